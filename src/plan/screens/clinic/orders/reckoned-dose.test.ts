import { expect, test } from 'vitest';
import { toInstant } from '#foundation/instant.ts';
import type { DosingWeights } from '../../../api-dosing.ts';
import { NO_DOSE } from './dose-values.ts';
import { reckonDose } from './reckoned-dose.ts';

const weights: DosingWeights = {
  weight: { kilograms: { value: '92', unit: 'kg' }, pounds: '202.8', enteredUnit: 'kg', measuredAt: toInstant('2026-09-01T14:00:00Z') },
  previous: null,
  offer: { bodyMassIndex: '31.1', ideal: { value: '68.5', unit: 'kg' }, adjusted: null },
  exposure: { doses: 0, inSevenDays: 0, inThirtyDays: 0, inNinetyDays: 0, last: null, byTreatment: [] },
};
const injection = { ...NO_DOSE, unit: 'mg/kg', amount: '0.8', weightBasis: 'actual', concentration: '50' } as const;

test('0.8 mg/kg of 92 kg are 74 mg in 1.48 mL of 50 mg/mL, while it is typed', () => {
  expect(reckonDose('racemic-intramuscular', injection, weights)).toEqual({
    dose: { value: '74', unit: 'mg' }, perWeight: { value: '0.8', unit: 'mg/kg' }, weight: { value: '92', unit: 'kg' }, concentration: { value: '50', unit: 'mg/mL' }, volume: { value: '1.48', unit: 'mL' },
  });
  expect(reckonDose('racemic-intramuscular', { ...injection, weightBasis: 'ideal' }, weights)).toMatchObject({ dose: { value: '55' }, weight: { value: '68.5' } });
});

test('a dose in milligrams says what it comes to for each kilogram, and one for a weight nobody has says nothing', () => {
  expect(reckonDose('racemic-sublingual', { ...NO_DOSE, unit: 'mg', amount: '150' }, weights)).toMatchObject({ perWeight: { value: '1.63' }, volume: null });
  expect(reckonDose('racemic-sublingual', { ...NO_DOSE, unit: 'mg', amount: '150' }, { ...weights, weight: null })).toMatchObject({ perWeight: null });
  expect(reckonDose('racemic-intramuscular', { ...injection, weightBasis: 'adjusted' }, weights)).toBeNull();
});

test('nothing is reckoned of half a number, and no volume without a strength above nought', () => {
  for (const amount of ['', '0.', '.5', '0,8', '-1']) expect(reckonDose('racemic-intramuscular', { ...injection, amount }, weights)).toBeNull();
  for (const concentration of ['', '5.', '0']) expect(reckonDose('racemic-intramuscular', { ...injection, concentration }, weights)).toMatchObject({ dose: { value: '74' }, volume: null });
});
