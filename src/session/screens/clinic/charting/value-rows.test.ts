import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tensShown, valuesOfTen } from './value-rows.ts';

const systolic = { min: 50, max: 300, decimals: 0 };
const saturation = { min: 50, max: 100, decimals: 0 };

describe('the tens of a board of values', () => {
  it('lie around the centre, highest first', () => {
    expect(tensShown(138, 4, 0, systolic)).toEqual([140, 130, 120, 110]);
    expect(tensShown(138, 4, 2, systolic)).toEqual([160, 150, 140, 130]);
  });

  it('stay inside the limits', () => {
    expect(tensShown(97, 4, 0, saturation)).toEqual([100, 90, 80, 70]);
    expect(tensShown(52, 4, -2, saturation)).toEqual([80, 70, 60, 50]);
    expect(tensShown(14, 4, 0, { min: 2, max: 60, decimals: 0 })).toEqual([30, 20, 10, 0]);
  });

  it('always hold the centre when nobody has moved them', () => {
    fc.assert(fc.property(fc.integer({ min: systolic.min, max: systolic.max }), (centre) => tensShown(centre, 4, 0, systolic).some((ten) => valuesOfTen(ten, systolic).includes(centre))));
  });
});

it('values that cannot be measured are left out of their ten', () => {
  expect(valuesOfTen(100, saturation)).toEqual([100, ...Array.from({ length: 9 }, () => null)]);
});
