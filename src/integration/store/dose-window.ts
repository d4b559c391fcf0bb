import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { ClinicId, PatientId } from '#foundation/id.ts';
import type { Instant } from '#foundation/instant.ts';
import type { IntegrationTables } from './tables.ts';

type Tx = Kysely<IntegrationTables>;
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

/** Doses that ended after `from` and by `until`, and how long afterwards a session still counts for them. */
export type CountedTime = { readonly from: Instant; readonly until: Instant; readonly withinHours: number };

export type CountedDoseRow = { patient_id: PatientId; patient_name: string; dose_ended_at: Instant; held_at: Instant | null };

/** The doses of a time, newest first, each with the first session that was held and signed within so many hours of its end. */
export async function listCountedDoses(tx: Tx, clinicId: ClinicId, { from, until, withinHours }: CountedTime): Promise<readonly CountedDoseRow[]> {
  const { rows } = await sql<CountedDoseRow>`
    select d.patient_id, p.family_name || ', ' || p.given_name as patient_name, d.ended_at as dose_ended_at,
      (select min(n.started_at) from integration_note n where n.clinic_id = d.clinic_id and n.patient_id = d.patient_id and n.state = 'signed'
        and n.started_at >= d.ended_at and n.started_at <= d.ended_at + make_interval(hours => ${withinHours}::int)) as held_at
    from dose_history d join patient p on p.clinic_id = d.clinic_id and p.patient_id = d.patient_id
    where d.clinic_id = ${clinicId} and d.ended_at > ${from} and d.ended_at <= ${until} order by d.ended_at desc`.execute(tx);
  return rows;
}

/** How many those are, and how many of them had a session. */
export async function countIntegratedDoses(tx: Tx, clinicId: ClinicId, { from, until, withinHours }: CountedTime): Promise<{ doses: number; held: number }> {
  const { rows } = await sql<{ doses: number; held: number }>`
    select count(*)::int as doses, (count(*) filter (where exists (
      select from integration_note n where n.clinic_id = d.clinic_id and n.patient_id = d.patient_id and n.state = 'signed'
        and n.started_at >= d.ended_at and n.started_at <= d.ended_at + make_interval(hours => ${withinHours}::int))))::int as held
    from dose_history d where d.clinic_id = ${clinicId} and d.ended_at > ${from} and d.ended_at <= ${until}`.execute(tx);
  return rows[0] ?? { doses: 0, held: 0 };
}
