import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { ClinicId, PatientId } from '#foundation/id.ts';
import type { Instant } from '#foundation/instant.ts';
import type { PeopleTables } from './tables.ts';

type Tx = Kysely<Pick<PeopleTables, 'after_dose_guard'>>;

/** From a dose on nobody is asked anything binding until a moment; a later dose only moves it further away. */
export async function guardAfterDose(tx: Tx, clinicId: ClinicId, patientId: PatientId, until: Instant): Promise<void> {
  await tx
    .insertInto('after_dose_guard')
    .values({ clinic_id: clinicId, patient_id: patientId, until_at: until })
    .onConflict((conflict) => conflict.columns(['clinic_id', 'patient_id']).doUpdateSet({ until_at: sql`greatest(after_dose_guard.until_at, excluded.until_at)` }))
    .execute();
}

/** Until when somebody is asked nothing binding; null when they may be. */
export async function findGuardAfterDose(tx: Tx, clinicId: ClinicId, patientId: PatientId, now: Instant): Promise<Instant | null> {
  const row = await tx.selectFrom('after_dose_guard').select('until_at').where('clinic_id', '=', clinicId).where('patient_id', '=', patientId).where('until_at', '>', now).executeTakeFirst();
  return row?.until_at ?? null;
}
