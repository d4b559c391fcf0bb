import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { ClinicId, PatientId, PlanId, RoomId, SiteId, StaffId, VisitId } from '#foundation/id.ts';
import type { Instant } from '#foundation/instant.ts';
import { after, milliseconds, minutes } from '#foundation/instant.ts';
import type { LocalDate } from '#foundation/zoned-time.ts';
import type { PeopleTables } from '#people/store/tables.ts';
import type { WireVisit } from '../api-plan.ts';
import type { Booking } from '../clash.ts';
import { staffSpan } from '../clash.ts';
import { LONGEST_HELD } from '../visit.ts';
import type { PlanTables } from './tables.ts';

type Tx = Kysely<PlanTables>;
export type VisitRow = PlanTables['visit'];

/** Whoever is on a visit, without the times, which are the visit's. */
export type VisitStaff = Pick<PlanTables['visit_staff'], 'staff_id' | 'duty'>;

/** @throws DatabaseError 23P01 when a room or a person is taken; `isDoubleBooked` knows it */
export async function insertVisit(tx: Tx, visit: VisitRow, staff: readonly VisitStaff[]): Promise<void> {
  await tx.insertInto('visit').values(visit).execute();
  const held = bookingOf(visit, staff);
  const rows = staff.map((each) => {
    const { from, until } = staffSpan(held, each.duty);
    return { ...each, clinic_id: visit.clinic_id, visit_id: visit.visit_id, held_from: from, held_until: until };
  });
  if (rows.length > 0) await tx.insertInto('visit_staff').values(rows).execute();
}

export function findVisit(tx: Tx, clinicId: ClinicId, visitId: VisitId): Promise<VisitRow | undefined> {
  return tx.selectFrom('visit').selectAll().where('clinic_id', '=', clinicId).where('visit_id', '=', visitId).executeTakeFirst();
}

/** One visit, locked until the transaction ends. */
export function lockVisit(tx: Tx, clinicId: ClinicId, visitId: VisitId): Promise<VisitRow | undefined> {
  return tx.selectFrom('visit').selectAll().where('clinic_id', '=', clinicId).where('visit_id', '=', visitId).forUpdate().executeTakeFirst();
}

/** The dosing sessions of a person that are booked from a moment on and at which nothing was given yet, soonest first. */
export function listSessionsAhead(tx: Tx, clinicId: ClinicId, patientId: PatientId, from: Instant): Promise<VisitRow[]> {
  return tx
    .selectFrom('visit')
    .selectAll()
    .where('clinic_id', '=', clinicId)
    .where('patient_id', '=', patientId)
    .where('kind', '=', 'dosing-session')
    .where('state', '=', 'booked')
    .where('starts_at', '>=', from)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('dose_history').select('session_id').whereRef('dose_history.clinic_id', '=', 'visit.clinic_id').whereRef('dose_history.visit_id', '=', 'visit.visit_id'))),
    )
    .orderBy('starts_at')
    .execute();
}

/** The number that the next dosing session of a plan gets; numbers of cancelled sessions are not used again. */
export async function nextNumberInPlan(tx: Tx, clinicId: ClinicId, planId: PlanId): Promise<number> {
  const row = await tx.selectFrom('visit').select(({ fn }) => fn.max('number_in_series').as('last')).where('clinic_id', '=', clinicId).where('plan_id', '=', planId).executeTakeFirst();
  return (row?.last ?? 0) + 1;
}

/** Bookings are decided one after the other: two people who book at once cannot both get the room. */
export async function lockCalendar(tx: Tx, clinicId: ClinicId): Promise<void> {
  await sql`select 1 from clinic where clinic_id = ${clinicId} for no key update`.execute(tx);
}

/** The booked visits that hang on a session and move along with it, soonest first. */
export function listFollowing(tx: Tx, clinicId: ClinicId, visitId: VisitId): Promise<VisitRow[]> {
  return tx.selectFrom('visit').selectAll().where('clinic_id', '=', clinicId).where('follows_visit_id', '=', visitId).where('state', '=', 'booked').orderBy('starts_at').execute();
}

/**
 * Puts visits, and whoever is on them, at other times or in other rooms. They may take one another's places: the
 * database looks once all stand. @throws DatabaseError 23P01 as `insertVisit` does
 */
export async function placeVisits(tx: Tx, moved: readonly VisitRow[]): Promise<void> {
  await sql`set constraints visit_room_once, visit_patient_once, visit_staff_once deferred`.execute(tx);
  for (const row of moved) await placeVisit(tx, row);
  await sql`set constraints visit_room_once, visit_patient_once, visit_staff_once immediate`.execute(tx);
}

