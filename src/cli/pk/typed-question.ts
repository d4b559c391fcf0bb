import { bodyWeight } from '#foundation/quantity.ts';
import type { Refusal } from '#foundation/refusal.ts';
import { isRefusal } from '#foundation/refusal.ts';
import { checkNumber, LIMITS } from '#pharmacology/check.ts';
import type { Dose } from '#pharmacology/dose.ts';
import type { Person } from '#pharmacology/person.ts';
import type { Question } from '#pharmacology/prediction.ts';
import { refusePharmacology } from '#pharmacology/refusals.ts';
import { resolveRegimen } from '#pharmacology/regimen.ts';
import { chooseModel } from './choose-model.ts';
import type { PkFlags } from './flags.ts';
import type { TypedReader } from './typed-quantity.ts';
import { typedReader } from './typed-quantity.ts';
import { regimenOf } from './typed-regimen.ts';

/** Everything that was asked, read and checked as far as one can without computing. */
export type TypedQuestion = {
  readonly question: Question;
  /** Null shows every analyte of the model. */
  readonly analytes: readonly string[] | null;
  /** Null asks for the typical person. */
  readonly population: { readonly people: number; readonly seed: number } | null;
  readonly isSummary: boolean;
};

/** The race factors that a model may hold, as typed. */
export const RACE_FACTORS: readonly Person['raceFactor'][] = ['none', 'Asian', 'Japanese'];

/** The most moments of one question: a year in steps of three minutes. */
const MOST_TIMES = 200_000;

/**
 * Reads the flags, and the text of the regimen file where one was named.
 * @returns the first thing that was not understood or is not known, as a refusal that names it
 */
export function questionOf(flags: PkFlags, file: string | null): TypedQuestion | Refusal {
  const reader = typedReader();
  const weight = bodyWeight(reader.quantity('--weight', flags.weight ?? '70kg', ['kg', 'lb']));
  const regimen = regimenOf(flags, file, reader);
  if (isRefusal(regimen)) return regimen;
  const doses = resolveRegimen(regimen, weight);
  const population = flags.people === undefined ? null : { people: reader.whole('--people', flags.people), seed: reader.whole('--seed', flags.seed ?? '1') };
  const person: Person = { weightKg: weight.toNumber(), ageYears: flags.age === undefined ? null : reader.whole('--age', flags.age), raceFactor: RACE_FACTORS.find((each) => each === flags.raceFactor) ?? 'none' };
  const fault = reader.fault() ?? checkNumber('--weight in kg', person.weightKg, LIMITS.weightKg) ?? (person.ageYears === null ? null : checkNumber('--age in years', person.ageYears, LIMITS.ageYears));
  if (fault !== null) return fault;
  if (isRefusal(doses)) return doses;
  const { substance } = regimen;
  const analytes = flags.analytes?.split(',').map((each) => each.trim()) ?? null;
  const [route, ...routes] = doses.map((dose) => dose.route);
  if (route === undefined) return refusePharmacology('pharmacology.no-doses');
  const model = chooseModel({ substance, routes: [route, ...routes], site: flags.site ?? null, analytes, model: flags.model ?? null });
  if (isRefusal(model)) return model;
  const timesH = timesOf(flags, doses, reader);
  return isRefusal(timesH) ? timesH : { question: { model, substance, person, doses, timesH }, analytes, population, isSummary: flags.summary === true };
}

/** The moments to look at, from the first hour on; a summary looks each minute unless told otherwise. */
function timesOf(flags: PkFlags, doses: readonly Dose[], reader: TypedReader): Float64Array | Refusal {
  const lastH = Math.max(0, ...doses.map(({ atH }) => atH));
  const duration = flags.duration === undefined ? (lastH + 24) * 60 : reader.minutes('--duration', flags.duration);
  const step = reader.minutes('--step', flags.step ?? (flags.summary === true ? '1min' : '15min'));
  const fault = reader.fault() ?? checkNumber('--step in minutes', step, [duration / MOST_TIMES, duration]) ?? checkNumber('--duration in minutes', duration, [step, MOST_TIMES * step]);
  return fault ?? Float64Array.from({ length: Math.floor(duration / step + 1e-9) + 1 }, (_, index) => (index * step) / 60);
}
