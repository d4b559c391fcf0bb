import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { ClinicId, PatientId, StaffId } from '#foundation/id.ts';
import type { LocalDate } from '#foundation/zoned-time.ts';
import type { PsychotherapyNoteId } from '../psychotherapy-note.ts';
import type { IntegrationTables } from './tables.ts';

type Tx = Kysely<IntegrationTables>;
type NoteRow = IntegrationTables['psychotherapy_note'];
type ReaderRow = IntegrationTables['psychotherapy_note_reader'];

/** From here to the end of the transaction the database shows what this person wrote or was named for; without it, nothing. */
export async function readAs(tx: Tx, staffId: StaffId): Promise<void> {
  await sql`select set_config('app.reader', ${staffId}, true)`.execute(tx);
}

export type NoteHeadRow = Omit<NoteRow, 'words'> & { author_name: string; readers: { readerId: StaffId; name: string; authorizedOn: LocalDate }[] };

/** The notes on a patient that the reader of this transaction may read, newest first, without their words. */
export async function listPsychotherapyNotes(tx: Tx, clinicId: ClinicId, patientId: PatientId): Promise<readonly NoteHeadRow[]> {
  const { rows } = await sql<NoteHeadRow>`
    select n.clinic_id, n.psychotherapy_note_id, n.patient_id, n.author_id, n.version, n.written_at, n.changed_at, s.name as author_name,
      coalesce((select json_agg(json_build_object('readerId', r.reader_id, 'name', c.name, 'authorizedOn', r.authorized_on) order by c.name)
        from psychotherapy_note_reader r join staff c on c.clinic_id = r.clinic_id and c.staff_id = r.reader_id
        where r.clinic_id = n.clinic_id and r.psychotherapy_note_id = n.psychotherapy_note_id), '[]'::json) as readers
    from psychotherapy_note n join staff s on s.clinic_id = n.clinic_id and s.staff_id = n.author_id
    where n.clinic_id = ${clinicId} and n.patient_id = ${patientId} order by n.written_at desc`.execute(tx);
  return rows;
}

/** One note, if the reader of this transaction may read it. */
export function findPsychotherapyNote(tx: Tx, clinicId: ClinicId, noteId: PsychotherapyNoteId): Promise<NoteRow | undefined> {
  return tx.selectFrom('psychotherapy_note').selectAll().where('clinic_id', '=', clinicId).where('psychotherapy_note_id', '=', noteId).executeTakeFirst();
}

/** The same for its author, locked until the transaction ends; a colleague who may read it finds nothing to lock. */
export function lockPsychotherapyNote(tx: Tx, clinicId: ClinicId, noteId: PsychotherapyNoteId, authorId: StaffId): Promise<NoteRow | undefined> {
  return tx.selectFrom('psychotherapy_note').selectAll().where('clinic_id', '=', clinicId).where('psychotherapy_note_id', '=', noteId).where('author_id', '=', authorId).forUpdate().executeTakeFirst();
}

export async function insertPsychotherapyNote(tx: Tx, row: NoteRow): Promise<void> {
  await tx.insertInto('psychotherapy_note').values(row).execute();
}

export async function updatePsychotherapyNote(tx: Tx, { clinic_id, psychotherapy_note_id }: NoteRow, change: Pick<NoteRow, 'words' | 'version' | 'changed_at'>): Promise<void> {
  await tx.updateTable('psychotherapy_note').set(change).where('clinic_id', '=', clinic_id).where('psychotherapy_note_id', '=', psychotherapy_note_id).execute();
}

/** Names a reader, or renews the day of the authorization of one who is named. */
export async function putReader(tx: Tx, row: ReaderRow): Promise<void> {
  await tx.insertInto('psychotherapy_note_reader').values(row).onConflict((conflict) => conflict.columns(['clinic_id', 'psychotherapy_note_id', 'reader_id']).doUpdateSet({ authorized_on: row.authorized_on, named_at: row.named_at })).execute();
}

/** Whether there was such a reader to take out. */
export async function deleteReader(tx: Tx, { clinic_id, psychotherapy_note_id }: NoteRow, readerId: StaffId): Promise<boolean> {
  const { numDeletedRows } = await tx.deleteFrom('psychotherapy_note_reader').where('clinic_id', '=', clinic_id).where('psychotherapy_note_id', '=', psychotherapy_note_id).where('reader_id', '=', readerId).executeTakeFirst();
  return numDeletedRows > 0n;
}
