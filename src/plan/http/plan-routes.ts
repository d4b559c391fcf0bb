import type { Refusal } from '#foundation/refusal.ts';
import { isRefusal } from '#foundation/refusal.ts';
import { CLINICAL_ROLES, ROLES } from '#foundation/role.ts';
import { settingsInForce } from '#foundation/setting.ts';
import { after, minutes } from '#foundation/instant.ts';
import type { PatientId, VisitId } from '#foundation/id.ts';
import { chartRoute } from '#people/http/chart-route.ts';
import { findPatient } from '#people/store/patient.ts';
import { readReadiness } from '#screening/store/readiness.ts';
import type { Context, PatientActor, Route, StaffActor } from '#transport/route.ts';
import { route } from '#transport/route.ts';
import { refuseTreatment } from '../activation.ts';
import { bookVisit, cancelVisit, listVisits, makePlan, moveVisit, ownVisits, patientPlans, proposePlan } from '../api-plan.ts';
import type { Booking } from '../clash.ts';
import { findClashes, refuseClashes } from '../clash.ts';
import { refuse } from '../refusals.ts';
import { treatments } from '../route.ts';
import { seriesTemplates } from '../series-template.ts';
import { planSettings } from '../settings.ts';
import { insertPlan, listPlans } from '../store/treatment-plan.ts';
import type { VisitRow } from '../store/visit.ts';
import { bookingOf, bookingsBetween, insertVisits, listShownVisits, lockCalendar, lockVisit, updateVisit } from '../store/visit.ts';
import type { VisitKind, VisitLength } from '../visit.ts';
import { INTEGRATION_VISIT, sessionLength } from '../visit.ts';
import type { PlanTx } from './dosing-context.ts';
import { proposeWithClashes } from './proposal.ts';

type StaffContext = Omit<Context<never>, 'actor' | 'tx'> & { readonly tx: PlanTx; readonly actor: StaffActor };
type PatientContext = Omit<Context<never>, 'actor' | 'tx'> & { readonly tx: PlanTx; readonly actor: PatientActor };
type Wanted = { readonly startsAt: VisitRow['starts_at']; readonly endsAt?: VisitRow['ends_at'] | undefined; readonly roomId: VisitRow['room_id']; readonly staff: readonly { staffId: StaffActor['staffId']; duty: 'exclusive' | 'monitoring' }[] };

