import { minutes } from '#foundation/instant.ts';
import type { Exact, Kilograms } from '#foundation/quantity.ts';
import { read } from '#foundation/quantity.ts';
import type { Refusal } from '#foundation/refusal.ts';
import { isRefusal } from '#foundation/refusal.ts';
import type { WrittenDose } from './api-order.ts';
import type { DosingContext } from './dose-limits.ts';
import type { OrderedDose } from './ordered-dose.ts';
import { orderByWeight, orderInMilligrams } from './ordered-dose.ts';
import { refuse } from './refusals.ts';
import { findTreatment, treatments } from './route.ts';
import type { PlanSettings } from './settings.ts';
import { offerWeights } from './weight-basis.ts';

/**
 * The dose that a prescriber wrote, with its milligrams and volume worked out (DOSE-11).
 * Refuses a unit the treatment is not ordered in, and a dose for a weight that is not known (`order.weight-missing`).
 */
export function orderedDose(written: WrittenDose, dosing: DosingContext, settings: PlanSettings): OrderedDose | Refusal {
  const { product, route } = treatments[written.treatment];
  const treatment = findTreatment(product, route, written.amount.unit);
  if (isRefusal(treatment)) return treatment;
  const parts = {
    treatment: written.treatment,
    concentration: written.concentration && read(written.concentration),
    infusionConcentration: written.infusionConcentration && read(written.infusionConcentration),
    infusionTime: typeof written.infusionMinutes === 'number' ? minutes(written.infusionMinutes) : written.infusionMinutes,
  };
  if (written.amount.unit === 'mg') return orderInMilligrams({ ...parts, dose: read({ ...written.amount, unit: 'mg' }) });
  const dosingWeight = weightFor(written.weightBasis, dosing, settings);
  if (dosingWeight === null) return refuse('order.weight-missing', { basis: written.weightBasis });
  const amount: Exact<'mg/kg'> = read({ ...written.amount, unit: 'mg/kg' });
  return orderByWeight({ ...parts, perWeight: { amount, basis: written.weightBasis, dosingWeight } });
}

/** The weight of this basis; ideal and adjusted weights are there only where DOSE-10 offers them. */
function weightFor(basis: WrittenDose['weightBasis'], { weight, heightCm, idealWeightFormula }: DosingContext, settings: PlanSettings): Kilograms | null {
  if (weight === null) return null;
  if (basis === 'actual') return weight.weight;
  return offerWeights({ weight: weight.weight, heightCm, formula: idealWeightFormula }, settings)?.[basis] ?? null;
}
