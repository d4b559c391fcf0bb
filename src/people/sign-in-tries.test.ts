import { expect, test } from 'vitest';
import { after, hours, milliseconds, toInstant } from '#foundation/instant.ts';
import { areForgotten, waitAfter, waitLeft } from './sign-in-tries.ts';

const lastAt = toInstant('2026-03-02T08:00:00Z');

test('four wrong tries cost nothing, the fifth half a minute, each further one twice as much', () => {
  expect([0, 4, 5, 6, 7].map(waitAfter)).toEqual([0, 0, 30_000, 60_000, 120_000]);
});

test('nobody ever waits longer than a quarter of an hour', () => {
  expect([10, 11, 1_000].map(waitAfter)).toEqual([900_000, 900_000, 900_000]);
});

test('the wait is over at its last millisecond', () => {
  expect(waitLeft({ count: 5, lastAt }, after(lastAt, milliseconds(29_999)))).toBe(1);
  expect(waitLeft({ count: 5, lastAt }, after(lastAt, milliseconds(30_000)))).toBe(0);
  expect(waitLeft({ count: 4, lastAt }, lastAt)).toBe(0);
});

test('wrong tries are forgotten after a day', () => {
  expect(areForgotten({ count: 9, lastAt }, after(lastAt, hours(24)))).toBe(false);
  expect(areForgotten({ count: 9, lastAt }, after(lastAt, milliseconds(hours(24) + 1)))).toBe(true);
});
