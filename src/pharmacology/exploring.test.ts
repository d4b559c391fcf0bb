import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isRefusal } from '#foundation/refusal.ts';
import { comparisonOf } from './comparing.ts';
import { afterDose, bandsOf, drawnOf, explore, exposureAfter, headroomOf, isWithoutSpread, readAt, settle } from './explored.ts';
import type { WholeQuestion } from './explored-question.ts';
import { wholeQuestionOf } from './explored-question.ts';
import type { Choice } from './exploring.ts';
import { alsoTakenWith, firstChoice, hoursOfSeries, MOST_TIMES, plainQuestionOf, WINDOWS_H } from './exploring.ts';
import { LIMITS } from './check.ts';
import { totalMg } from './dose.ts';
import { MODELS, modelsFor } from './models.ts';
import { predict } from './prediction.ts';
import type { StudyDose } from './study-doses.ts';
import { STUDY_DOSES } from './study-doses.ts';

const [INFUSION] = STUDY_DOSES;
/** How high a chart is, pixels. */
const PLOT_HEIGHT = 190;

function choiceOf(example: StudyDose | undefined, changed: Partial<Choice> = {}): Choice {
  if (example === undefined) throw new Error('no such example');
  return { ...firstChoice(example.substance, example.dose), ...changed };
}

const exampleOf = (id: StudyDose['id']): StudyDose | undefined => STUDY_DOSES.find((each) => each.id === id);

function wholeOf(choice: Choice, people = 200): WholeQuestion {
  const plain = plainQuestionOf(choice);
  const whole = isRefusal(plain) ? plain : wholeQuestionOf({ ...plain, people });
  if (isRefusal(whole)) throw new Error(whole.sentence);
  return whole;
}

const codeOf = (choice: Choice): string | null => {
  const plain = plainQuestionOf(choice);
  const whole = isRefusal(plain) ? plain : wholeQuestionOf(plain);
  return isRefusal(whole) ? whole.code : null;
};

describe('a choice', () => {
  test('becomes exact milligrams for the weight that was chosen', () => {
    expect(totalMg(wholeOf(choiceOf(INFUSION)).dose)).toBe(35);
    expect(totalMg(wholeOf(choiceOf(INFUSION, { weightKg: '82.4' })).dose)).toBe(41.2);
    expect(totalMg(wholeOf(choiceOf(exampleOf('lozenge'), { weightKg: '82.4' })).dose)).toBe(25);
  });

  test('begins at 70 kg, once, by the primary model of its route', () => {
    for (const example of STUDY_DOSES) {
      const choice = choiceOf(example);
      expect(choice).toMatchObject({ weightKg: '70', times: 1, alsoTaking: null, modelId: modelsFor(example.substance, example.dose.route)[0]?.id });
    }
  });

  test.each([
    ['twice-weekly', 6, [0, 72, 168, 240, 336, 408]],
    ['weekly', 3, [0, 168, 336]],
    ['weekly', 1, [0]],
  ] as const)('of a series %s, %i times, is given at its hours', (rhythm, times, hours) => {
    expect(hoursOfSeries({ rhythm, times })).toEqual(hours);
  });

  test.each(WINDOWS_H)('looks at the ends of infusions within %i hours', (windowH) => {
    const { timesH, drawnH } = wholeOf(choiceOf(INFUSION, { windowH }));
    expect(drawnH.every((hour) => timesH.some((time) => Math.abs(time - hour) < 1e-9))).toBe(true);
    for (const times of [timesH, drawnH]) for (const hour of [0, 0.5, 2 / 3, windowH]) expect(times.some((time) => Math.abs(time - hour) < 1e-9)).toBe(true);
  });

  test('is refused for a weight on the wrong side of a limit, and taken on the right one', () => {
    const [least, most] = LIMITS.weightKg;
    for (const weight of [least, most]) expect(codeOf(choiceOf(INFUSION, { weightKg: String(weight) }))).toBeNull();
    for (const weight of [least - 1, most + 1]) expect(codeOf(choiceOf(INFUSION, { weightKg: String(weight) }))).toBe('pharmacology.out-of-range');
  });

  test.each(['', '70,5', 'seventy', '-70', '7e1'])('is refused for a weight that is no plain number: "%s"', (weightKg) => {
    expect(codeOf(choiceOf(INFUSION, { weightKg }))).toBe('pharmacology.not-a-number');
  });

  test.each([
    ['', 'pharmacology.not-a-number'],
    ['0', 'pharmacology.out-of-range'],
    ['2001', 'pharmacology.out-of-range'],
    ['2000', null],
  ])('is refused for an amount of "%s" mg with %s', (value, code) => {
    expect(codeOf(choiceOf(exampleOf('muscle'), { dose: { route: 'intramuscular', atHours: 0, amount: { value, unit: 'mg' } } }))).toBe(code);
  });

  test('is refused for no doses, too many, and half ones', () => {
    for (const times of [1, MOST_TIMES]) expect(codeOf(choiceOf(INFUSION, { times }))).toBeNull();
    for (const times of [0, MOST_TIMES + 1, 1.5]) expect(codeOf(choiceOf(INFUSION, { times }))).not.toBeNull();
  });

  test('is refused for a model that is not there, and one that does not know the route', () => {
    expect(codeOf(choiceOf(INFUSION, { modelId: 'none' }))).toBe('pharmacology.no-model');
    expect(codeOf(choiceOf(INFUSION, { modelId: 'otto-lozenge' }))).toBe('pharmacology.no-route');
  });

  test('together with something else is asked of a model that says so, and refused where no source quantifies it', () => {
    const choice = choiceOf(exampleOf('spray-one'), { alsoTaking: 'ticlopidine' });
    expect(alsoTakenWith(choice.substance, choice.dose.route)).toEqual(['ticlopidine']);
    expect(wholeOf(choice).model.title).toContain('with ticlopidine');
    expect(codeOf({ ...choice, alsoTaking: 'grapefruit juice' })).toBe('pharmacology.no-interaction');
    expect(wholeOf({ ...choice, times: 4 }).model.estimate).toBe(wholeOf(choice).model.estimate);
  });
});

