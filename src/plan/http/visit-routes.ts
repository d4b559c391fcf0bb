import type { PatientId, VisitId } from '#foundation/id.ts';
import { after, between, days } from '#foundation/instant.ts';
import type { Refusal } from '#foundation/refusal.ts';
import { isRefusal } from '#foundation/refusal.ts';
import { ROLES } from '#foundation/role.ts';
import { chartRoute, decidingChartRoute } from '#people/http/chart-route.ts';
import { holdPatient } from '#people/store/patient.ts';
import type { Route } from '#transport/route.ts';
import { route } from '#transport/route.ts';
import { bookVisit, cancelVisit, integrationTimes, listVisits, moveVisit, ownVisits } from '../api-plan.ts';
import { refuse } from '../refusals.ts';
import { treatments } from '../route.ts';
import { hasDoseBegun } from '../store/dose-history.ts';
import type { TreatmentPlanRow } from '../store/treatment-plan.ts';
import { findPlan } from '../store/treatment-plan.ts';
import type { VisitRow } from '../store/visit.ts';
import { bookingOf, endVisit, findVisit, listShownVisits, listStaffOf, lockCalendar, lockVisit, nextNumberInPlan, placeVisit } from '../store/visit.ts';
import { INTEGRATION_VISIT, sessionLength } from '../visit.ts';
import type { VisitToBook, Wanted } from './booking.ts';
import { bookAll, refuseClash, refuseDoubleBooking } from './booking.ts';
import { freeTimes } from './free-times.ts';
import { refuseRoom } from './places.ts';
import type { PatientContext, StaffContext } from './plan-context.ts';
import { refusePlanning } from './refuse-planning.ts';

/** Enough for a month with the weeks around it. */
const MOST_SHOWN = days(62);

const anyStaff = { audience: 'staff', roles: ROLES } as const;

/** What the plan domain offers for single visits: book, move, cancel, the calendar, the person's own. */
export const visitRoutes: readonly Route[] = [
  decidingChartRoute(bookVisit, anyStaff, async (context: StaffContext, { params: { patientId }, body }) => {
    const plan = body.planId === null ? null : await findPlan(context.tx, context.clinic.clinicId, body.planId);
    if (plan === undefined || (plan !== null && plan.patient_id !== patientId)) return refuse('plan.unknown');
    const visit: VisitToBook | Refusal = body.kind === 'dosing-session' ? await sessionToBook(context, body, plan, patientId) : { wanted: body, kind: body.kind, length: INTEGRATION_VISIT, number: null };
    if (isRefusal(visit)) return visit;
    const booked = await bookAll(context, [visit], patientId, body.planId);
    if (isRefusal(booked)) return booked;
    const [visitId] = booked;
    if (visitId === undefined) throw new Error('one visit was asked for and none was booked');
    context.audit({ action: 'plan.visit-booked', patientId, subject: { kind: 'visit', id: visitId } });
    context.announce('calendar', visitId);
    return { visitId };
  }),

  chartRoute(integrationTimes, anyStaff, async (context: StaffContext, { params: { patientId }, query }) => {
    context.audit({ action: 'plan.integration-times-opened', patientId });
    return { times: [...(await freeTimes(context, patientId, query.doseEndedAt))] };
  }),

  route(moveVisit, anyStaff, async (context: StaffContext, { params, body }) => {
    await holdPatientOf(context, params.visitId);
    await lockCalendar(context.tx, context.clinic.clinicId);
    const row = await bookedVisit(context, params.visitId);
    if (isRefusal(row)) return row;
    const moved: VisitRow = { ...row, starts_at: body.startsAt, ends_at: after(body.startsAt, between(row.starts_at, row.ends_at)), room_id: body.roomId };
    const staff = await listStaffOf(context.tx, row.clinic_id, row.visit_id);
    const refusal = (await refuseRoom(context, moved.room_id)) ?? (await refuseClash(context, bookingOf(moved, staff))) ?? (await refuseDoubleBooking(() => placeVisit(context.tx, moved, staff)));
    if (refusal !== null) return refusal;
    context.audit({ action: 'plan.visit-moved', patientId: row.patient_id, subject: { kind: 'visit', id: row.visit_id }, facts: { from: row.starts_at, to: moved.starts_at } });
    context.announce('calendar', row.visit_id);
    return { visitId: row.visit_id };
  }),

  route(cancelVisit, anyStaff, async (context: StaffContext, { params, body }) => {
    await holdPatientOf(context, params.visitId);
    const row = await bookedVisit(context, params.visitId);
    if (isRefusal(row)) return row;
    await endVisit(context.tx, context.clinic.clinicId, row.visit_id, body.reason);
    context.audit({ action: 'plan.visit-cancelled', patientId: row.patient_id, subject: { kind: 'visit', id: row.visit_id } });
    context.announce('calendar', row.visit_id);
    return { visitId: row.visit_id };
  }),

  route(listVisits, anyStaff, async (context: StaffContext, { query }) => {
    if (between(query.from, query.until) > MOST_SHOWN) return refuse('calendar.too-wide');
    context.audit({ action: 'plan.calendar-opened', facts: { from: query.from, until: query.until } });
    return { visits: [...(await listShownVisits(context.tx, context.clinic.clinicId, query))] };
  }),

  route(ownVisits, { audience: 'patient' }, async (context: PatientContext) => {
    context.audit({ action: 'plan.own-visits-opened', patientId: context.actor.patientId });
    const visits = await listShownVisits(context.tx, context.clinic.clinicId, { patientId: context.actor.patientId, from: context.now });
    return { visits: visits.filter((visit) => visit.state === 'booked').map((visit) => ({ ...visit, withNames: visit.staff.map(({ name }) => name) })) };
  }),
];

/** One more dosing session of a plan: as long as the treatment takes, and only where screening lets it be planned. */
async function sessionToBook(context: StaffContext, wanted: Wanted, plan: TreatmentPlanRow | null, patientId: PatientId): Promise<VisitToBook | Refusal> {
  if (plan === null) return refuse('plan.session-needs-plan');
  const refusal = await refusePlanning(context, patientId, plan.treatment);
  if (refusal !== null) return refusal;
  // Two who book at once take their numbers one after the other.
  await lockCalendar(context.tx, context.clinic.clinicId);
  return { wanted, kind: 'dosing-session', length: sessionLength(treatments[plan.treatment].form), number: await nextNumberInPlan(context.tx, context.clinic.clinicId, plan.plan_id) };
}

/** No dose begins at the visit while somebody moves or cancels it. */
async function holdPatientOf({ tx, clinic }: StaffContext, visitId: VisitId): Promise<void> {
  const visit = await findVisit(tx, clinic.clinicId, visitId);
  if (visit !== undefined) await holdPatient(tx, clinic.clinicId, visit.patient_id);
}

/** A visit that can still be moved or cancelled: nothing was given at it yet. */
async function bookedVisit(context: StaffContext, visitId: VisitId): Promise<VisitRow | Refusal> {
  const row = await lockVisit(context.tx, context.clinic.clinicId, visitId);
  if (row === undefined) return refuse('visit.unknown');
  if (row.state !== 'booked') return refuse('visit.not-booked', { state: row.state });
  return (await hasDoseBegun(context.tx, context.clinic.clinicId, visitId)) ? refuse('visit.dose-begun') : row;
}
