import type { Refusal } from '#foundation/refusal.ts';
import { checkPopulation } from './check.ts';
import type { Eigenmodes } from './eigenmodes.ts';
import { LARGEST_MODES, modeFinder } from './eigenmodes.ts';
import type { Exposure } from './exposure.ts';
import { exposureOf } from './exposure.ts';
import type { Layout } from './linear-system.ts';
import { APART, movedApart, writeRates } from './linear-system.ts';
import { inputsOf } from './model.ts';
import type { Values } from './parameter.ts';
import { inHours } from './parameter.ts';
import type { Phase } from './passage.ts';
import { walkPhases } from './passage.ts';
import type { Question } from './prediction.ts';
import { checkQuestion, curvesOf, layoutFor, readerOf } from './prediction.ts';
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

/**
 * Draws people and lets each one's curves stream into quantiles; no curve is kept.
 * @param shares the quantiles wanted, 0 to 1, rising: 0.05 and 0.95 bound nine people of ten
 * @returns one for each analyte asked for; the same seed draws the same people, whatever they are given
 */
export function spreadOf(question: PopulationQuestion, shares: readonly number[]): readonly Spread[] | Refusal {
  return refusePopulation(question, shares) ?? spreadFrom(question, shares, [tallyOf(question, { part: 0, of: 1 })]);
}

/** What is wrong with a question to a population, by its field; null when nothing is. */
export function refusePopulation(question: PopulationQuestion, shares: readonly number[]): Refusal | null {
  const fault = checkQuestion(question) ?? checkPopulation(question, shares);
  if (fault !== null) return fault;
  return question.model.between.length === 0 ? refusePharmacology('pharmacology.no-spread', { model: question.model.id }) : null;
}

/** Which people of a population: every `of`th from the one at `part` on, so that threads share them evenly. */
export type PeoplePart = { readonly part: number; readonly of: number };

/** What some of the people of a population make of one curve: counts at each time, and the exposure of each person. */
export type Tally = { readonly counts: Uint32Array; readonly exposures: readonly Exposure[] };

/** Counts some of the people, one tally for each curve; all of them are drawn, so that each is the same in any part. The question has been checked (`refusePopulation`). */
export function tallyOf(question: PopulationQuestion, { part, of }: PeoplePart): readonly Tally[] {
  const curves = curvesOf(question).map((curve) => ({ ...curve, band: new QuantileBand(question.timesH.length), exposures: new Array<Exposure>() }));
  const count = (drawn: Drawn): void => {
    walkPerson(drawn, question, curves);
    for (const { band, exposures, ngPerMl } of curves) {
      band.add(ngPerMl);
      exposures.push(exposureOf(question.timesH, ngPerMl));
    }
  };
  drawPeople(question, count, (index) => index % of === part);
  return curves.map(({ band, exposures }) => ({ counts: band.counts, exposures }));
}

/** Puts the tallies of all parts together, in the order of the parts. */
export function spreadFrom(question: PopulationQuestion, shares: readonly number[], parts: readonly (readonly Tally[])[]): readonly Spread[] {
  return curvesOf(question).map(({ observable, of: { defect } }, curve): Spread => {
    const tallies = parts.flatMap((tally) => tally[curve] ?? []);
    const band = new QuantileBand(question.timesH.length);
    for (const { counts, exposures } of tallies) band.merge(counts, exposures.length);
    const exposures = Array.from({ length: question.people }, (_, index) => tallies[index % tallies.length]?.exposures[Math.floor(index / tallies.length)]).filter((each) => each !== undefined);
    return { observable, defect, bands: band.quantiles(shares), exposures };
  });
}

/** One person as drawn; arrays are used again for the next one. */
export type Drawn = {
  readonly layout: Layout;
  /** The values at each dose, which differ where the model knows how an occasion differs. */
  readonly occasions: readonly Values[];
  /** Null where this person's modes do not stand apart, and where they change from dose to dose. */
  readonly modes: Eigenmodes | null;
  /** Finds the modes of one occasion, in the same arrays each time; null where they do not stand apart. */
  readonly find: (values: Values) => Eigenmodes | null;
  /** Solves the rates of one occasion, in the same arrays each time. */
  readonly solve: (values: Values) => Propagator;
};

/** Draws people from the model around the typical person asked for, and shows those who are wanted. */
export function drawPeople({ model, person, doses, people, seed }: PopulationQuestion, visit: (drawn: Drawn) => void, isWanted: (index: number) => boolean = () => true): void {
  const typical = model.scale(inHours(model.parameters), person);
  const [drawPerson, drawOccasion] = [drawingOf(model.between), drawingOf(model.occasion)];
  const layout = layoutFor(model, model.flows(typical));
  const [finder, rates] = [modeFinder(layout, LARGEST_MODES.banded), new Float64Array(layout.compartments.length ** 2)];
  const [ofPeople, ofOccasions] = [normalOf(uniformOf(seed, 0)), normalOf(uniformOf(seed, 1))];
  const find = (values: Values): Eigenmodes | null => {
    const flows = model.flows(values);
    const standApart = (apart: number): boolean => finder.find(writeRates(layout, movedApart(flows, apart), rates));
    return standApart(APART.little) || standApart(APART.further) ? finder.modes : null;
  };
  const solve = (values: Values): Propagator => (find(values) === null ? byExponential(writeRates(layout, model.flows(values), rates), layout.compartments.length) : withModes(finder.modes));
  const isSteady = model.occasion.length === 0;
  for (let index = 0; index < people; index++) {
    const own = drawPerson(typical, ofPeople);
    const occasions = doses.map(() => (isSteady ? own : drawOccasion(own, ofOccasions)));
    const [first = own] = occasions;
    if (!isWanted(index)) continue;
    visit({ layout, occasions, modes: isSteady || doses.length === 1 ? find(first) : null, find, solve });
  }
}

/** Fills the curves of one drawn person. An occasion lasts from its dose to the next one and changes all that it changes at once. */
export function walkPerson({ layout, occasions, modes, solve }: Drawn, { model, doses, timesH }: Question, curves: ReturnType<typeof curvesOf>): void {
  const given = doses.map((dose, index) => ({ dose, values: occasions[index] ?? {} })).toSorted((left, right) => left.dose.atH - right.dose.atH);
  const phases = given.slice(0, model.occasion.length === 0 ? 1 : given.length).map(({ dose, values }, index): Phase => {
    const readers = curves.map(({ of, ngPerMl }) => ({ ngPerMl, read: readerOf(of, layout, values) }));
    return {
      fromH: index === 0 ? Number.NEGATIVE_INFINITY : dose.atH,
      solve: () => (modes === null ? solve(values) : withModes(modes)),
      look: (time, state, propagator) => {
        for (const { ngPerMl, read } of readers) ngPerMl[time] = read(propagator, state);
      },
    };
  });
  walkPhases(phases, layout.compartments, given.flatMap(({ dose, values }) => inputsOf(model, dose, values) ?? []), timesH);
}
