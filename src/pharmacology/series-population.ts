import type { Refusal } from '#foundation/refusal.ts';
import { checkNumber, checkPopulation, checkWhole } from './check.ts';
import type { Dose } from './dose.ts';
import type { Exposure } from './exposure.ts';
import { exposureOf } from './exposure.ts';
import type { PopulationQuestion } from './population.ts';
import { drawPeople } from './population.ts';
import { checkQuestion, curvesOf } from './prediction.ts';
import { QuantileBand } from './quantile-band.ts';
import { refusePharmacology } from './refusals.ts';
import type { Series } from './series.ts';
import { fillingOf } from './series-filling.ts';
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
  const kept = Int32Array.from({ length: timesH.length }, (_, index) => index).filter((index) => (index % series.steps) % every === 0);
  const curves = curvesOf(asked).map((curve) => ({ ...curve, band: new QuantileBand(kept.length), exposures: new Array<Exposure>() }));
  const sample = new Float64Array(kept.length);
  const fill = fillingOf(asked, curves);
  drawPeople(asked, (drawn) => {
    fill(drawn);
    for (const { ngPerMl, band, exposures } of curves) {
      band.add(every === 1 ? ngPerMl : picked(ngPerMl, kept, sample));
      exposures.push(exposureOf(timesH, ngPerMl));
    }
  });
  const keptH = Float64Array.from(kept, (index) => timesH[index] ?? 0);
  return curves.map(({ observable, of: { defect }, band, exposures }) => ({ observable, defect, timesH: keptH, bands: band.quantiles(shares), exposures }));
}

function picked(curve: Float64Array, kept: Int32Array, into: Float64Array): Float64Array {
  for (let index = 0; index < kept.length; index++) into[index] = curve[kept[index] ?? 0] ?? 0;
  return into;
}

/** How often and how long to look: up to a million times after each dose, a second to a day apart. */
function checkSeries({ stepH, steps }: Series, every: number): Refusal | null {
  return checkNumber('series.stepH', stepH, [1 / 3600, 24]) ?? checkWhole('series.steps', steps, [1, 1_000_000]) ?? checkWhole('every', every, [1, steps]);
}
