import type { StaffId } from '#foundation/id.ts';
import type { Instant } from '#foundation/instant.ts';
import { after } from '#foundation/instant.ts';
import type { LocalDate, ZoneName } from '#foundation/zoned-time.ts';
import { addDays, instantOf, localDateOf, localDateTimeSchema } from '#foundation/zoned-time.ts';
import type { Booking, Clash } from './clash.ts';
import type { OpenHours } from './open-hours.ts';
import { USUAL_WEEK } from './open-hours.ts';
import { weekdayOf } from './weekday.ts';

/** Days on which somebody of the staff is away, the first and the last included. */
export type Absence = { readonly staffId: StaffId; readonly firstDay: LocalDate; readonly lastDay: LocalDate };

/** When visits can take place. A week of null was never set: then no hour is refused, and screens say so. */
export type Opening = { readonly zone: ZoneName; readonly week: readonly OpenHours[] | null; readonly closedDays: readonly LocalDate[]; readonly absences: readonly Absence[] };

/** From when until when the clinic is open on a day; null on a closed one. Minutes are the clock's, also on a day on which it is changed. */
export function openOn(day: LocalDate, { week, closedDays, zone }: Omit<Opening, 'absences'>): { readonly from: Instant; readonly until: Instant } | null {
  const hours = (week ?? USUAL_WEEK).find(({ weekday }) => weekday === weekdayOf(day));
  if (hours === undefined || closedDays.includes(day)) return null;
  return { from: atMinute(day, hours.fromMinute, zone), until: atMinute(day, hours.untilMinute, zone) };
}

/**
 * What stands in the way of a visit before anything else is booked: hours, a closed day, somebody who is away. The
 * person has left before the clinic closes, recovery included; making the room ready may take longer.
 */
export function findClosed(proposed: Booking, opening: Opening): readonly Clash[] {
  const span = { from: proposed.startsAt, until: after(proposed.endsAt, proposed.recovery) };
  const day = localDateOf(span.from, opening.zone);
  const away = opening.absences.filter((absence) => absence.firstDay <= day && day <= absence.lastDay && proposed.staff.some(({ staff }) => staff === absence.staffId));
  const absent = away.map(({ staffId }) => ({ kind: 'absence' as const, staff: staffId, ...span }));
  if (opening.closedDays.includes(day)) return [{ kind: 'closed-day', ...span }, ...absent];
  const open = openOn(day, opening);
  const isInside = opening.week === null || (open !== null && open.from <= span.from && span.until <= open.until);
  return isInside ? absent : [{ kind: 'hours', ...span }, ...absent];
}

/** The days from a first to a last on which one of these people is away. */
export function daysAway(staff: readonly StaffId[], absences: readonly Absence[], firstDay: LocalDate, lastDay: LocalDate): readonly LocalDate[] {
  const own = absences.filter(({ staffId }) => staff.includes(staffId));
  const days: LocalDate[] = [];
  for (let day = firstDay; day <= lastDay; day = addDays(day, 1)) if (own.some((absence) => absence.firstDay <= day && day <= absence.lastDay)) days.push(day);
  return days;
}

function atMinute(day: LocalDate, minute: number, zone: ZoneName): Instant {
  if (minute === 24 * 60) return atMinute(addDays(day, 1), 0, zone);
  const clock = [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':');
  return instantOf(localDateTimeSchema.parse(`${day}T${clock}`), zone);
}
