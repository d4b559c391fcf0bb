import type { Written } from '#foundation/quantity.ts';
import { dosePerWeight, exact, read, write } from '#foundation/quantity.ts';
import type { DosingWeights } from '../../../api-dosing.ts';
import { orderByWeight, orderInMilligrams } from '../../../ordered-dose.ts';
import type { TreatmentKey } from '../../../route.ts';
import { treatments } from '../../../route.ts';
import type { DoseValues } from './dose-values.ts';

/** A dose as typed, in every unit: each follows from the others exactly, and a part that cannot be reckoned yet is null. */
export type ReckonedDose = {
  readonly dose: Written<'mg'>;
  readonly perWeight: Written<'mg/kg'> | null;
  readonly weight: Written<'kg'> | null;
  readonly concentration: Written<'mg/mL'> | null;
  readonly volume: Written<'mL'> | null;
};

const AMOUNT = /^\d{1,6}(\.\d{1,6})?$/;

/** The whole dose that comes of what is typed so far, by the very rules the server reckons with; null while there is none. */
export function reckonDose(treatment: TreatmentKey, values: DoseValues, weights: DosingWeights): ReckonedDose | null {
  const amount = values.amount.trim();
  if (values.unit === null || !AMOUNT.test(amount)) return null;
  const typed = values.concentration.trim();
  const concentration = treatments[treatment].form === 'solution' && AMOUNT.test(typed) && Number(typed) > 0 ? exact(typed, 'mg/mL') : null;
  const parts = { treatment, concentration, infusionConcentration: null, infusionTime: null };
  const weight = weightOf(values, weights);
  if (values.unit === 'mg/kg') {
    if (weight === null || values.weightBasis === null) return null;
    const perWeight = { amount: exact(amount, 'mg/kg'), basis: values.weightBasis, dosingWeight: read(weight) };
    return { ...inEveryUnit(orderByWeight({ ...parts, perWeight })), perWeight: write(perWeight.amount, 'mg/kg'), weight };
  }
  const ordered = orderInMilligrams({ ...parts, dose: exact(amount, 'mg') });
  const perWeight = weight === null ? null : { value: dosePerWeight(ordered.dose, read(weight)).toFixed(2), unit: 'mg/kg' as const };
  return { ...inEveryUnit(ordered), perWeight, weight };
}

function inEveryUnit({ dose, concentration, volume }: ReturnType<typeof orderInMilligrams>) {
  return { dose: write(dose, 'mg'), concentration: concentration && write(concentration, 'mg/mL'), volume: volume && write(volume, 'mL') };
}

/** A dose in milligrams is shown against the actual weight. */
function weightOf({ unit, weightBasis }: DoseValues, { weight, offer }: DosingWeights): Written<'kg'> | null {
  if (unit === 'mg' || weightBasis === 'actual') return weight?.kilograms ?? null;
  return weightBasis === null ? null : (offer?.[weightBasis] ?? null);
}
