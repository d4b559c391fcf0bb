import { write } from '#foundation/quantity.ts';
import type { Refusal } from '#foundation/refusal.ts';
import { isRefusal } from '#foundation/refusal.ts';
import { recordDoseBegun } from '#plan/store/dose-history.ts';
import { orderOf } from '#plan/store/dose-order.ts';
import type { Route } from '#transport/route.ts';
import { route } from '#transport/route.ts';
import { addDosePart, endDose, enterDoseAmounts, noteDose, pauseDose, resumeDose, startDose, stopDose } from '../api-dose.ts';
import { listPrompts } from '../recorded-prompts.ts';
import { recordedDoses } from '../recorded-dose.ts';
import { refuse } from '../refusals.ts';
import type { StandingRecord } from '../session-record.ts';
import { standingRecord } from '../session-record.ts';
import { refuseGate } from '../session-state.ts';
import { readRecord } from '../store/session-record.ts';
import { chart } from './charting.ts';
import { addAmounts, finishDose } from './dose-end.ts';
import { settleAtStart } from './dose-facts.ts';
import { judgeGate, lockOrderFor, refuseCancelled } from './gate-facts.ts';
import { givePart } from './give-part.ts';
import { refuseMore } from './room-consents.ts';
import type { SessionContext } from './session-context.ts';
import { clinicians, givers, openChart, openRoomAlone, settingsOf } from './session-context.ts';
import { stepTaken, writeStep } from './step.ts';

/** What the session domain offers for the dose itself: start, further parts, pause, stop, end. */
export const doseRoutes: readonly Route[] = [
  route(startDose, givers, async (context: SessionContext, { params, body }) => {
    const { clinicId } = context.clinic;
    const session = await openRoomAlone(context, params.sessionId, body.patientId);
    if (isRefusal(session)) return session;
    const cancelled = await refuseCancelled(context, session);
    if (cancelled !== null) return cancelled;
    const record = standingRecord(await readRecord(context.tx, clinicId, session));
    const repeated = refuseSecondStart(record);
    if (repeated !== null) return repeated;
    const row = await lockOrderFor(context, session);
    const order = row && orderOf(row);
    const gate = await judgeGate(context, record, order);
    if (order === null) return refuseGate(gate, context.now) ?? refuse('session.order-not-signed', { state: 'missing' });
    const next = await writeStep(context, session, { kind: 'start-dosing', at: context.now, gate, order }, body.device, await settleAtStart(context, session, order));
    if (isRefusal(next)) return next;
    const given = await givePart(context, { ...record, session: next }, order, { ...body, doseNumber: 1, at: context.now });
    if (isRefusal(given)) return given;
    await recordDoseBegun(context.tx, {
      clinic_id: clinicId, session_id: next.sessionId, patient_id: next.patientId, visit_id: next.visitId, order_id: order.id,
      treatment: next.treatment, dose_mg: given.totalGiven.toFixed(), started_at: context.now, ended_at: null,
    });
    return { ...stepTaken(next), entryId: given.entryId, doseNumber: 1, totalGiven: write(given.totalGiven, 'mg') };
  }),

  route(addDosePart, givers, async (context: SessionContext, { params, body }) => {
    const open = await openChart(context, params.sessionId, body);
    if (isRefusal(open)) return open;
    const { session, measuredAt } = open;
    const record = standingRecord(await readRecord(context.tx, context.clinic.clinicId, session));
    if (session.state !== 'dosing') return refuse('session.step-not-possible', { state: session.state, step: 'dose-part' });
    if (measuredAt < session.since) return refuse('session.earlier-than-last-step', { at: measuredAt, since: session.since });
    const row = await lockOrderFor(context, session);
    if (row === null) return refuse('dose-given.order-not-signed');
    const withdrawn = await refuseMore(context, session, measuredAt);
    if (withdrawn !== null) return withdrawn;
    const given = await givePart(context, record, orderOf(row), { ...body, at: measuredAt });
    if (isRefusal(given)) return given;
    return { ...stepTaken(session), entryId: given.entryId, doseNumber: given.doseNumber, totalGiven: write(given.totalGiven, 'mg') };
  }),

  route(noteDose, clinicians, (context: SessionContext, { params, body }) =>
    chart(context, params.sessionId, body, { kind: 'dose-note', note: body.note }, {
      refuseIn: ({ dosingStartedAt }) => (dosingStartedAt === null ? refuse('session.dose-not-begun') : null),
    })),

  route(pauseDose, clinicians, async (context: SessionContext, { params, body }) => {
    const open = await openChart(context, params.sessionId, body);
    const next = isRefusal(open) ? open : await writeStep(context, open.session, { kind: 'pause-dosing', at: open.measuredAt }, body.device);
    return isRefusal(next) ? next : stepTaken(next);
  }),

  route(resumeDose, givers, async (context: SessionContext, { params, body }) => {
    const open = await openChart(context, params.sessionId, body);
    if (isRefusal(open)) return open;
    const withdrawn = await refuseMore(context, open.session, open.measuredAt);
    if (withdrawn !== null) return withdrawn;
    const record = standingRecord(await readRecord(context.tx, context.clinic.clinicId, open.session));
    const hasRedPrompt = listPrompts(record, context.now, settingsOf(context)).some(({ priority, overSince }) => priority === 'red' && overSince === null);
    const isPrescriber = context.actor.roles.includes('prescriber');
    const reason = body.reason === null ? null : { text: body.reason, by: context.actor.staffId, isPrescriber, at: open.measuredAt };
    const next = await writeStep(context, open.session, { kind: 'resume-dosing', at: open.measuredAt, hasRedPrompt, reason }, body.device);
    return isRefusal(next) ? next : stepTaken(next);
  }),

  route(stopDose, clinicians, async (context: SessionContext, { params, body }) => finishDose(context, params.sessionId, { ...body, kind: 'stop-dosing' })),

  route(endDose, givers, async (context: SessionContext, { params, body }) => finishDose(context, params.sessionId, { ...body, kind: 'end-dosing' })),

  route(enterDoseAmounts, givers, (context: SessionContext, { params, body }) => addAmounts(context, params.sessionId, body)),
];

/** Two people press start at once: the second hears who gave the dose and when (H06). */
function refuseSecondStart(record: StandingRecord): Refusal | null {
  const [first] = recordedDoses(record);
  return first === undefined ? null : refuse('dose-given.already-recorded', { givenAt: first.givenAt, givenBy: first.givenBy, doseNumber: first.doseNumber });
}
