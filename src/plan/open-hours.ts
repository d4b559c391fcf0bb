import type { Weekday } from './weekday.ts';

/** When a clinic is open on one day of the week, in minutes of the day by its own clock, 0 to 1,440. */
export type OpenHours = { readonly weekday: Weekday; readonly fromMinute: number; readonly untilMinute: number };

/** Hours to propose in where a clinic has set none: Monday to Friday, 09:00 to 18:00. */
export const USUAL_WEEK: readonly OpenHours[] = ([1, 2, 3, 4, 5] as const).map((weekday) => ({ weekday, fromMinute: 9 * 60, untilMinute: 18 * 60 }));
