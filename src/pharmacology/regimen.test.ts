import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exact } from '#foundation/quantity.ts';
import { isRefusal } from '#foundation/refusal.ts';
import { totalMg } from './dose.ts';
import { readRegimen, resolveRegimen } from './regimen.ts';

const seventy = exact('70', 'kg');
const mg = (value: string) => ({ value, unit: 'mg' });
const written = (...doses: readonly object[]) => ({ format: 'fenestra-regimen/1', substance: 'racemic ketamine', doses });

function resolved(input: object, weight = seventy) {
  const regimen = readRegimen(input);
  return isRefusal(regimen) ? regimen : resolveRegimen(regimen, weight);
}

describe('a written regimen', () => {
  it('becomes milligrams and hours for one weight, with its rates and pauses', () => {
    const steps = [{ minutes: 20, amount: { value: '0.25', unit: 'mg/kg' } }, { minutes: 5, pause: true }, { minutes: 20, rate: { value: '0.9', unit: 'mg/min' } }];
    expect(resolved(written({ route: 'intravenous', atHours: 72, steps }))).toEqual([
      { route: 'intravenous', atH: 72, steps: [{ mg: 17.5, hours: 1 / 3 }, { mg: 0, hours: 1 / 12 }, { mg: 18, hours: 1 / 3 }] },
    ]);
  });

  it('has no step that is two things at once', () => {
    expect(resolved(written({ route: 'intravenous', atHours: 0, steps: [{ minutes: 5, amount: mg('3'), pause: true }] }))).toMatchObject({ code: 'pharmacology.not-understood' });
  });

  it('holds every route', () => {
    const doses = [
      { route: 'intramuscular', atHours: 0, amount: mg('35') },
      { route: 'sublingual', atHours: 1, amount: mg('100'), holdMinutes: 12, afterwards: 'spit' },
      { route: 'nasal', atHours: 2, devices: [{ amount: mg('28'), afterMinutes: 0 }, { amount: mg('28'), afterMinutes: 6 }] },
      { route: 'oral', atHours: 3, amount: { value: '0.5', unit: 'mg/kg' } },
    ];
    expect(resolved(written(...doses))).toEqual([
      { route: 'intramuscular', atH: 0, mg: 35 },
      { route: 'sublingual', atH: 1, mg: 100, holdH: 0.2, afterwards: 'spit' },
      { route: 'nasal', atH: 2, devices: [{ mg: 28, afterH: 0 }, { mg: 28, afterH: 0.1 }] },
      { route: 'oral', atH: 3, mg: 35 },
    ]);
  });

  it('multiplies by weight without the rounding of binary fractions', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3000 }), fc.integer({ min: 200, max: 4000 }), (thousandths, tenths) => {
        const [dose] = [resolved(written({ route: 'oral', atHours: 0, amount: { value: String(thousandths / 1000), unit: 'mg/kg' } }), exact(String(tenths / 10), 'kg'))];
        if (isRefusal(dose)) throw new Error(dose.sentence);
        expect(dose.map(totalMg)).toEqual([(thousandths * tenths) / 10_000]);
      }),
    );
  });
});

describe('a fault of a written regimen names its field', () => {
  const oral = { route: 'oral', atHours: 0, amount: mg('25') };
  it.each([
    ['a unit that is none of a dose', written({ ...oral, amount: { value: '25', unit: 'mL' } }), 'pharmacology.wrong-unit', 'The unit of doses[0].amount.unit must be mg, mg/kg; mL is not one of them.'],
    ['a dose without a unit', written(oral, { ...oral, amount: { value: '25' } }), 'pharmacology.wrong-unit', 'The unit of doses[1].amount.unit must be mg, mg/kg; no unit is not one of them.'],
    ['digits that are none', written({ ...oral, amount: mg('-25') }), 'pharmacology.not-understood', 'The field doses[0].amount.value was not understood: expected a plain decimal number, found "-25".'],
    ['a route nobody knows', written({ ...oral, route: 'rectal' }), 'pharmacology.not-understood', 'The field doses[0].route was not understood: expected one of intravenous, intramuscular, sublingual, nasal, oral, found "rectal".'],
    ['a field nobody knows', written({ ...oral, weight: 70 }), 'pharmacology.not-understood', 'The field doses[0].weight was not understood: no field of this name is known here.'],
    ['a step that is nothing', written({ route: 'intravenous', atHours: 0, steps: [{ minutes: 5 }] }), 'pharmacology.not-understood', 'The field doses[0].steps[0] was not understood: expected exactly one of amount, rate and pause, found {"minutes":5}.'],
    ['a time that is no number', written({ ...oral, atHours: 'noon' }), 'pharmacology.not-understood', 'The field doses[0].atHours was not understood: expected a number, found "noon".'],
    ['no regimen at all', [], 'pharmacology.not-understood', 'The field regimen was not understood: expected an object, found [].'],
    ['more than a year', written({ ...oral, atHours: 9000 }), 'pharmacology.out-of-range', 'The field doses[0].atHours must lie between 0 and 8784; 9000 does not.'],
    ['a dose of nothing', written({ ...oral, amount: mg('0') }), 'pharmacology.out-of-range', 'The field doses[0].amount in mg must lie between 0.001 and 2000; 0 does not.'],
    ['a device that follows too late', written({ route: 'nasal', atHours: 0, devices: [{ amount: mg('28'), afterMinutes: 1441 }] }), 'pharmacology.out-of-range', 'The field doses[0].devices[0].afterMinutes must lie between 0 and 1440; 1441 does not.'],
  ])('%s', (_, input, code, sentence) => {
    expect(resolved(input)).toMatchObject({ refused: true, code, sentence });
  });
});
