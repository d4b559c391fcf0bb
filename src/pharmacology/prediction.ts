import type { Refusal } from '#foundation/refusal.ts';
import { checkDoses, checkPerson, checkTimes } from './check.ts';
import type { Dose } from './dose.ts';
import type { Flow, Input, Layout } from './linear-system.ts';
import { layoutOf, writeRates } from './linear-system.ts';
import type { CurveOf, Model } from './model.ts';
import { inputsOf } from './model.ts';
import type { Values } from './parameter.ts';
import { inHours, valueOf } from './parameter.ts';
import { walk } from './passage.ts';
import type { Person } from './person.ts';
import type { Propagator } from './propagator.ts';
import { propagatorOf } from './propagator.ts';
import { refusePharmacology } from './refusals.ts';
import type { Analyte, Observable, SamplingSite, Substance } from './substance.ts';

/** What is asked of a model: who, what was given, and when to look. */
export type Question = {
  readonly model: Model;
  readonly substance: Substance;
  readonly person: Person;
  readonly doses: readonly Dose[];
  /** Hours from the start of the regimen, rising. */
  readonly timesH: Float64Array;
  /** Only these analytes; without it, all that the model gives of this substance. */
  readonly analytes?: readonly Analyte[];
  /** The sampling site that is wanted: a model of another one refuses, because the two are never compared. */
  readonly site?: SamplingSite;
};

/** One estimated curve: an estimate from published populations, never a measurement. */
export type Curve = {
  readonly observable: Observable;
  /** Nanograms per millilitre at each time asked for. */
  readonly ngPerMl: Float64Array;
  readonly defect: string | null;
};

/** Milligrams per litre to nanograms per millilitre. */
export const NG_PER_ML = 1000;

/**
 * The curves of a typical person under a regimen, exactly, by the model's published typical values.
 * @returns one curve for each analyte asked for, in the model's order
 */
export function predict(question: Question): readonly Curve[] | Refusal {
  const fault = checkQuestion(question);
  if (fault !== null) return fault;
  const { model, person, timesH } = question;
  const values = model.scale(inHours(model.parameters), person);
  const flows = model.flows(values);
  const layout = layoutFor(model, flows);
  const propagator = propagatorOf(layout, writeRates(layout, flows, new Float64Array(layout.compartments.length ** 2)));
  const curves = curvesOf(question);
  const readers = curves.map(({ of, ngPerMl }) => ({ ngPerMl, read: readerOf(of, layout, values) }));
  walk(propagator, layout.compartments, allInputs(question, values), timesH, (index, state) => {
    for (const { ngPerMl, read } of readers) ngPerMl[index] = read(propagator, state);
  });
  return curves.map(({ observable, ngPerMl, of: { defect } }) => ({ observable, ngPerMl, defect }));
}

const LAYOUTS = new WeakMap<Model, Layout>();

/** The layout of a model, found once: which flows there are is the same for everybody. */
export function layoutFor(model: Model, flows: readonly Flow[]): Layout {
  const known = LAYOUTS.get(model) ?? layoutOf(flows);
  LAYOUTS.set(model, known);
  return known;
}

/** The first thing wrong with a question: person, doses, times, or what the model does not know. */
export function checkQuestion(question: Question): Refusal | null {
  const { person, doses, timesH } = question;
  return checkPerson(person) ?? checkDoses(doses) ?? checkTimes('timesH', timesH) ?? checkKnown(question);
}

/** What is asked of a model that it does not know: substance, route, analyte or sampling site. */
function checkKnown({ model, substance, doses, analytes, site }: Question): Refusal | null {
  if (!model.substances.includes(substance)) return refusePharmacology('pharmacology.no-substance', { model: model.id, given: substance, allowed: model.substances.join(', ') });
  const strange = doses.findIndex(({ route }) => model.routes[route] === undefined);
  if (strange >= 0) return refusePharmacology('pharmacology.no-route', { model: model.id, field: `doses[${strange}]`, given: doses[strange]?.route ?? '', allowed: Object.keys(model.routes).join(', ') });
  const given = analytesOf(model, substance);
  const missing = analytes?.find((analyte) => !given.includes(analyte));
  if (missing !== undefined) return refusePharmacology('pharmacology.no-analyte', { model: model.id, given: missing, allowed: given.join(', ') });
  return site === undefined || site === model.site ? null : refusePharmacology('pharmacology.no-site', { model: model.id, given: site, allowed: model.site });
}

/** The analytes that a model gives of a substance, in the model's order. */
export function analytesOf({ curves }: Model, substance: Substance): readonly Analyte[] {
  return curves.flatMap(({ analytes }) => analytes[substance] ?? []);
}

/** Everything the doses put into the compartments. The question was checked, so the model knows each route. */
export function allInputs({ model, doses }: Pick<Question, 'model' | 'doses'>, values: Values): readonly Input[] {
  return doses.flatMap((dose) => inputsOf(model, dose, values) ?? []);
}

/** The curves asked for, each with room for its values. */
export function curvesOf({ model, substance, timesH, analytes }: Pick<Question, 'model' | 'substance' | 'timesH' | 'analytes'>): readonly { readonly of: CurveOf; readonly observable: Observable; readonly ngPerMl: Float64Array }[] {
  return model.curves.flatMap((of) => {
    const analyte = of.analytes[substance];
    if (analyte === undefined || analytes?.includes(analyte) === false) return [];
    return [{ of, observable: { analyte, site: model.site }, ngPerMl: new Float64Array(timesH.length) }];
  });
}

/** Reads a curve's concentration, in nanograms per millilitre, off a state. */
export function readerOf({ parts }: CurveOf, { compartments }: Layout, values: Values): (propagator: Propagator, state: Float64Array) => number {
  const places = parts.map(({ compartment, volume, massRatio }) => ({ place: compartments.indexOf(compartment), factor: (massRatio * NG_PER_ML) / valueOf(values, volume) }));
  return (propagator, state) => {
    let sum = 0;
    for (const { place, factor } of places) sum += propagator.amount(state, place) * factor;
    // Modes that cancel leave a rest in the last digit, on either side of nothing.
    return Math.max(0, sum);
  };
}
