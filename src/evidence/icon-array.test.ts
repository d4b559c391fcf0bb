import { expect, test } from 'vitest';
import { claims } from './claims.ts';
import { sharesToDraw } from './claim.ts';
import { iconArrayOf } from './icon-array.ts';

test('shares are drawn among ten figures, rounded as the cards say them', () => {
  expect(iconArrayOf({ treated: 52.2, compared: 20.6 })).toEqual({ whole: 10, treated: 5, compared: 2 });
  expect(iconArrayOf({ treated: 22.5, compared: 7.6 })).toEqual({ whole: 10, treated: 2, compared: 1 });
});

test('a share below five percent is drawn among a hundred, on both sides alike', () => {
  expect(iconArrayOf({ treated: 8.4, compared: 5 }).whole).toBe(10);
  expect(iconArrayOf({ treated: 8.4, compared: 4.9 })).toEqual({ whole: 100, treated: 8, compared: 5 });
});

test('nobody was compared: nothing stands on that side', () => {
  expect(iconArrayOf({ treated: 59, compared: null })).toEqual({ whole: 10, treated: 6, compared: null });
});

test('no share of a claim that can be drawn vanishes, and none fills more than there are', () => {
  const drawn = claims.flatMap((claim) => sharesToDraw(claim) ?? []).map((shares) => ({ shares, array: iconArrayOf(shares) }));
  expect(drawn.length).toBeGreaterThan(3);
  for (const { shares, array } of drawn) {
    if (shares.treated >= 0.5) expect(array.treated).toBeGreaterThan(0);
    expect(array.treated).toBeLessThanOrEqual(array.whole);
    expect(Math.abs((array.treated / array.whole) * 100 - shares.treated)).toBeLessThanOrEqual(5);
  }
});