describe('what is explored', () => {
  test('is what the engine predicts, dose after dose', () => {
    const whole = wholeOf(choiceOf(INFUSION, { times: 3 }));
    const explored = explore(whole);
    if (isRefusal(explored)) throw new Error(explored.sentence);
    const second = afterDose(whole, 1, 24);
    const direct = predict({ ...whole, timesH: second.timesH.map((hour) => hour + second.fromH) });
    if (isRefusal(direct)) throw new Error(direct.sentence);
    expect(second.fromH).toBe(72);
    const [own, other] = [explored.curves[0]?.ngPerMl.slice(second.first, second.end) ?? [], direct[0]?.ngPerMl ?? []];
    expect(Math.max(...own.map((value, index) => Math.abs(value - (other[index] ?? 0))))).toBeLessThan(1e-9);
  });

  test('has the published peak of an infusion, and says how long it lies above levels of dissociation', () => {
    const whole = wholeOf(choiceOf(INFUSION));
    const explored = explore(whole);
    if (isRefusal(explored)) throw new Error(explored.sentence);
    const [curve] = explored.curves;
    if (curve === undefined) throw new Error('no curve');
    const exposure = exposureAfter(curve, afterDose(whole, 0, 4));
    expect(exposure.cmax).toBeCloseTo(158, 0);
    expect(exposure.tmaxH).toBeCloseTo(2 / 3, 6);
    expect(exposure.above).toMatchObject([{ levels: { fromNgPerMl: 50 } }]);
  });

  test.each(STUDY_DOSES)('of $id has a band of nine people of ten around its typical curve', (example) => {
    const whole = wholeOf(choiceOf(example));
    const [explored, bands] = [explore(whole), bandsOf(whole)];
    if (isRefusal(explored) || isRefusal(bands)) throw new Error('refused');
    for (const [place, { observable, low, high, cmax }] of bands.entries()) {
      expect(observable).toEqual(explored.curves[place]?.observable);
      expect(low).toHaveLength(whole.drawnH.length);
      expect(low.every((value, index) => value <= (high[index] ?? 0))).toBe(true);
      expect(cmax[0]).toBeLessThan(cmax[1]);
      expect(cmax[1]).toBeLessThan(cmax[2]);
    }
  });

  test.each(STUDY_DOSES)('of $id: straight lines between the times that are drawn miss a curve by less than a pixel', (example) => {
    for (const choice of [...WINDOWS_H.map((windowH) => choiceOf(example, { windowH })), choiceOf(example, { times: 2 })]) {
      const whole = wholeOf(choice);
      const curves = predict(whole);
      if (isRefusal(curves)) throw new Error('refused');
      for (const { ngPerMl } of curves) {
        const drawn = readAt(whole.timesH, whole.drawnH, drawnOf(whole, ngPerMl));
        const missed = Math.max(...ngPerMl.map((level, index) => Math.abs(level - (drawn[index] ?? Number.NaN))));
        expect((missed / Math.max(...ngPerMl)) * PLOT_HEIGHT).toBeLessThan(1);
      }
    }
  });

  test.each(STUDY_DOSES)('of $id leaves the axis room for the band before it is there', (example) => {
    const whole = wholeOf(choiceOf(example), 1000);
    const [explored, bands, headroom] = [explore(whole), bandsOf(whole), headroomOf(whole)];
    if (isRefusal(explored) || isRefusal(bands)) throw new Error('refused');
    for (const [place, { high }] of bands.entries()) {
      const peak = Math.max(...(explored.curves[place]?.ngPerMl ?? []));
      expect((peak * (headroom[place] ?? 0)) / Math.max(...high)).toBeGreaterThan(1);
    }
  });

  test('has no band where nobody knows how people differ', () => {
    for (const model of MODELS.filter(({ between }) => between.length === 0)) {
      const bands = bandsOf(wholeOf(choiceOf(INFUSION, { modelId: model.id })));
      expect(isRefusal(bands) && isWithoutSpread(bands)).toBe(true);
    }
  });

  test('gives no share of receptors for one mirror form alone, and one with the other for both', () => {
    for (const example of STUDY_DOSES) {
      const explored = explore(wholeOf(choiceOf(example)));
      if (isRefusal(explored)) throw new Error(explored.sentence);
      expect(isRefusal(explored.occupancy)).toBe(example.substance !== 'racemic ketamine');
    }
  });

  test('follows the S half of a racemic infusion by the model of both mirror forms, in the same blood', () => {
    const { effectSite, effectSiteModel } = settle(wholeOf(choiceOf(INFUSION)));
    expect(effectSiteModel).toContain('Both mirror forms');
    expect(effectSite).toMatchObject({ site: 'venous', isDelayOverstated: true });
    expect(isRefusal(settle(wholeOf(choiceOf(exampleOf('lozenge')))).effectSite)).toBe(true);
    expect(settle(wholeOf(choiceOf(exampleOf('film')))).effectSite).toMatchObject({ site: 'arterial', isDelayOverstated: false });
  });
});

