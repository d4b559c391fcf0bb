import { after, days } from '#foundation/instant.ts';
import { answerGate } from '#session/api-gate.ts';
import { answerDischarge, discharge, leaveAgainstAdvice, recordEscort, signOff } from '#session/api-leaving.ts';
import type { DischargeAnswers } from '#session/entry-content.ts';
import type { EventOf } from '../../events.ts';
import { isRefused } from '../browser.ts';
import type { Adapters, Cue } from '../cue.ts';
import { ask, momentOf } from '../cue.ts';
import type { EventOutcome } from '../outcome.ts';
import { done, notSupported, outcomeOf, refused } from '../outcome.ts';
import { browserFor, patientIdOf } from '../scene.ts';
import { lookAtRoom, noSession, sessionOf } from '../session-room.ts';

type LeavingEvents = 'recovery-check' | 'escort-arrived' | 'instructions-given' | 'discharge' | 'left-against-advice' | 'rems-enrolment' | 'rems-form-submitted';

/** The end of a session, and what the esketamine programme asks for around it. */
export const sessionLeavingEvents: Adapters<LeavingEvents> = {
  'recovery-check': (cue) => answer(cue, recoveryAnswers(cue.event)),

  async 'escort-arrived'(cue) {
    const session = sessionOf(cue.scene);
    if (session === null) return noSession();
    const { name, relation, phone, isIdentityChecked, hasSigned } = cue.event;
    return outcomeOf(await ask(cue, recordEscort, { params: { sessionId: session.sessionId }, body: { ...charted(cue), name, relation, phone, isIdentityChecked, hasSigned, hasArrived: true } }));
  },

  'instructions-given': (cue) => {
    const missing = new Set(cue.event.missing);
    const nextContactAt = momentOf(cue, cue.event.nextContactAt) ?? after(cue.effectiveAt, days(1));
    return answer(cue, {
      hasWrittenInstructions: !missing.has('written'),
      hasCrisisNumber: !missing.has('crisis-number'),
      isToldNotToDrive: !missing.has('no-driving'),
      ...(missing.has('next-contact') ? {} : { nextContactAt }),
    });
  },

  async discharge(cue) {
    const session = sessionOf(cue.scene);
    if (session === null) return noSession();
    const place = { params: { sessionId: session.sessionId }, body: { patientId: patientIdOf(cue.scene) } };
    const signed = await ask(cue, signOff, place);
    if (isRefused(signed)) return refused(signed, await criteriaNotMet(cue));
    const reply = await ask(cue, discharge, place);
    return isRefused(reply) ? refused(reply) : done(reply.state);
  },

  async 'left-against-advice'(cue) {
    const session = sessionOf(cue.scene);
    if (session === null) return noSession();
    const body = { ...charted(cue), prescriberNote: cue.event.reason ?? '', escort: cue.event.isEscortInformed === 'yes' ? ('informed' as const) : null, isEventRecorded: true };
    return outcomeOf(await ask(cue, leaveAgainstAdvice, { params: { sessionId: session.sessionId }, body }));
  },

  async 'rems-enrolment'({ scene, ...cue }) {
    scene.record.isEnrolled = true;
    const session = sessionOf(scene);
    if (session === null || (await lookAtRoom(scene, session)).record.session.state !== 'gate') return done('answered at the check before the dose');
    const body = { ...charted({ ...cue, scene }), answers: { isPatientEnrolled: true } };
    return outcomeOf(await browserFor(scene, answerGate, 'nurse').ask(answerGate, { params: { sessionId: session.sessionId }, body }));
  },

  async 'rems-form-submitted'() {
    return notSupported('there is no record for the esketamine programme yet', 'REMS-1');
  },
};

function charted({ scene, effectiveAt: measuredAt }: Cue<unknown>) {
  return { patientId: patientIdOf(scene), measuredAt };
}

async function answer(cue: Cue<EventOf<'recovery-check' | 'instructions-given'>>, answers: DischargeAnswers): Promise<EventOutcome> {
  const session = sessionOf(cue.scene);
  return session === null ? noSession() : outcomeOf(await ask(cue, answerDischarge, { params: { sessionId: session.sessionId }, body: { ...charted(cue), answers } }));
}

const CHECKS = { 'no-concern': { suicideCheck: 'low' }, concern: { suicideCheck: 'high' }, 'not-done': {} } as const;

function recoveryAnswers(event: EventOf<'recovery-check'>): DischargeAnswers {
  return {
    ...yesNo('isOriented', event.isOriented),
    ...yesNo('walksSteadily', event.walksSteadily),
    ...yesNo('hasPersistentVomiting', event.hasPersistentVomiting),
    ...yesNo('patientSaysClear', event.patientSaysDissociationGone),
    ...yesNo('clinicianSaysClear', event.clinicianSaysDissociationGone),
    ...CHECKS[event.suicideCheck],
  };
}

function yesNo(name: 'isOriented' | 'walksSteadily' | 'hasPersistentVomiting' | 'patientSaysClear' | 'clinicianSaysClear', stated: EventOf<'recovery-check'>['isOriented']): DischargeAnswers {
  return stated === 'yes' || stated === 'no' ? { [name]: stated === 'yes' } : {};
}

/** What stands against leaving before anybody may even sign off. */
async function criteriaNotMet({ scene }: Cue<unknown>): Promise<readonly string[]> {
  const session = sessionOf(scene);
  const criteria = session === null ? null : (await lookAtRoom(scene, session)).discharge;
  return (criteria ?? []).filter(({ state }) => state !== 'met').map(({ ruleId }) => ruleId);
}
