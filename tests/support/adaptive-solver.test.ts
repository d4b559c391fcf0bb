import { expect, test } from 'vitest';
import type { Tolerance } from './adaptive-solver.ts';
import { solveOver } from './adaptive-solver.ts';

const TIGHT: Tolerance = { share: 1e-12, floor: 1e-14 };

test('what fades by its share comes out as its exponential, from fast to slow', () => {
  const rates = [0.01, 1, 100];
  const values = Float64Array.of(1, 1, 1);
  solveOver((now, change) => { for (const [index, rate] of rates.entries()) change[index] = -rate * (now[index] ?? 0); }, values, 3, TIGHT);
  for (const [index, rate] of rates.entries()) expect(Math.abs((values[index] ?? 0) - Math.exp(-3 * rate))).toBeLessThan(1e-11);
});

test('what swings comes back to where it was', () => {
  const values = Float64Array.of(1, 0);
  solveOver((now, change) => { change[0] = now[1] ?? 0; change[1] = -(now[0] ?? 0); }, values, 2 * Math.PI, TIGHT);
  expect(values[0]).toBeCloseTo(1, 10);
  expect(values[1]).toBeCloseTo(0, 10);
});

test('what grows by its own square, which no closed form of ours solves, comes out right', () => {
  const values = Float64Array.of(1);
  solveOver((now, change) => { change[0] = (now[0] ?? 0) ** 2; }, values, 0.9, TIGHT);
  expect((values[0] ?? 0) / 10 - 1).toBeCloseTo(0, 9);
});

test('a tighter tolerance brings a smaller error, by about as much', () => {
  const errorAt = (share: number): number => {
    const values = Float64Array.of(1, 0);
    solveOver((now, change) => { change[0] = now[1] ?? 0; change[1] = -(now[0] ?? 0); }, values, 20, { share, floor: share });
    return Math.hypot((values[0] ?? 0) - Math.cos(20), (values[1] ?? 0) + Math.sin(20));
  };
  const [coarse, fine] = [errorAt(1e-6), errorAt(1e-9)];
  expect(coarse).toBeGreaterThan(1e-8);
  expect(fine).toBeLessThan(coarse / 100);
});
