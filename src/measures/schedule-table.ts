import type { MeasureId } from './instrument.ts';

/** When a measure is asked: around a dose, by the calendar of a series, or after it. */
export type Occasion =
  | 'screen'
  | 'before-dose'
  | 'first-check-in'
  | 'second-check-in'
  | 'third-check-in'
  | 'weekly'
  | 'every-four-weeks'
  | 'every-six-doses'
  | 'monthly'
  | 'quarterly'
  | 'asked';

/** What about a person makes a row of the table apply; `always` applies to everyone. */
export type Track = 'always' | 'trauma' | 'suicidal-ideation' | 'mania-watch';

/** An occasion that the clinic's schedule knows; `asked` is what staff add for one person. */
export type ScheduledOccasion = Exclude<Occasion, 'asked'>;

/** One cell of the default schedule. */
export type ScheduleRow = { readonly measure: MeasureId; readonly occasion: ScheduledOccasion; readonly track: Track };

function rows(measure: MeasureId, track: Track, occasions: readonly ScheduledOccasion[]): readonly ScheduleRow[] {
  return occasions.map((occasion) => ({ measure, occasion, track }));
}

/** The default schedule: which measure is asked when, and of whom (product default). */
export const SCHEDULE: readonly ScheduleRow[] = [
  ...rows('phq-9', 'always', ['screen', 'weekly', 'monthly']),
  ...rows('gad-7', 'always', ['screen', 'weekly', 'monthly']),
  ...rows('pcl-5', 'trauma', ['screen', 'every-four-weeks', 'monthly']),
  ...rows('audit-c', 'always', ['screen']),
  ...rows('drug-question', 'always', ['screen']),
  ...rows('asq', 'always', ['screen', 'before-dose', 'weekly', 'monthly']),
  ...rows('asq', 'suicidal-ideation', ['second-check-in']),
  ...rows('mood-thermometer', 'always', ['screen', 'before-dose', 'monthly']),
  ...rows('after-dose-check', 'always', ['first-check-in', 'second-check-in', 'third-check-in']),
  ...rows('mania-check', 'mania-watch', ['screen', 'before-dose', 'second-check-in', 'weekly', 'monthly']),
  ...rows('urinary-check', 'always', ['screen', 'every-six-doses', 'quarterly']),
  ...rows('liking-check', 'always', ['screen', 'every-six-doses', 'quarterly']),
];
