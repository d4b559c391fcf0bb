import type { Kysely } from 'kysely';
import type { ClinicId, PatientId } from '#foundation/id.ts';
import type { Instant } from '#foundation/instant.ts';
import type { ScreeningTables } from './tables.ts';

type Tx = Kysely<ScreeningTables>;

export async function insertPreparation(tx: Tx, row: ScreeningTables['preparation']): Promise<void> {
  await tx.insertInto('preparation').values(row).execute();
}

/** When the first preparation meeting was held; null when none is on record. */
export async function findPreparedAt(tx: Tx, clinicId: ClinicId, patientId: PatientId): Promise<Instant | null> {
  const row = await tx.selectFrom('preparation').select('held_at').where('clinic_id', '=', clinicId).where('patient_id', '=', patientId).orderBy('held_at').limit(1).executeTakeFirst();
  return row?.held_at ?? null;
}
