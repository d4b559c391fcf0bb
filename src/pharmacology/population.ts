import type { Refusal } from '#foundation/refusal.ts';
import { checkNumber } from './check.ts';
import { modeFinder } from './eigenmodes.ts';
import type { Exposure } from './exposure.ts';
import { exposureOf } from './exposure.ts';
import { layoutOf, movedApart, writeRates } from './linear-system.ts';
import { inputsOf } from './model.ts';
import type { Values } from './parameter.ts';
import { inHours } from './parameter.ts';
import { walk } from './passage.ts';
import type { Question } from './prediction.ts';
import { checkQuestion, curvesOf, readerOf } from './prediction.ts';
import type { Propagator } from './propagator.ts';
import { byExponential, withModes } from './propagator.ts';
import { normalOf, uniformOf } from './random-numbers.ts';
import { QuantileBand } from './quantile-band.ts';
import { refusePharmacology } from './refusals.ts';
import type { Observable } from './substance.ts';
import { drawingOf } from './variability.ts';

/** A question put to many people drawn from the model's population. */
export type PopulationQuestion = Question & { readonly people: number; readonly seed: number };

/** How one curve spreads over a population. */
export type Spread = {
  readonly observable: Observable;
  readonly defect: string | null;
  /** One curve for each share asked for, ng/mL. */
  readonly bands: readonly Float64Array[];
  /** The exposure of each person, in the order drawn. */
  readonly exposures: readonly Exposure[];
};

/** The most people of one question. */
export const MOST_PEOPLE = 1_000_000;

/**
 * Draws people and lets each one's curves stream into quantiles; no curve is kept.
 * @param shares the quantiles wanted, 0 to 1, rising: 0.05 and 0.95 bound nine people of ten
 * @param seed the same seed draws the same people
 */
export function spreadOf(question: PopulationQuestion, shares: readonly number[]): readonly Spread[] | Refusal {
  const fault = checkQuestion(question) ?? checkNumber('people', question.people, [1, MOST_PEOPLE]);
  if (fault !== null) return fault;
  if (question.model.between.length === 0) return refusePharmacology('pharmacology.no-spread', { model: question.model.id });
  const curves = curvesOf(question).map((curve) => ({ ...curve, band: new QuantileBand(question.timesH.length), exposures: new Array<Exposure>() }));
  eachPerson(question, curves.map(({ ngPerMl }) => ngPerMl), () => {
    for (const { band, exposures, ngPerMl } of curves) {
      band.add(ngPerMl);
      exposures.push(exposureOf(question.timesH, ngPerMl));
    }
  });
  return curves.map(({ observable, of: { defect }, band, exposures }) => ({ observable, defect, bands: band.quantiles(shares), exposures }));
}

/** Computes the curves of one drawn person after the other into the same arrays, and tells when they are there. */
function eachPerson(question: PopulationQuestion, curves: readonly Float64Array[], isThere: () => void): void {
  const { model, person, timesH } = question;
  const typical = model.scale(inHours(model.parameters), person);
  const [drawPerson, drawOccasion] = [drawingOf(model.between), drawingOf(model.occasion)];
  const layout = layoutOf(movedApart(model.flows(typical)));
  const size = layout.compartments.length;
  const [finder, rates] = [modeFinder(layout), new Float64Array(size * size)];
  const normal = normalOf(uniformOf(question.seed));
  const asked = curvesOf({ ...question, timesH: new Float64Array(0) });
  const propagatorFor = (values: Values): Propagator => {
    writeRates(layout, movedApart(model.flows(values)), rates);
    return finder.find(rates) ? withModes(finder.modes) : byExponential(rates, size);
  };
  for (let index = 0; index < question.people; index++) {
    const own = drawPerson(typical, normal);
    const occasions = question.doses.map(() => (model.occasion.length === 0 ? own : drawOccasion(own, normal)));
    const values = occasions[0] ?? own;
    const inputs = question.doses.flatMap((dose, place) => inputsOf(model, dose, occasions[place] ?? values) ?? []);
    const readers = asked.map(({ of }) => readerOf(of, layout, values));
    const propagator = propagatorFor(values);
    walk(propagator, layout.compartments, inputs, timesH, (time, state) => {
      for (let curve = 0; curve < readers.length; curve++) {
        const into = curves[curve];
        if (into !== undefined) into[time] = readers[curve]?.(propagator, state) ?? 0;
      }
    });
    isThere();
  }
}
