import type { Instant } from '#foundation/instant.ts';
import type { Refusal } from '#foundation/refusal.ts';
import type { LocalDate, ZoneName } from '#foundation/zoned-time.ts';
import { addDays, daysBetween, instantOf, localDateTimeSchema } from '#foundation/zoned-time.ts';
import { refuse } from './refusals.ts';
import type { SeriesPace, SeriesTemplate } from './series-template.ts';
import { paceOffsets } from './series-template.ts';
import type { PlanSettings } from './settings.ts';
import type { Weekday } from './weekday.ts';
import { weekdayOf } from './weekday.ts';

/** What a series is proposed from; all days are the clinic's own. */
export type SeriesWish = {
  readonly template: SeriesTemplate;
  readonly pace: SeriesPace;
  readonly firstDay: LocalDate;
  /** Wall-clock time of each session in the clinic's zone, such as `10:00`. */
  readonly timeOfDay: string;
  readonly zone: ZoneName;
  /** Weekdays that suit; an empty list means that all weekdays do. */
  readonly weekdays: readonly Weekday[];
  readonly closedDays: readonly LocalDate[];
};

/** One proposed session; `isMoved` says that it does not lie on the day the pace would have given. */
export type ProposedSession = {
  readonly number: number;
  readonly of: number;
  readonly day: LocalDate;
  readonly startsAt: Instant;
  readonly isMoved: boolean;
};

/**
 * Session days for a series (S35): each on the first open, suiting day at or after its place in the pace, at least
 * the clinic's gap after the one before, and never more in 7 days than the pace allows.
 * Refuses `series.does-not-fit` when the last would lie outside the template's window.
 */
export function proposeSeries(wish: SeriesWish, settings: PlanSettings): readonly ProposedSession[] | Refusal {
  const days: LocalDate[] = [];
  for (let index = 0; index < wish.template.sessions; index += 1) {
    const day = findDay(wish, days, targetDay(wish, index), settings);
    if (day === null) {
      return refuse('series.does-not-fit', { found: days, wanted: wish.template.sessions, windowDays: wish.template.windowDays });
    }
    days.push(day);
  }
  return days.map((day, index) => ({
    number: index + 1,
    of: days.length,
    day,
    startsAt: instantOf(localDateTimeSchema.parse(`${day}T${wish.timeOfDay}`), wish.zone),
    isMoved: day !== targetDay(wish, index),
  }));
}

function targetDay(wish: SeriesWish, index: number): LocalDate {
  const offsets = paceOffsets[wish.pace];
  return addDays(wish.firstDay, 7 * Math.floor(index / offsets.length) + (offsets[index % offsets.length] ?? 0));
}

function findDay(wish: SeriesWish, earlier: readonly LocalDate[], target: LocalDate, settings: PlanSettings): LocalDate | null {
  const lastDay = addDays(wish.firstDay, wish.template.windowDays - 1);
  for (let day = target; day <= lastDay; day = addDays(day, 1)) {
    if (isOpen(wish, day) && isFarEnough(wish, earlier, day, settings)) return day;
  }
  return null;
}

function isOpen(wish: SeriesWish, day: LocalDate): boolean {
  const suits = wish.weekdays.length === 0 || wish.weekdays.includes(weekdayOf(day));
  return suits && !wish.closedDays.includes(day);
}

function isFarEnough(wish: SeriesWish, earlier: readonly LocalDate[], day: LocalDate, settings: PlanSettings): boolean {
  const last = earlier.at(-1);
  if (last !== undefined && daysBetween(last, day) < settings['SERIES.minimumGapDays']) return false;
  const inSevenDays = earlier.filter((each) => daysBetween(each, day) < 7).length;
  return inSevenDays < paceOffsets[wish.pace].length;
}
