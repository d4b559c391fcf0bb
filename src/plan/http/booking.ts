import { sqlStateOf } from '#database/connection.ts';
import type { PatientId, PlanId, VisitId } from '#foundation/id.ts';
import { after, between, minutes } from '#foundation/instant.ts';
import type { Refusal } from '#foundation/refusal.ts';
import { settingsInForce } from '#foundation/setting.ts';
import type { Booking } from '../clash.ts';
import { findClashes, refuseClashes, roomFreeAt } from '../clash.ts';
import { findClosed } from '../opening.ts';
import { refuse } from '../refusals.ts';
import { planSettings } from '../settings.ts';
import { readOpening } from '../store/opening.ts';
import type { VisitRow } from '../store/visit.ts';
import { bookingOf, bookingsBetween, insertVisit, lockCalendar } from '../store/visit.ts';
import type { VisitKind, VisitLength } from '../visit.ts';
import { LONGEST_VISIT } from '../visit.ts';
import { refuseRoom } from './places.ts';
import type { StaffContext } from './plan-context.ts';

/** PostgreSQL's code for two rows that an exclusion constraint keeps apart. */
const EXCLUDED = '23P01';

/** When and where a visit is wanted, and with whom. */
export type Wanted = {
  readonly startsAt: VisitRow['starts_at'];
  /** Absent: the usual length of such a visit. */
  readonly endsAt?: VisitRow['ends_at'] | undefined;
  readonly roomId: VisitRow['room_id'];
  readonly staff: readonly { readonly staffId: StaffContext['actor']['staffId']; readonly duty: 'exclusive' | 'monitoring' }[];
};

export type VisitToBook = { readonly wanted: Wanted; readonly kind: VisitKind; readonly length: VisitLength; readonly number: number | null; /** The session that it follows and moves along with. */ readonly follows?: VisitId | null };

/** Books each visit in turn, so that they cannot clash with each other either; the first clash undoes the whole command. */
export async function bookAll(context: StaffContext, visits: readonly VisitToBook[], patientId: PatientId, planId: PlanId | null): Promise<VisitId[] | Refusal> {
  await lockCalendar(context.tx, context.clinic.clinicId);
  const ids: VisitId[] = [];
  for (const visit of visits) {
    const row = rowOf(context, visit, patientId, planId);
    if (row.ends_at <= row.starts_at) return refuse('booking.ends-before-start');
    if (between(row.starts_at, row.ends_at) > LONGEST_VISIT) return refuse('booking.too-long');
    const roomRefusal = await refuseRoom(context, row.room_id);
    if (roomRefusal !== null) return roomRefusal;
    const staff = visit.wanted.staff.map(({ staffId, duty }) => ({ staff_id: staffId, duty }));
    const refusal = (await refuseClash(context, bookingOf(row, staff))) ?? (await refuseDoubleBooking(() => insertVisit(context.tx, row, staff)));
    if (refusal !== null) return refusal;
    ids.push(row.visit_id);
  }
  return ids;
}

function rowOf(context: StaffContext, { wanted, kind, length, number, follows = null }: VisitToBook, patientId: PatientId, planId: PlanId | null): VisitRow {
  return {
    clinic_id: context.clinic.clinicId,
    visit_id: context.newId<'Visit'>(),
    patient_id: patientId,
    plan_id: planId,
    kind,
    number_in_series: number,
    room_id: wanted.roomId,
    starts_at: wanted.startsAt,
    ends_at: wanted.endsAt ?? after(wanted.startsAt, length.visit),
    recovery_minutes: length.recovery / minutes(1),
    turnover_minutes: length.turnover / minutes(1),
    state: 'booked',
    cancel_reason: null,
    booked_at: context.now,
    follows_visit_id: follows,
  };
}

/** What the database itself says no to, should a write ever get past the rule; the refusal undoes the whole command. */
export async function refuseDoubleBooking(write: () => Promise<void>): Promise<Refusal | null> {
  try {
    await write();
    return null;
  } catch (error) {
    if (sqlStateOf(error) === EXCLUDED) return refuse('booking.clash', { clashes: [] });
    throw error;
  }
}

/** Refuses a booking at a time that is closed, or that clashes with one on the calendar; its own earlier time never does. */
export async function refuseClash({ tx, clinic }: StaffContext, booking: Booking): Promise<Refusal | null> {
  const opening = await readOpening(tx, clinic);
  const existing = await bookingsBetween(tx, clinic.clinicId, booking.startsAt, roomFreeAt(booking));
  return refuseClashes([...findClosed(booking, opening), ...findClashes(booking, existing, settingsInForce(planSettings, clinic.settings))]);
}
