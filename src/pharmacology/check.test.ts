import { describe, expect, test } from 'vitest';
import { isRefusal } from '#foundation/refusal.ts';
import { LIMITS } from './check.ts';
import type { Dose } from './dose.ts';
import { kamp2020 } from './models/kamp-2020.ts';
import { otto2021 } from './models/otto-2021.ts';
import { ottoIntramuscular } from './models/otto-intramuscular.ts';
import { ottoLozenge } from './models/otto-lozenge.ts';
import { perezRuixo2021 } from './models/perez-ruixo-2021.ts';
import { TYPICAL_ADULT } from './person.ts';
import type { Question } from './prediction.ts';
import { predict } from './prediction.ts';
import { infusion, questionOf, sprays } from '../../tests/support/predicted.ts';

const MODELS_BY_ROUTE = { intravenous: otto2021, intramuscular: ottoIntramuscular, sublingual: ottoLozenge, nasal: perezRuixo2021, oral: ottoLozenge } as const;

function asked(doses: readonly Dose[], given: Partial<Question> = {}): string | null {
  const answer = predict({ ...questionOf(MODELS_BY_ROUTE[doses[0]?.route ?? 'intravenous'], doses), timesH: Float64Array.of(1), ...given });
  return isRefusal(answer) ? `${answer.code}: ${answer.sentence}` : null;
}

const injection = (mg: number): Dose => ({ route: 'intramuscular', atH: 0, mg });
const lozenge = (given: { readonly mg?: number; readonly holdH?: number }): Dose => ({ route: 'sublingual', atH: 0, mg: 25, holdH: 0.2, afterwards: 'swallow', ...given });
const step = (mg: number, hours: number): Dose => ({ route: 'intravenous', atH: 0, steps: [{ mg: 10, hours: 0 }, { mg, hours }] });
const device = (mg: number, afterH: number): Dose => ({ route: 'nasal', atH: 0, devices: [{ mg: 28, afterH: 0 }, { mg, afterH }] });

/** What a field holds, its limits, and a question with a value in it. */
const FIELDS: readonly (readonly [field: string, least: number, most: number, ask: (value: number) => string | null])[] = [
  ['weightKg', 20, 400, (weightKg) => asked([infusion(35, 40)], { person: { ...TYPICAL_ADULT, weightKg } })],
  ['ageYears', 12, 110, (ageYears) => asked([infusion(35, 40)], { person: { ...TYPICAL_ADULT, ageYears } })],
  ['doses[0].atH', 0, 8784, (atH) => asked([{ route: 'oral', atH, mg: 25 }])],
  ['doses[0].mg', 0.001, 2000, (mg) => asked([injection(mg)])],
  ['doses[0].mg', 0.001, 2000, (mg) => asked([{ route: 'oral', atH: 0, mg }])],
  ['doses[0].mg', 0.001, 2000, (mg) => asked([lozenge({ mg })])],
  ['doses[0].holdH', 0, 24, (holdH) => asked([lozenge({ holdH })])],
  ['doses[0].devices[1].mg', 0.001, 2000, (mg) => asked([device(mg, 0.1)])],
  ['doses[0].devices[1].afterH', 0, 24, (afterH) => asked([device(28, afterH)])],
  ['doses[0].steps[1].hours', 0, 24, (hours) => asked([step(10, hours)])],
];

describe.each(FIELDS)('%s', (field, least, most, ask) => {
  test('is taken at both of its limits', () => {
    expect([ask(least), ask(most)]).toEqual([null, null]);
  });

  test.each([
    ['just below', least - 1e-6],
    ['just above', most + 1e-6],
    ['below nothing', -1],
    ['without end', Number.POSITIVE_INFINITY],
    ['below all', Number.NEGATIVE_INFINITY],
  ])('%s it is refused by its name, with what is allowed', (_, value) => {
    if (value >= least) expect(value).toBeGreaterThan(most);
    expect(ask(value)).toBe(`pharmacology.out-of-range: The field ${field} must lie between ${least} and ${most}; ${value} does not.`);
  });

  test('that is no number is refused by its name', () => {
    expect(ask(Number.NaN)).toBe(`pharmacology.not-a-number: The field ${field} must be a number; NaN is none.`);
  });
});

