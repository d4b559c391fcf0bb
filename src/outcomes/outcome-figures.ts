import type { LocalDate } from '#foundation/zoned-time.ts';
import { addDays } from '#foundation/zoned-time.ts';
import type { CareEvent, JudgedFigure, SeriesStepName, ShareFigure } from './figure-names.ts';
import { CARE_EVENTS, SERIES_STEPS } from './figure-names.ts';
import type { OutcomeMeasure } from './course-facts.ts';
import type { MeasureLimits } from './measure-limits.ts';
import { limitsOf } from './measure-limits.ts';
import type { OutcomeSettings } from './settings.ts';
import type { CountedMark, TreatedPerson } from './treated-person.ts';

/** How somebody stands in a figure. `open` is who belongs to it and cannot be told yet or was not asked in its time. */
export type FigureStanding = 'yes' | 'no' | 'open';

/** What a figure is judged under; who was last heard of before `heardOfFrom` is lost to follow-up (TTE-1). */
export type FigureFrame = { readonly heardOfFrom: LocalDate; readonly limits: MeasureLimits; readonly settings: OutcomeSettings };

/** The frame of a measure on a day. */
export function figureFrame(measure: OutcomeMeasure, today: LocalDate, settings: OutcomeSettings): FigureFrame {
  return { heardOfFrom: addDays(today, -settings['TTE-1.lostAfterDays']), limits: limitsOf(measure, settings), settings };
}

const isCareEvent = (figure: ShareFigure | SeriesStepName): figure is CareEvent => CARE_EVENTS.some((event) => event === figure);
const isSeriesStep = (figure: ShareFigure | SeriesStepName): figure is SeriesStepName => SERIES_STEPS.some((step) => step === figure);
/** Hours of a day. */
const DAY = 24;

/**
 * Whether the measure defines a figure. A questionnaire that looks back two weeks has no response after a day, because
 * it would still speak of the time before the dose (OUT-1).
 */
export function isDefined(figure: ShareFigure, limits: MeasureLimits): boolean {
  switch (figure) {
    case 'response-24-hours':
      return limits.hasResponse && !limits.looksBackTwoWeeks;
    case 'response-7-days':
    case 'response-series-end':
    case 'response':
      return limits.hasResponse;
    case 'remission-series-end':
    case 'remission':
      return limits.remissionAtMost !== null;
    case 'worsened':
      return limits.reliableChange !== null;
    default:
      return true;
  }
}

/**
 * How somebody stands in a figure (OUT-2 to OUT-4, TTE-1, TTE-2); null for who does not belong to it. At a fixed time
 * the score nearest to it counts. A response under a mania hold is none (OUT-9).
 */
export function standingIn(figure: ShareFigure | SeriesStepName, person: TreatedPerson, frame: FigureFrame): FigureStanding | null {
  if (isCareEvent(figure)) return yesOrNo(person.events.includes(figure));
  if (isSeriesStep(figure)) return standingAtDose(SERIES_STEPS.indexOf(figure) + 1, person);
  if (figure === 'series-completed') return seriesStanding(person);
  if (figure === 'further-dose') return person.series?.state === 'completed' ? yesOrNo(person.lastDoseHours > (person.series.endedHours ?? 0)) : null;
  return person.hasBaseline ? judgedStanding(figure, person, frame) : null;
}

/** Given, stopped before, or the series is still running; null where no such dose was planned. */
function standingAtDose(dose: number, { series }: TreatedPerson): FigureStanding | null {
  if (series === null || series.planned < dose) return null;
  if (series.given >= dose) return 'yes';
  return series.state === 'running' ? 'open' : 'no';
}

function seriesStanding({ series }: TreatedPerson): FigureStanding | null {
  if (series === null) return null;
  return series.state === 'running' ? 'open' : yesOrNo(series.state === 'completed');
}

function judgedStanding(figure: JudgedFigure, person: TreatedPerson, { heardOfFrom, settings }: FigureFrame): FigureStanding | null {
  switch (figure) {
    case 'response-24-hours':
      return responseAt(person, markAtHours(person, settings));
    case 'response-7-days':
      return responseAt(person, markAtDay(person, settings));
    case 'response-series-end':
      return responseAt(person, markAtSeriesEnd(person, settings));
    case 'response':
      return person.canRespond ? yesOrNo(person.scores.some(({ response }) => response === 'yes')) : null;
    case 'remission-series-end': {
      const mark = markAtSeriesEnd(person, settings);
      if (!person.canRemit || mark === null) return null;
      return mark === 'none' ? 'open' : yesOrNo(mark.remission === 'yes');
    }
    case 'remission':
      return person.canRemit ? yesOrNo(person.scores.some(({ remission }) => remission === 'yes')) : null;
    case 'worsened':
      return yesOrNo(person.scores.some(({ isWorse }) => isWorse));
    case 'lost':
      return yesOrNo(isLost(person, heardOfFrom));
  }
}

function responseAt({ canRespond }: TreatedPerson, mark: CountedMark | 'none' | null): FigureStanding | null {
  if (!canRespond || mark === null) return null;
  return mark === 'none' ? 'open' : yesOrNo(mark.response === 'yes');
}

function markAtHours({ scores }: TreatedPerson, settings: OutcomeSettings): CountedMark | 'none' {
  return nearest(scores.filter(({ hours }) => hours >= settings['TTE-2.firstDayFromHours'] && hours <= settings['TTE-2.firstDayToHours']), ({ hours }) => Math.abs(hours - DAY));
}

function markAtDay({ scores }: TreatedPerson, settings: OutcomeSettings): CountedMark | 'none' {
  return nearest(scores.filter(({ day }) => day >= settings['TTE-2.firstWeekFromDay'] && day <= settings['TTE-2.firstWeekToDay']), ({ day }) => Math.abs(day - 7));
}

/** The first score at least a day after the last dose of the series and not too long after it; null without a series that has ended. */
function markAtSeriesEnd({ scores, series }: TreatedPerson, settings: OutcomeSettings): CountedMark | 'none' | null {
  const ended = series?.endedHours ?? null;
  if (ended === null) return null;
  return scores.find(({ hours }) => hours >= ended + DAY && hours <= ended + DAY * settings['TTE-2.seriesEndWithinDays']) ?? 'none';
}

function nearest(marks: readonly CountedMark[], distance: (mark: CountedMark) => number): CountedMark | 'none' {
  return marks.toSorted((left, right) => distance(left) - distance(right))[0] ?? 'none';
}

/** No counted score since the day after which somebody counts as heard of, nor a first dose where there is none; nobody who died is lost. */
function isLost({ lastScoreOn, firstDoseOn, diedOn }: TreatedPerson, heardOfFrom: LocalDate): boolean {
  return diedOn === null && (lastScoreOn ?? firstDoseOn) < heardOfFrom;
}

function yesOrNo(holds: boolean): FigureStanding {
  return holds ? 'yes' : 'no';
}
