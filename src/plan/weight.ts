import type { Instant } from '#foundation/instant.ts';
import type { Kilograms, WeightUnit } from '#foundation/quantity.ts';

/** A weight on record. */
export type MeasuredWeight = {
  readonly weight: Kilograms;
  readonly measuredAt: Instant;
  readonly enteredUnit: WeightUnit;
  /** Whether staff weighed the person a second time and got the same result. */
  readonly isReweighed: boolean;
};

/** Both readings of one weight, as screens show them side by side. */
export type WeightInBothUnits = { readonly kilograms: string; readonly pounds: string };

const kilogramsPerPound = '0.45359237';

/** One weight in kilograms and in pounds, each to one decimal place. */
export function inBothUnits(weight: Kilograms): WeightInBothUnits {
  return { kilograms: weight.toFixed(1), pounds: weight.dividedBy(kilogramsPerPound).toFixed(1) };
}
