import { describe, expect, test } from 'vitest';
import type { Dose } from '../dose.ts';
import { inHours } from '../parameter.ts';
import { dispositionOf } from '../disposition.ts';
import { answered, exposureIn, infusion, questionOf, timesUntil } from '../../../tests/support/predicted.ts';
import { simons2022 } from './simons-2022.ts';

const film: Dose = { route: 'sublingual', atH: 0, mg: 50, holdH: 10 / 60, afterwards: 'swallow' };
const filmDay = questionOf(simons2022, [film], { timesH: timesUntil(6, 0.2) });

test('35 mg over 40 minutes reach 289 ng/mL in arterial blood when the infusion ends', () => {
  expect(exposureIn(questionOf(simons2022, [infusion(35, 40)]), 'S-ketamine').cmax).toBeCloseTo(289, 0);
});

describe('a film of 50 mg', () => {
  test.each([
    ['S-ketamine', 86, 96, 139.4],
    ['S-norketamine', 251, 276, 641.6],
    ['S-hydroxynorketamine', 95, 101, 401.5],
  ] as const)('%s peaks at %d ng/mL, %d in the paper, and its area is within 11 % of the published one', (analyte, peak, published, area) => {
    const { cmax, areaUntilEnd } = exposureIn(filmDay, analyte);
    expect(cmax).toBeCloseTo(peak, 0);
    expect(Math.abs(cmax / published - 1)).toBeLessThan(0.11);
    expect(Math.abs(areaUntilEnd / area - 1)).toBeLessThan(0.11);
  });

  test('S-ketamine peaks within a minute and a half of the published 18.8 minutes', () => {
    expect(Math.abs(exposureIn(filmDay, 'S-ketamine').tmaxH * 60 - 18.8)).toBeLessThan(1.5);
  });

  test('spat out after half of the mucosal time, half of the lining dose enters and nothing is swallowed', () => {
    const spat: Dose = { ...film, holdH: 13.1 / 60 / 2, afterwards: 'spit' };
    const [kept, spatOut] = [film, spat].map((dose) => answered(dispositionOf({ ...filmDay, doses: [dose] })));
    expect(spatOut?.[0]?.areaToInfinity).toBeCloseTo((kept?.[0]?.areaToInfinity ?? 0) / 2, 9);
    const swallowed = (kept?.[1]?.areaToInfinity ?? 0) - 2 * (spatOut?.[1]?.areaToInfinity ?? 0);
    expect(swallowed).toBeGreaterThan(0);
  });

  test('spat out at once, nothing enters', () => {
    const question = { ...filmDay, doses: [{ ...film, holdH: 0, afterwards: 'spit' } as const] };
    expect(exposureIn(question, 'S-ketamine').cmax).toBe(0);
    expect(exposureIn(question, 'S-norketamine').cmax).toBe(0);
  });
});

describe('units', () => {
  test('minutes become hours once, each by its unit', () => {
    const values = inHours(simons2022.parameters);
    expect(values['CL']).toBeCloseTo(1.48 * 60, 12);
    expect(values['KA1']).toBeCloseTo(0.04 * 60, 12);
    expect(values['MTT']).toBeCloseTo(20.1 / 60, 12);
    expect(values['D1']).toBeCloseTo(13.1 / 60, 12);
    expect(values['V3']).toBe(174);
    expect(values['F2']).toBe(1.16);
  });

  test('areas of an infusion are dose over clearance in minutes, metabolites by the ratio of molar masses, once', () => {
    const [parent, norketamine, hydroxynorketamine] = answered(dispositionOf(questionOf(simons2022, [infusion(20, 20)])));
    expect(parent?.areaToInfinity).toBeCloseTo((20 / 1.48 / 60) * 1000, 8);
    expect(norketamine?.areaToInfinity).toBeCloseTo(((20 * 0.8) / 1 / 60) * (223.7 / 237.73) * 1000, 8);
    expect(hydroxynorketamine?.areaToInfinity).toBeCloseTo(((20 * 0.8 * 0.7) / 0.933 / 60) * (239.7 / 237.73) * 1000, 8);
  });

  test('of a film ketamine sees the mucosal share, norketamine both shares', () => {
    const [parent, norketamine] = answered(dispositionOf(questionOf(simons2022, [film])));
    expect(((parent?.areaToInfinity ?? 0) * 1.48 * 60) / 1000).toBeCloseTo(50 * 0.263, 8);
    expect(((norketamine?.areaToInfinity ?? 0) * 60 * (237.73 / 223.7)) / 1000).toBeCloseTo(50 * (0.263 + 1.16) * 0.8, 8);
  });
});
