import { expect, test } from 'vitest';
import { doseFaults, NO_DOSE, writtenDose } from './dose-values.ts';

const infusion = { ...NO_DOSE, unit: 'mg/kg', amount: '0.50', weightBasis: 'actual', concentration: '50', infusionConcentration: '1', infusionMinutes: '40' } as const;

test('an intravenous dose for weight needs its weight, its vial, its dilution and its time', () => {
  expect(doseFaults('racemic-intravenous', NO_DOSE)).toEqual(['unit', 'amount', 'concentration', 'infusionConcentration', 'infusionMinutes']);
  expect(doseFaults('racemic-intravenous', { ...infusion, weightBasis: null })).toEqual(['weightBasis']);
  expect(doseFaults('racemic-intravenous', infusion)).toEqual([]);
});

test('a slow injection by hand needs no minutes, and a lozenge only its milligrams', () => {
  expect(doseFaults('racemic-intravenous', { ...infusion, infusionMinutes: '', isPush: true })).toEqual([]);
  expect(doseFaults('racemic-sublingual', { ...NO_DOSE, unit: 'mg', amount: '100' })).toEqual([]);
});

test('digits travel as typed, and what a route does not have is not sent', () => {
  expect(writtenDose('racemic-intravenous', infusion)).toEqual({
    treatment: 'racemic-intravenous', amount: { value: '0.50', unit: 'mg/kg' }, weightBasis: 'actual', concentration: { value: '50', unit: 'mg/mL' },
    infusionConcentration: { value: '1', unit: 'mg/mL' }, infusionMinutes: 40,
  });
  expect(writtenDose('racemic-intravenous', { ...infusion, isPush: true }).infusionMinutes).toBe('push');
  expect(writtenDose('esketamine-nasal', { ...infusion, unit: 'mg', amount: '56', concentration: '' })).toEqual({
    treatment: 'esketamine-nasal', amount: { value: '56', unit: 'mg' }, concentration: null, infusionConcentration: null, infusionMinutes: null,
  });
});

test('an amount with a comma, a sign or a unit is no amount', () => {
  for (const amount of ['0,5', '-1', '39 mg', '']) expect(doseFaults('racemic-sublingual', { ...NO_DOSE, unit: 'mg', amount })).toEqual(['amount']);
});
