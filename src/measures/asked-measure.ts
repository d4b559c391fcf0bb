import type { LocalDate } from '#foundation/zoned-time.ts';
import type { MeasureName } from './instrument.ts';

/** How often staff can have a form asked of one person. */
export const RHYTHMS = ['once', 'daily', 'weekly', 'monthly', 'before-dose', 'after-dose'] as const;

export type Rhythm = (typeof RHYTHMS)[number];

/** A form asked of one person besides the clinic's schedule, from a day on and up to another; `until` is null while it goes on. */
export type AskedMeasure = { readonly measure: MeasureName; readonly rhythm: Rhythm; readonly from: LocalDate; readonly until: LocalDate | null };
