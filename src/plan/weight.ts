import type { Instant } from '#foundation/instant.ts';
import type { Kilograms, WeightUnit } from '#foundation/quantity.ts';
import { bodyWeight } from '#foundation/quantity.ts';
import type { Refusal } from '#foundation/refusal.ts';
import { refuse } from './refusals.ts';
import type { PlanSettings } from './settings.ts';

/** A weight as typed, with the unit the person chose. */
export type EnteredWeight = { readonly value: string; readonly unit: WeightUnit };

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

/** A typed weight in kilograms to 0.01 kg; refuses `weight.implausible` outside the clinic's range. */
export function toKilograms(entered: EnteredWeight, settings: PlanSettings): Kilograms | Refusal {
  const kilograms = bodyWeight(entered);
  if (kilograms.lessThan(settings['WEIGHT.lowestKg']) || kilograms.greaterThan(settings['WEIGHT.highestKg'])) {
    return refuse('weight.implausible', { value: entered.value, unit: entered.unit });
  }
  return kilograms;
}

/** One weight in kilograms and in pounds, each to one decimal place. */
export function inBothUnits(weight: Kilograms): WeightInBothUnits {
  return { kilograms: weight.toFixed(1), pounds: weight.dividedBy(kilogramsPerPound).toFixed(1) };
}
