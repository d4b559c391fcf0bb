import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { censored, event, followedPeople, mercaptopurine, placebo } from '../../../tests/support/followed-people.ts';
import { hazardRatio } from './hazard-ratio.ts';
import type { FollowedTime } from './life-table.ts';
import { lifeTableOf } from './life-table.ts';

type Pair = readonly [reference: readonly FollowedTime[], compared: readonly FollowedTime[]];

function estimate(...strata: readonly Pair[]) {
  return hazardRatio(strata.map(([reference, compared]) => ({ reference: lifeTableOf(reference), compared: lifeTableOf(compared) })));
}

/**
 * The logarithm of the partial likelihood, person by person as textbooks write it.
 * @param share how much of those who have the event together has left the risk set when so many of them had it: Efron's way, or none of it as Breslow has it
 */
function logLikelihood([reference, compared]: Pair, logRatio: number, share: (gone: number, tied: number) => number): number {
  const people = [...reference.map((time) => ({ ...time, weight: 0 })), ...compared.map((time) => ({ ...time, weight: logRatio }))];
  const days = [...new Set(people.filter(({ isEvent }) => isEvent).map((person) => person.days))];
  return days.reduce((sum, day) => {
    const tied = people.filter((person) => person.isEvent && person.days === day);
    const risk = people.filter((person) => person.days >= day).reduce((total, { weight }) => total + Math.exp(weight), 0);
    const leaving = tied.reduce((total, { weight }) => total + Math.exp(weight), 0);
    return sum + tied.reduce((part, { weight }, gone) => part + weight - Math.log(risk - share(gone, tied.length) * leaving), 0);
  }, 0);
}
const efron = (gone: number, tied: number) => gone / tied;
const breslow = () => 0;

/** The place of the highest value between two limits, by golden section. */
function highest(value: (at: number) => number, from: number, to: number): number {
  const golden = (Math.sqrt(5) - 1) / 2;
  let [low, high] = [from, to];
  while (high - low > 1e-9) {
    const [left, right] = [high - golden * (high - low), low + golden * (high - low)];
    if (value(left) < value(right)) low = left;
    else high = right;
  }
  return (low + high) / 2;
}

describe('the hazard ratio', () => {
  test('agrees with the published example by Efron: coefficient -1.5721, error 0.4124', () => {
    const result = estimate([placebo, mercaptopurine]);
    if (result.state !== 'estimated') throw new Error(result.state);
    expect([Math.log(result.ratio).toFixed(4), result.standardError.toFixed(4), result.ratio.toFixed(4)]).toEqual(['-1.5721', '0.4124', '0.2076']);
    expect([result.interval.low.toFixed(4), result.interval.high.toFixed(4), result.pValue.toExponential(1)]).toEqual(['0.0925', '0.4659', '1.4e-4']);
  });

  test('the same people by Breslow give -1.5092, so that an agreement with Efron is none by chance', () => {
    expect(highest((at) => logLikelihood([placebo, mercaptopurine], at, breslow), -5, 5).toFixed(4)).toBe('-1.5092');
  });

  test('is where the likelihood of one stratum, written person by person, is highest', () => {
    fc.assert(
      fc.property(fc.tuple(followedPeople(12), followedPeople(12)), (pair) => {
        const result = estimate(pair);
        if (result.state !== 'estimated') return;
        const [found, best] = [Math.log(result.ratio), highest((at) => logLikelihood(pair, at, efron), -15, 15)];
        expect(Math.abs(found - best)).toBeLessThan(1e-5);
      }),
    );
  });

  test('turns into its inverse when the groups are swapped, with the same error', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(followedPeople(), followedPeople()), { minLength: 1, maxLength: 4 }), (strata) => {
        const [one, other] = [estimate(...strata), estimate(...strata.map(([reference, compared]): Pair => [compared, reference]))];
        expect(other.state).toBe(one.state);
        if (one.state !== 'estimated' || other.state !== 'estimated') return;
        expect(one.ratio * other.ratio).toBeCloseTo(1, 10);
        expect(one.standardError / other.standardError).toBeCloseTo(1, 8);
      }),
    );
  });

  test('of a stratum twice is that of it once, with an error smaller by the root of two', () => {
    fc.assert(
      fc.property(fc.tuple(followedPeople(), followedPeople()), (pair) => {
        const [once, twice] = [estimate(pair), estimate(pair, pair)];
        if (once.state !== 'estimated' || twice.state !== 'estimated') return;
        expect(Math.log(twice.ratio / once.ratio)).toBeCloseTo(0, 8);
        expect(once.standardError / twice.standardError).toBeCloseTo(Math.SQRT2, 8);
      }),
    );
  });

  test('is 1 between groups that went the same way', () => {
    const result = estimate([mercaptopurine, mercaptopurine]);
    expect(result).toMatchObject({ state: 'estimated', pValue: 1 });
    expect(result.state === 'estimated' ? result.ratio : 0).toBeCloseTo(1, 12);
  });

  test('compares people inside their stratum alone', () => {
    expect(estimate([[event(3), event(4)], []], [[], [event(5), event(6)]])).toEqual({ state: 'no-events-to-compare' });
  });

  test('has no value where one group has no event while the other is at risk', () => {
    const none = { state: 'no-events-to-compare' };
    expect(estimate([[event(3), event(5)], [censored(9), censored(9)]])).toEqual(none);
    expect(estimate([[censored(9)], [event(3)]])).toEqual(none);
    expect(estimate([[event(9)], [event(3)]])).toEqual(none);
    expect(estimate([[], []])).toEqual(none);
    expect(estimate()).toEqual(none);
  });
});
