import type { Refusal } from '#foundation/refusal.ts';
import { totalMg } from './dose.ts';
import { eliminated } from './elimination.ts';
import { slowestRate } from './half-life.ts';
import type { Input, Layout } from './linear-system.ts';
import { writeRates } from './linear-system.ts';
import type { CurveOf } from './model.ts';
import type { Values } from './parameter.ts';
import { inHours, valueOf } from './parameter.ts';
import type { Question } from './prediction.ts';
import { allInputs, checkQuestion, curvesOf, layoutFor, NG_PER_ML } from './prediction.ts';
import type { Observable } from './substance.ts';
import { isDrug } from './substance.ts';

/** What of a curve does not depend on when one looks. */
export type Disposition = {
  readonly observable: Observable;
  /** Area under the curve without end, ng·h/mL. */
  readonly areaToInfinity: number;
  /** Hours in which the curve halves at its end, by the slowest of the rates that show in it; null for a curve that no drug reaches. */
  readonly halfLifeH: number | null;
  /** Litres per hour; null for a metabolite, whose own dose is not known. */
  readonly clearance: number | null;
  /** Share of everything given that reaches blood as this analyte, 0 to 1; null for a metabolite or one mirror form of a racemate. */
  readonly bioavailability: number | null;
};

/**
 * Area, half-life, clearance and bioavailability of a typical person's curves, exactly: solved from the rates, not
 * sampled. Clearance is that of drug which is in blood already, bioavailability how much of a dose comes there.
 * @returns one for each analyte asked for, in the same order as `predict`, or its refusal
 */
export function dispositionOf(question: Omit<Question, 'timesH'>): readonly Disposition[] | Refusal {
  const asked: Question = { ...question, timesH: new Float64Array(0) };
  const fault = checkQuestion(asked);
  if (fault !== null) return fault;
  const { model, person, doses } = question;
  const values = model.scale(inHours(model.parameters), person);
  const flows = model.flows(values);
  const layout = layoutFor(model, flows);
  const rates = writeRates(layout, flows, new Float64Array(layout.compartments.length ** 2));
  const inputs = allInputs(question, values).filter(({ mg }) => mg > 0);
  const totals = doses.reduce((sum, dose) => sum + totalMg(dose), 0);
  const whole = model.curves[0];
  return curvesOf(asked).map(({ of, observable }) => {
    const areaOf = (given: readonly Pick<Input, 'compartment' | 'mg'>[]): number => areaIn(of, layout, values, milligramHours(layout, rates, given));
    const areaToInfinity = areaOf(inputs);
    const clearance = isDrug(observable.analyte) ? NG_PER_ML / areaOf(intoCurve(of)) : null;
    return {
      observable,
      areaToInfinity,
      halfLifeH: areaToInfinity > 0 ? Math.LN2 / slowestRate(layout, rates, placesOf(inputs, layout), placesOf(of.parts, layout)) : null,
      clearance,
      bioavailability: of === whole && clearance !== null ? ((areaToInfinity / NG_PER_ML) * clearance) / totals : null,
    };
  });
}

/** Milligrams in each compartment, summed over all hours: what leaves must in the end equal what was given. */
export function milligramHours(layout: Layout, rates: Float64Array, given: readonly Pick<Input, 'compartment' | 'mg'>[]): Float64Array {
  const amounts = new Float64Array(layout.compartments.length);
  for (const [index, place] of placesOf(given, layout).entries()) amounts[place] = (amounts[place] ?? 0) + (given[index]?.mg ?? 0);
  return eliminated(rates.map((rate) => -rate), amounts, amounts.length, 1);
}

function areaIn({ parts }: CurveOf, layout: Layout, values: Values, hours: Float64Array): number {
  return placesOf(parts, layout).reduce((sum, place, index) => sum + ((hours[place] ?? 0) * (parts[index]?.massRatio ?? 0) * NG_PER_ML) / valueOf(values, parts[index]?.volume ?? ''), 0);
}

/** One milligram straight into the compartments that a curve is read from. */
function intoCurve({ parts }: CurveOf): readonly Pick<Input, 'compartment' | 'mg'>[] {
  return parts.map(({ compartment }) => ({ compartment, mg: 1 / parts.length }));
}

function placesOf(named: readonly { readonly compartment: string }[], { compartments }: Layout): readonly number[] {
  return named.map(({ compartment }) => compartments.indexOf(compartment));
}
