import fc from 'fast-check';
import { expect, test } from 'vitest';
import { daysBetween, localDateSchema } from '#foundation/zoned-time.ts';
import { daysIn, shiftWeeks, weeksToNow } from './shift-case.ts';

const day = (text: string) => localDateSchema.parse(text);

test('a story moves by whole weeks: days and clock times stay, words and rough years too', () => {
  const entry = { event: 'plan', at: '2026-02-27T12:00', dates: ['2026-03-02', '2026-03-04'], note: 'as on 2026-02-27', happenedOn: '2019', time: '10:00', sessions: 6 };
  expect(shiftWeeks(entry, 3)).toEqual({ ...entry, at: '2026-03-20T12:00', dates: ['2026-03-23', '2026-03-25'] });
  expect(shiftWeeks([entry], 0)).toEqual([entry]);
});

test('every day that a story states is found, and nothing else', () => {
  expect(daysIn({ at: '2026-02-27T12:00', dates: ['2026-03-02'], note: 'on 2026-03-09', more: { on: '2026-03-04 09:00' } })).toEqual(['2026-02-27', '2026-03-02', '2026-03-04']);
});

test('the last day of a story comes to lie so many days before today, at most a week earlier', () => {
  fc.assert(
    fc.property(fc.date({ noInvalidDate: true, min: new Date('2024-01-01'), max: new Date('2030-01-01') }), fc.integer({ min: 0, max: 10 }), (date, before) => {
      const today = day(date.toISOString().slice(0, 10));
      const weeks = weeksToNow(day('2026-05-11'), today, before);
      const age = daysBetween(day('2026-05-11'), today) - 7 * weeks;
      expect(age).toBeGreaterThanOrEqual(before);
      expect(age).toBeLessThan(before + 7);
    }),
  );
});