describe('an infusion', () => {
  test('may have a pause, but not only pauses', () => {
    const steps = (...mg: number[]): Dose => ({ route: 'intravenous', atH: 0, steps: mg.map((own) => ({ mg: own, hours: 0.5 })) });
    expect(asked([steps(10, 0, 10)])).toBeNull();
    expect(asked([steps(0, 0)])).toBe('pharmacology.out-of-range: The field doses[0].steps, in all must lie between 0.001 and 2000; 0 does not.');
    expect(asked([steps()])).toContain('doses[0].steps, in all');
  });

  test('as a whole may hold no more than one dose may', () => {
    expect(asked([step(1990, 1)])).toBeNull();
    expect(asked([step(1991, 1)])).toContain('doses[0].steps, in all must lie between 0.001 and 2000; 2001 does not');
  });

  test('a step below nothing, too large or no number is refused where it stands', () => {
    expect(asked([step(-1, 1)])).toBe('pharmacology.out-of-range: The field doses[0].steps[1].mg must lie between 0 and 2000; -1 does not.');
    expect(asked([step(2000.1, 1)])).toContain('doses[0].steps[1].mg must lie between 0 and 2000');
    expect(asked([step(Number.NaN, 1)])).toBe('pharmacology.not-a-number: The field doses[0].steps[1].mg must be a number; NaN is none.');
  });

  const at = (atH: number, hours: number): Dose => ({ route: 'intravenous', atH, steps: [{ mg: 10, hours }] });

  test('begins when the one before has ended, and not sooner', () => {
    expect(asked([at(0, 2 / 3), at(2 / 3, 2 / 3)])).toBeNull();
    expect(asked([at(0, 2 / 3), at(0.66, 2 / 3)])).toBe('pharmacology.overlapping-infusions: The field doses[1] begins before the infusion of doses[0] has ended; one vein takes one infusion at a time, so a change of rate belongs into its steps.');
  });

  test('is found to overlap in whatever order the doses are written', () => {
    expect(asked([at(1, 1), at(0, 1.5)])).toContain('The field doses[0] begins before the infusion of doses[1]');
    expect(asked([at(1, 1), at(0, 1)])).toBeNull();
  });

  test('of three tenths, then another from 0.3: hours that differ in their last digit do not overlap', () => {
    expect(0.1 + 0.2).toBeGreaterThan(0.3);
    expect(asked([{ route: 'intravenous', atH: 0, steps: [{ mg: 1, hours: 0.1 }, { mg: 1, hours: 0.2 }] }, at(0.3, 1)])).toBeNull();
  });

  test('with a bolus when it begins is taken in either order; a bolus in its middle is not', () => {
    expect(asked([at(0, 0), at(0, 1)])).toBeNull();
    expect(asked([at(0, 1), at(0, 0)])).toBeNull();
    expect(asked([at(0, 1), at(0.5, 0)])).toContain('overlapping-infusions');
  });

  test('may run while something is taken by another route', () => {
    const answer = predict(questionOf(perezRuixo2021, [infusion(28, 40), { route: 'oral', atH: 0.2, mg: 20 }]));
    expect(isRefusal(answer)).toBe(false);
  });
});

describe('a regimen', () => {
  test('without doses is refused', () => {
    expect(asked([])).toBe('pharmacology.no-doses: The field doses must hold at least one dose.');
  });

  test('with a nasal dose of no device is refused', () => {
    expect(asked([{ route: 'nasal', atH: 0, devices: [] }])).toBe('pharmacology.no-doses: The field doses[0].devices must hold at least one dose.');
  });

  test('with devices out of their order is refused, because the first is taken up most; at once they are taken', () => {
    expect(asked([{ route: 'nasal', atH: 0, devices: [{ mg: 28, afterH: 0.1 }, { mg: 28, afterH: 0 }] }])).toBe('pharmacology.not-rising: The field doses[0].devices must hold numbers that rise.');
    expect(asked([sprays(2, 0)])).toBeNull();
  });

  test('is refused at the first dose that is wrong', () => {
    expect(asked([injection(35), { route: 'intramuscular', atH: 24, mg: -35 }])).toContain('doses[1].mg');
  });
});

describe('times', () => {
  test.each([
    [[0, 1, 2], null],
    [[-5, 0], null],
    [[], null],
    [[0, 0], 'pharmacology.not-rising: The field timesH must hold numbers that rise.'],
    [[1, 0.5], 'pharmacology.not-rising: The field timesH must hold numbers that rise.'],
    [[0, Number.NaN, 2], 'pharmacology.not-a-number: The field timesH[1] must be a number; NaN is none.'],
    [[0, Number.POSITIVE_INFINITY], 'pharmacology.not-a-number: The field timesH[1] must be a number; Infinity is none.'],
  ])('%j', (timesH, refusal) => {
    expect(asked([infusion(35, 40)], { timesH: Float64Array.from(timesH) })).toBe(refusal);
  });
});

describe('what the model does not know', () => {
  test('a route', () => {
    expect(asked([infusion(35, 40), injection(35)])).toBe('pharmacology.no-route: The model otto-2021 does not know the route intramuscular of doses[1]; it knows intravenous.');
  });

  test('a substance', () => {
    expect(asked([infusion(35, 40)], { substance: 'R-ketamine' })).toBe('pharmacology.no-substance: The model otto-2021 does not know the substance R-ketamine; it knows S-ketamine, racemic ketamine.');
  });

  test('an analyte, among those of the substance given', () => {
    expect(asked([infusion(35, 40)], { analytes: ['S-norketamine'] })).toBeNull();
    expect(asked([infusion(35, 40)], { analytes: ['S-ketamine', 'S-hydroxynorketamine'] })).toBe('pharmacology.no-analyte: The model otto-2021 gives no curve of S-hydroxynorketamine; it gives S-ketamine, S-norketamine.');
    expect(asked([infusion(35, 40)], { substance: 'racemic ketamine', analytes: ['S-ketamine'] })).toBe('pharmacology.no-analyte: The model otto-2021 gives no curve of S-ketamine; it gives ketamine, norketamine.');
  });

  test('a sampling site', () => {
    expect(asked([infusion(35, 40)], { site: 'venous' })).toBeNull();
    expect(asked([infusion(35, 40)], { site: 'arterial' })).toBe('pharmacology.no-site: The model otto-2021 describes venous blood, not arterial.');
    expect(asked([infusion(35, 40)], { model: kamp2020, substance: 'racemic ketamine', site: 'arterial' })).toBeNull();
  });
});

test('the limits are those of every adult and a year', () => {
  expect(LIMITS.weightKg).toEqual([20, 400]);
  expect(LIMITS.atH).toEqual([0, 366 * 24]);
});
