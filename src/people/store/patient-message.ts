import type { Kysely } from 'kysely';
import type { ClinicId, PatientId } from '#foundation/id.ts';
import type { PeopleTables } from './tables.ts';

type Tx = Kysely<Pick<PeopleTables, 'patient_message' | 'staff'>>;

export async function addMessage(tx: Tx, row: PeopleTables['patient_message']): Promise<void> {
  await tx.insertInto('patient_message').values(row).execute();
}

/** Everything the clinic wrote to a person, newest first, with the name of who wrote it. */
export async function listMessages(tx: Tx, clinicId: ClinicId, patientId: PatientId) {
  const rows = await tx
    .selectFrom('patient_message as m')
    .innerJoin('staff as s', (join) => join.onRef('s.clinic_id', '=', 'm.clinic_id').onRef('s.staff_id', '=', 'm.staff_id'))
    .select(['m.message_id', 'm.text', 'm.written_at', 's.name'])
    .where('m.clinic_id', '=', clinicId)
    .where('m.patient_id', '=', patientId)
    .orderBy('m.written_at', 'desc')
    .orderBy('m.message_id', 'desc')
    .execute();
  return rows.map((row) => ({ messageId: row.message_id, fromName: row.name, text: row.text, writtenAt: row.written_at }));
}