/** What the plan domain offers for the calendar: propose, plan and book in one step, single visits, move, cancel, list. */
export const planRoutes: readonly Route[] = [
  chartRoute(proposePlan, { audience: 'staff', roles: ROLES }, async (context: StaffContext, { params, query }) => {
    context.audit({ action: 'plan.proposal-opened', patientId: params.patientId });
    return proposeWithClashes(context.tx, context.clinic, params.patientId, query);
  }),

  chartRoute(makePlan, { audience: 'staff', roles: ROLES }, async (context: StaffContext, { params, body }) => {
    const template = seriesTemplates.find(({ key }) => key === body.template);
    if (template === undefined) return refuse('plan.template-unknown');
    if ((await findPatient(context.tx, context.clinic.clinicId, params.patientId)) === undefined) return refuse('plan.unknown');
    const readiness = await readReadiness(context.tx, context.clinic, params.patientId, treatments[body.treatment], context.now);
    const refusal = refuseTreatment(readiness.screening);
    if (refusal !== null) return refusal;
    const planId = context.newId<'Plan'>();
    await insertPlan(context.tx, {
      clinic_id: context.clinic.clinicId, plan_id: planId, patient_id: params.patientId, template: template.key, treatment: body.treatment,
      other_element: body.otherElement, made_by: context.actor.staffId, made_at: context.now, ended_at: null,
    });
    const length = sessionLength(treatments[body.treatment].form);
    const sessions = await bookAll(context, body.sessions.map((wanted, index) => ({ wanted, kind: 'dosing-session' as const, length, number: index + 1 })), params.patientId, planId);
    if (isRefusal(sessions)) return sessions;
    const integration = await bookAll(context, body.integrationVisits.map((wanted) => ({ wanted, kind: 'integration' as const, length: INTEGRATION_VISIT, number: null })), params.patientId, planId);
    if (isRefusal(integration)) return integration;
    context.audit({ action: 'plan.made', patientId: params.patientId, subject: { kind: 'plan', id: planId }, facts: { sessions: sessions.length } });
    context.announce('calendar', planId);
    return { planId, sessionVisitIds: sessions, integrationVisitIds: integration };
  }),

  chartRoute(bookVisit, { audience: 'staff', roles: ROLES }, async (context: StaffContext, { params, body }) => {
    if (body.kind === 'dosing-session' && body.planId === null) return refuse('plan.session-needs-plan');
    const booked = await bookAll(context, [{ wanted: body, kind: body.kind, length: INTEGRATION_VISIT, number: null }], params.patientId, body.planId);
    if (isRefusal(booked)) return booked;
    const [visitId] = booked;
    if (visitId === undefined) throw new Error('one visit was asked for and none was booked');
    context.audit({ action: 'plan.visit-booked', patientId: params.patientId, subject: { kind: 'visit', id: visitId } });
    context.announce('calendar', visitId);
    return { visitId };
  }),

  route(moveVisit, { audience: 'staff', roles: ROLES }, async (context: StaffContext, { params, body }) => {
    await lockCalendar(context.tx, context.clinic.clinicId);
    const row = await bookedVisit(context, params.visitId);
    if (isRefusal(row)) return row;
    const lengthMs = Date.parse(row.ends_at) - Date.parse(row.starts_at);
    const moved: VisitRow = { ...row, starts_at: body.startsAt, ends_at: after(body.startsAt, minutes(lengthMs / 60_000)), room_id: body.roomId };
    const [shown] = await listShownVisits(context.tx, context.clinic.clinicId, { visitId: row.visit_id });
    const staff = (shown?.staff ?? []).map(({ staffId, duty }) => ({ staff_id: staffId, duty }));
    const refusal = await refuseClash(context, bookingOf(moved, staff));
    if (refusal !== null) return refusal;
    await updateVisit(context.tx, context.clinic.clinicId, row.visit_id, { starts_at: moved.starts_at, ends_at: moved.ends_at, room_id: moved.room_id });
    context.audit({ action: 'plan.visit-moved', patientId: row.patient_id, subject: { kind: 'visit', id: row.visit_id }, facts: { from: row.starts_at, to: moved.starts_at } });
    context.announce('calendar', row.visit_id);
    return { visitId: row.visit_id };
  }),

  route(cancelVisit, { audience: 'staff', roles: ROLES }, async (context: StaffContext, { params, body }) => {
    const row = await bookedVisit(context, params.visitId);
    if (isRefusal(row)) return row;
    await updateVisit(context.tx, context.clinic.clinicId, row.visit_id, { state: 'cancelled', cancel_reason: body.reason });
    context.audit({ action: 'plan.visit-cancelled', patientId: row.patient_id, subject: { kind: 'visit', id: row.visit_id } });
    context.announce('calendar', row.visit_id);
    return { visitId: row.visit_id };
  }),

  route(listVisits, { audience: 'staff', roles: ROLES }, async (context: StaffContext, { query }) => {
    context.audit({ action: 'plan.calendar-opened', facts: { from: query.from, until: query.until } });
    return { visits: [...(await listShownVisits(context.tx, context.clinic.clinicId, query))] };
  }),

  chartRoute(patientPlans, { audience: 'staff', roles: CLINICAL_ROLES }, async (context: StaffContext, { params }) => {
    context.audit({ action: 'plan.plans-opened', patientId: params.patientId });
    const visits = await listShownVisits(context.tx, context.clinic.clinicId, { patientId: params.patientId });
    const plans = await listPlans(context.tx, context.clinic.clinicId, params.patientId);
    return {
      plans: plans.map((plan) => ({
        planId: plan.plan_id,
        template: plan.template,
        templateName: seriesTemplates.find(({ key }) => key === plan.template)?.name ?? plan.template,
        treatment: plan.treatment,
        otherElement: plan.other_element,
        madeAt: plan.made_at,
        visits: visits.filter((visit) => visit.planId === plan.plan_id),
      })),
      otherVisits: visits.filter((visit) => visit.planId === null),
    };
  }),

  route(ownVisits, { audience: 'patient' }, async (context: PatientContext) => {
    context.audit({ action: 'plan.own-visits-opened', patientId: context.actor.patientId });
    const visits = await listShownVisits(context.tx, context.clinic.clinicId, { patientId: context.actor.patientId, from: context.now });
    return { visits: visits.filter((visit) => visit.state === 'booked').map((visit) => ({ ...visit, withNames: visit.staff.map(({ name }) => name) })) };
  }),
];

async function bookedVisit(context: StaffContext, visitId: VisitId): Promise<VisitRow | Refusal> {
  const row = await lockVisit(context.tx, context.clinic.clinicId, visitId);
  if (row === undefined) return refuse('visit.unknown');
  return row.state === 'booked' ? row : refuse('visit.not-booked', { state: row.state });
}

async function refuseClash(context: StaffContext, booking: Booking): Promise<Refusal | null> {
  const { clinicId } = context.clinic;
  const until = after(booking.endsAt, minutes((booking.recovery + booking.turnover) / 60_000));
  const existing = await bookingsBetween(context.tx, clinicId, booking.startsAt, until);
  return refuseClashes(findClashes(booking, existing, settingsInForce(planSettings, context.clinic.settings)));
}

type VisitToBook = { readonly wanted: Wanted; readonly kind: VisitKind; readonly length: VisitLength; readonly number: number | null };

/** Books each visit in turn, so that they cannot clash with each other either; the first clash undoes the whole command. */
async function bookAll(context: StaffContext, visits: readonly VisitToBook[], patientId: PatientId, planId: VisitRow['plan_id']): Promise<VisitId[] | Refusal> {
  const { clinicId } = context.clinic;
  await lockCalendar(context.tx, clinicId);
  const ids: VisitId[] = [];
  for (const { wanted, kind, length, number } of visits) {
    const row: VisitRow = {
      clinic_id: clinicId,
      visit_id: context.newId<'Visit'>(),
      patient_id: patientId,
      plan_id: planId,
      kind,
      number_in_series: number,
      room_id: wanted.roomId,
      starts_at: wanted.startsAt,
      ends_at: wanted.endsAt ?? after(wanted.startsAt, length.visit),
      recovery_minutes: length.recovery / 60_000,
      turnover_minutes: length.turnover / 60_000,
      state: 'booked',
      cancel_reason: null,
      booked_at: context.now,
    };
    const staff = wanted.staff.map((each) => ({ clinic_id: clinicId, visit_id: row.visit_id, staff_id: each.staffId, duty: each.duty }));
    const refusal = await refuseClash(context, bookingOf(row, staff));
    if (refusal !== null) return refusal;
    await insertVisits(context.tx, [row], staff);
    ids.push(row.visit_id);
  }
  return ids;
}
