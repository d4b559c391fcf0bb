import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { ClinicId, PatientId } from '#foundation/id.ts';
import type { Instant } from '#foundation/instant.ts';
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

export type WindowRow = { patient_id: PatientId; patient_name: string; dose_ended_at: Instant; booked_at: Instant | null; held_at: Instant | null; shared_entries: number };

/** The last dose of everybody whose dose ended after a moment, with the next integration visit booked, and held and signed, since. */
export async function listRecentDoses(tx: Tx, clinicId: ClinicId, endedAfter: Instant): Promise<readonly WindowRow[]> {
  const { rows } = await sql<WindowRow>`
    select distinct on (d.patient_id) d.patient_id, p.family_name || ', ' || p.given_name as patient_name, d.ended_at as dose_ended_at,
      (select min(v.starts_at) from visit v where v.clinic_id = d.clinic_id and v.patient_id = d.patient_id and v.kind = 'integration' and v.state = 'booked' and v.starts_at > d.ended_at) as booked_at,
      (select min(n.started_at) from integration_note n where n.clinic_id = d.clinic_id and n.patient_id = d.patient_id and n.state = 'signed' and n.started_at >= d.ended_at) as held_at,
      (select count(*)::int from journal_entry j where j.clinic_id = d.clinic_id and j.patient_id = d.patient_id and j.shared_at is not null and j.written_at >= d.ended_at) as shared_entries
    from dose_history d join patient p on p.clinic_id = d.clinic_id and p.patient_id = d.patient_id
    where d.clinic_id = ${clinicId} and d.ended_at > ${endedAfter}
    order by d.patient_id, d.ended_at desc`.execute(tx);
  return rows.toSorted((left, right) => (left.dose_ended_at < right.dose_ended_at ? -1 : 1));
}

/** Of the doses that ended between two moments: how many had a held and signed session within so many hours of their end. */
export async function countIntegratedDoses(tx: Tx, clinicId: ClinicId, { from, until, withinHours }: { readonly from: Instant; readonly until: Instant; readonly withinHours: number }): Promise<{ doses: number; held: number }> {
  const { rows } = await sql<{ doses: number; held: number }>`
    select count(*)::int as doses, (count(*) filter (where exists (
      select from integration_note n where n.clinic_id = d.clinic_id and n.patient_id = d.patient_id and n.state = 'signed'
        and n.started_at >= d.ended_at and n.started_at <= d.ended_at + make_interval(hours => ${withinHours}::int))))::int as held
    from dose_history d where d.clinic_id = ${clinicId} and d.ended_at > ${from} and d.ended_at <= ${until}`.execute(tx);
  return rows[0] ?? { doses: 0, held: 0 };
}
