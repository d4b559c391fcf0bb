import type { Kilograms } from '#foundation/quantity.ts';
import { exact } from '#foundation/quantity.ts';
import type { DoseFinding } from './dose-finding.ts';
import { doseFinding } from './dose-finding.ts';
import type { PlanSettings } from './settings.ts';

/** Which of the two ideal-weight formulas applies; null when unknown, and then no weight is reckoned. */
export type IdealWeightFormula = 'female' | 'male';

/** The weights a prescriber may reckon a dose from. */
export type WeightOffer = {
  readonly bodyMassIndex: string;
  readonly actual: Kilograms;
  readonly ideal: Kilograms | null;
  readonly adjusted: Kilograms | null;
};

/** What the offer is reckoned from; height in centimetres. */
export type WeightBasisInput = {
  readonly weight: Kilograms;
  readonly heightCm: number | null;
  readonly formula: IdealWeightFormula | null;
};

/**
 * The weights to choose from when the body mass index reaches the clinic's line (DOSE-10), else null.
 * Ideal weight by Devine 1974: 45.5 kg (female) or 50 kg (male) and 2.3 kg for each inch over 60; adjusted weight adds
 * 40% of what the person weighs beyond it. Both from memory, to be confirmed; trials used the actual weight (SinghBMI).
 */
export function offerWeights(input: WeightBasisInput, settings: PlanSettings): WeightOffer | null {
  if (input.heightCm === null || input.heightCm <= 0) return null;
  const index = input.weight.times(10_000).dividedBy(input.heightCm).dividedBy(input.heightCm);
  if (index.lessThan(settings['DOSE-10.bodyMassIndex'])) return null;
  const ideal = input.formula === null ? null : idealWeight(input.heightCm, input.formula);
  return { bodyMassIndex: index.toFixed(1), actual: input.weight, ideal, adjusted: ideal === null ? null : adjustedWeight(input.weight, ideal) };
}

/** The offer as a finding for information (DOSE-10), or none; it never changes a dose by itself. */
export function describeWeightOffer(offer: WeightOffer | null, settings: PlanSettings): readonly DoseFinding[] {
  if (offer === null) return [];
  const limit = settings['DOSE-10.bodyMassIndex'];
  return [
    doseFinding({
      ruleId: 'DOSE-10',
      level: 'information',
      sentence: `The body mass index is ${limit} or more: a consensus suggests the ideal weight, because of the load on the circulation; trials used the actual weight.`,
      inputs: [
        { name: 'body mass index', value: offer.bodyMassIndex, unit: 'kg/m2' },
        { name: 'actual weight', value: offer.actual.toFixed(1), unit: 'kg' },
        { name: 'ideal weight', value: offer.ideal?.toFixed(1) ?? null, unit: 'kg' },
        { name: 'adjusted weight', value: offer.adjusted?.toFixed(1) ?? null, unit: 'kg' },
      ],
      threshold: `Body mass index ${limit} or more`,
      source: { key: 'SinghBMI', mark: 'C' },
      remedy: 'The prescriber may choose the actual, ideal or adjusted weight.',
    }),
  ];
}

function idealWeight(heightCm: number, formula: IdealWeightFormula): Kilograms {
  const inchesOverSixty = Math.max(0, heightCm / 2.54 - 60);
  return exact(((formula === 'female' ? 45.5 : 50) + 2.3 * inchesOverSixty).toFixed(1), 'kg');
}

function adjustedWeight(actual: Kilograms, ideal: Kilograms): Kilograms {
  return exact(ideal.plus(actual.minus(ideal).times('0.4')).toFixed(1), 'kg');
}
