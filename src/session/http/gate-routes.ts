import { bodyWeight } from '#foundation/quantity.ts';
import type { Instant } from '#foundation/instant.ts';
import type { Refusal } from '#foundation/refusal.ts';
import { isRefusal } from '#foundation/refusal.ts';
import { settingsInForce } from '#foundation/setting.ts';
import type { LocalDateTime } from '#foundation/zoned-time.ts';
import { instantOf, localDateOf, localDateTimeSchema } from '#foundation/zoned-time.ts';
import { findPatient } from '#people/store/patient.ts';
import { orderOf } from '#plan/store/dose-order.ts';
import { endVisit, lockVisit } from '#plan/store/visit.ts';
import { screeningSettings } from '#screening/settings.ts';
import { insertBodyMeasure } from '#screening/store/body-measure.ts';
import { toKilograms } from '#screening/typed-weight.ts';
import type { Route } from '#transport/route.ts';
import { route } from '#transport/route.ts';
import { abortSession, answerGate, checkIn, choosePressure, enterIdentity, enterWeight, openGate, passGate, reopenGate } from '../api-gate.ts';
import { acceptMeasuredAt } from '../charting-time.ts';
import { isSamePerson } from '../identity-check.ts';
import { identityOf } from '../person-in-room.ts';
import { refuse } from '../refusals.ts';
import type { SessionHead } from '../session-record.ts';
import { standingRecord } from '../session-record.ts';
import { refuseGate } from '../session-state.ts';
import { insertEntries } from '../store/session-entry.ts';
import { readRecord } from '../store/session-record.ts';
import { chart } from './charting.ts';
import { judgeGate, lockOrderFor, refuseCancelled } from './gate-facts.ts';
import type { SessionContext } from './session-context.ts';
import { clinicians, givers, leaveTrail, newEntry, openChart, openRoom, openRoomAlone, prescribers, settingsOf } from './session-context.ts';
import { stepTaken, writeStep } from './step.ts';

