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

/** Hours from the start of the regimen at which a series is looked at. */
export function seriesTimes({ atH, looks }: Series): Float64Array {
  return Float64Array.from(atH.flatMap((doseH) => looks.flatMap(({ fromH, stepH, steps }) => Array.from({ length: steps }, (_, step) => doseH + fromH + step * stepH))));
}

/**
 * Draws people and streams the curves after each dose of a series into quantiles and exposures; no curve is kept.
 * @param shares the quantiles wanted, 0 to 1, rising
 */
export function spreadOfSeries(question: SeriesQuestion, shares: readonly number[]): readonly SeriesSpread[] | Refusal {
  const { model, series } = question;
  const strange = checkLooks(series);
  if (strange !== null) return strange;
  const timesH = seriesTimes(series);
  const asked = { ...question, doses: series.atH.map((atH) => ({ ...question.dose, atH })), timesH };
  const fault = checkQuestion(asked) ?? checkPopulation(question, shares);
  if (fault !== null) return fault;
  if (model.between.length === 0) return refusePharmacology('pharmacology.no-spread', { model: model.id });
  const curves = curvesOf(asked).map((curve) => ({ ...curve, band: new QuantileBand(timesH.length), exposures: new Array<Exposure>() }));
  const fill = fillingOf(asked, curves);
  drawPeople(asked, (drawn) => {
    fill(drawn);
    for (const { ngPerMl, band, exposures } of curves) {
      band.add(ngPerMl);
      exposures.push(exposureOf(timesH, ngPerMl));
    }
  });
  return curves.map(({ observable, of: { defect }, band, exposures }) => ({ observable, defect, timesH, bands: band.quantiles(shares), exposures }));
}

/** How often and how long to look: up to a million times in a row, a second to a day apart. */
function checkLooks({ looks }: Series): Refusal | null {
  for (const [index, { stepH, steps }] of looks.entries()) {
    const fault = checkNumber(`series.looks[${index}].stepH`, stepH, [1 / 3600, 24]) ?? checkWhole(`series.looks[${index}].steps`, steps, [1, 1_000_000]);
    if (fault !== null) return fault;
  }
  return null;
}
