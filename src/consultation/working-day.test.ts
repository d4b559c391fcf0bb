import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LocalDate } from '#foundation/zoned-time.ts';
import { daysBetween, localDateSchema } from '#foundation/zoned-time.ts';
import { isWorkingDay, workingDayAfter } from './working-day.ts';

const day = (text: string): LocalDate => localDateSchema.parse(text);

test('requests are read from Monday to Friday', () => {
  const week = ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27', '2026-11-28', '2026-11-29'];
  expect(week.map((text) => isWorkingDay(day(text)))).toEqual([true, true, true, true, true, false, false]);
});

test('one working day after a Thursday is Friday, after a Friday or a weekend day it is Monday', () => {
  expect(workingDayAfter(day('2026-11-26'), 1)).toBe('2026-11-27');
  for (const before of ['2026-11-27', '2026-11-28', '2026-11-29']) expect(workingDayAfter(day(before), 1)).toBe('2026-11-30');
});

test('no working day later is the day itself, or the Monday after a weekend', () => {
  expect(workingDayAfter(day('2026-11-27'), 0)).toBe('2026-11-27');
  expect(workingDayAfter(day('2026-11-28'), 0)).toBe('2026-11-30');
});

test('five working days later is the same weekday a week on, and the day reached is always a working day', () => {
  const start = day('2026-01-05');
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 20 }), (count) => {
      const reached = workingDayAfter(start, count);
      expect(isWorkingDay(reached)).toBe(true);
      expect(daysBetween(start, reached)).toBe(count + 2 * Math.floor(count / 5));
    }),
  );
});
