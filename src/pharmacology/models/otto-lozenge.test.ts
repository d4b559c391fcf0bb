import { describe, expect, test } from 'vitest';
import type { Dose } from '../dose.ts';
import type { Model } from '../model.ts';
import { inputsOf } from '../model.ts';
import { inHours, valueOf } from '../parameter.ts';
import { normalOf, uniformOf } from '../random-numbers.ts';
import { drawingOf } from '../variability.ts';
import { exposureIn, questionOf, timesUntil } from '../../../tests/support/predicted.ts';
import { ottoLozenge } from './otto-lozenge.ts';
import { simons2022 } from './simons-2022.ts';

const lozenge: Dose = { route: 'sublingual', atH: 0, mg: 25, holdH: 10 / 60, afterwards: 'swallow' };
const swallowed: Dose = { route: 'oral', atH: 0, mg: 25 };
const eightHours = (dose: Dose) => questionOf(ottoLozenge, [dose], { timesH: timesUntil(8, 0.2) });

describe('25 mg of racemic ketamine', () => {
  test('as a lozenge peaks at the 28.6 ng/mL it was fitted to, at a time that was not: 0.76 h (SD 0.51)', () => {
    const { cmax, tmaxH } = exposureIn(eightHours(lozenge), 'ketamine');
    expect(cmax).toBeCloseTo(28.6, 1);
    expect(Math.abs(tmaxH - 0.76)).toBeLessThan(0.51);
  });

  test('with the pace of a film as published it would peak at 23 ng/mL, the one number that the fit moved', () => {
    const asPublished: Model = { ...ottoLozenge, parameters: ottoLozenge.parameters.map((each) => (each.name === 'KA1' ? { ...each, value: 0.04 } : each)) };
    expect(exposureIn({ ...eightHours(lozenge), model: asPublished }, 'ketamine').cmax).toBeCloseTo(23.3, 1);
    const published = new Map(simons2022.parameters.map(({ name, value }) => [name, value]));
    expect(published.get('KA1')).toBe(0.04);
    expect(ottoLozenge.parameters.filter(({ name, value }) => ['D1', 'KA1', 'D2', 'KA2', 'MTTgut'].includes(name) && value !== published.get(name)).map(({ name }) => name)).toEqual(['KA1']);
  });

  test('swallowed peaks within 1 ng/mL of 15, inside 22.8 (SD 12.8)', () => {
    const { cmax } = exposureIn(eightHours(swallowed), 'ketamine');
    expect(cmax).toBeCloseTo(15.8, 1);
    expect(Math.abs(cmax - 15)).toBeLessThan(1);
    expect(Math.abs(cmax - 22.8)).toBeLessThan(12.8);
  });

  test('the shape behind that 15 is given only in words, and one step more in gut and liver than Simons 2022 has makes the difference', () => {
    const twoSteps: Model = {
      ...ottoLozenge,
      flows: (values) => ottoLozenge.flows(values).flatMap((flow) => (flow.from === 'gut' ? [{ ...flow, to: 'liver' }, { ...flow, from: 'liver' }] : [flow])),
    };
    expect(exposureIn({ ...eightHours(swallowed), model: twoSteps }, 'ketamine').cmax).toBeCloseTo(15.1, 1);
  });

  test.each([
    [lozenge, 2.1],
    [swallowed, 5],
  ] as const)('norketamine over ketamine to 8 hours is that of Chong 2009', (dose, ratio) => {
    const area = (analyte: 'ketamine' | 'norketamine') => exposureIn(eightHours(dose), analyte).areaUntilEnd;
    expect(area('norketamine') / area('ketamine')).toBeCloseTo(ratio, 1);
  });
});

describe('how people differ', () => {
  const draw = drawingOf(ottoLozenge.between);
  const normal = normalOf(uniformOf(1));
  const drawn = Array.from({ length: 20_000 }, () => draw(inHours(ottoLozenge.parameters), normal));

  test.each([
    ['F1', 0.17, 0.49 - 0.19],
    ['FPO', 0.09, 0.27 - 0.17],
  ])('%s spreads at least as widely as Chong 2009 found, by the SD and by the quartiles', (name, deviation, quartiles) => {
    const shares = drawn.map((values) => valueOf(values, name)).toSorted((left, right) => left - right);
    const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
    expect(Math.sqrt(shares.reduce((sum, share) => sum + (share - mean) ** 2, 0) / shares.length)).toBeGreaterThan(deviation);
    expect((shares[15_000] ?? 0) - (shares[5000] ?? 0)).toBeGreaterThan(quartiles);
    expect(shares.at(0)).toBeGreaterThan(0);
    expect(shares.at(-1)).toBeLessThan(1);
  });

  test('nobody is given more than the dose', () => {
    const most = Math.max(...drawn.flatMap((values) => [lozenge, swallowed].map((dose) => (inputsOf(ottoLozenge, dose, values) ?? []).reduce((sum, { mg }) => sum + mg, 0))));
    expect(most).toBeLessThanOrEqual(25);
  });
});
