import { expect, test } from 'vitest';
import { localDateSchema } from '#foundation/zoned-time.ts';
import { byMonth } from './by-month.ts';

const on = (day: string) => ({ on: localDateSchema.parse(day) });

test('moments stand month by month in their order, and a year later it is another month', () => {
  const moments = [on('2026-03-16'), on('2026-03-02'), on('2026-02-27'), on('2025-03-09')];
  expect(byMonth(moments).map(({ month, moments: ofMonth }) => [month, ofMonth.length])).toEqual([['2026-03', 2], ['2026-02', 1], ['2025-03', 1]]);
  expect(byMonth([])).toEqual([]);
});
