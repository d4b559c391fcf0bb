import { expect, test } from 'vitest';
import { monthName, readBirthDate } from './birth-date.ts';

test('three parts make a day, with or without a leading zero', () => {
  expect(readBirthDate({ day: '5', month: '01', year: '1984' })).toBe('1984-01-05');
  expect(readBirthDate({ day: ' 05 ', month: '01', year: ' 1984' })).toBe('1984-01-05');
  expect(readBirthDate({ day: '29', month: '02', year: '1984' })).toBe('1984-02-29');
});

test('a day that the calendar does not have is no day', () => {
  expect(readBirthDate({ day: '29', month: '02', year: '1985' })).toBeNull();
  expect(readBirthDate({ day: '31', month: '04', year: '1985' })).toBeNull();
  expect(readBirthDate({ day: '0', month: '04', year: '1985' })).toBeNull();
});

test('a missing part or a year of two digits is no day', () => {
  expect(readBirthDate({ day: '', month: '04', year: '1985' })).toBeNull();
  expect(readBirthDate({ day: '3', month: null, year: '1985' })).toBeNull();
  expect(readBirthDate({ day: '3', month: '04', year: '85' })).toBeNull();
});

test('months are named in the reader’s language', () => {
  expect(monthName('01', 'en')).toBe('January');
  expect(monthName('01', 'es')).toBe('enero');
});
