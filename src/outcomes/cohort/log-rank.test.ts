import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { censored, event, followedPeople, mercaptopurine, placebo } from '../../../tests/support/followed-people.ts';
import { chiSquareTail } from './chi-square.ts';
import type { FollowedTime } from './life-table.ts';
import { lifeTableOf } from './life-table.ts';
import { logRank } from './log-rank.ts';

const compare = (...groups: readonly (readonly FollowedTime[])[]) => logRank(groups.map(lifeTableOf));

describe('the log-rank test', () => {
  test('agrees with the published example: 16.79 with one degree of freedom, 19.3 and 10.7 events expected', () => {
    const result = compare(mercaptopurine, placebo);
    expect(result).toMatchObject({ degreesOfFreedom: 1, groups: [{ people: 21, observed: 9 }, { people: 21, observed: 21 }] });
    expect([result?.chiSquare.toFixed(2), ...(result?.groups ?? []).map(({ expected }) => expected.toFixed(1))]).toEqual(['16.79', '19.3', '10.7']);
    expect(result?.pValue).toBeCloseTo(4.17e-5, 7);
  });

  test('is the same in whatever order two, three or four groups are named', () => {
    fc.assert(
      fc.property(fc.array(followedPeople(), { minLength: 2, maxLength: 4 }), (groups) => {
        const [forward, backward] = [compare(...groups), compare(...groups.toReversed())];
        expect(backward === null).toBe(forward === null);
        expect(backward?.chiSquare ?? 0).toBeCloseTo(forward?.chiSquare ?? 0, 8);
        expect(backward?.degreesOfFreedom).toBe(forward?.degreesOfFreedom);
      }),
    );
  });

  test('is 0 for groups that went the same way, and expects the events that came', () => {
    fc.assert(
      fc.property(followedPeople().filter((times) => times.some(({ isEvent }) => isEvent)), fc.integer({ min: 2, max: 4 }), (times, count) => {
        const result = compare(...Array.from({ length: count }, () => times));
        if (result === null) return;
        expect(result.chiSquare).toBeCloseTo(0, 10);
        for (const { observed, expected } of result.groups) expect(expected).toBeCloseTo(observed, 8);
      }),
    );
  });

  test('expects over all groups as many events as came', () => {
    fc.assert(
      fc.property(fc.array(followedPeople(), { minLength: 2, maxLength: 4 }), (groups) => {
        const all = compare(...groups)?.groups ?? [];
        expect(all.reduce((sum, { expected }) => sum + expected, 0)).toBeCloseTo(all.reduce((sum, { observed }) => sum + observed, 0), 8);
      }),
    );
  });

  test('compares nothing where there is nothing to compare', () => {
    expect(compare([event(3)], [])).toBeNull();
    expect(compare([censored(3)], [censored(5)])).toBeNull();
    expect(compare([event(3)])).toBeNull();
    expect(logRank([])).toBeNull();
    // Everybody who was at risk had the event: whoever it had been, it would have looked the same.
    expect(compare([event(3)], [event(3)])).toBeNull();
  });

  test('a group without anybody at risk on a day with an event is not counted', () => {
    expect(compare(mercaptopurine, placebo, [censored(0)])).toMatchObject({ degreesOfFreedom: 1, groups: [{}, {}, { people: 1, observed: 0, expected: 0 }] });
  });
});

describe('the probability of a chi-square', () => {
  /** Critical values as every table prints them, to the digits that R gives. */
  test.each([
    [3.841458820694124, 1, 0.05],
    [6.6348966010212145, 1, 0.01],
    [10.827566170662733, 1, 0.001],
    [5.991464547107979, 2, 0.05],
    [7.814727903251179, 3, 0.05],
    [11.070497693516351, 5, 0.05],
    [0.454936423119572, 1, 0.5],
  ])('%f with %i: %f', (value, degreesOfFreedom, probability) => {
    expect(chiSquareTail(value, degreesOfFreedom)).toBeCloseTo(probability, 12);
  });

  test('with two degrees of freedom is the exponential', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1_000, noNaN: true }), (value) => {
        const exact = Math.exp(-value / 2);
        expect(Math.abs(chiSquareTail(value, 2) - exact)).toBeLessThanOrEqual(1e-12 * Math.max(exact, 1e-3));
      }),
    );
  });

  test('is 1 at 0 and 0 where the machine has no smaller number', () => {
    expect([chiSquareTail(0, 1), chiSquareTail(0, 4), chiSquareTail(1_836.7, 1)]).toEqual([1, 1, 0]);
  });
});
