import type { SessionId } from '#foundation/id.ts';
import type { Instant } from '#foundation/instant.ts';
import { after, hours } from '#foundation/instant.ts';
import type { LocalDate, ZoneName } from '#foundation/zoned-time.ts';
import { addDays, localDateOf } from '#foundation/zoned-time.ts';
import type { AskedMeasure } from './asked-measure.ts';
import type { MeasureName } from './instrument.ts';
import type { Occasion, ScheduleRow, Track } from './schedule-table.ts';
import { SCHEDULE } from './schedule-table.ts';
import type { MeasureSettings } from './settings.ts';

/** A dose that measures are anchored to; `sessionId` is null until its session has begun, `endedAt` until it has been given. */
export type DoseAnchor = { readonly sessionId: SessionId | null; readonly startedAt: Instant; readonly endedAt: Instant | null };

/** What the schedule of one person depends on. Days are those of the clinic's zone. */
export type MeasuredCourse = {
  readonly zone: ZoneName;
  readonly screenedOn: LocalDate;
  readonly doses: readonly DoseAnchor[];
  /** The day of the last dose of the series; null while the series runs. */
  readonly seriesEndedOn: LocalDate | null;
  readonly tracks: readonly Track[];
  /** What staff ask besides. */
  readonly asked?: readonly AskedMeasure[];
};

/** Why a measure is asked on a day. */
export type DueReason = { readonly occasion: Occasion; readonly sessionId: SessionId | null };

/**
 * One asking of one measure. `dueAt` is the moment it opens when it hangs on the end of a dose; null means any time
 * that day. The check-in a few hours after a dose is the only one that may follow another of its kind the same day.
 */
export type PlannedMeasure = {
  readonly measure: MeasureName;
  readonly dueOn: LocalDate;
  readonly dueAt: Instant | null;
  readonly isSameDayAfterDose: boolean;
  readonly reasons: readonly DueReason[];
};

/**
 * Every asking of every measure up to and including a day, earliest first; whatever falls on the same day for the
 * same measure is asked once, with all its reasons (DUE-1, DUE-2, DUE-3).
 */
export function plannedMeasures(course: MeasuredCourse, through: LocalDate, settings: MeasureSettings): readonly PlannedMeasure[] {
  const rows = SCHEDULE.filter((row) => row.track === 'always' || course.tracks.includes(row.track));
  const asked = (course.asked ?? []).flatMap((each) => askedDays(each, course, through, settings));
  const single = [...rows.flatMap((row) => askingsOf(row, course, through, settings)), ...asked].filter((asking) => asking.dueOn <= through);
  return askedOnce(single).toSorted(byDayAndMeasure);
}

function askingsOf(row: ScheduleRow, course: MeasuredCourse, through: LocalDate, settings: MeasureSettings): readonly PlannedMeasure[] {
  switch (row.occasion) {
    case 'screen':
      return [onDay(row, course.screenedOn, null)];
    case 'before-dose':
      return inOrder(course.doses).map((dose) => onDay(row, localDateOf(dose.startedAt, course.zone), dose.sessionId));
    case 'every-six-doses':
      return everyNthDose(row, course, settings['DUE-2.everyDoses']);
    case 'first-check-in':
      return checkIns(row, course, settings['DUE-3.firstHours']);
    case 'second-check-in':
      return checkIns(row, course, settings['DUE-3.secondHours']);
    case 'third-check-in':
      return checkIns(row, course, settings['DUE-3.thirdHours']);
    case 'weekly':
    case 'every-four-weeks':
    case 'monthly':
    case 'quarterly':
      return calendarDays(row.occasion, course, through, settings).map((day) => onDay(row, day, null));
  }
}

/** The days on which a form is asked that staff added, from the day they did until the day it was stopped. */
function askedDays(asked: AskedMeasure, course: MeasuredCourse, through: LocalDate, settings: MeasureSettings): readonly PlannedMeasure[] {
  const last = asked.until !== null && asked.until < through ? asked.until : through;
  return askingsInRhythm(asked, course, last, settings).filter(({ dueOn }) => dueOn >= asked.from && dueOn <= last);
}

function askingsInRhythm({ measure, rhythm, from }: AskedMeasure, course: MeasuredCourse, last: LocalDate, settings: MeasureSettings): readonly PlannedMeasure[] {
  const row = (occasion: Occasion) => ({ measure, occasion });
  const every = (days: number) => [from, ...repeated(from, days, last)].map((day) => onDay(row('asked'), day, null));
  switch (rhythm) {
    case 'once':
      return [onDay(row('asked'), from, null)];
    case 'daily':
      return every(1);
    case 'weekly':
      return every(settings['DUE-1.everyDays']);
    case 'monthly':
      return every(settings['DUE-2.everyDays']);
    case 'before-dose':
      return inOrder(course.doses).map((dose) => onDay(row('before-dose'), localDateOf(dose.startedAt, course.zone), dose.sessionId));
    case 'after-dose':
      return (['firstHours', 'secondHours', 'thirdHours'] as const).flatMap((hoursAfter) => checkIns(row('asked'), course, settings[`DUE-3.${hoursAfter}`]));
  }
}

