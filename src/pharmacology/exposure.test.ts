import { describe, expect, test } from 'vitest';
import { exposureOf, hoursAbove } from './exposure.ts';

const hours = Float64Array.of(0, 1, 2, 4);

describe('a curve', () => {
  test('has its peak where it is highest, the first time it is, and its area between straight lines', () => {
    expect(exposureOf(hours, Float64Array.of(0, 10, 10, 2))).toEqual({ cmax: 10, tmaxH: 1, areaUntilEnd: 5 + 10 + 12 });
  });

  test('of nothing has no peak and no area', () => {
    expect(exposureOf(hours, new Float64Array(4))).toEqual({ cmax: 0, tmaxH: 0, areaUntilEnd: 0 });
    expect(exposureOf(new Float64Array(0), new Float64Array(0))).toEqual({ cmax: 0, tmaxH: 0, areaUntilEnd: 0 });
  });
});

describe('time above a level', () => {
  test('counts from where a straight line crosses it to where the next one does', () => {
    expect(hoursAbove(5, hours, Float64Array.of(0, 10, 10, 0))).toBeCloseTo(0.5 + 1 + 1, 12);
  });

  test('a curve that only touches the level is not above it; one that stays above counts whole', () => {
    expect(hoursAbove(10, hours, Float64Array.of(0, 10, 10, 0))).toBe(0);
    expect(hoursAbove(1, hours, Float64Array.of(2, 2, 2, 2))).toBe(4);
  });

  test('a level nobody reaches takes no time', () => {
    expect(hoursAbove(100, hours, Float64Array.of(0, 10, 10, 0))).toBe(0);
  });
});
