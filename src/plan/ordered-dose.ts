import type { Instant, Milliseconds } from '#foundation/instant.ts';
import type { Kilograms, Milligrams, MilligramsPerKilogram, MilligramsPerMillilitre, Millilitres } from '#foundation/quantity.ts';
import { doseForWeight, volumeOf } from '#foundation/quantity.ts';
import type { TreatmentKey } from './route.ts';

/** Which weight a dose for weight was reckoned from. */
export type WeightBasis = 'actual' | 'ideal' | 'adjusted';

/** The weight-based part of an order: what was ordered per kilogram, and the weight it was reckoned from. */
export type DosePerWeight = {
  readonly amount: MilligramsPerKilogram;
  readonly basis: WeightBasis;
  readonly dosingWeight: Kilograms;
};

/** What an order says of the drug, exactly; an absent part is `null` and is judged, never assumed. */
export type OrderedDose = {
  readonly treatment: TreatmentKey;
  /** Whole milligrams (DOSE-11). */
  readonly dose: Milligrams;
  /** Null when the dose was ordered in milligrams alone. */
  readonly perWeight: DosePerWeight | null;
  /** Concentration of the vial the dose is drawn from. */
  readonly concentration: MilligramsPerMillilitre | null;
  /** Volume to draw, to 0.01 mL (DOSE-11). */
  readonly volume: Millilitres | null;
  /** What runs into the vein after dilution; an intravenous order must name it (Ketalar). */
  readonly infusionConcentration: MilligramsPerMillilitre | null;
  /** How long the infusion runs; `push` is a slow injection by hand. Intravenous orders only. */
  readonly infusionTime: Milliseconds | 'push' | null;
};

/** A dose already given, as the interval and frequency rules need it; all routes count. */
export type EarlierDose = { readonly givenAt: Instant; readonly treatment: TreatmentKey };

/** The parts of an order that are chosen; milligrams and volume follow from them. */
export type DoseForWeightParts = Pick<OrderedDose, 'treatment' | 'concentration' | 'infusionConcentration' | 'infusionTime'> & {
  readonly perWeight: DosePerWeight;
};

/** An order by weight with its whole milligrams and its volume to 0.01 mL worked out (DOSE-11). */
export function orderByWeight(parts: DoseForWeightParts): OrderedDose {
  const dose = doseForWeight(parts.perWeight.amount, parts.perWeight.dosingWeight);
  return { ...parts, dose, volume: parts.concentration === null ? null : volumeOf(dose, parts.concentration) };
}

/** An order in milligrams with its volume to 0.01 mL worked out (DOSE-11). */
export function orderInMilligrams(parts: Omit<OrderedDose, 'perWeight' | 'volume'>): OrderedDose {
  return { ...parts, perWeight: null, volume: parts.concentration === null ? null : volumeOf(parts.dose, parts.concentration) };
}