/** What the session domain offers before the dose: check-in, answers of the day, the check itself, and calling it off. */
export const gateRoutes: readonly Route[] = [
  route(checkIn, clinicians, async (context: SessionContext, { params, body }) => {
    const session = await openRoom(context, params.sessionId, body.patientId);
    if (isRefusal(session)) return session;
    const at = await arrivalOf(context, session, body.measuredAt);
    if (isRefusal(at)) return at;
    const next = await writeStep(context, session, { kind: 'check-in', at }, body.device, { checkedInAt: at });
    return isRefusal(next) ? next : stepTaken(next);
  }),

  route(openGate, clinicians, async (context: SessionContext, { params, body }) => {
    const session = await openRoom(context, params.sessionId, body.patientId);
    const next = isRefusal(session) ? session : await writeStep(context, session, { kind: 'open-gate', at: context.now });
    return isRefusal(next) ? next : stepTaken(next);
  }),

  route(passGate, givers, async (context: SessionContext, { params, body }) => {
    const session = await openRoomAlone(context, params.sessionId, body.patientId);
    if (isRefusal(session)) return session;
    const cancelled = await refuseCancelled(context, session);
    if (cancelled !== null) return cancelled;
    const row = await lockOrderFor(context, session);
    const order = row && orderOf(row);
    const gate = await judgeGate(context, standingRecord(await readRecord(context.tx, context.clinic.clinicId, session)), order);
    if (order === null) return refuseGate(gate, context.now) ?? refuse('session.order-not-signed', { state: 'missing' });
    const next = await writeStep(context, session, { kind: 'pass-gate', at: context.now, gate, order });
    return isRefusal(next) ? next : stepTaken(next);
  }),

  route(reopenGate, clinicians, async (context: SessionContext, { params, body }) => {
    const session = await openRoom(context, params.sessionId, body.patientId);
    const next = isRefusal(session) ? session : await writeStep(context, session, { kind: 'reopen-gate', at: context.now, reason: body.reason });
    return isRefusal(next) ? next : stepTaken(next);
  }),

  route(abortSession, givers, async (context: SessionContext, { params, body }) => {
    const session = await openRoom(context, params.sessionId, body.patientId);
    const next = isRefusal(session) ? session : await writeStep(context, session, { kind: 'abort', at: context.now, reason: body.reason });
    if (isRefusal(next)) return next;
    await endVisit(context.tx, context.clinic.clinicId, next.visitId, body.reason);
    context.announce('calendar', next.visitId);
    return stepTaken(next);
  }),

  route(enterIdentity, clinicians, async (context: SessionContext, { params, body }) => {
    const { initials, birthYear } = body;
    const answer = await chart(context, params.sessionId, body, { kind: 'identity', initials, birthYear }, { refuseIn: refuseOnceDosed });
    if (isRefusal(answer)) return answer;
    const patient = await findPatient(context.tx, context.clinic.clinicId, body.patientId);
    const expected = patient && identityOf({ givenName: patient.given_name, familyName: patient.family_name, birthDate: patient.birth_date });
    return { ...answer, isSamePerson: expected !== undefined && isSamePerson({ initials, birthYear }, expected) };
  }),

  route(enterWeight, clinicians, async (context: SessionContext, { params, body }) => {
    const { value, unit, isReweighed } = body;
    const weight = toKilograms({ value, unit }, settingsInForce(screeningSettings, context.clinic.settings));
    if (isRefusal(weight)) return weight;
    const answer = await chart(context, params.sessionId, body, { kind: 'weight', value, unit, isReweighed }, { refuseIn: refuseOnceDosed });
    if (isRefusal(answer)) return answer;
    await insertBodyMeasure(context.tx, {
      clinic_id: context.clinic.clinicId, patient_id: body.patientId, record_id: context.newId<'ScreeningRecord'>(), weight_kg: bodyWeight({ value, unit }).toFixed(),
      entered_weight: value, entered_unit: unit, is_reweighed: isReweighed, height_cm: null, measured_at: answer.measuredAt, staff_id: context.actor.staffId,
    });
    context.announce('intake', body.patientId);
    return answer;
  }),

  route(answerGate, clinicians, async (context: SessionContext, { params, body }) => {
    const open = await openChart(context, params.sessionId, body);
    if (isRefusal(open)) return open;
    const refusal = refuseOnceDosed(open.session);
    if (refusal !== null) return refusal;
    if (body.reasons.length > 0 && !context.actor.roles.includes('prescriber')) return refuse('session.prescriber-needed');
    const row = body.reasons.length > 0 ? await lockOrderFor(context, open.session) : null;
    const order = { orderId: row?.order_id ?? null, orderVersion: row?.version ?? null };
    const answers = Object.keys(body.answers).length > 0 ? [{ kind: 'gate-answers' as const, ...body.answers }] : [];
    const reasons = body.reasons.map((reason) => ({ kind: 'gate-reason' as const, ...reason, ...order }));
    const entries = [...answers, ...reasons].map((content) => newEntry(context, content, open.measuredAt, body.device));
    await insertEntries(context.tx, context.clinic.clinicId, open.session.sessionId, entries);
    leaveTrail(context, open.session, 'gate-answered', { answers: Object.keys(body.answers), reasons: body.reasons.map(({ item }) => item) });
    return { entryIds: entries.map(({ entryId }) => entryId), enteredAt: context.now };
  }),

  route(choosePressure, prescribers, async (context: SessionContext, { params, body }) => {
    const { choice, reason } = body;
    if (reason === '') return refuse('session.reason-missing', { rules: ['BP-1'] });
    return chart(context, params.sessionId, body, { kind: 'pressure-choice', choice, reason }, { refuseIn: refuseOnceDosed });
  }),
];

/** What belongs before the dose is refused once it has begun. */
export function refuseOnceDosed({ dosingStartedAt }: SessionHead): Refusal | null {
  return dosingStartedAt === null ? null : refuse('session.dose-has-begun', { at: dosingStartedAt });
}

/** People check in on the day of their visit; a check-in tapped late may say when they came. */
async function arrivalOf(context: SessionContext, session: SessionHead, measuredAt: Instant): Promise<Instant | Refusal> {
  const { clinicId, zone } = context.clinic;
  const visit = await lockVisit(context.tx, clinicId, session.visitId);
  const today = localDateOf(context.now, zone);
  if (visit === undefined || visit.state !== 'booked' || localDateOf(visit.starts_at, zone) !== today) return refuse('session.other-day', { today });
  const midnight: LocalDateTime = localDateTimeSchema.parse(`${today}T00:00`);
  return acceptMeasuredAt(measuredAt, { from: instantOf(midnight, zone), until: null }, context.now, settingsOf(context));
}
