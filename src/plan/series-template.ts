import type { SourceMark } from '#foundation/rule.ts';

/** How close the sessions of a series lie: two or three in each week, or one. */
export type SeriesPace = 'weekly' | 'twice-weekly' | 'thrice-weekly';

/** A course of sessions that a plan can start from; a proposal that staff and patient change freely. */
export type SeriesTemplate = {
  readonly key: string;
  readonly name: string;
  readonly sessions: number;
  /** Paces the template allows, the usual one first. */
  readonly paces: readonly [SeriesPace, ...SeriesPace[]];
  /** The series lies inside this many calendar days, first and last day included. */
  readonly windowDays: number;
  readonly source: SourceMark;
};

/** Days of a week's sessions, counted from its first; O1 is Monday, Wednesday, Friday and O2 Tuesday, Friday. */
export const paceOffsets: Readonly<Record<SeriesPace, readonly number[]>> = {
  weekly: [0],
  'twice-weekly': [0, 3],
  'thrice-weekly': [0, 2, 4],
};

/** Six sessions in two to three weeks (14 to 21 days): thrice weekly ends in the second week, twice weekly in the third (S35). */
export const sixInThreeWeeks: SeriesTemplate = {
  key: 'six-in-three-weeks',
  name: 'Six sessions in 14 to 21 days',
  sessions: 6,
  paces: ['thrice-weekly', 'twice-weekly'],
  windowDays: 21,
  source: { key: 'Singh16', mark: 'C' },
};

/** The label's four weeks of esketamine induction, twice a week. */
export const esketamineInduction: SeriesTemplate = {
  key: 'esketamine-induction',
  name: 'Esketamine induction, eight sessions in four weeks',
  sessions: 8,
  paces: ['twice-weekly'],
  windowDays: 28,
  source: { key: 'OncNA', mark: 'C' },
};

/** The templates a clinic can start a plan from. */
export const seriesTemplates: readonly SeriesTemplate[] = [sixInThreeWeeks, esketamineInduction];
