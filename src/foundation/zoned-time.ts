import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Brand } from './brand.ts';
import { branded } from './brand.ts';
import { dayNumberOf, epochMsOf } from './calendar-day.ts';
import type { Instant } from './instant.ts';
import { toInstant } from './instant.ts';
import { dateInZone } from './zone-day.ts';

/** An IANA time zone name, such as `America/New_York`. */
export type ZoneName = Brand<string, 'ZoneName'>;

/** A day on the calendar as `2026-03-02`, without a zone. */
export type LocalDate = Brand<string, 'LocalDate'>;

/** A wall-clock reading as `2026-03-02T10:00`, without a zone. */
export type LocalDateTime = Brand<string, 'LocalDateTime'>;

/** Checks a time zone on the wire: an IANA name that this machine knows. A fixed offset such as `+02:00` is none, because it knows no summer time. */
export const zoneSchema = branded<ZoneName>(z.string().refine(isZone, 'expected an IANA time zone name'));

/** Checks a calendar day on the wire: `2026-03-02`, a day that exists. */
export const localDateSchema = branded<LocalDate>(z.iso.date());

/** Checks a wall-clock reading on the wire, to the minute: `2026-03-02T10:00`, a day and an hour that exist. */
export const localDateTimeSchema = branded<LocalDateTime>(z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, 'expected a wall-clock reading like 2026-03-02T10:00').refine(isOnCalendar, 'expected a day and an hour that exist'));

function isOnCalendar(text: string): boolean {
  try {
    Temporal.PlainDateTime.from(text, { overflow: 'reject' });
    return true;
  } catch {
    return false;
  }
}

function isZone(text: string): boolean {
  if (/^[+-]/.test(text)) return false;
  try {
    Temporal.Now.zonedDateTimeISO(text);
    return true;
  } catch {
    return false;
  }
}

/** The calendar day of a moment as people in the zone see it. */
export function localDateOf(instant: Instant, zone: ZoneName): LocalDate {
  const date = dateInZone(epochMsOf(instant), zone) ?? Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate().toString();
  return date as LocalDate;
}

/** The wall-clock reading of a moment in the zone, to the minute. */
export function localDateTimeOf(instant: Instant, zone: ZoneName): LocalDateTime {
  const reading = Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDateTime();
  return reading.toString({ smallestUnit: 'minute' }) as LocalDateTime;
}

/** The moment of a wall-clock reading; a reading the clock skips moves forward, one it repeats means the first. */
export function instantOf(reading: LocalDateTime, zone: ZoneName): Instant {
  return toInstant(Temporal.PlainDateTime.from(reading).toZonedDateTime(zone).epochMilliseconds);
}

/** The first moment of a calendar day in the zone. */
export function startOfDay(day: LocalDate, zone: ZoneName): Instant {
  return toInstant(Temporal.PlainDate.from(day).toZonedDateTime(zone).epochMilliseconds);
}

/** Whole calendar days from `start` to `end`; negative when `end` comes first. */
export function daysBetween(start: LocalDate, end: LocalDate): number {
  return dayNumberOf(end) - dayNumberOf(start);
}

/** The calendar day `count` days later; earlier when the count, a whole number, is negative. */
export function addDays(date: LocalDate, count: number): LocalDate {
  return Temporal.PlainDate.from(date).add({ days: count }).toString() as LocalDate;
}

/** The same day of a later month; the month's last day where it has no such day. */
export function addMonths(date: LocalDate, count: number): LocalDate {
  return Temporal.PlainDate.from(date).add({ months: count }).toString() as LocalDate;
}

/** Full years lived on `day` by someone born on `birthDate`. */
export function ageOn(birthDate: LocalDate, day: LocalDate): number {
  return Temporal.PlainDate.from(birthDate).until(day, { largestUnit: 'year' }).years;
}