function calendarDays(occasion: 'weekly' | 'every-four-weeks' | 'monthly' | 'quarterly', course: MeasuredCourse, through: LocalDate, settings: MeasureSettings): readonly LocalDate[] {
  const firstDose = inOrder(course.doses)[0];
  if (firstDose === undefined) return [];
  const start = localDateOf(firstDose.startedAt, course.zone);
  const weekly = weeklyDays(start, course.seriesEndedOn, through, settings);
  if (occasion === 'weekly') return weekly;
  const lastWeekly = weekly.at(-1);
  if (occasion === 'every-four-weeks') return repeated(start, settings['DUE-2.everyDays'], through).filter((day) => weekly.includes(day));
  if (occasion === 'quarterly') return repeated(start, settings['DUE-2.quarterDays'], through);
  return course.seriesEndedOn === null || lastWeekly === undefined ? [] : repeated(lastWeekly, settings['DUE-2.everyDays'], through);
}

/** Weekly days from the first dose on, up to the first that falls on or after the last day of the series. */
function weeklyDays(start: LocalDate, seriesEndedOn: LocalDate | null, through: LocalDate, settings: MeasureSettings): readonly LocalDate[] {
  const everyDays = interval(settings['DUE-1.everyDays']);
  const days: LocalDate[] = [];
  let day = addDays(start, settings['DUE-1.firstDay']);
  while (day <= through) {
    days.push(day);
    if (seriesEndedOn !== null && day >= seriesEndedOn) break;
    day = addDays(day, everyDays);
  }
  return days;
}

/** @throws RangeError for days that would never lead on */
function interval(days: number): number {
  if (!(days > 0)) throw new RangeError('what repeats needs days in between');
  return days;
}

function repeated(start: LocalDate, everyDays: number, through: LocalDate): readonly LocalDate[] {
  interval(everyDays);
  const days: LocalDate[] = [];
  for (let day = addDays(start, everyDays); day <= through; day = addDays(day, everyDays)) days.push(day);
  return days;
}

function checkIns(row: Asking, course: MeasuredCourse, hoursAfter: number): readonly PlannedMeasure[] {
  return inOrder(course.doses).flatMap((dose) => {
    if (dose.endedAt === null) return [];
    const dueAt = after(dose.endedAt, hours(hoursAfter));
    const dueOn = localDateOf(dueAt, course.zone);
    const isSameDayAfterDose = dueOn === localDateOf(dose.startedAt, course.zone);
    return [{ ...onDay(row, dueOn, dose.sessionId), dueAt, isSameDayAfterDose }];
  });
}

function everyNthDose(row: ScheduleRow, course: MeasuredCourse, everyDoses: number): readonly PlannedMeasure[] {
  const counted = inOrder(course.doses).filter((_, index) => (index + 1) % everyDoses === 0);
  return counted.map((dose) => onDay(row, localDateOf(dose.startedAt, course.zone), dose.sessionId));
}

/** Which measure is asked, and on what occasion. */
type Asking = { readonly measure: MeasureName; readonly occasion: Occasion };

function onDay(row: Asking, dueOn: LocalDate, sessionId: SessionId | null): PlannedMeasure {
  return { measure: row.measure, dueOn, dueAt: null, isSameDayAfterDose: false, reasons: [{ occasion: row.occasion, sessionId }] };
}

function askedOnce(askings: readonly PlannedMeasure[]): readonly PlannedMeasure[] {
  const byDay = Map.groupBy(askings, (asking) => `${asking.measure} ${asking.dueOn} ${asking.isSameDayAfterDose}`);
  return Array.from(byDay.values(), (sameDay) => sameDay.reduce(joined));
}

function joined(left: PlannedMeasure, right: PlannedMeasure): PlannedMeasure {
  return { ...left, dueAt: earliest(left.dueAt, right.dueAt), reasons: [...left.reasons, ...right.reasons] };
}

function earliest(left: Instant | null, right: Instant | null): Instant | null {
  if (left === null || right === null) return left ?? right;
  return left < right ? left : right;
}

function inOrder(doses: readonly DoseAnchor[]): readonly DoseAnchor[] {
  return doses.toSorted((left, right) => (left.startedAt < right.startedAt ? -1 : 1));
}

function byDayAndMeasure(left: PlannedMeasure, right: PlannedMeasure): number {
  return sortKeyOf(left) < sortKeyOf(right) ? -1 : 1;
}

function sortKeyOf(planned: PlannedMeasure): string {
  return `${planned.dueOn} ${planned.dueAt ?? ''} ${planned.measure}`;
}
