import type { RuleInput } from '#foundation/rule.ts';
import { doseForWeight, volumeOf } from '#foundation/quantity.ts';
import type { DoseFinding, DoseFindingParts } from './dose-finding.ts';
import { doseFinding } from './dose-finding.ts';
import type { OrderedDose } from './ordered-dose.ts';
import { treatments } from './route.ts';
import type { PlanSettings } from './settings.ts';

type Parts = Omit<DoseFindingParts, 'ruleId' | 'source' | 'level'>;

/**
 * Whether the numbers of an order agree with each other: mg with mg/kg (DOSE-10), and mg, concentration and mL
 * (DOSE-11, H03). A difference that rounding to whole milligrams explains is not a disagreement.
 */
export function checkArithmetic(order: OrderedDose, settings: PlanSettings): readonly DoseFinding[] {
  return [perWeightAgrees(order, settings), wholeMilligrams(order), ...solutionParts(order), infusionConcentration(order)].filter(
    (finding) => finding !== null,
  );
}

function disagreement(parts: Parts): DoseFinding {
  return doseFinding({ ...parts, ruleId: 'DOSE-11', level: 'never', source: { key: 'product-default', mark: 'P' } });
}

function doseInputs(order: OrderedDose): readonly RuleInput[] {
  return [
    { name: 'dose', value: order.dose.toFixed(), unit: 'mg' },
    { name: 'concentration', value: order.concentration?.toFixed() ?? null, unit: 'mg/mL' },
    { name: 'volume', value: order.volume?.toFixed() ?? null, unit: 'mL' },
  ];
}

function perWeightAgrees(order: OrderedDose, settings: PlanSettings): DoseFinding | null {
  if (order.perWeight === null) return null;
  const { amount, dosingWeight } = order.perWeight;
  const limit = settings['DOSE-10.disagreementPercent'];
  const reckoned = amount.times(dosingWeight);
  const isWithin = order.dose.minus(reckoned).abs().times(100).lessThanOrEqualTo(reckoned.times(limit));
  if (isWithin || order.dose.equals(doseForWeight(amount, dosingWeight))) return null;
  return doseFinding({
    ruleId: 'DOSE-10',
    level: 'never',
    sentence: `The milligrams and the milligrams per kilogram of this order differ by more than ${limit}%.`,
    inputs: [
      { name: 'dose', value: order.dose.toFixed(), unit: 'mg' },
      { name: 'dose for weight', value: amount.toFixed(), unit: 'mg/kg' },
      { name: 'weight used', value: dosingWeight.toFixed(), unit: 'kg' },
      { name: 'dose reckoned from the weight', value: reckoned.toFixed(), unit: 'mg' },
    ],
    threshold: `At most ${limit}% apart`,
    source: { key: 'product-default', mark: 'P' },
    remedy: 'Correct the milligrams, the milligrams per kilogram or the weight.',
  });
}

function wholeMilligrams(order: OrderedDose): DoseFinding | null {
  if (order.dose.isInteger() && order.dose.greaterThan(0)) return null;
  return disagreement({
    sentence: 'A dose is ordered in whole milligrams above zero.',
    inputs: doseInputs(order),
    threshold: 'Rounded to 1 mg',
    remedy: 'Round the dose to 1 mg.',
  });
}

function solutionParts(order: OrderedDose): readonly (DoseFinding | null)[] {
  if (order.concentration !== null && order.concentration.greaterThan(0)) return [volumeAgrees(order)];
  if (treatments[order.treatment].form !== 'solution' && order.volume === null) return [];
  return [
    disagreement({
      sentence: 'The order does not name the concentration of the vial.',
      inputs: doseInputs(order),
      threshold: 'Milligrams, concentration and volume together',
      remedy: 'Choose the vial’s concentration.',
    }),
  ];
}

function volumeAgrees(order: OrderedDose): DoseFinding | null {
  if (order.concentration === null) return null;
  const needed = volumeOf(order.dose, order.concentration);
  if (order.volume !== null && order.volume.equals(needed)) return null;
  return disagreement({
    sentence: isTenfold(order) ? 'The volume is ten times too large or too small for this dose.' : 'The milligrams, the concentration and the volume do not agree.',
    inputs: [...doseInputs(order), { name: 'volume that holds the dose', value: needed.toFixed(2), unit: 'mL' }],
    threshold: 'Volume = dose / concentration, to 0.01 mL',
    remedy: 'Correct the volume or the concentration.',
  });
}

// Vials of 10, 50 and 100 mg/mL lie side by side; a tenfold slip has put people into intensive care (H03).
function isTenfold(order: OrderedDose): boolean {
  if (order.concentration === null || order.volume === null || order.volume.isZero()) return false;
  const ratio = order.volume.times(order.concentration).dividedBy(order.dose);
  return [ratio, ratio.pow(-1)].some((each) => each.greaterThanOrEqualTo('9.5') && each.lessThanOrEqualTo('10.5'));
}

function infusionConcentration(order: OrderedDose): DoseFinding | null {
  if (order.treatment !== 'racemic-intravenous') return null;
  const { infusionConcentration: diluted } = order;
  if (diluted !== null && diluted.greaterThan(0) && diluted.lessThan(100)) return null;
  return doseFinding({
    ruleId: 'DOSE-11',
    level: 'never',
    sentence: 'An intravenous order names the diluted concentration; 100 mg/mL is not given undiluted by vein.',
    inputs: [{ name: 'infusion concentration', value: diluted?.toFixed() ?? null, unit: 'mg/mL' }],
    threshold: 'Below 100 mg/mL',
    source: { key: 'Ketalar', mark: 'C' },
    remedy: 'Name the concentration after dilution.',
  });
}
