import { localDateOf } from '#foundation/zoned-time.ts';
import { bookVisit, patientPlans } from '#plan/api-plan.ts';
import type { WireVisit } from '#plan/api-plan.ts';
import { openPatient } from '#people/api-patients.ts';
import { answerGate, abortSession, checkIn, choosePressure, enterIdentity, enterWeight, openGate, passGate } from '#session/api-gate.ts';
import { openSession } from '#session/api-room.ts';
import { identityOf } from '#session/person-in-room.ts';
import type { EventOf } from '../../events.ts';
import type { Refused } from '../browser.ts';
import { isRefused } from '../browser.ts';
import type { NamedSession } from '../case-record.ts';
import type { Adapters, Cue } from '../cue.ts';
import { ask } from '../cue.ts';
import { recordOf } from '../missing.ts';
import type { EventOutcome } from '../outcome.ts';
import { done, failed, notSupported, outcomeOf, refused } from '../outcome.ts';
import { look, patientIdOf } from '../scene.ts';
import { screenBeforeTreatment } from '../screening-run.ts';
import { lookAtRoom, noSession, rulesBlocking, sessionOf } from '../session-room.ts';
import { dayAnswers } from './day-answers.ts';

type GateEvents = 'session-check-in' | 'identity-check' | 'gate-answer' | 'session-start' | 'reason-given' | 'session-cancelled' | 'session-closed';

/** The day of a session up to the moment when the dose may begin, and a session that ends before it. */
export const sessionGateEvents: Adapters<GateEvents> = {
  async 'session-check-in'(cue) {
    const { scene, event } = cue;
    const visit = await visitOfToday(cue);
    if (visit === null) return withoutPlan(cue);
    await screenBeforeTreatment(scene);
    const opened = await ask(cue, openSession, { params: { visitId: visit.visitId } });
    if (isRefused(opened)) return refused(opened);
    const { allSessions } = scene.record;
    const session = allSessions.find(({ sessionId }) => sessionId === opened.sessionId) ?? { sessionId: opened.sessionId, visitId: visit.visitId, dose: null };
    if (!allSessions.includes(session)) allSessions.push(session);
    if (event.id !== undefined) scene.record.sessions.set(event.id, session);
    return arrive(cue, session);
  },

  async 'identity-check'(cue) {
    const session = sessionOf(cue.scene);
    if (session === null) return noSession();
    const { details } = await look(cue.scene, openPatient, { params: { patientId: patientIdOf(cue.scene) } });
    const right = identityOf(details);
    const { initials = right.initials, birthYear = right.birthYear } = cue.event;
    const reply = await ask(cue, enterIdentity, { ...inSession(session), body: { ...charted(cue), initials, birthYear } });
    if (isRefused(reply)) return refused(reply);
    return reply.isSamePerson ? done('the same person') : refused(await notTheSamePerson(cue, session));
  },

  async 'gate-answer'(cue) {
    const session = sessionOf(cue.scene);
    return session === null ? noSession() : outcomeOf(await ask(cue, answerGate, { ...inSession(session), body: { ...charted(cue), answers: dayAnswers(cue, cue.event.answers) } }));
  },

  async 'session-start'(cue) {
    const session = sessionOf(cue.scene);
    if (session === null) return noSession();
    if (cue.event.secondPrescriber !== undefined) return notSupported('a second prescriber cannot sign at the start of a session yet', recordOf('second prescriber at the start of a session'));
    const first = cue.event.choice === 'start' ? await pass(cue, session) : null;
    if (first !== null && !isRefused(first)) return done('the check is passed');
    const answered = await answerOpenLines(cue, session);
    const last = isRefused(answered) ? answered : await pass(cue, session);
    return isRefused(last) ? refused(last, rulesBlocking(await lookAtRoom(cue.scene, session))) : done('the check is passed');
  },

  async 'reason-given'(cue) {
    const session = sessionOf(cue.scene);
    if (session === null) return notSupported('a reason that a rule asks for is given at the check before the dose', cue.event.rule);
    const { gate } = await lookAtRoom(cue.scene, session);
    const line = gate?.items.find(({ findings }) => findings.some(({ ruleId }) => ruleId === cue.event.rule));
    if (line === undefined) return failed(`the check before the dose names no ${cue.event.rule}`);
    const { choice, reason } = cue.event;
    const words = choice === undefined ? reason : `${choice}: ${reason}`;
    return outcomeOf(await ask(cue, answerGate, { ...inSession(session), body: { ...charted(cue), reasons: [{ item: line.key, words }] } }));
  },

  async 'session-cancelled'(cue) {
    const session = sessionOf(cue.scene);
    return session === null ? noSession() : outcomeOf(await ask(cue, abortSession, { ...inSession(session), body: { patientId: patientIdOf(cue.scene), reason: cue.event.reason ?? '' } }));
  },

  async 'session-closed'(cue) {
    const session = sessionOf(cue.scene);
    if (session === null) return noSession();
    const { record } = await lookAtRoom(cue.scene, session);
    const isOver = ['discharged', 'left-against-advice', 'aborted'].includes(record.session.state);
    return isOver ? done('the record closed with the session') : failed(`the session is still at ${record.session.state}`);
  },
};

