import type { LocalDate } from '#foundation/zoned-time.ts';
import { addDays, daysBetween, localDateSchema } from '#foundation/zoned-time.ts';

/** A day, alone or with a clock time behind it, as a case writes it. */
const DATED = /^(\d{4}-\d{2}-\d{2})((?:[T ].*)?)$/;
const DAYS_IN_A_WEEK = 7;

/** The days that a case states, wherever they stand. */
export function daysIn(value: unknown): readonly LocalDate[] {
  if (typeof value === 'string') return DATED.test(value) ? [localDateSchema.parse(value.slice(0, 10))] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(daysIn);
}

/** How many weeks a case that ends on a day is moved by, so that it ends at least so many days before today and on the same weekday. */
export function weeksToNow(lastDay: LocalDate, today: LocalDate, daysBefore: number): number {
  return Math.floor((daysBetween(lastDay, today) - daysBefore) / DAYS_IN_A_WEEK);
}

/** The same content with every day moved by whole weeks; clock times and weekdays stay. */
export function shiftWeeks(value: unknown, weeks: number): unknown {
  if (typeof value === 'string') {
    const [, day, rest] = DATED.exec(value) ?? [];
    return day === undefined ? value : `${addDays(localDateSchema.parse(day), weeks * DAYS_IN_A_WEEK)}${rest ?? ''}`;
  }
  if (Array.isArray(value)) return value.map((each: unknown) => shiftWeeks(each, weeks));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, shiftWeeks(each, weeks)]));
}
