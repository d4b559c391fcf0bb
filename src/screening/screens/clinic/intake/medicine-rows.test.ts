import { expect, test } from 'vitest';
import { isDose, medicineRows, sentMedicines } from './medicine-rows.ts';

test('digits of a dose travel as typed, a dose that was not typed is not known, and a line without a name is left out', () => {
  const rows = medicineRows([
    { typedName: 'Lorazepam', medicineId: 'lorazepam', dailyDose: { value: '0.50', unit: 'mg' }, asTaken: 'at night' },
    { typedName: 'Blue pill', medicineId: null, dailyDose: null, asTaken: '' },
  ]);
  expect(sentMedicines([...rows, { key: 9, typedName: '  ', medicineId: null, dailyMg: '5', asTaken: '' }])).toEqual([
    { typedName: 'Lorazepam', medicineId: 'lorazepam', dailyDose: { value: '0.50', unit: 'mg' }, asTaken: 'at night' },
    { typedName: 'Blue pill', medicineId: null, dailyDose: null, asTaken: '' },
  ]);
});

test('a dose is a plain number or left open', () => {
  expect(['', ' ', '5', '0.25', '100'].map(isDose)).toEqual([true, true, true, true, true]);
  expect(['5 mg', '1,5', '.5', 'a few'].map(isDose)).toEqual([false, false, false, false]);
});
