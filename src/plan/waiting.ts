import type { Id, PatientId } from '#foundation/id.ts';
import type { Instant } from '#foundation/instant.ts';
import { after, hours } from '#foundation/instant.ts';
import type { ZoneName } from '#foundation/zoned-time.ts';
import { localDateOf, localDateTimeOf } from '#foundation/zoned-time.ts';
import type { VisitKind } from './visit.ts';
import type { Ride } from './waiting-rides.ts';
import { RIDES } from './waiting-rides.ts';
import { weekdayOf } from './weekday.ts';

/** Somebody who would come sooner: for what, on which days (1 Monday to 7 Sunday), from when until when a visit may begin, and at what notice. */
export type WaitingEntry = {
  readonly waitingEntryId: Id<'WaitingEntry'>;
  readonly patientId: PatientId;
  readonly kind: VisitKind;
  readonly weekdays: readonly number[];
  /** Minutes of the day by the clinic's clock; a visit that begins at `untilMinute` does not suit. */
  readonly fromMinute: number;
  readonly untilMinute: number;
  readonly noticeHours: number;
  readonly ride: Ride;
  readonly addedAt: Instant;
};

/** A time that has become free. */
export type FreeSlot = { readonly kind: VisitKind; readonly startsAt: Instant };

/**
 * Whom a slot suits, in the order in which they are asked: a ride that can be found before one that takes planning or
 * was not asked about, for a session alone, and whoever waits longest first. Nobody for a slot that has begun.
 */
export function whomItSuits<Entry extends WaitingEntry>(slot: FreeSlot, entries: readonly Entry[], now: Instant, zone: ZoneName): readonly Entry[] {
  const isRideFirst = slot.kind === 'dosing-session';
  const rank = (entry: WaitingEntry) => (isRideFirst ? RIDES.indexOf(entry.ride) : 0);
  return entries.filter((entry) => suits(slot, entry, now, zone)).toSorted((left, right) => rank(left) - rank(right) || (left.addedAt < right.addedAt ? -1 : 1));
}

function suits({ kind, startsAt }: FreeSlot, entry: WaitingEntry, now: Instant, zone: ZoneName): boolean {
  const [hour = 0, minute = 0] = localDateTimeOf(startsAt, zone).slice(11).split(':').map(Number);
  const at = 60 * hour + minute;
  const isTheirTime = entry.weekdays.includes(weekdayOf(localDateOf(startsAt, zone))) && entry.fromMinute <= at && at < entry.untilMinute;
  return entry.kind === kind && isTheirTime && startsAt > now && startsAt >= after(now, hours(entry.noticeHours));
}
