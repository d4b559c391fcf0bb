import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isRefusal } from '#foundation/refusal.ts';
import { dispositionOf } from './disposition.ts';
import type { Dose } from './dose.ts';
import { withInteraction } from './interacting-question.ts';
import { INTERACTIONS } from './interactions.ts';
import type { Model } from './model.ts';
import { kamp2020 } from './models/kamp-2020.ts';
import { otto2021 } from './models/otto-2021.ts';
import { ottoLozenge } from './models/otto-lozenge.ts';
import { perezRuixo2021 } from './models/perez-ruixo-2021.ts';
import { simons2022 } from './models/simons-2022.ts';
import { TYPICAL_ADULT } from './person.ts';
import type { Question } from './prediction.ts';
import { predict } from './prediction.ts';
import { spreadOf } from './population.ts';
import { answered, exposureIn, infusion, questionOf, sprays } from '../../tests/support/predicted.ts';
import { questionsTo } from '../../tests/support/regimens.ts';
import { runs } from '../../tests/support/runs.ts';

const swallowed: Dose = { route: 'oral', atH: 0, mg: 20 };

function areaOf(question: Question): number {
  return answered(dispositionOf(question))[0]?.areaToInfinity ?? Number.NaN;
}

function ratios(model: Model, dose: Dose, name: string): { readonly area: number; readonly peak: number } {
  const question = questionOf(model, [dose], { substance: 'S-ketamine' });
  const changed = answered(withInteraction(question, name));
  return { area: areaOf(changed) / areaOf(question), peak: exposureIn(changed, 'S-ketamine').cmax / exposureIn(question, 'S-ketamine').cmax };
}

describe('swallowed S-ketamine', () => {
  test.each([
    ['ticlopidine', 2.4],
    ['itraconazole', 1],
    ['clarithromycin', 2.6],
    ['grapefruit juice', 3],
    ['rifampicin', 0.14],
    ["St John's wort", 0.42],
  ])('with %s reaches the published %d times the area; what reaches blood is scaled, so the peak follows', (name, ratio) => {
    const { area, peak } = ratios(perezRuixo2021, swallowed, name);
    expect(area).toBeCloseTo(ratio, 12);
    expect(peak).toBeCloseTo(ratio, 12);
  });

  test.each([
    ['clarithromycin', 'The published ratio of peaks is 3.6; here the peak changes as the area does, 2.6 times.'],
    ['grapefruit juice', 'The published ratio of peaks is 2.1; here the peak changes as the area does, 3 times.'],
    ["St John's wort", 'The published ratio of peaks is 0.34; here the peak changes as the area does, 0.42 times.'],
  ])('with %s says which published peak it does not give', (name, limit) => {
    expect(answered(withInteraction(questionOf(perezRuixo2021, [swallowed]), name)).model.limits).toContain(limit);
  });
});

describe('into a vein', () => {
  test.each([otto2021, simons2022, perezRuixo2021])('$id: rifampicin leaves 0.86 of the area', (model) => {
    expect(ratios(model, infusion(35, 40), 'rifampicin').area).toBeCloseTo(0.86, 9);
  });

  test('where one clearance is all there is, its factor is one over the ratio', () => {
    const changed = answered(withInteraction(questionOf(otto2021, [infusion(35, 40)]), 'rifampicin'));
    expect(answered(dispositionOf(changed))[0]?.clearance).toBeCloseTo(95.2 / 0.86, 8);
  });

  test('where blood flow bounds clearance, the factor of what the liver takes out is larger', () => {
    const values = Object.fromEntries(perezRuixo2021.parameters.map(({ name, value }) => [name, value]));
    const { model } = answered(withInteraction(questionOf(perezRuixo2021, [infusion(28, 40)]), 'rifampicin'));
    const scaled = model.scale(values, TYPICAL_ADULT);
    const factor = Number(scaled['kel']) / 1.11;
    expect(factor).toBeGreaterThan(1 / 0.86);
    expect(Number(scaled['kmet']) / 2.77).toBeCloseTo(factor, 12);
    expect(scaled['Qh']).toBe(151);
  });

  test('at an age at which no clearance reaches the ratio, it is refused and not bent', () => {
    const aged = (ageYears: number) => withInteraction(questionOf(perezRuixo2021, [infusion(28, 40)], { person: { ...TYPICAL_ADULT, ageYears } }), 'rifampicin');
    expect(isRefusal(aged(90))).toBe(false);
    expect(aged(110)).toMatchObject({ code: 'pharmacology.interaction-out-of-reach', facts: { model: 'perez-ruixo-2021', ratio: 0.86 } });
  });
});

describe('nasal esketamine', () => {
  test.each([1, 2, 3])('%i sprays with ticlopidine: 1.29 times the area, and a peak that rises by less than a tenth where it is published as unchanged', (count) => {
    const { area, peak } = ratios(perezRuixo2021, sprays(count, 5), 'ticlopidine');
    expect(area).toBeCloseTo(1.29, 9);
    expect(peak).toBeGreaterThan(1);
    expect(peak).toBeLessThan(1.1);
    expect(answered(withInteraction(questionOf(perezRuixo2021, [sprays(count, 5)]), 'ticlopidine')).model.limits).toContain('The published ratio of peaks is 1; here the clearance is changed, which moves the peak a little as well.');
  });
});

