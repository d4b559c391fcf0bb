import type { ShownOpening } from '../../../api-opening.ts';
import { USUAL_WEEK } from '../../../open-hours.ts';

/** One day of the form: whether it is open, and from when until when as a time field shows it. */
export type DayValue = { readonly isOpen: boolean; readonly from: string; readonly until: string };
type Week = NonNullable<ShownOpening['week']>;

export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

/** The form’s days from what is set; where nothing was, the hours that are proposed in. */
export function daysOf(week: ShownOpening['week']): readonly DayValue[] {
  return WEEKDAYS.map((weekday) => {
    const hours = (week ?? USUAL_WEEK).find((each) => each.weekday === weekday);
    return { isOpen: hours !== undefined, from: clockOf(hours?.fromMinute ?? 9 * 60), until: clockOf(hours?.untilMinute ?? 18 * 60) };
  });
}

/** What the form says, to be sent; null while a time of an open day is missing, or a day ends before it begins. Midnight as an end is the day’s last minute. */
export function weekOf(days: readonly DayValue[]): Week | null {
  const hours = WEEKDAYS.flatMap((weekday, index) => {
    const day = days[index];
    if (day === undefined || !day.isOpen) return [];
    return [{ weekday, fromMinute: minuteOf(day.from) ?? Number.NaN, untilMinute: minuteOf(day.until) || 24 * 60 }];
  });
  const isWhole = days.every(({ isOpen, from, until }) => !isOpen || (minuteOf(from) !== null && minuteOf(until) !== null));
  return isWhole && hours.every(({ fromMinute, untilMinute }) => fromMinute < untilMinute) ? hours : null;
}

/** A minute of the day, 0 to 1,440, as a time field shows it. */
export function clockOf(minute: number): string {
  return [Math.floor(minute / 60) % 24, minute % 60].map((part) => String(part).padStart(2, '0')).join(':');
}

/** The minute of the day of a time field; null while it is not whole. */
export function minuteOf(text: string): number | null {
  const [, hour, minute] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(text) ?? [];
  return hour === undefined || minute === undefined ? null : Number(hour) * 60 + Number(minute);
}
