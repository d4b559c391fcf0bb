import type { Kysely } from 'kysely';
import type { ClinicId, PatientId, PlanId } from '#foundation/id.ts';
import type { PlanTables } from './tables.ts';

type Tx = Kysely<PlanTables>;
export type TreatmentPlanRow = PlanTables['treatment_plan'];

export async function insertPlan(tx: Tx, plan: TreatmentPlanRow): Promise<void> {
  await tx.insertInto('treatment_plan').values(plan).execute();
}

export function findPlan(tx: Tx, clinicId: ClinicId, planId: PlanId): Promise<TreatmentPlanRow | undefined> {
  return tx.selectFrom('treatment_plan').selectAll().where('clinic_id', '=', clinicId).where('plan_id', '=', planId).executeTakeFirst();
}

/** A patient's plans, newest first. */
export function listPlans(tx: Tx, clinicId: ClinicId, patientId: PatientId): Promise<TreatmentPlanRow[]> {
  return tx.selectFrom('treatment_plan').selectAll().where('clinic_id', '=', clinicId).where('patient_id', '=', patientId).orderBy('made_at', 'desc').execute();
}
