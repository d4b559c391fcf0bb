import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { censored, event, followedPeople, mercaptopurine } from '../../../tests/support/followed-people.ts';
import { kaplanMeier, medianDays } from './kaplan-meier.ts';
import type { FollowedTime } from './life-table.ts';
import { lifeTableOf, peopleAtRisk } from './life-table.ts';

const curveOf = (times: readonly FollowedTime[]) => kaplanMeier(lifeTableOf(times));

/** Day, people at risk, events, share, Greenwood error, log-log bounds, as statistics texts and programs print them. */
const published = [
  [6, 21, 3, 0.8571, 0.0764, 0.6197, 0.9516],
  [7, 17, 1, 0.8067, 0.0869, 0.5631, 0.9228],
  [10, 15, 1, 0.7529, 0.0963, 0.5032, 0.8894],
  [13, 12, 1, 0.6902, 0.1068, 0.4316, 0.8491],
  [16, 11, 1, 0.6275, 0.1141, 0.3675, 0.8049],
  [22, 7, 1, 0.5378, 0.1282, 0.2678, 0.7468],
  [23, 6, 1, 0.4482, 0.1346, 0.1881, 0.6801],
];

describe('the Kaplan-Meier estimate', () => {
  test('agrees with the published example to four decimals', () => {
    const steps = curveOf(mercaptopurine).map((step) => [
      step.day, step.atRisk, step.events, ...[step.share, step.standardError, step.interval?.low, step.interval?.high].map((value) => Math.round((value ?? Number.NaN) * 10_000) / 10_000),
    ]);
    expect(steps).toEqual(published);
    expect(medianDays(curveOf(mercaptopurine))).toBe(23);
  });

  test('without censoring is the plain share of people left', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 40 }), (days) => {
        for (const step of curveOf(days.map(event))) {
          expect(step.share).toBeCloseTo(days.filter((day) => day > step.day).length / days.length, 12);
        }
      }),
    );
  });

  test('with censoring alone stays at 1: there is no step', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 40 }), (days) => {
        expect(curveOf(days.map(censored))).toEqual([]);
      }),
    );
  });

  test('does not depend on the order of people', () => {
    fc.assert(
      fc.property(followedPeople().chain((times) => fc.tuple(fc.constant(times), fc.shuffledSubarray([...times], { minLength: times.length }))), ([times, shuffled]) => {
        expect(curveOf(shuffled)).toEqual(curveOf(times));
      }),
    );
  });

  test('never rises, stays between 0 and 1 and inside its interval', () => {
    fc.assert(
      fc.property(followedPeople(90, 60), (times) => {
        let before = 1;
        for (const { share, interval } of curveOf(times)) {
          expect(share).toBeLessThanOrEqual(before);
          expect(share).toBeGreaterThanOrEqual(0);
          if (interval !== null) {
            expect(interval.low).toBeLessThanOrEqual(share);
            expect(interval.high).toBeGreaterThanOrEqual(share);
          }
          before = share;
        }
      }),
    );
  });

  test('people censored on a day are still at risk on it', () => {
    const table = lifeTableOf([event(5), censored(5), censored(4)]);
    expect(kaplanMeier(table)).toMatchObject([{ day: 5, atRisk: 2, events: 1, share: 0.5 }]);
    expect([4, 5, 6, 99].map((day) => peopleAtRisk(table, day))).toEqual([3, 2, 0, 0]);
  });

  test('a curve that reaches 0 has neither error nor interval there', () => {
    expect(curveOf([event(3), event(5)]).at(-1)).toEqual({ day: 5, atRisk: 1, events: 1, share: 0, standardError: null, interval: null });
  });

  test('the median is the first day on which half or fewer are left', () => {
    expect(medianDays(curveOf([event(5), event(9)]))).toBe(5);
    expect(medianDays(curveOf([event(5), event(9), censored(20)]))).toBe(9);
    expect(medianDays(curveOf([event(5), censored(9), censored(20)]))).toBeNull();
    expect(medianDays([])).toBeNull();
  });

  test('days that are no whole number of 0 or more are a mistake of the caller', () => {
    for (const days of [-1, 1.5, Number.NaN]) expect(() => lifeTableOf([event(days)])).toThrow(RangeError);
  });
});
