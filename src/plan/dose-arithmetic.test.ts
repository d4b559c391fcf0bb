import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minutes } from '#foundation/instant.ts';
import { exact } from '#foundation/quantity.ts';
import { settingsInForce } from '#foundation/setting.ts';
import { checkArithmetic } from './dose-arithmetic.ts';
import type { OrderedDose } from './ordered-dose.ts';
import { orderByWeight, orderInMilligrams } from './ordered-dose.ts';
import { planSettings } from './settings.ts';

const settings = settingsInForce(planSettings, {});

const injection: OrderedDose = {
  treatment: 'racemic-intramuscular',
  dose: exact('74', 'mg'),
  perWeight: { amount: exact('0.8', 'mg/kg'), basis: 'actual', dosingWeight: exact('92', 'kg') },
  concentration: exact('50', 'mg/mL'),
  volume: exact('1.48', 'mL'),
  infusionConcentration: null,
  infusionTime: null,
};

function found(change: Partial<OrderedDose>) {
  return checkArithmetic({ ...injection, ...change }, settings).map((finding) => `${finding.ruleId} ${finding.level}`);
}

describe('an order by weight', () => {
  it('of 0.8 mg/kg for 92 kg at 50 mg/mL is 74 mg in 1.48 mL (O6)', () => {
    const { treatment, concentration, infusionConcentration, infusionTime } = injection;
    const perWeight = { amount: exact('0.8', 'mg/kg'), basis: 'actual' as const, dosingWeight: exact('92.0', 'kg') };
    const order = orderByWeight({ treatment, perWeight, concentration, infusionConcentration, infusionTime });
    expect(order.dose.toFixed()).toBe('74');
    expect(order.volume?.toFixed(2)).toBe('1.48');
    expect(checkArithmetic(order, settings)).toEqual([]);
  });

  it('always agrees with itself, whatever was chosen', () => {
    const thousandths = (min: number, max: number) => fc.integer({ min, max }).map((count) => (count / 1000).toFixed(3));
    fc.assert(
      fc.property(thousandths(50, 2000), thousandths(30_000, 200_000), fc.constantFrom('10', '50', '100'), (amount, weight, concentration) => {
        const perWeight = { amount: exact(amount, 'mg/kg'), basis: 'actual' as const, dosingWeight: exact(weight, 'kg') };
        const order = orderByWeight({ treatment: 'racemic-intramuscular', perWeight, concentration: exact(concentration, 'mg/mL'), infusionConcentration: null, infusionTime: null });
        fc.pre(order.dose.greaterThan(0));
        expect(checkArithmetic(order, settings)).toEqual([]);
      }),
    );
  });
});

describe('milligrams against milligrams per kilogram', () => {
  it.each([
    ['98', []],
    ['102', []],
    ['97', ['DOSE-10 never']],
    ['103', ['DOSE-10 never']],
  ])('100 mg reckoned and %s mg written gives %j', (dose, expected) => {
    const perWeight = { amount: exact('1', 'mg/kg'), basis: 'actual' as const, dosingWeight: exact('100', 'kg') };
    const volume = exact((Number(dose) / 100).toFixed(2), 'mL');
    expect(found({ perWeight, dose: exact(dose, 'mg'), concentration: exact('100', 'mg/mL'), volume })).toEqual(expected);
  });

  it('accepts what rounding to a whole milligram explains, even above 2% in a small dose', () => {
    const perWeight = { amount: exact('0.1', 'mg/kg'), basis: 'actual' as const, dosingWeight: exact('44.6', 'kg') };
    expect(found({ perWeight, dose: exact('4', 'mg'), volume: exact('0.08', 'mL') })).toEqual([]);
    expect(found({ perWeight, dose: exact('5', 'mg'), volume: exact('0.1', 'mL') })).toEqual(['DOSE-10 never']);
  });

  it('has nothing to compare when the order is in milligrams alone', () => {
    expect(found({ perWeight: null })).toEqual([]);
  });
});

describe('milligrams, concentration and volume', () => {
  it.each(['1.47', '1.49', '1.5', '0'])('refuse %s mL for 74 mg at 50 mg/mL', (volume) => {
    expect(found({ volume: exact(volume, 'mL') })).toEqual(['DOSE-11 never']);
  });

  it('refuse every other vial than the one ordered', () => {
    const strengths = ['10', '50', '100'];
    for (const ordered of strengths) {
      for (const picked of strengths.filter((each) => each !== ordered)) {
        const order = orderInMilligrams({ ...injection, concentration: exact(ordered, 'mg/mL') });
        expect(checkArithmetic({ ...order, concentration: exact(picked, 'mg/mL') }, settings).map((finding) => finding.level)).toEqual(['never']);
      }
    }
  });

  it('name a tenfold slip', () => {
    const [tenfold] = checkArithmetic({ ...injection, volume: exact('14.8', 'mL') }, settings);
    expect(tenfold?.sentence).toContain('ten times');
    const [tenth] = checkArithmetic({ ...injection, volume: exact('0.15', 'mL') }, settings);
    expect(tenth?.sentence).toContain('ten times');
    const [other] = checkArithmetic({ ...injection, volume: exact('3', 'mL') }, settings);
    expect(other?.sentence).not.toContain('ten times');
  });

  it('refuse an injection without a concentration or without a volume', () => {
    expect(found({ concentration: null })).toEqual(['DOSE-11 never']);
    expect(found({ volume: null })).toEqual(['DOSE-11 never']);
    expect(found({ concentration: exact('0', 'mg/mL') })).toEqual(['DOSE-11 never']);
  });

  it('ask nothing of a lozenge, and refuse a volume without a concentration', () => {
    const lozenge = { treatment: 'racemic-sublingual', perWeight: null, concentration: null } as const;
    expect(found({ ...lozenge, volume: null })).toEqual([]);
    expect(found({ ...lozenge, volume: exact('1', 'mL') })).toEqual(['DOSE-11 never']);
  });

  it.each(['0', '73.6', '74.5'])('refuse a dose of %s mg, which is not a whole number above zero', (dose) => {
    expect(found({ dose: exact(dose, 'mg'), perWeight: null, concentration: exact('1', 'mg/mL'), volume: exact(dose, 'mL') })).toEqual(['DOSE-11 never']);
  });
});

describe('the concentration of an infusion', () => {
  const infusion = { treatment: 'racemic-intravenous', infusionTime: minutes(40), perWeight: null } as const;

  it('must be named and stay below 100 mg/mL', () => {
    expect(found({ ...infusion, infusionConcentration: exact('1', 'mg/mL') })).toEqual([]);
    expect(found({ ...infusion, infusionConcentration: exact('99.9', 'mg/mL') })).toEqual([]);
    expect(found({ ...infusion, infusionConcentration: exact('100', 'mg/mL') })).toEqual(['DOSE-11 never']);
    expect(found({ ...infusion, infusionConcentration: exact('0', 'mg/mL') })).toEqual(['DOSE-11 never']);
    expect(found({ ...infusion, infusionConcentration: null })).toEqual(['DOSE-11 never']);
  });
});
