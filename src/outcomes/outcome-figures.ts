import { between, hours } from '#foundation/instant.ts';
import type { LocalDate } from '#foundation/zoned-time.ts';
import { daysBetween } from '#foundation/zoned-time.ts';
import type { CareEvent, JudgedFigure, SeriesStepName, ShareFigure } from './figure-names.ts';
import { CARE_EVENTS, SERIES_STEPS } from './figure-names.ts';
import type { MeasureLimits } from './measure-limits.ts';
import type { OutcomeSettings } from './settings.ts';
import type { CountedMark, TreatedPerson } from './treated-person.ts';

/** How somebody stands in a figure. `open` is who belongs to it and cannot be told yet or was not asked in its time. */
export type FigureStanding = 'yes' | 'no' | 'open';

/** What a figure is judged under. */
export type FigureFrame = { readonly today: LocalDate; readonly limits: MeasureLimits; readonly settings: OutcomeSettings };

const isCareEvent = (figure: ShareFigure | SeriesStepName): figure is CareEvent => CARE_EVENTS.some((event) => event === figure);
const isSeriesStep = (figure: ShareFigure | SeriesStepName): figure is SeriesStepName => SERIES_STEPS.some((step) => step === figure);
const HOUR = hours(1);

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
  if (figure === 'further-dose') return person.series?.state === 'completed' ? yesOrNo(person.lastDoseEndedAt > (person.series.endedAt ?? person.lastDoseEndedAt)) : null;
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

function judgedStanding(figure: JudgedFigure, person: TreatedPerson, { today, settings }: FigureFrame): FigureStanding | null {
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
      return yesOrNo(isLost(person, today, settings));
  }
}

function responseAt({ canRespond }: TreatedPerson, mark: CountedMark | 'none' | null): FigureStanding | null {
  if (!canRespond || mark === null) return null;
  return mark === 'none' ? 'open' : yesOrNo(mark.response === 'yes');
}

function markAtHours({ scores, firstDose }: TreatedPerson, settings: OutcomeSettings): CountedMark | 'none' {
  const after = ({ at }: CountedMark) => between(firstDose.endedAt, at) / HOUR;
  return nearest(scores.filter((mark) => after(mark) >= settings['TTE-2.firstDayFromHours'] && after(mark) <= settings['TTE-2.firstDayToHours']), (mark) => Math.abs(after(mark) - 24));
}

function markAtDay({ scores }: TreatedPerson, settings: OutcomeSettings): CountedMark | 'none' {
  return nearest(scores.filter(({ day }) => day >= settings['TTE-2.firstWeekFromDay'] && day <= settings['TTE-2.firstWeekToDay']), ({ day }) => Math.abs(day - 7));
}

/** The first score at least a day after the last dose of the series and not too long after it; null without a series that has ended. */
function markAtSeriesEnd({ scores, series }: TreatedPerson, settings: OutcomeSettings): CountedMark | 'none' | null {
  const endedAt = series?.endedAt ?? null;
  if (endedAt === null) return null;
  const after = ({ at }: CountedMark) => between(endedAt, at) / HOUR;
  return scores.find((mark) => after(mark) >= 24 && after(mark) <= 24 * settings['TTE-2.seriesEndWithinDays']) ?? 'none';
}

function nearest(marks: readonly CountedMark[], distance: (mark: CountedMark) => number): CountedMark | 'none' {
  return marks.toSorted((left, right) => distance(left) - distance(right))[0] ?? 'none';
}

/** No counted score for longer than the setting, counted from the first dose where there is none; nobody who died is lost. */
function isLost({ scores, firstDose, diedOn }: TreatedPerson, today: LocalDate, settings: OutcomeSettings): boolean {
  return diedOn === null && daysBetween(scores.at(-1)?.on ?? firstDose.on, today) > settings['TTE-1.lostAfterDays'];
}

function yesOrNo(holds: boolean): FigureStanding {
  return holds ? 'yes' : 'no';
}
