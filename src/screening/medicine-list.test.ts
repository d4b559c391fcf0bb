import { expect, test } from 'vitest';
import { screeningDay } from '../../tests/support/screening-cases.ts';
import type { WrittenMedicine } from './medicine-list.ts';
import { standingMedicineList } from './medicine-list.ts';

const line = (typedName: string, dailyDoseMg: string | null = null): WrittenMedicine => ({ typedName, medicineId: null, dailyDose: dailyDoseMg === null ? null : { value: dailyDoseMg, unit: 'mg' }, asTaken: '' });
const list = (...value: readonly WrittenMedicine[]) => ({ state: 'known', value, at: screeningDay }) as const;
const unknown = { state: 'unknown' } as const;
const declined = { state: 'declined' } as const;

test('nobody asked, nobody knows', () => {
  expect(standingMedicineList(null, null)).toEqual({ state: 'not-asked' });
});

test('the list of one stands where the other has none', () => {
  expect(standingMedicineList(null, list(line('sertraline')))).toEqual(list(line('sertraline')));
  expect(standingMedicineList(null, declined)).toEqual(declined);
  expect(standingMedicineList(list(), null)).toEqual(list());
});

test('a person can add a medicine to the list of staff and take none off it', () => {
  const ofStaff = list(line('lorazepam', '1'));
  expect(standingMedicineList(ofStaff, list(line('tramadol', '100')))).toEqual(list(line('lorazepam', '1'), line('tramadol', '100')));
  for (const later of [list(), unknown, declined]) expect(standingMedicineList(ofStaff, later)).toEqual(ofStaff);
});

test('another dose is another line; the same or no dose of the same name says nothing new', () => {
  const ofStaff = list(line('lorazepam', '1'));
  expect(standingMedicineList(ofStaff, list(line(' Lorazepam'), line('LORAZEPAM', '1')))).toEqual(ofStaff);
  expect(standingMedicineList(ofStaff, list(line('lorazepam', '0.5')))).toEqual(list(line('lorazepam', '1'), line('lorazepam', '0.5')));
  expect(standingMedicineList(list(line('lorazepam')), list(line('lorazepam', '1')))).toEqual(list(line('lorazepam'), line('lorazepam', '1')));
});

test('staff could not take a list, and then the person gives one', () => {
  expect(standingMedicineList(unknown, list(line('sertraline')))).toEqual(list(line('sertraline')));
  expect(standingMedicineList(unknown, declined)).toEqual(unknown);
});
