import type { Kysely } from 'kysely';
import type { ClinicId, PatientId } from '#foundation/id.ts';
import type { Instant } from '#foundation/instant.ts';
import type { LifeEventId } from '../life-event.ts';
import type { IntegrationTables } from './tables.ts';

type Tx = Kysely<IntegrationTables>;
export type LifeEventRow = IntegrationTables['life_event'];

export async function insertLifeEvent(tx: Tx, row: LifeEventRow): Promise<void> {
  await tx.insertInto('life_event').values(row).execute();
}

/** What somebody added of their life, by its day. */
export function listLifeEvents(tx: Tx, clinicId: ClinicId, patientId: PatientId): Promise<LifeEventRow[]> {
  return tx.selectFrom('life_event').selectAll().where('clinic_id', '=', clinicId).where('patient_id', '=', patientId).orderBy('happened_on').orderBy('added_at').execute();
}

/** Whether there was such an event of this person to share or to close. */
export async function markLifeEvent(tx: Tx, clinicId: ClinicId, patientId: PatientId, lifeEventId: LifeEventId, sharedAt: Instant | null): Promise<boolean> {
  const { numUpdatedRows } = await tx.updateTable('life_event').set({ shared_at: sharedAt }).where('clinic_id', '=', clinicId).where('patient_id', '=', patientId).where('life_event_id', '=', lifeEventId).executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Whether there was such an event of this person to remove. */
export async function deleteLifeEvent(tx: Tx, clinicId: ClinicId, patientId: PatientId, lifeEventId: LifeEventId): Promise<boolean> {
  const { numDeletedRows } = await tx.deleteFrom('life_event').where('clinic_id', '=', clinicId).where('patient_id', '=', patientId).where('life_event_id', '=', lifeEventId).executeTakeFirst();
  return numDeletedRows > 0n;
}
