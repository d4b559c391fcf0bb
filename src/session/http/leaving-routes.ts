import type { Refusal } from '#foundation/refusal.ts';
import { isRefusal } from '#foundation/refusal.ts';
import { markHeld } from '#plan/store/visit.ts';
import type { Route } from '#transport/route.ts';
import { route } from '#transport/route.ts';
import { answerDischarge, discharge, leaveAgainstAdvice, recordEscort, signOff } from '../api-leaving.ts';
import { assessDischarge } from '../discharge-criteria.ts';
import type { SessionDischarged } from '../events.ts';
import { SESSION_DISCHARGED } from '../events.ts';
import { dischargeInputOf } from '../recorded-discharge.ts';
import { isAmountOpen } from '../recorded-dose.ts';
import { refuse } from '../refusals.ts';
import type { SessionHead } from '../session-record.ts';
import { standingRecord } from '../session-record.ts';
import { insertEntries } from '../store/session-entry.ts';
import { readRecord } from '../store/session-record.ts';
import { chart } from './charting.ts';
import { readDischargeFacts } from './dose-facts.ts';
import type { SessionContext } from './session-context.ts';
import { clinicians, givers, newEntry, openChart, openRoomAlone, prescribers, settingsOf } from './session-context.ts';
import { stepTaken, writeStep } from './step.ts';

/** What the session domain offers for leaving: answers, escort, sign-off, discharge, and leaving before the criteria are met. */
export const leavingRoutes: readonly Route[] = [
  route(answerDischarge, clinicians, (context: SessionContext, { params, body }) =>
    chart(context, params.sessionId, body, { kind: 'discharge-answers', ...body.answers }, { refuseIn: refuseBeforeRecovery })),

  route(recordEscort, clinicians, (context: SessionContext, { params, body: { patientId, measuredAt, device, ...escort } }) =>
    chart(context, params.sessionId, { patientId, measuredAt, device }, { kind: 'escort', ...escort })),

  route(signOff, prescribers, (context: SessionContext, { params, body }) =>
    chart(context, params.sessionId, { ...body, measuredAt: context.now, device: null }, { kind: 'sign-off' }, { refuseIn: refuseBeforeRecovery })),

  route(discharge, clinicians, async (context: SessionContext, { params, body }) => {
    const session = await openRoomAlone(context, params.sessionId, body.patientId);
    if (isRefusal(session)) return session;
    const record = standingRecord(await readRecord(context.tx, context.clinic.clinicId, session));
    const input = dischargeInputOf(record, await readDischargeFacts(context, session), context.now);
    if (input === null) return refuse('session.step-not-possible', { state: session.state, step: 'discharge' });
    const assessment = assessDischarge(input, settingsOf(context));
    const next = await writeStep(context, session, { kind: 'discharge', at: context.now, assessment });
    if (isRefusal(next)) return next;
    if (isAmountOpen(record)) return refuse('dose-given.amounts-missing');
    await tellLeft(context, next, 'discharged');
    return stepTaken(next);
  }),

  route(leaveAgainstAdvice, givers, async (context: SessionContext, { params, body }) => {
    const open = await openChart(context, params.sessionId, body);
    if (isRefusal(open)) return open;
    const { prescriberNote, escort, isEventRecorded } = body;
    const entry = newEntry(context, { kind: 'against-advice', prescriberNote, escort, isEventRecorded }, open.measuredAt, body.device);
    await insertEntries(context.tx, context.clinic.clinicId, open.session.sessionId, [entry]);
    const record = { prescriberNote, escort, isEventRecorded, leftAt: open.measuredAt };
    const next = await writeStep(context, open.session, { kind: 'leave-against-advice', at: open.measuredAt, record }, body.device);
    if (isRefusal(next)) return next;
    await tellLeft(context, next, 'left-against-advice');
    return stepTaken(next);
  }),
];

function refuseBeforeRecovery({ state }: SessionHead): Refusal | null {
  return state === 'recovery' ? null : refuse('session.not-in-recovery', { state });
}

async function tellLeft(context: SessionContext, session: SessionHead, way: SessionDischarged['way']): Promise<void> {
  const { sessionId, visitId, patientId, treatment } = session;
  await markHeld(context.tx, context.clinic.clinicId, visitId);
  context.announce('calendar', visitId);
  const event: SessionDischarged = { type: SESSION_DISCHARGED, sessionId, visitId, patientId, treatment, at: session.since, way };
  await context.publish(event);
}
