import type { Refusal } from '#foundation/refusal.ts';
import { isRefusal } from '#foundation/refusal.ts';
import type { Disposition } from './disposition.ts';
import { dispositionOf } from './disposition.ts';
import type { EffectSite } from './effect-site.ts';
import { effectSiteOf } from './effect-site.ts';
import type { WholeQuestion } from './explored-question.ts';
import type { Exposure } from './exposure.ts';
import { exposureOf, hoursAbove } from './exposure.ts';
import type { DissociationLevels } from './illustrations.ts';
import { dissociationLevelsFor } from './illustrations.ts';
import { ONE_MOMENT_H } from './linear-system.ts';
import type { Occupancy } from './occupancy.ts';
import { occupancyOf } from './occupancy.ts';
import type { Model } from './model.ts';
import { modelsFor } from './models.ts';
import type { Curve } from './prediction.ts';
import { analytesOf, predict } from './prediction.ts';
import type { Series } from './series.ts';
import { looksPerDose } from './series.ts';
import { spreadOfSeries } from './series-population.ts';
import type { Observable } from './substance.ts';

/** The quantiles of a band: nine people of ten lie between the first and the last. */
export const BAND_SHARES = [0.05, 0.5, 0.95] as const;

/** The typical curves, and what is reckoned from them. */
export type Explored = {
  readonly question: WholeQuestion;
  /** One for each analyte that the model gives, in its order. */
  readonly curves: readonly Curve[];
  readonly occupancy: Occupancy | Refusal;
};

/** The curves of a typical person and what share of the receptors they may take; refused like a prediction. */
export function explore(question: WholeQuestion): Explored | Refusal {
  const curves = predict(question);
  return isRefusal(curves) ? curves : { question, curves, occupancy: occupancyAlong(curves) };
}

function occupancyAlong(curves: readonly Curve[]): Occupancy | Refusal {
  const [drug] = curves;
  if (drug === undefined) throw new Error('each model gives a curve of what is given');
  return occupancyOf(drug, curves.find(({ observable }) => observable.analyte === 'norketamine') ?? null);
}

/** Low, middle and high of many people: one value for each of `BAND_SHARES`. */
export type OfPeople = readonly [low: number, middle: number, high: number];

/** How one curve spreads over drawn people, without the people. */
export type Band = {
  readonly observable: Observable;
  /** ng/mL at the hours that are drawn. */
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** Of the whole series: highest level, ng/mL; its time, hours from the start; area over all the times, ng·h/mL. */
  readonly cmax: OfPeople;
  readonly tmaxH: OfPeople;
  readonly areaUntilEnd: OfPeople;
};

/** How the curves spread over drawn people; refused like a prediction, and where nobody knows how people differ. */
export function bandsOf(question: WholeQuestion): readonly Band[] | Refusal {
  const spreads = spreadOfSeries({ ...question, series: question.drawnSeries }, BAND_SHARES);
  if (isRefusal(spreads)) return spreads;
  return spreads.map(({ observable, bands, exposures }) => ({
    observable,
    low: bands[0] ?? new Float64Array(0),
    high: bands.at(-1) ?? new Float64Array(0),
    cmax: ofPeople(exposures.map(({ cmax }) => cmax)),
    tmaxH: ofPeople(exposures.map(({ tmaxH }) => tmaxH)),
    areaUntilEnd: ofPeople(exposures.map(({ areaUntilEnd }) => areaUntilEnd)),
  }));
}

function ofPeople(values: readonly number[]): OfPeople {
  const sorted = Float64Array.from(values).toSorted();
  const at = (share: number): number => sorted[Math.round(share * (sorted.length - 1))] ?? Number.NaN;
  const [low, middle, high] = BAND_SHARES;
  return [at(low), at(middle), at(high)];
}

/** Whether there is no band because nobody knows how people differ, rather than for a fault. */
export function isWithoutSpread({ code }: Refusal): boolean {
  return code === 'pharmacology.no-spread';
}

/** What is worked out once a choice has settled, because it takes longer than the curves. */
export type Settled = {
  readonly effectSite: EffectSite | Refusal;
  /** The model that the effect site was reckoned with; of racemic ketamine it may be another one than that of the curves. */
  readonly effectSiteModel: string;
  readonly dispositions: readonly Disposition[] | Refusal;
};

/** The delay to effect, and what does not depend on when one looks. */
export function settle(question: WholeQuestion): Settled {
  const model = modelOfSForm(question);
  return { effectSite: effectSiteOf({ ...question, model }), effectSiteModel: model.title, dispositions: dispositionOf({ ...question, doses: question.doses.slice(0, 1) }) };
}

