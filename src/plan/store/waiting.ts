import type { Kysely } from 'kysely';
import type { ClinicId, Id } from '#foundation/id.ts';
import type { Instant } from '#foundation/instant.ts';
import type { PeopleTables } from '#people/store/tables.ts';
import type { VisitKind } from '../visit.ts';
import type { WaitingEntry } from '../waiting.ts';
import type { PlanTables } from './tables.ts';

type Tx = Kysely<Pick<PlanTables, 'waiting_entry'>>;
type NamedTx = Kysely<Pick<PlanTables, 'waiting_entry'> & Pick<PeopleTables, 'patient'>>;

/** An entry with whose it is and how they are reached. */
export type NamedEntry = WaitingEntry & { readonly patientName: string; readonly birthDate: PeopleTables['patient']['birth_date']; readonly phone: string | null };

/** The entries that stand, the oldest first; of one kind where it is named. */
export async function listWaiting(tx: NamedTx, clinicId: ClinicId, kind: VisitKind | null = null): Promise<readonly NamedEntry[]> {
  const rows = await tx
    .selectFrom('waiting_entry as w')
    .innerJoin('patient as p', (join) => join.onRef('p.clinic_id', '=', 'w.clinic_id').onRef('p.patient_id', '=', 'w.patient_id'))
    .selectAll('w')
    .select(['p.family_name', 'p.given_name', 'p.birth_date', 'p.phone'])
    .where('w.clinic_id', '=', clinicId)
    .where('w.ended_at', 'is', null)
    .$if(kind !== null, (query) => query.where('w.kind', '=', kind ?? 'integration'))
    .orderBy('w.added_at')
    .orderBy('w.waiting_entry_id')
    .execute();
  return rows.map((row) => ({
    waitingEntryId: row.waiting_entry_id, patientId: row.patient_id, kind: row.kind, weekdays: row.weekdays, fromMinute: row.from_minute, untilMinute: row.until_minute, noticeHours: row.notice_hours, ride: row.ride,
    addedAt: row.added_at, patientName: `${row.family_name}, ${row.given_name}`, birthDate: row.birth_date, phone: row.phone,
  }));
}

export async function insertWaiting(tx: Tx, row: PlanTables['waiting_entry']): Promise<void> {
  await tx.insertInto('waiting_entry').values(row).execute();
}

/** Ends an entry that stands; false when it is none. */
export async function endWaiting(tx: Tx, clinicId: ClinicId, waitingEntryId: Id<'WaitingEntry'>, why: 'booked' | 'removed', at: Instant): Promise<boolean> {
  const ended = await tx.updateTable('waiting_entry').set({ ended_at: at, ended_why: why }).where('clinic_id', '=', clinicId).where('waiting_entry_id', '=', waitingEntryId).where('ended_at', 'is', null).executeTakeFirst();
  return ended.numUpdatedRows === 1n;
}
