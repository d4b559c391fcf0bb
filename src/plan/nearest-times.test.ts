import fc from 'fast-check';
import { expect, test } from 'vitest';
import { after, between, hours, minutes, toInstant } from '#foundation/instant.ts';
import { localDateOf, zoneSchema } from '#foundation/zoned-time.ts';
import { runs } from '../../tests/support/runs.ts';
import { NEAREST_REACH, nearestTimes } from './nearest-times.ts';

const zone = zoneSchema.parse('America/New_York');
const wanted = toInstant('2026-03-02T15:00:00Z');
const longAgo = toInstant('2026-01-01T00:00:00Z');

test('the free times nearest to a wanted one are told, at most two on one day and three in all', () => {
  expect(nearestTimes(wanted, longAgo, zone, () => true)).toEqual([after(wanted, minutes(15)), after(wanted, minutes(-15)), '2026-03-02T04:45:00.000Z']);
  const onlyAfter = (at: string) => at >= after(wanted, hours(2));
  expect(nearestTimes(wanted, longAgo, zone, onlyAfter)[0]).toBe(after(wanted, hours(2)));
});

test('none is told that is past or further than three days away', () => {
  expect(nearestTimes(wanted, wanted, zone, () => true).every((at) => at > wanted)).toBe(true);
  expect(nearestTimes(wanted, longAgo, zone, (at) => at > after(wanted, hours(72)))).toEqual([]);
  expect(nearestTimes(wanted, longAgo, zone, (at) => at === after(wanted, hours(72)))).toEqual([after(wanted, hours(72))]);
});

test('whatever is taken, each time told is free, within reach, once, nearest first', () => {
  fc.assert(
    fc.property(fc.func(fc.boolean()), (isFree) => {
      const times = nearestTimes(wanted, longAgo, zone, isFree);
      const away = times.map((at) => Math.abs(between(wanted, at)));
      expect(times.every((at) => isFree(at)) && away.every((length) => length > 0 && length <= NEAREST_REACH)).toBe(true);
      expect(new Set(times).size).toBe(times.length);
      expect(away.toSorted((left, right) => left - right)).toEqual(away);
      expect([...Map.groupBy(times, (at) => localDateOf(at, zone)).values()].every((ofDay) => ofDay.length <= 2)).toBe(true);
    }),
    { numRuns: runs(30, 1_000) },
  );
});