/** The model itself where it gives a curve of S-ketamine, else one of the same substance, route and blood that does, else the model itself, which is then refused. */
function modelOfSForm({ model, substance, dose, alsoTaking }: WholeQuestion): Model {
  const gives = (each: Model): boolean => analytesOf(each, substance).includes('S-ketamine');
  if (gives(model) || alsoTaking !== null) return model;
  return modelsFor(substance, dose.route, model.site).find(gives) ?? model;
}

/** The part of a curve that follows one dose. */
export type AfterDose = { readonly fromH: number; readonly timesH: Float64Array; readonly first: number; readonly end: number };

/**
 * Where in the curves one dose is followed.
 * @param timesH hours at which the series is looked at
 * @param dose counted from 0
 * @param windowH only so many hours of it
 */
export function afterDose({ series, timesH }: { readonly series: Series; readonly timesH: Float64Array }, dose: number, windowH: number): AfterDose {
  const perDose = looksPerDose(series);
  const first = dose * perDose;
  const fromH = series.atH[dose] ?? 0;
  const followed = timesH.slice(first, first + perDose).map((hour) => hour - fromH);
  const beyond = followed.findIndex((hour) => hour > windowH + ONE_MOMENT_H);
  const count = beyond === -1 ? followed.length : beyond;
  return { fromH, first, end: first + count, timesH: followed.subarray(0, count) };
}

/** The same of what is drawn. */
export function drawnAfterDose({ drawnSeries, drawnH }: Pick<WholeQuestion, 'drawnSeries' | 'drawnH'>, dose: number, windowH: number): AfterDose {
  return afterDose({ series: drawnSeries, timesH: drawnH }, dose, windowH);
}

/** Of a line over all times of a question, what is drawn. */
export function drawnOf({ timesH, drawnH }: Pick<WholeQuestion, 'timesH' | 'drawnH'>, values: Float64Array): Float64Array {
  return readAt(drawnH, timesH, values);
}

/** A drawn line read at other hours than its own: straight between them. Both rise. */
export function readAt(hours: Float64Array, timesH: Float64Array, values: Float64Array): Float64Array {
  let next = 1;
  return hours.map((hour) => {
    while (next < timesH.length - 1 && (timesH[next] ?? 0) < hour) next++;
    const [before, after] = [timesH[next - 1] ?? 0, timesH[next] ?? 0];
    const [low, high] = [values[next - 1] ?? 0, values[next] ?? 0];
    return low + (high - low) * Math.min(1, Math.max(0, (hour - before) / (after - before)));
  });
}

/** What the typical curve comes to after one dose, and for how long it lies above levels that studies tie to dissociation. */
export type TypicalExposure = Exposure & { readonly above: readonly { readonly levels: DissociationLevels; readonly hours: number }[] };

/** The exposure of a curve after one dose; times are hours from that dose. */
export function exposureAfter({ observable, ngPerMl }: Curve, { timesH, first, end }: AfterDose): TypicalExposure {
  const levels = ngPerMl.subarray(first, end);
  return { ...exposureOf(timesH, levels), above: dissociationLevelsFor(observable).map((each) => ({ levels: each, hours: hoursAbove(each.fromNgPerMl, timesH, levels) })) };
}

const LEAST_HEADROOM = 1.1;
const HEADROOM = { people: 60, margin: 1.2, stepH: 1 / 6, windowH: 4 } as const;

/**
 * How far the band may rise above the peak of the typical curve, as a multiple of it: from a few people, so that an axis
 * can be right before the band is there. At least 1.1.
 */
export function headroomOf(question: WholeQuestion): readonly number[] {
  const { stepH, windowH, people, margin } = HEADROOM;
  const steps = windowH / stepH + 1;
  const series = { atH: [0], looks: [{ fromH: 0, stepH, steps }] };
  const asked = { ...question, series, people };
  const spreads = spreadOfSeries(asked, BAND_SHARES);
  const typical = predict({ ...question, doses: question.doses.slice(0, 1), timesH: Float64Array.from({ length: steps }, (_, step) => step * stepH) });
  if (isRefusal(typical)) return [];
  return typical.map(({ ngPerMl }, index) => (isRefusal(spreads) ? LEAST_HEADROOM : Math.max(LEAST_HEADROOM, (margin * highest(spreads[index]?.bands.at(-1))) / highest(ngPerMl))));
}

function highest(values: Float64Array | undefined): number {
  return values === undefined ? 0 : values.reduce((most, value) => Math.max(most, value), 0);
}
