import { Temporal } from 'temporal-polyfill';

/** Days of 24 hours in milliseconds, as UTC has them. */
export const DAY_MS = 86_400_000;

const DATE_LENGTH = '2026-03-02'.length;
const INSTANT_LENGTH = '2026-03-02T15:00:00.000Z'.length;
const ZERO = 0x30;

const EPOCH = Temporal.PlainDate.from('1970-01-01');

// Text of the usual form is read here, by its digits, because rules read it thousands of times;
// any other text is read as the standard has it. The calendar is the Gregorian one at all times, as ISO 8601 counts.

/** Days from 1970-01-01 to a calendar day. @param date `2026-03-02`, or any other text that stands for a day @throws RangeError for a text that does not */
export function dayNumberOf(date: string): number {
  const day = date.length === DATE_LENGTH ? dayAtStartOf(date) : Number.NaN;
  return Number.isNaN(day) ? EPOCH.until(Temporal.PlainDate.from(date)).days : day;
}

/** The calendar day so many days after 1970-01-01, as text. */
export function dateOfDayNumber(days: number): string {
  return EPOCH.add({ days }).toString();
}

/** Milliseconds from 1970 to a moment. @param instant `2026-03-02T15:00:00.000Z`, or any other text that stands for a moment @throws RangeError for a text that does not */
export function epochMsOf(instant: string): number {
  const epochMs = instant.length === INSTANT_LENGTH && instant.endsWith('Z') ? dayAtStartOf(instant) * DAY_MS + timeOfDay(instant) : Number.NaN;
  return Number.isNaN(epochMs) ? Temporal.Instant.from(instant).epochMilliseconds : epochMs;
}

/** Days from 1970-01-01 to the day that a text begins with; no number where it begins with none. */
function dayAtStartOf(text: string): number {
  const year = digitsIn(text, 0, 4);
  const month = digitsIn(text, 5, 7);
  const day = digitsIn(text, 8, 10);
  if (!(year >= 0 && month >= 1 && month <= 12 && day >= 1 && day <= daysOf(month, year))) return Number.NaN;
  // Years are counted from March, so that a leap day is the last of its year; 153 days make five months from there.
  const years = month > 2 ? year : year - 1;
  const daysOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  return 365 * years + Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400) + daysOfYear - DAYS_TO_EPOCH;
}

/** From 1 March of the year 0 to 1970-01-01. */
const DAYS_TO_EPOCH = 719_468;

function daysOf(month: number, year: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Milliseconds since midnight in a moment of the usual form; no number where there is no such time. */
function timeOfDay(instant: string): number {
  const hour = digitsIn(instant, 11, 13);
  const minute = digitsIn(instant, 14, 16);
  const second = digitsIn(instant, 17, 19);
  return hour <= 23 && minute <= 59 && second <= 59 ? ((hour * 60 + minute) * 60 + second) * 1000 + digitsIn(instant, 20, 23) : Number.NaN;
}

/** The number that the digits from one place to just before another make; no number where one of them is no digit. */
function digitsIn(text: string, from: number, to: number): number {
  let value = 0;
  for (let place = from; place < to; place++) {
    const digit = text.charCodeAt(place) - ZERO;
    value = digit >= 0 && digit <= 9 ? value * 10 + digit : Number.NaN;
  }
  return value;
}
