import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { QuantileBand } from './quantile-band.ts';
import { runs } from '../../tests/support/runs.ts';

const SHARES = [0, 0.05, 0.25, 0.5, 0.75, 0.95, 1];
/** Half of a step, sixty-four steps in each doubling. */
const RESOLUTION = 1 / 128;

/** The value that a share of all do not exceed, from the values themselves. */
function exactQuantile(values: readonly number[], share: number): number {
  return values.toSorted((left, right) => left - right)[Math.max(1, Math.ceil(share * values.length)) - 1] ?? Number.NaN;
}

const level = fc.oneof(fc.constant(0), fc.double({ min: 2 ** -20, max: 2 ** 20 * 0.999, noNaN: true }), fc.double({ min: 1, max: 500, noNaN: true }));

describe('quantiles of a stream', () => {
  test('are those of the sorted values, within half a step of the histogram', () => {
    fc.assert(fc.property(fc.array(fc.tuple(level, level), { minLength: 1, maxLength: 200 }), (curves) => {
      const band = new QuantileBand(2);
      for (const curve of curves) band.add(Float64Array.from(curve));
      const quantiles = band.quantiles(SHARES);
      for (const [index, share] of SHARES.entries()) {
        for (const time of [0, 1] as const) {
          const exact = exactQuantile(curves.map((curve) => curve[time]), share);
          expect(Math.abs((quantiles[index]?.[time] ?? Number.NaN) - exact)).toBeLessThanOrEqual(RESOLUTION * exact);
        }
      }
    }), { numRuns: runs(100, 5000) });
  });

  test.each([1, 1023, 1024, 1025, 2048, 3000])('are the same of %d curves, however many wait to be counted', (curves) => {
    const band = new QuantileBand(3);
    const values = Array.from({ length: curves }, (_, index) => 1 + ((index * 7919) % 4000) / 10);
    for (const value of values) band.add(Float64Array.of(value, 0, 2 * value));
    for (const [index, share] of SHARES.entries()) {
      const exact = exactQuantile(values, share);
      const [at, nothing, twice] = band.quantiles(SHARES)[index] ?? [];
      expect(Math.abs((at ?? Number.NaN) - exact)).toBeLessThanOrEqual(RESOLUTION * exact);
      expect(nothing).toBe(0);
      expect(twice).toBe(2 * (at ?? Number.NaN));
    }
  });

  test('what no laboratory finds counts as nothing; what is beyond all reason as the most there is', () => {
    const band = new QuantileBand(3);
    band.add(Float64Array.of(2 ** -21, -1e-20, 2 ** 30));
    const [[low, below, high] = []] = band.quantiles([0.5]).map((curve) => Array.from(curve));
    expect([low, below]).toEqual([0, 0]);
    expect(high).toBeGreaterThan(2 ** 19);
  });

  test('of two bands together are those of all their curves', () => {
    fc.assert(fc.property(fc.array(level, { minLength: 1 }), fc.array(level, { minLength: 1 }), (left, right) => {
      const [both, one, other] = [new QuantileBand(1), new QuantileBand(1), new QuantileBand(1)];
      for (const value of [...left, ...right]) both.add(Float64Array.of(value));
      for (const value of left) one.add(Float64Array.of(value));
      for (const value of right) other.add(Float64Array.of(value));
      one.merge(other.counts, other.curves);
      expect(one.curves).toBe(both.curves);
      expect(one.quantiles(SHARES)).toEqual(both.quantiles(SHARES));
    }), { numRuns: runs(50, 2000) });
  });

  test('take no more room however many curves they have seen', () => {
    const band = new QuantileBand(10);
    const before = band.counts.byteLength;
    for (let index = 0; index < 10_000; index++) band.add(Float64Array.from({ length: 10 }, (_, time) => time + index));
    expect(band.counts.byteLength).toBe(before);
    expect(band.curves).toBe(10_000);
  });
});
