import type { Kysely } from 'kysely';
import type { ClinicId, PatientId, SessionId } from '#foundation/id.ts';
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
  return tx.selectFrom('dose_history').selectAll().where('clinic_id', '=', clinicId).where('patient_id', '=', patientId).orderBy('started_at').execute();
}
