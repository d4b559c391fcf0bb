import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wilsonInterval } from './wilson-interval.ts';

describe('the interval of a share', () => {
  test.each([
    [15, 25, 0.4073946, 0.7659670],
    [0, 11, 0, 0.2588330],
    [11, 11, 0.7411670, 1],
    [1, 20, 0.0088814, 0.2361312],
  ])('of %i among %i is that of the score test', (count, of, low, high) => {
    const interval = wilsonInterval(count, of);
    expect(interval.low).toBeCloseTo(low, 6);
    expect(interval.high).toBeCloseTo(high, 6);
  });

  test('holds the share, stays inside 0 to 1 and is the mirror of the interval of the others', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5_000 }).chain((of) => fc.record({ of: fc.constant(of), count: fc.integer({ min: 0, max: of }) })), ({ count, of }) => {
        const [own, other] = [wilsonInterval(count, of), wilsonInterval(of - count, of)];
        expect(own.low).toBeGreaterThanOrEqual(0);
        expect(own.high).toBeLessThanOrEqual(1);
        expect(own.low).toBeLessThanOrEqual(count / of);
        expect(own.high).toBeGreaterThanOrEqual(count / of);
        expect(own.low).toBeCloseTo(1 - other.high, 12);
      }),
    );
  });
});