function inSession({ sessionId }: NamedSession) {
  return { params: { sessionId } };
}

function charted({ scene, effectiveAt: measuredAt }: Cue<unknown>) {
  return { patientId: patientIdOf(scene), measuredAt };
}

/** The dosing session booked for the day, the first that has not been opened by this case. */
async function visitOfToday(cue: Cue<EventOf<'session-check-in'>>): Promise<WireVisit | null> {
  const { scene } = cue;
  const { zone } = scene.document;
  const { plans } = await look(scene, patientPlans, { params: { patientId: patientIdOf(scene) } });
  const today = localDateOf(cue.effectiveAt, zone);
  const booked = plans.flatMap(({ visits }) => visits).filter((visit) => visit.kind === 'dosing-session' && visit.state !== 'cancelled' && localDateOf(visit.startsAt, zone) === today);
  return booked.find(({ state }) => state === 'booked') ?? booked[0] ?? null;
}

/** Without a plan there is nothing to check in to: a session can only be booked, and that is asked for. */
async function withoutPlan(cue: Cue<EventOf<'session-check-in'>>): Promise<EventOutcome> {
  const { plans } = await look(cue.scene, patientPlans, { params: { patientId: patientIdOf(cue.scene) } });
  const planId = plans[0]?.planId ?? null;
  const reply = await ask(cue, bookVisit, { params: { patientId: patientIdOf(cue.scene) }, body: { kind: 'dosing-session', planId, startsAt: cue.at, roomId: null } });
  return isRefused(reply) ? refused(reply) : failed('no session was planned for this day; one is booked now');
}

async function arrive(cue: Cue<EventOf<'session-check-in'>>, session: NamedSession): Promise<EventOutcome> {
  const { event } = cue;
  const { params } = inSession(session);
  const arrived = await ask(cue, checkIn, { params, body: charted(cue) });
  if (isRefused(arrived)) return refused(arrived);
  const opened = await ask(cue, openGate, { params, body: { patientId: patientIdOf(cue.scene) } });
  if (isRefused(opened)) return refused(opened);
  const answered = await ask(cue, answerGate, { params, body: { ...charted(cue), answers: dayAnswers(cue, event.answers ?? {}, event.otherwise) } });
  if (isRefused(answered) || event.weightKg === undefined) return outcomeOf(answered, 'checked in');
  return outcomeOf(await ask(cue, enterWeight, { params, body: { ...charted(cue), value: event.weightKg, unit: 'kg' } }), 'checked in and weighed');
}

function pass(cue: Cue<EventOf<'session-start'>>, session: NamedSession) {
  return ask(cue, passGate, { ...inSession(session), body: { patientId: patientIdOf(cue.scene) } });
}

/** Where a line waits for the prescriber's choice or reason, what the case states is written down for it. */
async function answerOpenLines(cue: Cue<EventOf<'session-start'>>, session: NamedSession): Promise<Refused | null> {
  const { choice, reason } = cue.event;
  const { gate } = await lookAtRoom(cue.scene, session);
  const place = inSession(session);
  for (const { key } of (gate?.items ?? []).filter(({ state }) => state === 'needs-reason')) {
    const isPressure = key === 'blood-pressure';
    if (!isPressure && reason === undefined) continue;
    const reply = isPressure
      ? await ask(cue, choosePressure, { ...place, body: { ...charted(cue), choice, reason: reason ?? '' } })
      : await ask(cue, answerGate, { ...place, body: { ...charted(cue), reasons: [{ item: key, words: reason ?? '' }] } });
    if (isRefused(reply)) return reply;
  }
  return null;
}

/** The platform writes down what was typed and stops at the check; what it says there is its refusal. */
async function notTheSamePerson(cue: Cue<unknown>, session: NamedSession) {
  const { gate } = await lookAtRoom(cue.scene, session);
  const line = gate?.items.find(({ key }) => key === 'identity');
  return { refused: true as const, code: 'gate.identity', sentence: line?.why ?? 'It is not the same person.', facts: { state: line?.state ?? null } };
}
