import type { Refusal } from '#foundation/refusal.ts';
import { checkNumber, checkPopulation, checkWhole } from './check.ts';
import type { Dose } from './dose.ts';
import type { Exposure } from './exposure.ts';
import { exposureOf } from './exposure.ts';
import type { Layout } from './linear-system.ts';
import type { CurveOf } from './model.ts';
import { inputsOf } from './model.ts';
import type { Values } from './parameter.ts';
import { valueOf } from './parameter.ts';
import type { Drawn, PopulationQuestion } from './population.ts';
import { drawPeople, walkPerson } from './population.ts';
import { checkQuestion, curvesOf, NG_PER_ML } from './prediction.ts';
import { QuantileBand } from './quantile-band.ts';
import { refusePharmacology } from './refusals.ts';
import type { CurveParts, Series } from './series.ts';
import { fillSeries, inputsEndH } from './series.ts';
import type { Observable } from './substance.ts';

/** One dose, given again at each time of a series, put to many people. */
export type SeriesQuestion = Omit<PopulationQuestion, 'doses' | 'timesH'> & { readonly dose: Dose; readonly series: Series };

/** How one curve spreads over a population in the time after each dose. */
export type SeriesSpread = {
  readonly observable: Observable;
  readonly defect: string | null;
  /** Hours from the start of the regimen of what the bands hold. */
  readonly timesH: Float64Array;
  readonly bands: readonly Float64Array[];
  readonly exposures: readonly Exposure[];
};

/** Hours from the start of the regimen at each step of a series. */
export function seriesTimes({ atH, stepH, steps }: Series): Float64Array {
  return Float64Array.from({ length: atH.length * steps }, (_, index) => (atH[Math.floor(index / steps)] ?? 0) + (index % steps) * stepH);
}

/**
 * Draws people and streams the curves after each dose of a series into quantiles and exposures; no curve is kept.
 * @param shares the quantiles wanted, 0 to 1, rising
 * @param every only each of so many steps goes into the bands; exposures look at all
 */
export function spreadOfSeries(question: SeriesQuestion, shares: readonly number[], every = 1): readonly SeriesSpread[] | Refusal {
  const { model, series } = question;
  const strange = checkSeries(series, every);
  if (strange !== null) return strange;
  const timesH = seriesTimes(series);
  const asked = { ...question, doses: series.atH.map((atH) => ({ ...question.dose, atH })), timesH };
  const fault = checkQuestion(asked) ?? checkPopulation(question, shares);
  if (fault !== null) return fault;
  if (model.between.length === 0) return refusePharmacology('pharmacology.no-spread', { model: model.id });
  const kept = Array.from({ length: timesH.length }, (_, index) => index).filter((index) => (index % series.steps) % every === 0);
  const curves = curvesOf(asked).map((curve) => ({ ...curve, band: new QuantileBand(kept.length), exposures: new Array<Exposure>() }));
  const sample = new Float64Array(kept.length);
  drawPeople(asked, (drawn) => {
    fillPerson(drawn, asked, curves);
    for (const { ngPerMl, band, exposures } of curves) {
      for (let index = 0; index < kept.length; index++) sample[index] = ngPerMl[kept[index] ?? 0] ?? 0;
      band.add(sample);
      exposures.push(exposureOf(timesH, ngPerMl));
    }
  });
  const keptH = Float64Array.from(kept, (index) => timesH[index] ?? 0);
  return curves.map(({ observable, of: { defect }, band, exposures }) => ({ observable, defect, timesH: keptH, bands: band.quantiles(shares), exposures }));
}

/** How often and how long to look: up to a million times after each dose, a second to a day apart. */
function checkSeries({ stepH, steps }: Series, every: number): Refusal | null {
  return checkNumber('series.stepH', stepH, [1 / 3600, 24]) ?? checkWhole('series.steps', steps, [1, 1_000_000]) ?? checkWhole('every', every, [1, steps]);
}

/** Fills the curves of one person: the quick way where each dose is taken up alike and none runs into the next. */
function fillPerson(drawn: Drawn, asked: SeriesQuestion & PopulationQuestion, curves: ReturnType<typeof curvesOf>): void {
  const { layout, modes, occasions } = drawn;
  const { model, dose, series } = asked;
  const values = occasions[0] ?? {};
  const inputs = inputsOf(model, { ...dose, atH: 0 }, values) ?? [];
  if (modes === null || inputsEndH(inputs) > leastGapH(series)) walkPerson(drawn, asked, curves);
  else fillSeries(modes, layout.compartments, inputs, series, curves.map(({ of, ngPerMl }) => ({ parts: partsOf(of, layout, values), into: ngPerMl })));
}

function partsOf({ parts }: CurveOf, { compartments }: Layout, values: Values): CurveParts {
  return parts.map(({ compartment, volume, massRatio }) => ({ place: compartments.indexOf(compartment), factor: (massRatio * NG_PER_ML) / valueOf(values, volume) }));
}

function leastGapH({ atH }: Series): number {
  return atH.reduce((least, hour, index) => (index === 0 ? least : Math.min(least, hour - (atH[index - 1] ?? hour))), Number.POSITIVE_INFINITY);
}
