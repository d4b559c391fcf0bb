import type { LocalDate } from '#foundation/zoned-time.ts';

/** What lies in one month; `first` is the first day of it that comes. */
export type OfMonth<Moment> = { readonly month: string; readonly first: LocalDate; readonly moments: readonly Moment[] };

const YEAR_AND_MONTH = 7;

/** Moments month by month, in the order in which they come. */
export function byMonth<Moment extends { readonly on: LocalDate }>(moments: readonly Moment[]): readonly OfMonth<Moment>[] {
  const months = Map.groupBy(moments, ({ on }) => on.slice(0, YEAR_AND_MONTH));
  return Array.from(months, ([month, ofMonth]) => ({ month, moments: ofMonth, first: ofMonth[0]?.on })).flatMap(({ first, ...rest }) => (first === undefined ? [] : [{ ...rest, first }]));
}
