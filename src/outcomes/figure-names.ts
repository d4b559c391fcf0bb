/** By what the people of a clinic may be grouped. */
export const OUTCOME_GROUPINGS = ['all', 'route', 'indication', 'integration'] as const;
export type OutcomeGrouping = (typeof OUTCOME_GROUPINGS)[number];

/** The questions about time. */
export const CURVE_FIGURES = ['timeToResponse', 'durability'] as const;
export type CurveName = (typeof CURVE_FIGURES)[number];

/** What may befall somebody in the course of care, beside the scores, as far as it is on record. */
export const CARE_EVENTS = ['stopped-early', 'left-against-advice', 'dosing-hold', 'hospitalisation', 'suicide-attempt', 'death'] as const;
export type CareEvent = (typeof CARE_EVENTS)[number];

/** Shares of those with a baseline: at fixed times, at any time, and how it went otherwise. */
export const JUDGED_FIGURES = ['response-24-hours', 'response-7-days', 'response-series-end', 'response', 'remission-series-end', 'remission', 'worsened', 'lost'] as const;
export type JudgedFigure = (typeof JUDGED_FIGURES)[number];

/** Shares that can be given: of those with a baseline, of those with a planned series, and of everybody treated. */
export const SHARE_FIGURES = [...JUDGED_FIGURES, 'series-completed', 'further-dose', ...CARE_EVENTS] as const;
export type ShareFigure = (typeof SHARE_FIGURES)[number];

/** One dose of the series each; a series of more is counted up to the last of these. */
export const SERIES_STEPS = ['dose-1', 'dose-2', 'dose-3', 'dose-4', 'dose-5', 'dose-6', 'dose-7', 'dose-8', 'dose-9', 'dose-10', 'dose-11', 'dose-12'] as const;
export type SeriesStepName = (typeof SERIES_STEPS)[number];

/** Every figure of which it can be asked who is in it. */
export const LISTED_FIGURES = [...SHARE_FIGURES, ...SERIES_STEPS, ...CURVE_FIGURES] as const;
export type ListedFigure = (typeof LISTED_FIGURES)[number];

/** The elements of the guide about relief, series, boosters, lasting and therapy, whose claims a clinic can hold against its own people. */
export const READ_SEEDS = ['S7', 'S35', 'S36', 'S37', 'S38'] as const;
export type ReadSeed = (typeof READ_SEEDS)[number];
