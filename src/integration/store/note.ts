import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { ClinicId, PatientId } from '#foundation/id.ts';
import type { IntegrationNoteId } from '../integration-note.ts';
import type { HeldIntegration } from '../integration-amount.ts';
import type { IntegrationTables } from './tables.ts';

type Tx = Kysely<IntegrationTables>;
export type NoteRow = IntegrationTables['integration_note'];

export async function insertNote(tx: Tx, row: NoteRow): Promise<void> {
  await tx.insertInto('integration_note').values(row).execute();
}

/** One note, locked until the transaction ends. */
export function lockNote(tx: Tx, clinicId: ClinicId, noteId: IntegrationNoteId): Promise<NoteRow | undefined> {
  return tx.selectFrom('integration_note').selectAll().where('clinic_id', '=', clinicId).where('note_id', '=', noteId).forUpdate().executeTakeFirst();
}

export async function updateNote(tx: Tx, clinicId: ClinicId, noteId: IntegrationNoteId, change: Partial<NoteRow>): Promise<void> {
  await tx.updateTable('integration_note').set(change).where('clinic_id', '=', clinicId).where('note_id', '=', noteId).execute();
}

export async function insertAddendum(tx: Tx, row: IntegrationTables['integration_addendum']): Promise<void> {
  await tx.insertInto('integration_addendum').values(row).execute();
}

export type ShownNoteRow = NoteRow & { therapist_name: string; addenda: { text: string; authorName: string; addedAt: string }[] };

/** A person's notes with the names of those who wrote them, newest first. */
export async function listNotes(tx: Tx, clinicId: ClinicId, patientId: PatientId): Promise<readonly ShownNoteRow[]> {
  const { rows } = await sql<ShownNoteRow>`
    select n.*, s.name as therapist_name,
      coalesce((select json_agg(json_build_object('text', a.text, 'authorName', w.name, 'addedAt', a.added_at) order by a.added_at)
        from integration_addendum a join staff w on w.clinic_id = a.clinic_id and w.staff_id = a.author_id
        where a.clinic_id = n.clinic_id and a.note_id = n.note_id), '[]'::json) as addenda
    from integration_note n join staff s on s.clinic_id = n.clinic_id and s.staff_id = n.therapist_id
    where n.clinic_id = ${clinicId} and n.patient_id = ${patientId} order by n.started_at desc`.execute(tx);
  return rows;
}

/** An integration session that was held, and whose it was. */
export type HeldByPerson = HeldIntegration & { readonly patientId: PatientId };

/** The integration sessions of these people that were held: those with a signed note. */
export async function listHeldIntegration(tx: Tx, clinicId: ClinicId, patientIds: readonly PatientId[]): Promise<readonly HeldByPerson[]> {
  const rows = await tx
    .selectFrom('integration_note')
    .select(['patient_id', 'started_at', 'ended_at', 'practice_count'])
    .where('clinic_id', '=', clinicId)
    .where(sql<boolean>`patient_id = any(${patientIds}::uuid[])`)
    .where('state', '=', 'signed')
    .execute();
  return rows.map((row) => ({ patientId: row.patient_id, startedAt: row.started_at, endedAt: row.ended_at, practices: row.practice_count }));
}
