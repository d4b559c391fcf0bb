import type { PatientId, RoomId, StaffId, VisitId } from '#foundation/id.ts';
import type { Instant, Milliseconds } from '#foundation/instant.ts';
import { after } from '#foundation/instant.ts';
import type { Refusal } from '#foundation/refusal.ts';
import { refuse } from './refusals.ts';
import type { PlanSettings } from './settings.ts';

/** How a person is bound to a visit: with it alone, or watching it among other rooms. */
export type StaffDuty = 'exclusive' | 'monitoring';

/** One person of the staff on a visit. */
export type StaffAssignment = { readonly staff: StaffId; readonly duty: StaffDuty };

/** A visit on the calendar with everything it holds; times are half-open, the end belongs to the next. */
export type Booking = {
  readonly visit: VisitId;
  readonly patient: PatientId;
  /** Null for a visit without a room, such as a call. */
  readonly room: RoomId | null;
  readonly staff: readonly StaffAssignment[];
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  /** Recovery in the same room after the visit; the patient and the monitoring staff stay held. */
  readonly recovery: Milliseconds;
  /** Cleaning and resetting of the room; only the room stays held. */
  readonly turnover: Milliseconds;
};

/** What two bookings fight over, or what the clinic's own calendar says against one (`opening.ts`). */
export type Clash =
  | { readonly kind: 'room'; readonly room: RoomId; readonly with: VisitId; readonly from: Instant; readonly until: Instant }
  | { readonly kind: 'staff'; readonly staff: StaffId; readonly with: VisitId; readonly from: Instant; readonly until: Instant }
  | { readonly kind: 'patient'; readonly patient: PatientId; readonly with: VisitId; readonly from: Instant; readonly until: Instant }
  | { readonly kind: 'staff-ratio'; readonly staff: StaffId; readonly rooms: number; readonly limit: number; readonly from: Instant; readonly until: Instant }
  | { readonly kind: 'hours' | 'closed-day'; readonly from: Instant; readonly until: Instant }
  | { readonly kind: 'absence'; readonly staff: StaffId; readonly from: Instant; readonly until: Instant };

type Span = { readonly from: Instant; readonly until: Instant };

/** The moment from which the room of a booking is free again: after recovery and turnover. */
export function roomFreeAt(booking: Booking): Instant {
  return after(after(booking.endsAt, booking.recovery), booking.turnover);
}

/**
 * Every clash of a proposed booking with those already there; none means it can stand.
 * Bookings of the same visit are its own earlier time and never clash with it. One person may watch several rooms at
 * once up to the clinic's number (`BOOKING.roomsPerMonitor`), but a person bound to one visit alone can hold no other.
 */
export function findClashes(proposed: Booking, existing: readonly Booking[], settings: PlanSettings): readonly Clash[] {
  const others = existing.filter((each) => each.visit !== proposed.visit);
  return [
    ...others.flatMap((other) => [...roomClash(proposed, other), ...patientClash(proposed, other), ...staffClashes(proposed, other)]),
    ...ratioClashes(proposed, others, settings['BOOKING.roomsPerMonitor']),
  ];
}

function overlap(left: Span, right: Span): Span | null {
  const from = left.from > right.from ? left.from : right.from;
  const until = left.until < right.until ? left.until : right.until;
  return from < until ? { from, until } : null;
}

function roomSpan(booking: Booking): Span {
  return { from: booking.startsAt, until: roomFreeAt(booking) };
}

function patientSpan(booking: Booking): Span {
  return { from: booking.startsAt, until: after(booking.endsAt, booking.recovery) };
}

/** From when until when a booking holds somebody of the staff: with the visit alone, or watching until the person leaves. */
export function staffSpan(booking: Booking, duty: StaffDuty): Span {
  return duty === 'monitoring' ? patientSpan(booking) : { from: booking.startsAt, until: booking.endsAt };
}

function roomClash(proposed: Booking, other: Booking): readonly Clash[] {
  if (proposed.room === null || proposed.room !== other.room) return [];
  const shared = overlap(roomSpan(proposed), roomSpan(other));
  return shared === null ? [] : [{ kind: 'room', room: proposed.room, with: other.visit, ...shared }];
}

function patientClash(proposed: Booking, other: Booking): readonly Clash[] {
  if (proposed.patient !== other.patient) return [];
  const shared = overlap(patientSpan(proposed), patientSpan(other));
  return shared === null ? [] : [{ kind: 'patient', patient: proposed.patient, with: other.visit, ...shared }];
}

function staffClashes(proposed: Booking, other: Booking): readonly Clash[] {
  return proposed.staff.flatMap(({ staff, duty }): readonly Clash[] => {
    const there = other.staff.find((each) => each.staff === staff);
    if (there === undefined || (duty === 'monitoring' && there.duty === 'monitoring')) return [];
    const shared = overlap(staffSpan(proposed, duty), staffSpan(other, there.duty));
    return shared === null ? [] : [{ kind: 'staff', staff, with: other.visit, ...shared }];
  });
}

function ratioClashes(proposed: Booking, others: readonly Booking[], limit: number): readonly Clash[] {
  return proposed.staff.flatMap(({ staff, duty }): readonly Clash[] => {
    if (duty !== 'monitoring') return [];
    const watched = others
      .filter((other) => other.staff.some((each) => each.staff === staff && each.duty === 'monitoring'))
      .map((other) => overlap(patientSpan(proposed), patientSpan(other)))
      .filter((span) => span !== null);
    return busiest(watched, staff, limit);
  });
}

// Most rooms are watched at once at the start of one of the overlapping spans, so only those moments are counted.
function busiest(watched: readonly Span[], staff: StaffId, limit: number): readonly Clash[] {
  const moments = watched.map((span) => {
    const together = watched.filter((each) => each.from <= span.from && span.from < each.until);
    const until = together.map((each) => each.until).toSorted()[0] ?? span.until;
    return { from: span.from, until, rooms: together.length + 1 };
  });
  const worst = moments.toSorted((left, right) => right.rooms - left.rooms)[0];
  return worst === undefined || worst.rooms <= limit ? [] : [{ kind: 'staff-ratio', staff, limit, ...worst }];
}

/**
 * Why a booking cannot stand, with what clashes and when; null when nothing does. It names no person. What the calendar
 * itself brings goes first: `booking.closed-day`, `booking.outside-hours`, `booking.person-away`, then `booking.clash`.
 */
export function refuseClashes(clashes: readonly Clash[]): Refusal | null {
  if (clashes.length === 0) return null;
  const has = (kind: Clash['kind']) => clashes.some((clash) => clash.kind === kind);
  const code = has('closed-day') ? 'booking.closed-day' : has('hours') ? 'booking.outside-hours' : has('absence') ? 'booking.person-away' : 'booking.clash';
  return refuse(code, { clashes: clashes.map(({ kind, from, until }) => ({ kind, from, until })) });
}
