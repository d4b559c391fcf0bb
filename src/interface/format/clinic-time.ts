import type { Instant } from '#foundation/instant.ts';
import { toInstant } from '#foundation/instant.ts';
import type { LocalDate, ZoneName } from '#foundation/zoned-time.ts';

const DAY_MS = 86_400_000;
const READING = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/;
const formats = new Map<ZoneName, Intl.DateTimeFormat>();

/** A moment by the clinic's clock, as date-time fields write it: `2026-11-23T14:05`. */
export function readingOf(at: Instant, zone: ZoneName): string {
  return readingAt(Date.parse(at), zone);
}

/**
 * The moment of a reading of the clinic's clock, `null` when it is not a whole reading yet. A reading that the clock
 * skips moves forward; one that it repeats means the first.
 */
export function instantOfReading(reading: string, zone: ZoneName): Instant | null {
  const asUtc = READING.test(reading) ? Date.parse(`${reading}:00Z`) : Number.NaN;
  if (Number.isNaN(asUtc)) return null;
  const [before, after] = [asUtc - offsetAt(asUtc - DAY_MS, zone), asUtc - offsetAt(asUtc + DAY_MS, zone)];
  const fits = [before, after].filter((ms) => readingAt(ms, zone) === reading);
  return toInstant(fits.length === 0 ? before : Math.min(...fits));
}

/** The clinic's calendar day of a moment. */
export function dayOf(at: Instant, zone: ZoneName): LocalDate {
  return localDate(readingOf(at, zone).slice(0, 10));
}

/** A calendar day so many days later, or earlier with a negative count. */
export function addDays(day: string, count: number): LocalDate {
  return localDate(toInstant(Date.parse(`${day}T00:00:00Z`) + count * DAY_MS).slice(0, 10));
}

/** The weekday from 1 for Monday to 7 for Sunday. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}

/** The Monday of a day's week. */
export function mondayOf(day: string): LocalDate {
  return addDays(day, 1 - weekdayOf(day));
}

/** Whether a text is a day of the calendar, as date fields write it. */
export function isDay(text: string): text is LocalDate {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) && addDays(text, 0) === text;
}

function readingAt(ms: number, zone: ZoneName): string {
  const known = formats.get(zone) ?? new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  formats.set(zone, known);
  const parts = Object.fromEntries(known.formatToParts(ms).map(({ type, value }) => [type, value]));
  return `${parts['year']}-${parts['month']}-${parts['day']}T${parts['hour']}:${parts['minute']}`;
}

function offsetAt(ms: number, zone: ZoneName): number {
  return Date.parse(`${readingAt(ms, zone)}:00Z`) - Math.floor(ms / 60_000) * 60_000;
}

function localDate(text: string): LocalDate {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only ever given the first ten characters of a moment
  return text as LocalDate;
}
