import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allGiven, milligramsIn, unaccounted, writtenAmounts } from './dose-amounts.ts';

describe('the milligrams in a syringe', () => {
  it.each([
    ['0.78', '50', '39'],
    ['1.48', '50', '74'],
    ['0.1', '0.3', '0.03'],
  ])('%s mL at %s mg/mL hold exactly %s mg', (volume, strength, expected) => {
    expect(milligramsIn(volume, strength)).toBe(expected);
  });

  it.each([
    ['', '50'],
    ['0.78', ''],
    ['.5', '50'],
    ['1,2', '50'],
  ])('are not known from %j mL and %j mg/mL', (volume, strength) => {
    expect(milligramsIn(volume, strength)).toBeNull();
  });
});

describe('what became of a dose', () => {
  it('is not accounted for as long as one amount is missing', () => {
    expect(unaccounted('50', { given: '39', wasted: '', returned: '0' })).toBeNull();
    expect(writtenAmounts({ given: '39', wasted: '', returned: '0' })).toBeNull();
  });

  it('tells what is left and what is too much', () => {
    expect(unaccounted('50', { given: '39', wasted: '10.5', returned: '0' })).toBe('0.5');
    expect(unaccounted('50', { given: '39', wasted: '12', returned: '0' })).toBe('-1');
    expect(unaccounted('50', { given: '39', wasted: '11', returned: '0' })).toBe('0');
  });

  it('adds up when all that was ordered was given, whatever was drawn beyond it', () => {
    const hundredths = fc.integer({ min: 1, max: 50_000 }).map((count) => (count / 100).toFixed(2));
    fc.assert(
      fc.property(hundredths, hundredths, (drawn, ordered) => {
        const whole = allGiven(drawn, ordered);
        expect(whole === null).toBe(Number(drawn) < Number(ordered));
        if (whole !== null) expect(Number(unaccounted(drawn, whole))).toBe(0);
      }),
    );
  });
});
