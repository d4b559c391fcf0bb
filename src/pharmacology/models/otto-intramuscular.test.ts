import { describe, expect, test } from 'vitest';
import type { Dose } from '../dose.ts';
import type { Model } from '../model.ts';
import { MODELS } from '../models.ts';
import { inHours } from '../parameter.ts';
import { dispositionOf } from '../disposition.ts';
import { answered, exposureIn, questionOf, timesUntil } from '../../../tests/support/predicted.ts';
import { ottoIntramuscular } from './otto-intramuscular.ts';

const injection: Dose = { route: 'intramuscular', atH: 0, mg: 35 };

function withRate(perMinute: number): Model {
  return { ...ottoIntramuscular, parameters: ottoIntramuscular.parameters.map((row) => (row.name === 'ka' ? { ...row, value: perMinute } : row)) };
}

describe('35 mg into a muscle', () => {
  test.each([
    [0.05, 115, 28.1],
    [0.07, 129, 22.5],
    [0.1, 144, 17.7],
    [0.15, 161, 13.5],
    [0.2, 172, 11.1],
  ])('absorbed at %d a minute: %d ng/mL after %d minutes, and the same area of 342', (perMinute, peak, minutes) => {
    const question = questionOf(withRate(perMinute), [injection], { timesH: timesUntil(2, 0.05) });
    const { cmax, tmaxH } = exposureIn(question, 'ketamine');
    expect(cmax).toBeCloseTo(peak, 0);
    expect(tmaxH * 60).toBeCloseTo(minutes, 0);
    expect(Math.abs(tmaxH * 60 - minutes)).toBeLessThan(0.1);
    expect(answered(dispositionOf(question))[0]?.areaToInfinity).toBeCloseTo(341.9, 1);
  });

  test('the model says that it is an estimate, why, and which children must not be mixed in', () => {
    expect(ottoIntramuscular.estimate).toContain('No population model');
    expect(ottoIntramuscular.limits.join(' ')).toContain('41 %');
  });
});

describe('bioavailability and clearance come in pairs', () => {
  /** Hornik 2018, 113 children: 41 % with a clearance of 38.9 L/h. */
  const CHILDREN = 0.41 / 38.9;

  /** Share of a dose into a muscle that reaches blood, over clearance, hours per litre: area over dose. */
  function exposurePerDose(model: Model): number {
    const substance = model.substances[0] ?? 'racemic ketamine';
    return (answered(dispositionOf({ ...questionOf(model, [injection]), substance }))[0]?.areaToInfinity ?? Number.NaN) / 35_000;
  }

  function isSameExposure(model: Model): boolean {
    return Math.abs(exposurePerDose(model) / CHILDREN - 1) < 0.08;
  }

  test('every model of this route gives the exposure seen in children, within 8 %', () => {
    const models = MODELS.filter(({ routes }) => routes.intramuscular !== undefined);
    expect(models.length).toBeGreaterThan(0);
    for (const model of models) expect(isSameExposure(model)).toBe(true);
  });

  test('the share of children on the clearance of adults is caught', () => {
    const mixed = { ...ottoIntramuscular, parameters: ottoIntramuscular.parameters.map((row) => (row.name === 'F' ? { ...row, value: 0.41 } : row)) };
    expect(exposurePerDose(mixed) / CHILDREN).toBeLessThan(0.45);
    expect(isSameExposure(mixed)).toBe(false);
  });

  test('0.93 belongs to 95.2 L/h', () => {
    const { F, CL } = inHours(ottoIntramuscular.parameters);
    expect(Number(F) / Number(CL)).toBeCloseTo(0.0098, 4);
  });
});
