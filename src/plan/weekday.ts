import type { LocalDate } from '#foundation/zoned-time.ts';
import { daysBetween, localDateSchema } from '#foundation/zoned-time.ts';

/** A day of the week by its ISO 8601 number: Monday is 1, Sunday is 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const week: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];
const someMonday = localDateSchema.parse('2024-01-01');

/** The weekday of a calendar day. */
export function weekdayOf(day: LocalDate): Weekday {
  const offset = ((daysBetween(someMonday, day) % 7) + 7) % 7;
  return week[offset] ?? 1;
}