describe('two curves', () => {
  test.each([
    ['ketamine', 'venous', 'ketamine', 'venous', 'comparable'],
    ['ketamine', 'venous', 'ketamine', 'arterial', 'other-site'],
    ['ketamine', 'venous', 'S-ketamine', 'venous', 'other-analyte'],
    ['ketamine', 'not stated', 'ketamine', 'not stated', 'site-not-stated'],
    ['ketamine', 'venous', 'ketamine', 'not stated', 'other-site'],
  ] as const)('%s in %s and %s in %s are %s', (left, leftSite, right, rightSite, expected) => {
    expect(comparisonOf({ analyte: left, site: leftSite }, { analyte: right, site: rightSite })).toBe(expected);
  });
});

describe('the doses of studies', () => {
  const rows = readFileSync('tests/reference/pharmacology-observed.csv', 'utf8').trim().split('\n').map((line) => line.split(','));
  const [heads = []] = rows;
  const ROUTE: Readonly<Record<string, string>> = { IV: 'intravenous', IM: 'intramuscular', SL: 'sublingual', IN: 'nasal', PO: 'oral' };
  const DRUG: Readonly<Record<string, string>> = { racemate: 'racemic ketamine', 'S-ketamine': 'S-ketamine', esketamine: 'S-ketamine' };

  test.each(STUDY_DOSES)('$id is the dose of row $row of the observed values', ({ row, dose, substance, people }) => {
    const cells = rows.find(([id]) => id === row) ?? [];
    const cell = (name: string): string => cells[heads.indexOf(name)] ?? '';
    expect(ROUTE[cell('route')]).toBe(dose.route);
    expect(DRUG[cell('drug')]).toBe(substance);
    const amounts = dose.route === 'intravenous' ? dose.steps.flatMap(({ amount }) => amount ?? []) : dose.route === 'nasal' ? dose.devices.map(({ amount }) => amount) : [dose.amount];
    expect(amounts.reduce((sum, { value }) => sum + Number(value), 0)).toBe(Number(cell('dose')));
    expect(new Set(amounts.map(({ unit }) => unit))).toEqual(new Set([cell('dose_unit')]));
    if (dose.route === 'intravenous') expect(dose.steps[0]?.minutes).toBe(Number(cell('infusion_min')));
    expect(people ?? Number.NaN).toBe(Number.parseInt(cell('n'), 10));
  });
});
