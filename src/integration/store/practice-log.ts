import type { Kysely } from 'kysely';
import type { ClinicId, PatientId } from '#foundation/id.ts';
import type { Instant } from '#foundation/instant.ts';
import type { PracticeEntryId } from '../practice-log.ts';
import type { IntegrationTables } from './tables.ts';

type Tx = Kysely<IntegrationTables>;
type PracticeRow = IntegrationTables['practice_entry'];

export async function insertPractice(tx: Tx, row: PracticeRow): Promise<void> {
  await tx.insertInto('practice_entry').values(row).execute();
}

/** What somebody did of the library, newest first; since a moment, or ever. */
export function listPractices(tx: Tx, clinicId: ClinicId, patientId: PatientId, since: Instant | null = null): Promise<PracticeRow[]> {
  const all = tx.selectFrom('practice_entry').selectAll().where('clinic_id', '=', clinicId).where('patient_id', '=', patientId).orderBy('done_at', 'desc');
  return (since === null ? all : all.where('done_at', '>=', since)).execute();
}

/** Whether there was such an entry of this person to remove. */
export async function deletePractice(tx: Tx, clinicId: ClinicId, patientId: PatientId, practiceEntryId: PracticeEntryId): Promise<boolean> {
  const { numDeletedRows } = await tx.deleteFrom('practice_entry').where('clinic_id', '=', clinicId).where('patient_id', '=', patientId).where('practice_entry_id', '=', practiceEntryId).executeTakeFirst();
  return numDeletedRows > 0n;
}