async function placeVisit(tx: Tx, moved: VisitRow): Promise<void> {
  const { clinic_id, visit_id, starts_at, ends_at, room_id } = moved;
  await tx.updateTable('visit').set({ starts_at, ends_at, room_id }).where('clinic_id', '=', clinic_id).where('visit_id', '=', visit_id).execute();
  const staff = await listStaffOf(tx, clinic_id, visit_id);
  const held = bookingOf(moved, staff);
  for (const { staff_id, duty } of staff) {
    const { from, until } = staffSpan(held, duty);
    await tx.updateTable('visit_staff').set({ held_from: from, held_until: until }).where('clinic_id', '=', clinic_id).where('visit_id', '=', visit_id).where('staff_id', '=', staff_id).execute();
  }
}

/** The visit took place. */
export async function markHeld(tx: Tx, clinicId: ClinicId, visitId: VisitId): Promise<void> {
  await tx.updateTable('visit').set({ state: 'held' }).where('clinic_id', '=', clinicId).where('visit_id', '=', visitId).execute();
}

/** Cancels a visit; its room and its people are free again. */
export async function endVisit(tx: Tx, clinicId: ClinicId, visitId: VisitId, reason: string): Promise<void> {
  await tx.updateTable('visit').set({ state: 'cancelled', cancel_reason: reason }).where('clinic_id', '=', clinicId).where('visit_id', '=', visitId).execute();
  await tx.updateTable('visit_staff').set({ held_from: null, held_until: null }).where('clinic_id', '=', clinicId).where('visit_id', '=', visitId).execute();
}

/** Everything booked that could touch the time between two moments, as the clash rule needs it; nothing is held longer than `LONGEST_HELD`. */
export async function bookingsBetween(tx: Tx, clinicId: ClinicId, from: Instant, until: Instant): Promise<readonly Booking[]> {
  const rows = await tx
    .selectFrom('visit')
    .selectAll()
    .where('clinic_id', '=', clinicId)
    .where('state', '<>', 'cancelled')
    .where('starts_at', '<', until)
    .where('starts_at', '>', after(from, milliseconds(-LONGEST_HELD)))
    .where(sql<boolean>`ends_at + make_interval(mins => recovery_minutes + turnover_minutes) > ${from}`)
    .execute();
  if (rows.length === 0) return [];
  const staff = await tx.selectFrom('visit_staff').selectAll().where('clinic_id', '=', clinicId).where('visit_id', 'in', rows.map((row) => row.visit_id)).execute();
  const byVisit = Map.groupBy(staff, (row) => row.visit_id);
  return rows.map((row) => bookingOf(row, byVisit.get(row.visit_id) ?? []));
}

/** The visits that are still to be held in a room, soonest first. */
export async function bookedInRoom(tx: Tx, clinicId: ClinicId, roomId: RoomId, now: Instant): Promise<readonly { readonly visitId: VisitId; readonly startsAt: Instant }[]> {
  const rows = await tx
    .selectFrom('visit')
    .select(['visit_id', 'starts_at'])
    .where('clinic_id', '=', clinicId)
    .where('room_id', '=', roomId)
    .where('state', '=', 'booked')
    .where('ends_at', '>', now)
    .orderBy('starts_at')
    .execute();
  return rows.map((row) => ({ visitId: row.visit_id, startsAt: row.starts_at }));
}

/** Who holds a person's integration. */
export type IntegrationPartner = { readonly staffId: StaffId; readonly name: string };

/** Whoever was last with the person alone for integration or preparation; before that the clinic's first therapist by name. Only people who work here. */
export async function findIntegrationPartner(tx: Kysely<PlanTables & Pick<PeopleTables, 'staff'>>, clinicId: ClinicId, patientId: PatientId): Promise<IntegrationPartner | undefined> {
  const { rows } = await sql<IntegrationPartner>`
    select f.staff_id as "staffId", f.name from staff f
    left join lateral (
      select max(v.starts_at) as last_at from visit_staff s join visit v on v.clinic_id = s.clinic_id and v.visit_id = s.visit_id
      where s.clinic_id = f.clinic_id and s.staff_id = f.staff_id and s.duty = 'exclusive' and v.patient_id = ${patientId} and v.kind in ('integration', 'preparation') and v.state <> 'cancelled'
    ) t on true
    where f.clinic_id = ${clinicId} and f.disabled_at is null and 'therapist' = any(f.roles)
    order by t.last_at desc nulls last, f.name limit 1`.execute(tx);
  return rows[0];
}