describe.each(INTERACTIONS.filter(({ scales }) => scales !== null))('$with with $substance, $route', (row) => {
  const models = [otto2021, simons2022, perezRuixo2021].filter((model) => model.routes[row.route] !== undefined);

  test.each(models)('$id: for anyone and any doses the area is the published ratio, exactly', (model) => {
    const only: Model = { ...model, substances: [row.substance], routes: { [row.route]: model.routes[row.route] } };
    fc.assert(fc.property(questionsTo(only), (question) => {
      const changed = withInteraction(question, row.with);
      if (isRefusal(changed)) expect(changed.code).toBe('pharmacology.interaction-out-of-reach');
      else expect(areaOf(changed) / areaOf(question)).toBeCloseTo(row.areaRatio, 8);
    }), { numRuns: runs(10, 500) });
  });

  test.each(models)('$id: what it becomes is left out, the source is named, and the result is an estimate', (model) => {
    const dose: Dose = { intravenous: infusion(28, 40), nasal: sprays(2), oral: swallowed, intramuscular: swallowed, sublingual: swallowed }[row.route];
    const changed = answered(withInteraction(questionOf(model, [dose], { substance: row.substance }), row.with));
    expect(answered(predict(changed)).map(({ observable }) => observable.analyte)).toEqual(['S-ketamine']);
    expect(predict({ ...changed, analytes: ['S-norketamine'] })).toMatchObject({ code: 'pharmacology.no-analyte' });
    expect(changed.model.estimate).toContain(row.source);
    expect(changed.model.estimate).toContain(`${row.areaRatio} times`);
    expect(changed.model.title).toContain(row.with);
    expect(changed.model.limits).toContain('What ketamine becomes is left out: no source quantifies it here.');
  });
});

test('CYP2B6*6 has no factor: the curves are the same, and the model says what was found', () => {
  const question = questionOf(ottoLozenge, [{ route: 'oral', atH: 0, mg: 28 }]);
  const changed = answered(withInteraction(question, 'CYP2B6*6'));
  expect(predict(changed)).toEqual(predict(question));
  expect(changed.model.limits.at(-1)).toContain('no factor');
  expect(changed.model.limits.at(-1)).toContain('30 people');
});

describe('what no source quantifies is refused, with what is known', () => {
  test.each([
    ['a name nobody knows', 'ketoconazole', questionOf(perezRuixo2021, [swallowed]), 'oral'],
    ['another route', 'clarithromycin', questionOf(perezRuixo2021, [sprays(2)]), 'nasal'],
    ['racemic ketamine', 'ticlopidine', questionOf(ottoLozenge, [swallowed]), 'oral'],
    ['racemic ketamine into a vein', 'rifampicin', questionOf(kamp2020, [infusion(35, 40)]), 'intravenous'],
    ['under the tongue', 'grapefruit juice', questionOf(simons2022, [{ route: 'sublingual', atH: 0, mg: 50, holdH: 0.2, afterwards: 'swallow' }]), 'sublingual'],
    ['a gene by another route', 'CYP2B6*6', questionOf(otto2021, [infusion(35, 40)], { substance: 'racemic ketamine' }), 'intravenous'],
    ['two routes at once, each by a ratio of its own', 'ticlopidine', questionOf(perezRuixo2021, [swallowed, { ...sprays(2), atH: 24 }]), 'oral and nasal'],
  ])('%s', (_, name, question, route) => {
    const refusal = withInteraction(question, name);
    expect(refusal).toMatchObject({ code: 'pharmacology.no-interaction', facts: { given: name, substance: question.substance, route } });
    if (isRefusal(refusal)) for (const row of INTERACTIONS) expect(refusal.sentence).toContain(row.with);
  });

  test('a question that is wrong by itself is refused for that', () => {
    expect(withInteraction(questionOf(perezRuixo2021, []), 'ticlopidine')).toMatchObject({ code: 'pharmacology.no-doses' });
    expect(withInteraction(questionOf(otto2021, [swallowed]), 'ticlopidine')).toMatchObject({ code: 'pharmacology.no-route' });
  });
});

test('people drawn under an interaction keep their spread around the changed curve', () => {
  const question = { ...questionOf(perezRuixo2021, [swallowed]), people: 200, seed: 1 };
  const [plain] = answered(spreadOf(question, [0.5]));
  const [changed] = answered(spreadOf(answered(withInteraction(question, 'rifampicin')), [0.5]));
  for (const [person, { cmax }] of (changed?.exposures ?? []).entries()) expect(cmax / (plain?.exposures[person]?.cmax ?? Number.NaN)).toBeCloseTo(0.14, 8);
});

test('every row names its source and how it is known', () => {
  for (const { source, mark, areaRatio } of INTERACTIONS) {
    expect(source).toMatch(/\d{4}|product information/);
    expect(mark).toBe('C');
    expect(areaRatio).toBeGreaterThan(0);
  }
});
