import type { Refusal } from '#foundation/refusal.ts';
import { isRefusal } from '#foundation/refusal.ts';
import { exact } from '#foundation/quantity.ts';
import { checkNumber, checkWhole, LIMITS } from './check.ts';
import type { PlainQuestion } from './explored-question.ts';
import { INTERACTIONS } from './interactions.ts';
import { modelsFor } from './models.ts';
import { TYPICAL_ADULT } from './person.ts';
import { refusePharmacology } from './refusals.ts';
import type { WrittenDose } from './regimen.ts';
import { resolveRegimen } from './regimen.ts';
import type { Series } from './series.ts';
import type { Route, Substance } from './substance.ts';

/** Hours between the doses of a series, over and over. */
export const RHYTHMS = { 'twice-weekly': [72, 96], weekly: [168] } as const satisfies Readonly<Record<string, readonly number[]>>;

export type Rhythm = keyof typeof RHYTHMS;

/** For how long after a dose one may look, hours. */
export const WINDOWS_H = [4, 12, 24] as const;

export type WindowH = (typeof WINDOWS_H)[number];

/** Everything that is chosen in the explorer. None of it comes from a record: all of it is picked from examples or typed. */
export type Choice = {
  readonly substance: Substance;
  readonly modelId: string;
  /** At hour 0. */
  readonly dose: WrittenDose;
  /** Kilograms, digits as typed or chosen. */
  readonly weightKg: string;
  readonly rhythm: Rhythm;
  /** How many doses; 1 is a single one, and then the rhythm does not matter. */
  readonly times: number;
  readonly windowH: WindowH;
  /** `with` of a row of `INTERACTIONS`; null for ketamine alone. */
  readonly alsoTaking: string | null;
};

/** How many people are drawn for a band. */
export const PEOPLE = 1000;
/** Draws the same ones each time. */
export const SEED = 20_261_130;

/** The weight that every picture begins with. */
export const FIRST_WEIGHT_KG = String(TYPICAL_ADULT.weightKg);

/** The most doses of a series. */
export const MOST_TIMES = 12;

/** All of a series is looked at for a day after each dose. */
const SERIES_WINDOW_H = 24;
/** Minutes between two looks: the ends of infusions of 30 and 40 minutes lie on each grid. */
const STEP_MINUTES: Readonly<Record<WindowH, number>> = { 4: 1, 12: 2.5, 24: 5 };
/**
 * The same for what is drawn, only as often as curves bend: up to which hour, how many minutes apart. Straight lines between
 * them miss a curve by less than a pixel.
 */
const DRAWN_MINUTES: Readonly<Record<WindowH, readonly (readonly [untilH: number, minutes: number])[]>> = {
  4: [[0.5, 1], [4, 5]],
  12: [[2, 2.5], [12, 15]],
  24: [[2, 5], [6, 15], [24, 60]],
};

/** A first choice for a dose of a substance: once, at 70 kg, by the primary model of its route. */
export function firstChoice(substance: Substance, dose: WrittenDose): Choice {
  return { substance, dose, modelId: modelsFor(substance, dose.route)[0]?.id ?? '', weightKg: FIRST_WEIGHT_KG, rhythm: 'twice-weekly', times: 1, windowH: 4, alsoTaking: null };
}

/** When the doses of a series are given, hours from the first one. */
export function hoursOfSeries({ rhythm, times }: Pick<Choice, 'rhythm' | 'times'>): readonly number[] {
  const gaps: readonly number[] = RHYTHMS[rhythm];
  let atH = 0;
  return Array.from({ length: times }, (_, index) => (index === 0 ? 0 : (atH += gaps[(index - 1) % gaps.length] ?? 0)));
}

/**
 * What the engine is asked for a choice: exact decimals become milligrams for the weight, and times a series.
 * @returns refused, by the field that is wrong, for digits that are no number and for what lies out of limits
 */
export function plainQuestionOf(choice: Choice): PlainQuestion | Refusal {
  const { substance, modelId, dose, weightKg, times, alsoTaking } = choice;
  const fault = checkDigits('weightKg', weightKg) ?? amountsOf(dose).map((digits, index) => checkDigits(`amount ${index + 1}`, digits)).find((each) => each !== null) ?? checkWhole('times', times, [1, MOST_TIMES]);
  if (fault !== null) return fault;
  const person = { ...TYPICAL_ADULT, weightKg: Number(weightKg) };
  const outside = checkNumber('weightKg', person.weightKg, LIMITS.weightKg);
  if (outside !== null) return outside;
  const doses = resolveRegimen({ doses: [dose] }, exact(weightKg, 'kg'));
  if (isRefusal(doses)) return doses;
  const [given] = doses;
  if (given === undefined) throw new Error('one written dose gives one dose');
  return { modelId, substance, person, dose: given, ...seriesOf(choice), alsoTaking, people: PEOPLE, seed: SEED };
}

function seriesOf(choice: Choice): Pick<PlainQuestion, 'series' | 'drawnSeries'> {
  const windowH = choice.times > 1 ? SERIES_WINDOW_H : choice.windowH;
  const atH = hoursOfSeries(choice);
  return { series: { atH, looks: looksOf([[windowH, STEP_MINUTES[windowH]]]) }, drawnSeries: { atH, looks: looksOf(DRAWN_MINUTES[windowH]) } };
}

/** Even hours one after the other; the first ones begin with the dose, the others one step after the last of those before. */
function looksOf(parts: readonly (readonly [untilH: number, minutes: number])[]): Series['looks'] {
  return parts.map(([untilH, minutes], index) => {
    const [beforeH, stepH] = [parts[index - 1]?.[0] ?? 0, minutes / 60];
    const steps = Math.round((untilH - beforeH) / stepH);
    return index === 0 ? { fromH: 0, stepH, steps: steps + 1 } : { fromH: beforeH + stepH, stepH, steps };
  });
}

/** The written amounts of a dose, as digits. */
export function amountsOf(dose: WrittenDose): readonly string[] {
  switch (dose.route) {
    case 'intravenous':
      return dose.steps.flatMap(({ amount, rate }) => [amount, rate].flatMap((each) => each?.value ?? []));
    case 'nasal':
      return dose.devices.map(({ amount }) => amount.value);
    case 'intramuscular':
    case 'sublingual':
    case 'oral':
      return [dose.amount.value];
  }
}

function checkDigits(field: string, given: string): Refusal | null {
  return /^\d{1,6}(?:\.\d{1,6})?$/.test(given) ? null : refusePharmacology('pharmacology.not-a-number', { field, given: given === '' ? 'nothing' : given });
}

/** What a source quantifies together with this substance by this route, by name. */
export function alsoTakenWith(substance: Substance, route: Route): readonly string[] {
  return INTERACTIONS.filter((row) => row.substance === substance && row.route === route).map((row) => row.with);
}
