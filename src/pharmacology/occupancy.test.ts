import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isRefusal } from '#foundation/refusal.ts';
import { otto2021 } from './models/otto-2021.ts';
import type { OccupiedShare } from './occupancy.ts';
import { occupancyAt, occupancyOf } from './occupancy.ts';
import { TYPICAL_ADULT } from './person.ts';
import type { Curve } from './prediction.ts';
import { predict } from './prediction.ts';
import type { Observable } from './substance.ts';

function shareAt(ketamine: number, norketamine: number | null): OccupiedShare {
  const share = occupancyAt(ketamine, norketamine);
  if (isRefusal(share)) throw new Error(share.sentence);
  return share;
}

const curve = (analyte: Observable['analyte'], site: Observable['site'], levels: readonly number[]): Curve => ({ observable: { analyte, site }, ngPerMl: Float64Array.from(levels), defect: null });

describe('occupancy at a level', () => {
  test('185 ng/mL of ketamine alone takes about 23 %', () => {
    expect(shareAt(185, null).central).toBeCloseTo(0.2316, 3);
  });

  test('half of the receptors are taken where the unbound level is the IC50', () => {
    expect(shareAt((1420 * 237.73) / 1000 / 0.55, null).central).toBeCloseTo(0.5, 12);
    expect(shareAt(0, (9110 * 223.7) / 1000 / 0.5).central).toBeCloseTo(0.5, 12);
  });

  test('the ends of the band are those of the interval of the IC50, above with the larger unbound share', () => {
    expect(shareAt((2140 * 237.73) / 1000 / 0.55, null).low).toBeCloseTo(0.5, 12);
    expect(shareAt((990 * 237.73) / 1000 / 0.7, null).high).toBeCloseTo(0.5, 12);
    expect(shareAt(0, (13_700 * 223.7) / 1000 / 0.5).low).toBeCloseTo(0.5, 12);
    expect(shareAt(0, (5870 * 223.7) / 1000 / 0.5).high).toBeCloseTo(0.5, 12);
  });

  test('nothing takes nothing, and very much nearly all', () => {
    expect(shareAt(0, 0)).toEqual({ central: 0, low: 0, high: 0 });
    expect(shareAt(100_000, null).low).toBeGreaterThan(0.98);
    expect(shareAt(100_000, null).high).toBeLessThan(1);
  });

  test('norketamine adds to it, and much less than ketamine of the same level', () => {
    expect(shareAt(185, 100).central).toBeGreaterThan(shareAt(185, null).central);
    expect(shareAt(0, 100).central).toBeLessThan(shareAt(100, 0).central / 5);
    expect(shareAt(185, 0)).toEqual(shareAt(185, null));
  });

  test('grows with each level, and the line lies inside its band', () => {
    const level = fc.double({ min: 0, max: 5000, noNaN: true });
    fc.assert(
      fc.property(level, level, fc.double({ min: 0.1, max: 500, noNaN: true }), (ketamine, norketamine, more) => {
        const { central, low, high } = shareAt(ketamine, norketamine);
        expect(low).toBeLessThanOrEqual(central);
        expect(central).toBeLessThanOrEqual(high);
        expect(shareAt(ketamine + more, norketamine).central).toBeGreaterThan(central);
        expect(shareAt(ketamine, norketamine + more).central).toBeGreaterThan(central);
      }),
    );
  });

  test.each([
    ['ketamineNgPerMl', -0.001, null, 'pharmacology.out-of-range'],
    ['ketamineNgPerMl', 100_000.1, null, 'pharmacology.out-of-range'],
    ['ketamineNgPerMl', Number.NaN, null, 'pharmacology.not-a-number'],
    ['norketamineNgPerMl', 10, -1, 'pharmacology.out-of-range'],
    ['norketamineNgPerMl', 10, Number.NaN, 'pharmacology.not-a-number'],
  ])('refuses a wrong %s of %s, %s', (field, ketamine, norketamine, code) => {
    expect(occupancyAt(ketamine, norketamine)).toMatchObject({ refused: true, code, facts: { field } });
  });
});

describe('occupancy along curves', () => {
  test('follows the curves of an infusion, counts norketamine, and carries their site', () => {
    const curves = predict({ model: otto2021, substance: 'racemic ketamine', person: TYPICAL_ADULT, doses: [{ route: 'intravenous', atH: 0, steps: [{ mg: 35, hours: 40 / 60 }] }], timesH: Float64Array.from([0, 0.25, 40 / 60, 2, 6]) });
    if (isRefusal(curves)) throw new Error(curves.sentence);
    const [ketamine, norketamine] = curves;
    if (ketamine === undefined || norketamine === undefined) throw new Error('two curves');
    const line = occupancyOf(ketamine, norketamine);
    if (isRefusal(line)) throw new Error(line.sentence);
    expect(line).toMatchObject({ site: 'venous', isNorketamineCounted: true });
    expect(Array.from(line.central)).toEqual(Array.from(ketamine.ngPerMl, (level, index) => shareAt(level, norketamine.ngPerMl[index] ?? 0).central));
    expect(line.central.indexOf(Math.max(...line.central))).toBe(2);
    expect(line.central[0]).toBe(0);
  });

  test('without a curve of norketamine says that it is left out', () => {
    const line = occupancyOf(curve('ketamine', 'arterial', [0, 185]), null);
    expect(line).toMatchObject({ site: 'arterial', isNorketamineCounted: false });
    expect(isRefusal(line) ? [] : Array.from(line.central, (share) => share.toFixed(2))).toEqual(['0.00', '0.23']);
  });

  test.each<[string, Curve]>([
    ['one mirror form alone', curve('S-ketamine', 'venous', [100])],
    ['the other one', curve('R-ketamine', 'venous', [100])],
    ['blood of no stated site', curve('ketamine', 'not stated', [100])],
    ['a metabolite in place of ketamine', curve('norketamine', 'venous', [100])],
  ])('is refused for %s', (_, ketamine) => {
    expect(occupancyOf(ketamine, null)).toMatchObject({ code: 'pharmacology.wrong-curve', facts: { field: 'ketamine' } });
  });

  test.each<[string, Curve]>([
    ['of blood from elsewhere', curve('norketamine', 'arterial', [10])],
    ['of one mirror form', curve('S-norketamine', 'venous', [10])],
    ['at other times', curve('norketamine', 'venous', [10, 20])],
  ])('is refused with norketamine %s', (_, norketamine) => {
    expect(occupancyOf(curve('ketamine', 'venous', [100]), norketamine)).toMatchObject({ code: 'pharmacology.wrong-curve', facts: { field: 'norketamine' } });
  });
});
