import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runs } from '../../tests/support/runs.ts';
import { Lasting } from './lasting.ts';

const MOST_STEPS = 400;

function lastingOf(factors: readonly number[], doses: readonly (readonly number[])[]): Lasting {
  const lasting = new Lasting(factors.length, doses.length);
  lasting.count = factors.length;
  lasting.factors.set(factors);
  lasting.strengths.set(doses.flat());
  return lasting;
}

/** What lies on each dose after some steps. */
function levels({ count, factors, strengths }: Lasting, step: number): readonly number[] {
  return Array.from({ length: strengths.length / count }, (_, dose) => factors.reduce((sum, factor, mode) => sum + (strengths[dose * count + mode] ?? 0) * factor ** step, 0));
}

describe('the dose on which the most lies', () => {
  test('is found and moved before all others', () => {
    const lasting = lastingOf([0.99, 0.9], [[0, 0], [2, 1], [1, 0.5]]);
    expect(lasting.putHighestFirst(3)).toBe(true);
    expect(Array.from(lasting.strengths)).toEqual([2, 1, 0, 0, 1, 0.5]);
  });

  test('may have less of a faster mode, as long as the slower one makes up for it from the start', () => {
    expect(lastingOf([0.99, 0.9], [[0, 0], [2, -1]]).putHighestFirst(2)).toBe(true);
  });

  test('is none where two are the highest in turn', () => {
    const lasting = lastingOf([0.99, 0.9], [[1, 0], [0.5, 1]]);
    expect(lasting.putHighestFirst(2)).toBe(false);
    expect(Array.from(lasting.strengths)).toEqual([1, 0, 0.5, 1]);
  });

  test('is none where nothing lasts', () => {
    expect(lastingOf([], [[], []]).putHighestFirst(2)).toBe(false);
  });

  test('is never passed by another one, whatever is left', () => {
    const strength = fc.double({ min: -5, max: 5, noNaN: true });
    const share = fc.double({ min: 0.5, max: 0.9999, noNaN: true });
    fc.assert(fc.property(fc.tuple(share, share), fc.array(fc.tuple(strength, strength), { minLength: 1, maxLength: 6 }), fc.integer({ min: 0, max: MOST_STEPS }), (factors, doses, step) => {
      const lasting = lastingOf(factors.toSorted((one, other) => other - one), doses);
      if (!lasting.putHighestFirst(doses.length)) return;
      const [first = 0, ...others] = levels(lasting, step);
      for (const other of others) expect(other).toBeLessThanOrEqual(first + 1e-12);
    }), { numRuns: runs(300, 10_000) });
  });
});
