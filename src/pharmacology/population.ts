import type { Refusal } from '#foundation/refusal.ts';
import { checkNumber } from './check.ts';
import type { Eigenmodes } from './eigenmodes.ts';
import { LARGEST_MODES, modeFinder } from './eigenmodes.ts';
import type { Exposure } from './exposure.ts';
import { exposureOf } from './exposure.ts';
import type { Layout } from './linear-system.ts';
import { layoutOf, movedApart, writeRates } from './linear-system.ts';
import { inputsOf } from './model.ts';
import type { Values } from './parameter.ts';
import { inHours } from './parameter.ts';
import { walk } from './passage.ts';
import type { Question } from './prediction.ts';
import { checkQuestion, curvesOf, readerOf } from './prediction.ts';
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
  drawPeople(question, (drawn) => {
    walkPerson(drawn, question, curves);
    for (const { band, exposures, ngPerMl } of curves) {
      band.add(ngPerMl);
      exposures.push(exposureOf(question.timesH, ngPerMl));
    }
  });
  return curves.map(({ observable, of: { defect }, band, exposures }) => ({ observable, defect, bands: band.quantiles(shares), exposures }));
}

/** Fills the curves of one drawn person, dose by dose, each taken up as on its own occasion. */
export function walkPerson({ layout, values, occasions, modes, rates }: Drawn, { model, doses, timesH }: Question, curves: ReturnType<typeof curvesOf>): void {
  const propagator = modes === null ? byExponential(rates, layout.compartments.length) : withModes(modes);
  const inputs = doses.flatMap((dose, place) => inputsOf(model, dose, occasions[place] ?? values) ?? []);
  const readers = curves.map(({ of }) => readerOf(of, layout, values));
  walk(propagator, layout.compartments, inputs, timesH, (time, state) => {
    for (const [curve, { ngPerMl }] of curves.entries()) ngPerMl[time] = readers[curve]?.(propagator, state) ?? 0;
  });
}

/** One person as drawn; arrays are used again for the next one. */
export type Drawn = {
  readonly layout: Layout;
  readonly values: Values;
  /** The values at each dose, which differ where the model knows how an occasion differs. */
  readonly occasions: readonly Values[];
  readonly rates: Float64Array;
  /** Null where this person's modes do not stand apart. */
  readonly modes: Eigenmodes | null;
};

/** Draws people from the model around the typical person asked for, the same people for the same seed. */
export function drawPeople({ model, person, doses, people, seed }: PopulationQuestion, visit: (drawn: Drawn) => void): void {
  const typical = model.scale(inHours(model.parameters), person);
  const [drawPerson, drawOccasion] = [drawingOf(model.between), drawingOf(model.occasion)];
  const layout = layoutOf(movedApart(model.flows(typical)));
  const [finder, rates] = [modeFinder(layout, LARGEST_MODES.banded), new Float64Array(layout.compartments.length ** 2)];
  const normal = normalOf(uniformOf(seed));
  for (let index = 0; index < people; index++) {
    const own = drawPerson(typical, normal);
    const occasions = doses.map(() => (model.occasion.length === 0 ? own : drawOccasion(own, normal)));
    const values = occasions[0] ?? own;
    writeRates(layout, movedApart(model.flows(values)), rates);
    visit({ layout, values, occasions, rates, modes: finder.find(rates) ? finder.modes : null });
  }
}
