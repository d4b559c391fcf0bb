import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { ClinicId, PatientId, PlanId, SessionId, VisitId } from '#foundation/id.ts';
import type { Instant } from '#foundation/instant.ts';
import type { PlanTables } from './tables.ts';

type Tx = Kysely<PlanTables>;
export type GivenDose = PlanTables['dose_history'];

/** Adds a dose as it begins; called by the dosing session in the transaction that records it. */
export async function recordDoseBegun(tx: Tx, dose: GivenDose): Promise<void> {
  await tx.insertInto('dose_history').values(dose).execute();
}

/** States when a dose ended and how much was given in the end. */
export async function recordDoseEnded(tx: Tx, clinicId: ClinicId, sessionId: SessionId, endedAt: Instant, doseMg: string): Promise<void> {
  await tx.updateTable('dose_history').set({ ended_at: endedAt, dose_mg: doseMg }).where('clinic_id', '=', clinicId).where('session_id', '=', sessionId).execute();
}

/** Every dose of a person by any route, oldest first. */
export function listDoses(tx: Tx, clinicId: ClinicId, patientId: PatientId): Promise<GivenDose[]> {
  return listDosesOf(tx, clinicId, [patientId]);
}

/** Every dose of these people, oldest first, in one read. */
export function listDosesOf(tx: Tx, clinicId: ClinicId, patientIds: readonly PatientId[]): Promise<GivenDose[]> {
  return tx.selectFrom('dose_history').selectAll().where('clinic_id', '=', clinicId).where(sql<boolean>`patient_id = any(${patientIds}::uuid[])`).orderBy('started_at').execute();
}

/** When the first dose of a plan was given; null before any. */
export async function findFirstDoseOfPlan(tx: Tx, clinicId: ClinicId, planId: PlanId): Promise<Instant | null> {
  const row = await tx
    .selectFrom('dose_history as d')
    .innerJoin('visit as v', (join) => join.onRef('v.clinic_id', '=', 'd.clinic_id').onRef('v.visit_id', '=', 'd.visit_id'))
    .select('d.started_at')
    .where('d.clinic_id', '=', clinicId)
    .where('v.plan_id', '=', planId)
    .orderBy('d.started_at')
    .limit(1)
    .executeTakeFirst();
  return row?.started_at ?? null;
}

/** Whether a dose was begun at this visit. */
export async function hasDoseBegun(tx: Tx, clinicId: ClinicId, visitId: VisitId): Promise<boolean> {
  const row = await tx.selectFrom('dose_history').select('session_id').where('clinic_id', '=', clinicId).where('visit_id', '=', visitId).limit(1).executeTakeFirst();
  return row !== undefined;
}

/** What a plan was made with, and what of it was given: the sessions booked with it, whether one lies ahead, and when its doses ended. */
export type PlanCourse = { readonly patientId: PatientId; readonly planId: PlanId; readonly planned: number; readonly isBookedAhead: boolean; readonly dosesEndedAt: readonly Instant[] };

type PlanRow = { patient_id: PatientId; plan_id: PlanId; planned: number; is_booked_ahead: boolean };
type PlanDoseRow = { plan_id: PlanId; ended_at: Instant };

/** The plans of these people, oldest first, in two reads. @param aheadFrom sessions booked for this moment or later lie ahead */
export async function listPlanCourses(tx: Tx, clinicId: ClinicId, patientIds: readonly PatientId[], aheadFrom: Instant): Promise<readonly PlanCourse[]> {
  const plans = await sql<PlanRow>`
    select p.patient_id, p.plan_id, count(*) filter (where v.booked_at = p.made_at)::int as planned,
      coalesce(bool_or(v.state = 'booked' and v.starts_at >= ${aheadFrom}), false) as is_booked_ahead
    from treatment_plan p left join visit v on v.clinic_id = p.clinic_id and v.plan_id = p.plan_id and v.kind = 'dosing-session'
    where p.clinic_id = ${clinicId} and p.patient_id = any(${patientIds}::uuid[])
    group by p.patient_id, p.plan_id, p.made_at order by p.made_at`.execute(tx);
  const doses = await sql<PlanDoseRow>`
    select v.plan_id, d.ended_at from dose_history d join visit v on v.clinic_id = d.clinic_id and v.visit_id = d.visit_id
    where d.clinic_id = ${clinicId} and d.patient_id = any(${patientIds}::uuid[]) and d.ended_at is not null and v.plan_id is not null
    order by d.started_at`.execute(tx);
  const byPlan = Map.groupBy(doses.rows, (row) => row.plan_id);
  return plans.rows.map((row) => ({ patientId: row.patient_id, planId: row.plan_id, planned: row.planned, isBookedAhead: row.is_booked_ahead, dosesEndedAt: (byPlan.get(row.plan_id) ?? []).map((dose) => dose.ended_at) }));
}
