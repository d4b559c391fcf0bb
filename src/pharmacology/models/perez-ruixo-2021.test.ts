import { describe, expect, test } from 'vitest';
import type { Dose } from '../dose.ts';
import { predict } from '../prediction.ts';
import { inputsOf } from '../model.ts';
import { inHours } from '../parameter.ts';
import type { Person } from '../person.ts';
import { TYPICAL_ADULT } from '../person.ts';
import { dispositionOf } from '../disposition.ts';
import { answered, exposureIn, infusion, questionOf, sprays, timesUntil } from '../../../tests/support/predicted.ts';
import { perezRuixo2021 } from './perez-ruixo-2021.ts';

function areaOf(dose: Dose, person: Person = TYPICAL_ADULT): number {
  return answered(dispositionOf(questionOf(perezRuixo2021, [dose], { person })))[0]?.areaToInfinity ?? Number.NaN;
}

describe('nasal spray', () => {
  test.each([
    [1, 43.9, 43.8, 146.9, 147.3],
    [2, 73, 72.5, 253.8, 254.7],
  ] as const)('%i sprays of 28 mg: esketamine peaks at %d ng/mL, %d published; area to 24 hours %d, %d published', (count, peak, published, area, publishedArea) => {
    const { cmax, areaUntilEnd } = exposureIn(questionOf(perezRuixo2021, [sprays(count)]), 'S-ketamine');
    expect(cmax).toBeCloseTo(peak, 1);
    expect(Math.abs(cmax / published - 1)).toBeLessThan(0.01);
    expect(areaUntilEnd).toBeCloseTo(area, 1);
    expect(Math.abs(areaUntilEnd / publishedArea - 1)).toBeLessThan(0.01);
  });

  test.each([
    [1, 59.2, 59.1],
    [2, 120, 119.7],
  ] as const)('%i sprays: noresketamine peaks at %d ng/mL, %d published', (count, peak, published) => {
    const { cmax } = exposureIn(questionOf(perezRuixo2021, [sprays(count)]), 'S-norketamine');
    expect(cmax).toBeCloseTo(peak, 1);
    expect(Math.abs(cmax / published - 1)).toBeLessThan(0.01);
  });

  test('the area of noresketamine comes out at 387 where 274 is published, and the curve says so', () => {
    expect(exposureIn(questionOf(perezRuixo2021, [sprays(1)]), 'S-norketamine').areaUntilEnd).toBeCloseTo(387, 0);
    expect(387 / 274).toBeGreaterThan(1.38);
    const [esketamine, noresketamine] = answered(predict(questionOf(perezRuixo2021, [sprays(1)])));
    expect(esketamine?.defect).toBeNull();
    expect(noresketamine?.defect).toContain('1.4 to 1.6 times');
  });

  test('one spray set of 14 mg, outside the label, peaks at 22.0 ng/mL after 36 minutes', () => {
    const { cmax, tmaxH } = exposureIn(questionOf(perezRuixo2021, [sprays(1, 0, 14)]), 'S-ketamine');
    expect(cmax).toBeCloseTo(22, 1);
    expect(tmaxH * 60).toBeCloseTo(36, 6);
  });

  test('later sprays are taken up less: the share in the nose averages 0.54, 0.4375 and 0.4032', () => {
    const values = inHours(perezRuixo2021.parameters);
    const shares = [1, 2, 3].map((count) => (inputsOf(perezRuixo2021, sprays(count), values) ?? []).filter(({ compartment }) => compartment === 'nose').reduce((sum, { mg }) => sum + mg, 0) / (28 * count));
    expect(shares[0]).toBeCloseTo(0.54, 4);
    expect(shares[1]).toBeCloseTo(0.4374, 4);
    expect(shares[2]).toBeCloseTo(0.4032, 4);
  });

  test('three sprays are not three times one: 84 mg reach less than three times the area of 28 mg', () => {
    expect(areaOf(sprays(3, 5)) / areaOf(sprays(1))).toBeLessThan(2.5);
  });

  test('a peak is counted from the first spray: with 5 minutes between two it comes later than with none', () => {
    const tmax = (gap: number) => exposureIn(questionOf(perezRuixo2021, [sprays(2, gap)]), 'S-ketamine').tmaxH;
    expect(tmax(5)).toBeGreaterThan(tmax(0));
  });
});

describe('clearance and bioavailability', () => {
  const clearance = 28_000 / areaOf(infusion(28, 40));

  test('clearance is 109 L/h, by dose over area and by the well-stirred liver', () => {
    expect(clearance).toBeCloseTo(109, 0);
    expect(clearance).toBeCloseTo((151 * (1.11 + 2.77) * 101) / (151 + (1.11 + 2.77) * 101), 8);
  });

  test('28 mg are 62.2 % available, 56 mg 53.8 %, 84 mg 51 %', () => {
    const available = (count: number) => (areaOf(sprays(count)) * clearance) / (28_000 * count);
    expect(available(1)).toBeCloseTo(0.622, 3);
    expect(available(2)).toBeCloseTo(0.538, 3);
    expect(available(3)).toBeCloseTo(0.51, 2);
  });

  test('of what is swallowed 17.8 % reaches blood', () => {
    expect((areaOf({ route: 'oral', atH: 0, mg: 84 }) * clearance) / 84_000).toBeCloseTo(0.178, 3);
  });
});

describe('who the person is', () => {
  const values = inHours(perezRuixo2021.parameters);
  const scaled = (person: Partial<Person>) => perezRuixo2021.scale(values, { ...TYPICAL_ADULT, ...person });

  test('blood flow through the liver falls by 2.19 L/h with each year over 60, and not before', () => {
    expect(scaled({ ageYears: 60 })['Qh']).toBe(151);
    expect(scaled({ ageYears: null })['Qh']).toBe(151);
    expect(scaled({ ageYears: 61 })['Qh']).toBeCloseTo(151 - 2.19, 12);
    expect(scaled({ ageYears: 80 })['Qh']).toBeCloseTo(151 - 43.8, 12);
  });

  test('race changes nothing unless its factors of 2021 are asked for', () => {
    expect(TYPICAL_ADULT.raceFactor).toBe('none');
    expect(scaled({ raceFactor: 'none' })).toEqual({ ...values });
  });

  test('asked for, the factors are the printed ones', () => {
    const asian = scaled({ raceFactor: 'Asian' });
    expect([asian['kel'], asian['CLn'], asian['FRn']]).toEqual([1.11 * 0.36, 38 * 0.81, 0.54]);
    const japanese = scaled({ raceFactor: 'Japanese' });
    expect([japanese['kel'], japanese['CLn'], japanese['FRn']]).toEqual([1.11 * 0.36, 38 * 0.81, 0.54 * 1.34]);
  });

  test('weight changes nothing, and the model says so', () => {
    expect(scaled({ weightKg: 120 })).toEqual({ ...values });
    expect(perezRuixo2021.limits.some((limit) => limit.includes('weight changes nothing'))).toBe(true);
  });
});

test('into a vein and swallowed the same clearance holds', () => {
  const question = questionOf(perezRuixo2021, [infusion(28, 40)], { timesH: timesUntil(300) });
  expect(exposureIn(question, 'S-ketamine').areaUntilEnd / areaOf(infusion(28, 40))).toBeCloseTo(1, 4);
});
