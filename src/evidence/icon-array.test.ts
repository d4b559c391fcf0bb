import { describe, expect, test } from 'vitest';
import type { DrawnShares } from './claim.ts';
import { sharesToDraw } from './claim.ts';
import { claims } from './claims.ts';
import { iconArrayOf } from './icon-array.ts';

const exactly = (value: number) => ({ least: value, most: value });
const compare = (treated: number, compared: number): DrawnShares => [{ arm: 'treated', share: exactly(treated) }, { arm: 'compared', share: exactly(compared) }];
const alone = (least: number, most = least): DrawnShares => [{ arm: 'treated', share: { least, most } }];
const drawn = (shares: DrawnShares) => {
  const { whole, arms } = iconArrayOf(shares);
  return [whole, ...arms.map(({ count }) => (count.least === count.most ? count.least : [count.least, count.most]))];
};

describe('an icon array', () => {
  test('draws shares among ten people, rounded as the cards say them', () => {
    expect(drawn(compare(52.2, 20.6))).toEqual([10, 5, 2]);
    expect(drawn(compare(25.8, 57.6))).toEqual([10, 3, 6]);
    expect(drawn(alone(59))).toEqual([10, 6]);
  });

  test('draws a share below fifteen percent among a hundred, on both sides alike', () => {
    expect(drawn(compare(36, 15))).toEqual([10, 4, 2]);
    expect(drawn(compare(36, 14.9))).toEqual([100, 36, 15]);
    expect(drawn(alone(8.4))).toEqual([100, 8]);
  });

  test('draws a share below one and a half percent among a thousand', () => {
    expect(drawn(alone(1.5))).toEqual([100, 2]);
    expect(drawn(alone(1.4))).toEqual([1000, 14]);
  });

  test('draws both sides among a hundred where rounding to ten would widen or close the gap by more than four points', () => {
    expect(drawn(compare(55.4, 41.2))).toEqual([100, 55, 41]);
    expect(drawn(compare(46, 63))).toEqual([100, 46, 63]);
    expect(drawn(compare(30, 54))[0]).toBe(10);
    expect(drawn(compare(30, 54.1))[0]).toBe(100);
  });

  test('draws a range from its least to its most', () => {
    expect(drawn(alone(48, 61))).toEqual([10, [5, 6]]);
    expect(drawn(alone(0.3, 0.4))).toEqual([1000, [3, 4]]);
  });
});

test('no share of a claim that can be drawn vanishes, none fills more than there are, and each is near the true one', () => {
  const arrays = claims.flatMap((claim) => sharesToDraw(claim) ?? []).map(({ arm, share }) => ({ share, array: iconArrayOf([{ arm, share }]) }));
  expect(arrays.length).toBeGreaterThan(3);
  for (const { share, array: { whole, arms } } of arrays) {
    for (const { count } of arms) {
      expect(count.least).toBeGreaterThan(0);
      expect(count.most).toBeLessThanOrEqual(whole);
      expect(Math.abs((count.most / whole) * 100 - share.most)).toBeLessThanOrEqual(5);
    }
  }
});