/** Whether an integration visit of the person is booked from a moment on. */
export async function hasIntegrationAhead(tx: Tx, clinicId: ClinicId, patientId: PatientId, from: Instant): Promise<boolean> {
  const row = await tx.selectFrom('visit').select('visit_id').where('clinic_id', '=', clinicId).where('patient_id', '=', patientId).where('kind', '=', 'integration').where('state', '=', 'booked').where('starts_at', '>=', from).limit(1).executeTakeFirst();
  return row !== undefined;
}

/** The site in whose room a visit takes place; null for a visit without a room. */
export async function findSiteOfVisit(tx: Kysely<PlanTables & Pick<PeopleTables, 'room'>>, clinicId: ClinicId, visitId: VisitId): Promise<SiteId | null> {
  const row = await tx
    .selectFrom('visit')
    .innerJoin('room', (join) => join.onRef('room.clinic_id', '=', 'visit.clinic_id').onRef('room.room_id', '=', 'visit.room_id'))
    .select('room.site_id')
    .where('visit.clinic_id', '=', clinicId)
    .where('visit_id', '=', visitId)
    .executeTakeFirst();
  return row?.site_id ?? null;
}

/** Who is bound to a visit, and how. */
export function listStaffOf(tx: Tx, clinicId: ClinicId, visitId: VisitId): Promise<PlanTables['visit_staff'][]> {
  return tx.selectFrom('visit_staff').selectAll().where('clinic_id', '=', clinicId).where('visit_id', '=', visitId).execute();
}

export function bookingOf(row: VisitRow, staff: readonly VisitStaff[]): Booking {
  return {
    visit: row.visit_id,
    patient: row.patient_id,
    room: row.room_id,
    staff: staff.map((each) => ({ staff: each.staff_id, duty: each.duty })),
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    recovery: minutes(row.recovery_minutes),
    turnover: minutes(row.turnover_minutes),
  };
}

type ShownRow = VisitRow & {
  patient_name: string;
  birth_date: LocalDate;
  room_name: string | null;
  treatment: WireVisit['treatment'];
  of_series: number | null;
  staff: WireVisit['staff'];
};

/** Which visits to show: between two moments, of one patient, or one by its id. */
export type VisitFilter = { readonly from?: Instant; readonly until?: Instant; readonly patientId?: PatientId; readonly visitId?: VisitId };

/** Visits as the calendar shows them, by time; cancelled ones are left out. */
export async function listShownVisits(tx: Tx, clinicId: ClinicId, filter: VisitFilter): Promise<readonly WireVisit[]> {
  const { rows } = await sql<ShownRow>`
    select v.*, p.family_name || ', ' || p.given_name as patient_name, p.birth_date, r.name as room_name, t.treatment,
      case when v.number_in_series is null then null
        else (select count(*) from visit s where s.clinic_id = v.clinic_id and s.plan_id = v.plan_id and s.kind = v.kind and s.state <> 'cancelled') end as of_series,
      coalesce((select json_agg(json_build_object('staffId', s.staff_id, 'name', f.name, 'duty', s.duty) order by f.name)
        from visit_staff s join staff f on f.clinic_id = s.clinic_id and f.staff_id = s.staff_id
        where s.clinic_id = v.clinic_id and s.visit_id = v.visit_id), '[]'::json) as staff
    from visit v
    join patient p on p.clinic_id = v.clinic_id and p.patient_id = v.patient_id
    left join room r on r.clinic_id = v.clinic_id and r.room_id = v.room_id
    left join treatment_plan t on t.clinic_id = v.clinic_id and t.plan_id = v.plan_id
    where v.clinic_id = ${clinicId} and v.state <> 'cancelled'
      and (${filter.from ?? null}::timestamptz is null or (v.ends_at > ${filter.from ?? null}::timestamptz and v.starts_at > ${filter.from ?? null}::timestamptz - interval '1 day'))
      and (${filter.until ?? null}::timestamptz is null or v.starts_at < ${filter.until ?? null}::timestamptz)
      and (${filter.patientId ?? null}::uuid is null or v.patient_id = ${filter.patientId ?? null}::uuid)
      and (${filter.visitId ?? null}::uuid is null or v.visit_id = ${filter.visitId ?? null}::uuid)
    order by v.starts_at, v.visit_id`.execute(tx);
  return rows.map(shown);
}

function shown(row: ShownRow): WireVisit {
  return {
    visitId: row.visit_id,
    patientId: row.patient_id,
    patientName: row.patient_name,
    birthDate: row.birth_date,
    planId: row.plan_id,
    kind: row.kind,
    treatment: row.treatment,
    numberInSeries: row.number_in_series,
    ofSeries: row.of_series,
    roomId: row.room_id,
    roomName: row.room_name,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    leavesAt: after(row.ends_at, minutes(row.recovery_minutes)),
    state: row.state,
    staff: row.staff,
  };
}
