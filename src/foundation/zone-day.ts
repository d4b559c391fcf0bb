import { Temporal } from 'temporal-polyfill';
import { dateOfDayNumber, DAY_MS } from './calendar-day.ts';

/** One day of UTC as a zone sees it: its distance from UTC all day long, and the calendar days it falls on: the one before, the same, the one after. */
type ZoneDay = { readonly offsetMs: number; readonly dates: readonly string[] };

/** A day on which clocks are changed is not kept; of other days so many are, before all are forgotten. */
const MOST_KEPT = 20_000;

const kept = new Map<string, Map<number, ZoneDay | null>>();
let count = 0;

/**
 * The calendar day of a moment in a zone; null where the clocks of the zone change on that day of UTC. Looking a day up
 * in the time zone database takes long, and it is the same each time: so it is remembered.
 */
export function dateInZone(epochMs: number, zone: string): string | null {
  const utcDay = Math.floor(epochMs / DAY_MS);
  let days = kept.get(zone);
  if (days === undefined) kept.set(zone, (days = new Map()));
  let day = days.get(utcDay);
  if (day === undefined) days.set(utcDay, (day = remembered(utcDay, zone)));
  return day?.dates[Math.floor((epochMs + day.offsetMs) / DAY_MS) - utcDay + 1] ?? null;
}

function remembered(utcDay: number, zone: string): ZoneDay | null {
  count += 1;
  if (count > MOST_KEPT) {
    kept.clear();
    count = 0;
  }
  const [start, end] = [utcDay * DAY_MS, (utcDay + 1) * DAY_MS - 1].map((at) => Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).offsetNanoseconds / 1_000_000);
  return start === undefined || start !== end ? null : { offsetMs: start, dates: [-1, 0, 1].map((day) => dateOfDayNumber(utcDay + day)) };
}
