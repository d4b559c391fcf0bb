import type { Kilograms, WeightUnit } from '#foundation/quantity.ts';
import { bodyWeight } from '#foundation/quantity.ts';
import type { Refusal } from '#foundation/refusal.ts';
import { refuse } from './refusals.ts';
import type { ScreeningSettings } from './settings.ts';

/** A weight as typed, with the unit the person chose. */
export type TypedWeight = { readonly value: string; readonly unit: WeightUnit };

/** A typed weight in kilograms to 0.01 kg; refuses `weight.implausible` outside the clinic's range, wherever it is typed. */
export function toKilograms(typed: TypedWeight, settings: ScreeningSettings): Kilograms | Refusal {
  const kilograms = bodyWeight(typed);
  const lowest = settings['WEIGHT.lowestKg'];
  const highest = settings['WEIGHT.highestKg'];
  return kilograms.lessThan(lowest) || kilograms.greaterThan(highest) ? refuse('weight.implausible', { lowestKg: lowest, highestKg: highest }) : kilograms;
}
