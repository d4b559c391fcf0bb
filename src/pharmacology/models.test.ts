import { describe, expect, test } from 'vitest';
import { totalMg } from './dose.ts';
import { layoutOf } from './linear-system.ts';
import type { Model } from './model.ts';
import { inputsOf } from './model.ts';
import { MODELS, modelsFor } from './models.ts';
import { inHours, valueOf } from './parameter.ts';
import { TYPICAL_ADULT } from './person.ts';
import { isComparable } from './substance.ts';
import { infusion, sprays } from '../../tests/support/predicted.ts';

const DOSES = [infusion(35, 40), sprays(2, 5), { route: 'intramuscular', atH: 0, mg: 35 }, { route: 'oral', atH: 0, mg: 35 }, { route: 'sublingual', atH: 0, mg: 50, holdH: 0.2, afterwards: 'swallow' }] as const;

const valuesOf = (model: Model) => model.scale(inHours(model.parameters), TYPICAL_ADULT);

test.each([
  ['S-ketamine', 'intravenous', 'otto-2021'],
  ['racemic ketamine', 'intravenous', 'otto-2021'],
  ['R-ketamine', 'intravenous', 'otto-r-ketamine'],
  ['racemic ketamine', 'intramuscular', 'otto-intramuscular'],
  ['S-ketamine', 'sublingual', 'simons-2022'],
  ['racemic ketamine', 'sublingual', 'otto-lozenge'],
  ['S-ketamine', 'nasal', 'perez-ruixo-2021'],
  ['S-ketamine', 'oral', 'perez-ruixo-2021'],
  ['racemic ketamine', 'oral', 'otto-lozenge'],
] as const)('the primary model of %s, %s, is %s', (substance, route, id) => {
  expect(modelsFor(substance, route)[0]?.id).toBe(id);
});

test('arterial blood has a model of its own for an infusion, and no route has one that nobody asked for', () => {
  expect(modelsFor('racemic ketamine', 'intravenous', 'arterial').map(({ id }) => id)).toEqual(['kamp-2020']);
  expect(modelsFor('S-ketamine', 'nasal', 'arterial')).toEqual([]);
  expect(modelsFor('racemic ketamine', 'nasal')).toEqual([]);
});

test('every model has a name of its own', () => {
  expect(new Set(MODELS.map(({ id }) => id)).size).toBe(MODELS.length);
});

describe.each(MODELS.map((model) => [model.id, model] as const))('%s', (_, model) => {
  test('has each parameter once, positive, with a meaning and a source', () => {
    expect(new Set(model.parameters.map(({ name }) => name)).size).toBe(model.parameters.length);
    for (const { value, meaning, source } of model.parameters) {
      expect(value).toBeGreaterThan(0);
      expect(meaning.length * source.length).toBeGreaterThan(0);
    }
  });

  test('uses every parameter that it lists', () => {
    const values = valuesOf(model);
    const used = new Set<string>();
    const watched = new Proxy(values, { get: (target, name: string) => (used.add(name), target[name]) });
    model.flows(watched);
    for (const dose of DOSES) inputsOf(model, dose, watched);
    for (const { parts } of model.curves) for (const { volume } of parts) valueOf(watched, volume);
    expect(model.parameters.map(({ name }) => name).filter((name) => !used.has(name))).toEqual([]);
  });

  test('reads curves and takes doses in compartments that it has, in volumes that it lists', () => {
    const values = valuesOf(model);
    const { compartments } = layoutOf(model.flows(values));
    for (const { parts, analytes } of model.curves) {
      for (const { compartment, volume } of parts) {
        expect(compartments).toContain(compartment);
        expect(valueOf(values, volume)).toBeGreaterThan(0);
      }
      expect(model.substances).toEqual(expect.arrayContaining(Object.keys(analytes)));
    }
    for (const dose of DOSES) for (const { compartment } of inputsOf(model, dose, values) ?? []) expect(compartments).toContain(compartment);
  });

  test('lets only what it lists differ between people and occasions, and be cleared', () => {
    const names = model.parameters.map(({ name }) => name);
    for (const variability of [...model.between, ...model.occasion]) expect(names).toEqual(expect.arrayContaining([...variability.names]));
    expect(model.clearance.length).toBeGreaterThan(0);
    expect(names).toEqual(expect.arrayContaining([...model.clearance]));
  });

  test('takes no more from a dose than is in it, but for the film of which the paper found more than was given', () => {
    const values = valuesOf(model);
    for (const dose of DOSES) {
      const taken = (inputsOf(model, dose, values) ?? []).reduce((sum, { mg }) => sum + mg, 0);
      const most = model.id === 'simons-2022' && dose.route === 'sublingual' ? 1.423 : 1;
      expect(taken).toBeLessThanOrEqual(totalMg(dose) * most * (1 + 1e-12));
    }
  });

  test('says what it is: who, when, through which library, and its limits', () => {
    expect(model.paper.authors.length * model.paper.via.length).toBeGreaterThan(0);
    expect(model.limits.length).toBeGreaterThan(0);
    expect(model.title).not.toBe('');
  });
});

test('two curves meet only when analyte and a known site agree', () => {
  const venous = { analyte: 'ketamine', site: 'venous' } as const;
  expect(isComparable(venous, { ...venous })).toBe(true);
  expect(isComparable(venous, { ...venous, site: 'arterial' })).toBe(false);
  expect(isComparable(venous, { ...venous, analyte: 'S-ketamine' })).toBe(false);
  expect(isComparable({ ...venous, site: 'not stated' }, { ...venous, site: 'not stated' })).toBe(false);
});
