import { expect, test } from 'vitest';
import { daysOf, weekOf } from './week-values.ts';

test('a week comes back from its form as it went in, also one that ends at midnight', () => {
  const week = [{ weekday: 2 as const, fromMinute: 0, untilMinute: 1_440 }, { weekday: 6 as const, fromMinute: 570, untilMinute: 780 }];
  expect(weekOf(daysOf(week))).toEqual(week);
  expect(daysOf(week)[5]).toEqual({ isOpen: true, from: '09:30', until: '13:00' });
});

test('where nothing was set, the hours in which is proposed stand there to be changed', () => {
  expect(weekOf(daysOf(null))?.map(({ weekday }) => weekday)).toEqual([1, 2, 3, 4, 5]);
});

test('a day that ends before it begins or lacks a time is not sent, unless it is closed', () => {
  const [monday] = daysOf(null);
  if (monday === undefined) throw new Error('a week has a Monday');
  expect(weekOf([{ ...monday, until: '09:00' }])).toBeNull();
  expect(weekOf([{ ...monday, until: '09:01' }])).toHaveLength(1);
  expect(weekOf([{ ...monday, from: '' }])).toBeNull();
  expect(weekOf([{ ...monday, from: '', isOpen: false }])).toEqual([]);
});
