import type { Instant } from '#foundation/instant.ts';
import { between, days } from '#foundation/instant.ts';
import type { Kilograms } from '#foundation/quantity.ts';
import type { RuleInput } from '#foundation/rule.ts';
import type { DoseFinding, DoseFindingParts } from './dose-finding.ts';
import { doseFinding } from './dose-finding.ts';
import type { DosePerWeight } from './ordered-dose.ts';
import type { PlanSettings } from './settings.ts';
import type { MeasuredWeight } from './weight.ts';
import { inBothUnits } from './weight.ts';

/** What the weight rule looks at; `null` means that no such weight is on record. */
export type WeightInput = {
  readonly weight: MeasuredWeight | null;
  readonly previous: MeasuredWeight | null;
  readonly now: Instant;
};

/**
 * The weight rule (DOSE-9): a weight must be on record, not old, and not far from the last one.
 * A change near the ratio of pounds to kilograms is named as a likely mix-up of the two (H04).
 */
export function checkWeight(input: WeightInput, settings: PlanSettings): readonly DoseFinding[] {
  const { weight, previous, now } = input;
  if (weight === null) return [missingWeight()];
  const change = previous === null ? null : changeOfWeight(weight, previous, settings);
  return [change, oldWeight(weight, now, settings)].filter((finding) => finding !== null);
}

/**
 * Whether an order by actual weight still fits the weight now on record (DOSE-9): the same two lines hold between the
 * weight it was reckoned from and the new one, so that a weighing on the day needs no new order for a small change.
 */
export function checkDosingWeight(perWeight: DosePerWeight | null, weight: MeasuredWeight | null, settings: PlanSettings): readonly DoseFinding[] {
  if (perWeight === null || perWeight.basis !== 'actual' || weight === null) return [];
  const soft = settings['DOSE-9.softChangePercent'];
  const hard = settings['DOSE-9.hardChangePercent'];
  if (!isFurtherApartThan(soft, weight.weight, perWeight.dosingWeight)) return [];
  const isHard = isFurtherApartThan(hard, weight.weight, perWeight.dosingWeight);
  return [
    weightFinding({
      level: isHard ? 'never' : 'soft',
      sentence: `The weight on record is more than ${isHard ? hard : soft}% away from the weight this order was reckoned from.`,
      inputs: [weightInput('weight', weight), { name: 'weight used', value: perWeight.dosingWeight.toFixed(), unit: 'kg' }],
      threshold: `At most ${isHard ? hard : soft}% apart`,
      remedy: isHard ? 'Reckon the order again from the weight on record.' : 'The prescriber writes the reason, or reckons the order again.',
    }),
  ];
}

function weightFinding(parts: Omit<DoseFindingParts, 'ruleId' | 'source'>): DoseFinding {
  return doseFinding({ ...parts, ruleId: 'DOSE-9', source: { key: 'product-default', mark: 'P' } });
}

function weightInput(name: string, { weight, measuredAt }: MeasuredWeight): RuleInput {
  const { kilograms, pounds } = inBothUnits(weight);
  return { name, value: `${kilograms} kg (${pounds} lb)`, at: measuredAt };
}

function missingWeight(): DoseFinding {
  return weightFinding({
    level: 'never',
    sentence: 'No weight is on record, so the dose for weight cannot be checked.',
    inputs: [{ name: 'weight', value: null, unit: 'kg' }],
    threshold: 'A weight on record',
    remedy: 'Weigh the person and choose the unit.',
  });
}

function oldWeight(weight: MeasuredWeight, now: Instant, settings: PlanSettings): DoseFinding | null {
  const limit = settings['DOSE-9.ageDays'];
  const age = between(weight.measuredAt, now);
  if (age <= days(limit)) return null;
  return weightFinding({
    level: 'soft',
    sentence: `The weight is more than ${limit} days old.`,
    inputs: [weightInput('weight', weight), { name: 'age of the weight', value: Math.floor(age / days(1)), unit: 'd' }],
    threshold: `At most ${limit} days old`,
    remedy: 'Weigh the person again, or the prescriber writes the reason.',
  });
}

function changeOfWeight(weight: MeasuredWeight, previous: MeasuredWeight, settings: PlanSettings): DoseFinding | null {
  const soft = settings['DOSE-9.softChangePercent'];
  const hard = settings['DOSE-9.hardChangePercent'];
  if (!isFurtherApartThan(soft, weight.weight, previous.weight)) return null;
  const inputs = [weightInput('weight', weight), weightInput('last weight', previous)];
  if (!isFurtherApartThan(hard, weight.weight, previous.weight) || weight.isReweighed) {
    return weightFinding({
      level: 'soft',
      sentence: `The weight changed by more than ${soft}% since the last one.`,
      inputs,
      threshold: `At most ${soft}% change`,
      remedy: 'The prescriber writes the reason, or the person is weighed again.',
    });
  }
  return weightFinding({
    level: 'never',
    sentence: looksLikeOtherUnit(weight, previous)
      ? 'The two weights stand to each other as pounds to kilograms; one of them may be in the other unit.'
      : `The weight changed by more than ${hard}% since the last one.`,
    inputs,
    threshold: `At most ${hard}% change until weighed again`,
    remedy: 'Staff weigh the person again and choose the unit.',
  });
}

function isFurtherApartThan(percent: number, weight: Kilograms, reference: Kilograms): boolean {
  return weight.minus(reference).abs().times(100).greaterThan(reference.times(percent));
}

// One kilogram is 2.2046 lb; 5% to either side allows for a real change between the two weighings.
function looksLikeOtherUnit(weight: MeasuredWeight, previous: MeasuredWeight): boolean {
  const ratio = weight.weight.dividedBy(previous.weight).toNumber();
  const larger = ratio > 1 ? ratio : 1 / ratio;
  return larger >= 2.0944 && larger <= 2.3148;
}
