import type { PatientId } from '#foundation/id.ts';
import { between, days } from '#foundation/instant.ts';
import type { Refusal } from '#foundation/refusal.ts';
import { isRefusal } from '#foundation/refusal.ts';
import { ROLES } from '#foundation/role.ts';
import { chartRoute, decidingChartRoute } from '#people/http/chart-route.ts';
import type { Route } from '#transport/route.ts';
import { route } from '#transport/route.ts';
import { bookVisit, cancelVisit, integrationTimes, listVisits, ownVisits } from '../api-plan.ts';
import { refuse } from '../refusals.ts';
import { treatments } from '../route.ts';
import type { TreatmentPlanRow } from '../store/treatment-plan.ts';
import { findPlan } from '../store/treatment-plan.ts';
import { endVisit, listShownVisits, lockCalendar, lockVisit, nextNumberInPlan } from '../store/visit.ts';
import { INTEGRATION_VISIT, sessionLength } from '../visit.ts';
import { bookedVisit, holdPatientOf } from './booked-visit.ts';
import type { VisitToBook, Wanted } from './booking.ts';
import { bookAll } from './booking.ts';
import { freeTimes } from './free-times.ts';
import type { PatientContext, StaffContext } from './plan-context.ts';
import { refusePlanning } from './refuse-planning.ts';

/** Enough for a month with the weeks around it. */
const MOST_SHOWN = days(62);

const anyStaff = { audience: 'staff', roles: ROLES } as const;

/** What the plan domain offers for single visits: book, cancel, the calendar, the person's own. */
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
    return { times: [...(await freeTimes(context, { patientId, staffId: context.actor.staffId, doseEndedAt: query.doseEndedAt }))] };
  }),

  route(cancelVisit, anyStaff, async (context: StaffContext, { params, body }) => {
    await holdPatientOf(context, params.visitId);
    const row = await bookedVisit(context, params.visitId, lockVisit);
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
