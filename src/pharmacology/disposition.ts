import type { Refusal } from '#foundation/refusal.ts';
import { totalMg } from './dose.ts';
import type { Layout } from './linear-system.ts';
import { layoutOf, writeRates } from './linear-system.ts';
import type { CurveOf } from './model.ts';
import { inHours } from './parameter.ts';
import type { Question } from './prediction.ts';
import { allInputs, checkQuestion, curvesOf, NG_PER_ML, readerOf } from './prediction.ts';
import type { Propagator } from './propagator.ts';
import { propagatorOf } from './propagator.ts';
import type { Analyte, Observable } from './substance.ts';

/** What of a curve does not depend on when one looks. */
export type Disposition = {
  readonly observable: Observable;
  /** Area under the curve without end, ng·h/mL. */
  readonly areaToInfinity: number;
  /** Of the slowest fading that the curve ends in, hours; null for two mirror forms together, which end in none for long. */
  readonly halfLifeH: number | null;
  /** Litres per hour; null for a metabolite, whose own dose is not known. */
  readonly clearance: number | null;
  /** Share of everything given that reaches blood as this analyte, 0 to 1; null for a metabolite or one mirror form of a racemate. */
  readonly bioavailability: number | null;
};

type TimelessQuestion = Omit<Question, 'timesH'>;

const DRUGS: readonly Analyte[] = ['ketamine', 'S-ketamine', 'R-ketamine'];
/** By then what is left of any model's slowest mode is less than a double can hold beside the rest. */
const SETTLING_DAYS = 60;
const LONGEST_TAIL_H = 400;
const STRAIGHT = 1e-10;

/**
 * Area, half-life, clearance and bioavailability of a typical person's curves, exactly. The area of a linear system
 * after some doses is the level at which it would settle if the same amounts arrived every hour for ever.
 * @returns one for each curve that `predict` gives, in the same order, or its refusal
 */
export function dispositionOf(question: TimelessQuestion): readonly Disposition[] | Refusal {
  const asked: Question = { ...question, timesH: new Float64Array(0) };
  const fault = checkQuestion(asked);
  if (fault !== null) return fault;
  const { model, person, doses } = question;
  const values = model.scale(inHours(model.parameters), person);
  const flows = model.flows(values);
  const layout = layoutOf(flows);
  const propagator = propagatorOf(layout, writeRates(layout, flows, new Float64Array(layout.compartments.length ** 2)));
  const given = amountsOf(allInputs(question, values), layout);
  const totals = doses.reduce((sum, dose) => sum + totalMg(dose), 0);
  return curvesOf(asked).map(({ of, observable }, index) => {
    const read = readerOf(of, layout, values);
    const settled = settle(propagator, given);
    const areaToInfinity = read(propagator, settled);
    const clearance = DRUGS.includes(observable.analyte) ? NG_PER_ML / read(propagator, settle(propagator, intoCurve(of, layout))) : null;
    return {
      observable,
      areaToInfinity,
      clearance,
      bioavailability: index === 0 && clearance !== null ? ((areaToInfinity / NG_PER_ML) * clearance) / totals : null,
      halfLifeH: of.parts.length > 1 ? null : halfLife(propagator, settled, (state) => read(propagator, state)),
    };
  });
}

function amountsOf(inputs: readonly { readonly compartment: string; readonly mg: number }[], { compartments }: Layout): Float64Array {
  const amounts = new Float64Array(compartments.length);
  for (const { compartment, mg } of inputs) amounts[compartments.indexOf(compartment)] = (amounts[compartments.indexOf(compartment)] ?? 0) + mg;
  return amounts;
}

/** One milligram straight into the compartments that a curve is read from. */
function intoCurve({ parts }: CurveOf, layout: Layout): Float64Array {
  return amountsOf(parts.map(({ compartment }) => ({ compartment, mg: 1 / parts.length })), layout);
}

function settle(propagator: Propagator, mgPerHour: Float64Array): Float64Array {
  const state = propagator.begin();
  const inward = propagator.inward(mgPerHour);
  for (let day = 0; day < SETTLING_DAYS; day++) propagator.pass(state, 24, inward);
  return state;
}

/** Lets what has settled fade, hour by hour, until each hour takes the same share. */
function halfLife(propagator: Propagator, settled: Float64Array, level: (state: Float64Array) => number): number {
  const state = settled.slice();
  const nothing = propagator.inward(new Float64Array(settled.length));
  let [before, share] = [level(state), 0];
  for (let hour = 0; hour < LONGEST_TAIL_H; hour++) {
    propagator.pass(state, 1, nothing);
    const after = level(state);
    const isStraight = Math.abs(after / before - share) < STRAIGHT;
    [share, before] = [after / before, after];
    if (isStraight) break;
  }
  return -Math.LN2 / Math.log(share);
}
