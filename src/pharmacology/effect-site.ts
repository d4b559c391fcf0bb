import type { Refusal } from '#foundation/refusal.ts';
import { isRefusal } from '#foundation/refusal.ts';
import type { CitedValue } from './cited-value.ts';
import type { Flow } from './linear-system.ts';
import type { CurveOf, Model } from './model.ts';
import type { Values } from './parameter.ts';
import { valueOf } from './parameter.ts';
import type { Question } from './prediction.ts';
import { predict } from './prediction.ts';
import { refusePharmacology } from './refusals.ts';
import type { Analyte, SamplingSite } from './substance.ts';

/** The delay from blood to effect: the half-life with which the effect site follows S-ketamine (Olofsen 2022, 17 healthy men, median and 95 % interval). */
export const EFFECT_SITE_DELAY = { value: 8.3, interval: [5.1, 13], unit: 'min', meaning: 'half-life with which the effect site follows S-ketamine in blood', source: { key: 'Olof22', mark: 'C' } } as const satisfies CitedValue;

/** The blood to which the delay was fitted. A venous curve lags behind by itself, so that the true delay on it is shorter. */
export const DELAY_FITTED_ON: SamplingSite = 'arterial';

/** A level of S-ketamine at the effect site at which a study found half of the greatest effect. */
export type HalfEffectLevel = CitedValue & { readonly id: 'external-perception' | 'drug-high'; readonly people: number };

/**
 * Levels to hold the curve against. They are lines and no effect: the steepness and the greatest effect of both models are
 * not available, so how strong it is felt cannot be drawn. R-ketamine had no part in either.
 */
export const HALF_EFFECT_LEVELS: readonly HalfEffectLevel[] = [
  { id: 'external-perception', people: 17, value: 121, interval: [90, 157], unit: 'ng/mL', meaning: 'half of the greatest change of external perception, median and 95 % interval; S-norketamine works against it a little', source: { key: 'Olof22', mark: 'C' } },
  { id: 'drug-high', people: 20, value: 71, interval: null, unit: 'ng/mL', meaning: 'half of the greatest drug high, without an interval in what was read; no part of the metabolites', source: { key: 'Simo22b', mark: 'C' } },
];

/** S-ketamine at the effect site over time, by the published delay and both ends of its interval. */
export type EffectSite = {
  /** Of the blood it follows. */
  readonly site: SamplingSite;
  /** Whether the blood is other than what the delay was fitted to, which must be said beside the curve. */
  readonly isDelayOverstated: boolean;
  /** Nanograms per millilitre at each time asked for. */
  readonly central: Float64Array;
  readonly quickest: Float64Array;
  readonly slowest: Float64Array;
};

const FOLLOWED: Analyte = 'S-ketamine';

const COMPARTMENT = 'effect site';

/**
 * Estimates S-ketamine at the effect site of a typical person, exactly: one more compartment that follows the blood.
 * Of racemic ketamine it is the S half, which only a model of both mirror forms gives (`ottoMirrorForms`).
 * @returns refused like a prediction, and for a model that gives no curve of S-ketamine
 */
export function effectSiteOf(question: Question): EffectSite | Refusal {
  const { model, substance } = question;
  const followed = model.curves.find(({ analytes }) => analytes[substance] === FOLLOWED);
  if (followed === undefined) return refusePharmacology('pharmacology.no-analyte', { model: model.id, given: FOLLOWED, allowed: model.curves.flatMap(({ analytes }) => analytes[substance] ?? []).join(', ') });
  const followedBy = (halfLifeMinutes: number) => predict({ ...question, model: withEffectSite(model, followed, halfLifeMinutes) });
  const lines = [EFFECT_SITE_DELAY.value, ...EFFECT_SITE_DELAY.interval].map(followedBy);
  const levels: Float64Array[] = [];
  for (const line of lines) {
    if (isRefusal(line)) return line;
    levels.push(...line.map(({ ngPerMl }) => ngPerMl));
  }
  const [central, quickest, slowest] = levels;
  if (central === undefined || quickest === undefined || slowest === undefined) throw new Error('each delay gives one curve');
  return { site: model.site, isDelayOverstated: model.site !== DELAY_FITTED_ON, central, quickest, slowest };
}

/**
 * The model with one more compartment, filled at the rate at which it empties, and that compartment's curve alone. It
 * looks at the blood and takes nothing from it, so what would flow there flows back: a rate below zero out of the body.
 */
function withEffectSite(model: Model, { parts, ...curve }: CurveOf, halfLifeMinutes: number): Model {
  const perHour = (Math.LN2 * 60) / halfLifeMinutes;
  const [first] = parts;
  if (first === undefined) throw new Error('a curve has at least one part');
  const seen = (values: Values): readonly Flow[] =>
    parts.flatMap(({ compartment, volume, massRatio }): readonly Flow[] => {
      const rate = (perHour * massRatio * valueOf(values, first.volume)) / valueOf(values, volume);
      return [{ from: compartment, to: COMPARTMENT, perHour: rate }, { from: compartment, to: null, perHour: -rate }];
    });
  return {
    ...model,
    flows: (values) => [...model.flows(values), ...seen(values), { from: COMPARTMENT, to: null, perHour }],
    curves: [{ ...curve, parts: [{ compartment: COMPARTMENT, volume: first.volume, massRatio: 1 }] }],
  };
}
