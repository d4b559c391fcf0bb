import { describe, expect, it } from 'vitest';
import { amount, answer, number, roughDay, ruleId, signedMilligrams, texts, yesNo } from './values.ts';

describe('values of a case file', () => {
  it.each([
    [39, '39'],
    [0.5, '0.5'],
    ['39', '39'],
    ['39 mg', '39'],
    ['39mg', '39'],
    ['0.50', '0.50'],
    [1e-7, '0'],
  ])('reads the amount %j as %s', (written, digits) => {
    expect(amount('mg', 'A dose').parse(written)).toBe(digits);
  });

  it.each([-1, '-1', '39 kg', '39 mg/kg', 'much', true, null])('does not read %j as an amount in mg', (written) => {
    expect(amount('mg', 'A dose').safeParse(written).success).toBe(false);
  });

  it('reads an amount for weight with its unit', () => {
    expect(amount('mg/kg', 'A dose').parse('0.5 mg/kg')).toBe('0.5');
    expect(amount('mg/mL', 'A concentration').parse('50 mg/mL')).toBe('50');
  });

  it('reads an amount that takes away', () => {
    expect(signedMilligrams('A change').parse(-2)).toBe('-2');
    expect(signedMilligrams('A change').parse('-2 mg')).toBe('-2');
  });

  it('reads numbers in quotes, yes and no, and answers', () => {
    expect(number('A value').parse('184')).toBe(184);
    expect(number('A value').safeParse('high').success).toBe(false);
    expect([true, false, 'yes', 'no'].map((each) => yesNo('A flag').parse(each))).toEqual([true, false, true, false]);
    expect([true, false, 'unknown', 'declined'].map((each) => answer('An answer').parse(each))).toEqual(['yes', 'no', 'unknown', 'declined']);
    expect(texts('Words').parse('one')).toEqual(['one']);
  });

  it('knows a rule id and a rough day from other texts', () => {
    expect(['DC-1', 'ELIG-A12', 'INTERACTION-OPIOID-ANTAGONIST', 'C-SSRS'].every((id) => ruleId.safeParse(id).success)).toBe(true);
    expect(['dc-1', 'DC 1', ''].some((id) => ruleId.safeParse(id).success)).toBe(false);
    expect(['2024', '2024-05', '2024-05-01'].every((text) => roughDay('A day').safeParse(text).success)).toBe(true);
    expect(roughDay('A day').safeParse('May 2024').success).toBe(false);
  });
});
