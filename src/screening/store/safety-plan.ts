import type { Kysely } from 'kysely';
import type { ClinicId, PatientId } from '#foundation/id.ts';
import type { PeopleTables } from '#people/store/tables.ts';
import type { ScreeningTables } from './tables.ts';

/** The safety plans of a person with who signed them, newest first. */
export function listSafetyPlans(tx: Kysely<ScreeningTables & PeopleTables>, clinicId: ClinicId, patientId: PatientId) {
  return tx
    .selectFrom('safety_plan')
    .innerJoin('staff', (join) => join.onRef('staff.clinic_id', '=', 'safety_plan.clinic_id').onRef('staff.staff_id', '=', 'safety_plan.staff_id'))
    .select(['safety_plan_id', 'steps', 'signed_at', 'staff.name as signed_by'])
    .where('safety_plan.clinic_id', '=', clinicId)
    .where('patient_id', '=', patientId)
    .orderBy('signed_at', 'desc')
    .execute();
}
