import type { Kysely } from 'kysely';
import type { Clinic } from '#foundation/clinic.ts';
import type { PatientId, PlanId, VisitId } from '#foundation/id.ts';
import type { Instant } from '#foundation/instant.ts';
import { ageOn, localDateOf, startOfDay } from '#foundation/zoned-time.ts';
import type { MeasuresTables } from '#measures/store/tables.ts';
import { findPatient } from '#people/store/patient.ts';
import type { PeopleTables } from '#people/store/tables.ts';
import { listBodyMeasures } from '#screening/store/body-measure.ts';
import { readProposedTreatment } from '#screening/store/intake.ts';
import type { ScreeningTables } from '#screening/store/tables.ts';
import type { DosingContext } from '../dose-limits.ts';
import { findFirstDoseOfPlan, listDoses } from '../store/dose-history.ts';
import { listSessionsWithOrder } from '../store/dose-order.ts';
import type { PlanTables } from '../store/tables.ts';
import { findVisit, listSessionsAhead } from '../store/visit.ts';

export type PlanTx = Kysely<PlanTables & ScreeningTables & MeasuresTables & PeopleTables>;

/** What an order is for: one dosing session, or every session of its plan that has no order of its own. */
export type Ordered = { readonly patientId: PatientId; readonly planId: PlanId; readonly visitId: VisitId | null };

/**
 * Everything on record that the dose rules look at for one person, for a dose at a moment.
 * @param plannedAt when the dose is to be given; null when nobody knows yet, and then no interval is judged
 * @param visitId the session in question, whose own doses are left out; null when it is not one session
 */
export async function readDosingContext(tx: PlanTx, clinic: Clinic, patientId: PatientId, now: Instant, plannedAt: Instant | null, visitId: VisitId | null): Promise<DosingContext> {
  const visit = visitId === null ? undefined : await findVisit(tx, clinic.clinicId, visitId);
  return contextOf(tx, clinic, { patientId, planId: visit?.plan_id ?? null, visitId }, now, plannedAt);
}

/**
 * The same for an order. One that covers a plan is judged for the next session it covers, never for the moment of its
 * signature: doses given earlier today stand in the way of no later session.
 */
export async function readOrderContext(tx: PlanTx, clinic: Clinic, ordered: Ordered, now: Instant): Promise<DosingContext> {
  const visit = ordered.visitId === null ? undefined : await findVisit(tx, clinic.clinicId, ordered.visitId);
  const plannedAt = visit?.starts_at ?? (await nextSessionOf(tx, clinic, ordered, now));
  return contextOf(tx, clinic, ordered, now, plannedAt);
}

/** When the next session takes place that an order for the whole plan covers; null when none is booked. */
async function nextSessionOf(tx: PlanTx, clinic: Clinic, { patientId, planId }: Ordered, now: Instant): Promise<Instant | null> {
  const ahead = await listSessionsAhead(tx, clinic.clinicId, patientId, startOfDay(localDateOf(now, clinic.zone), clinic.zone));
  const ordered = await listSessionsWithOrder(tx, clinic.clinicId, planId);
  return ahead.find((visit) => visit.plan_id === planId && !ordered.has(visit.visit_id))?.starts_at ?? null;
}

type Whose = { readonly patientId: PatientId; readonly planId: PlanId | null; readonly visitId: VisitId | null };

async function contextOf(tx: PlanTx, clinic: Clinic, { patientId, planId, visitId }: Whose, now: Instant, plannedAt: Instant | null): Promise<DosingContext> {
  const { clinicId, zone } = clinic;
  const patient = await findPatient(tx, clinicId, patientId);
  const body = await listBodyMeasures(tx, clinicId, patientId);
  const given = (await listDoses(tx, clinicId, patientId)).filter((dose) => dose.visit_id !== visitId);
  return {
    now,
    plannedAt,
    zone,
    weight: body.weights[0] ?? null,
    previousWeight: body.weights[1] ?? null,
    heightCm: body.heightCm,
    idealWeightFormula: patient?.sex === 'female' || patient?.sex === 'male' ? patient.sex : null,
    ageYears: patient === undefined ? null : ageOn(patient.birth_date, localDateOf(now, zone)),
    indication: (await readProposedTreatment(tx, clinicId, patientId)).indication,
    isUnitedStates: clinic.jurisdiction === 'us',
    earlierDoses: given.map((dose) => ({ givenAt: dose.started_at, treatment: dose.treatment })),
    courseStartedAt: planId === null ? null : await findFirstDoseOfPlan(tx, clinicId, planId),
  };
}
