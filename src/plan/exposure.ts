import type { Instant } from '#foundation/instant.ts';
import type { Milligrams } from '#foundation/quantity.ts';
import { add, exact } from '#foundation/quantity.ts';
import type { ZoneName } from '#foundation/zoned-time.ts';
import { localDateOf } from '#foundation/zoned-time.ts';
import { countDosesInDays } from './dose-interval.ts';
import type { EarlierDose } from './ordered-dose.ts';
import type { TreatmentKey } from './route.ts';

/** A dose as it was given, in whole or in part. */
export type ExposedDose = EarlierDose & { readonly dose: Milligrams };

/** What one treatment came to so far. */
export type ExposureByTreatment = { readonly treatment: TreatmentKey; readonly doses: number; readonly total: Milligrams };

/**
 * Everything given to a person so far, across routes: how many doses within the clinic's calendar days that DOSE-8 counts,
 * today included, and each treatment's sum. Milligrams of different routes are never added to each other: of one and the
 * same amount by mouth and by vein the body takes up different parts.
 */
export type Exposure = {
  readonly doses: number;
  readonly inSevenDays: number;
  readonly inThirtyDays: number;
  readonly inNinetyDays: number;
  readonly last: ExposedDose | null;
  readonly byTreatment: readonly ExposureByTreatment[];
};

/** Counts and sums the doses given up to a moment, oldest treatment first. */
export function exposureOf(doses: readonly ExposedDose[], now: Instant, zone: ZoneName): Exposure {
  const given = doses.filter(({ givenAt }) => givenAt <= now).toSorted((left, right) => (left.givenAt < right.givenAt ? -1 : 1));
  const within = (days: number) => countDosesInDays(given, localDateOf(now, zone), days, zone);
  const byTreatment = [...Map.groupBy(given, ({ treatment }) => treatment)];
  return {
    doses: given.length,
    inSevenDays: within(7),
    inThirtyDays: within(30),
    inNinetyDays: within(90),
    last: given.at(-1) ?? null,
    byTreatment: byTreatment.map(([treatment, own]) => ({ treatment, doses: own.length, total: own.reduce((sum, { dose }) => add(sum, dose), exact('0', 'mg')) })),
  };
}
