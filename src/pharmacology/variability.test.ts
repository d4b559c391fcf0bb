import { describe, expect, test } from 'vitest';
import type { Model, Variability } from './model.ts';
import { MODELS } from './models.ts';
import { inHours, valueOf } from './parameter.ts';
import { normalOf, uniformOf } from './random-numbers.ts';
import { drawingOf, lowerTriangle } from './variability.ts';
import { runs } from '../../tests/support/runs.ts';

const PEOPLE = runs(20_000, 200_000);
/** Five standard errors of a variance of normal numbers. */
const WITHIN = 5 * Math.sqrt(2 / PEOPLE);

const logOdds = (share: number): number => Math.log(share / (1 - share));

const rows = MODELS.flatMap((model) => [...model.between, ...model.occasion].map((variability) => [model.id, variability.names.join(' and '), variability, model] as const));

/** The named values of many people. */
function draws(variability: Variability, model: Model): readonly (readonly number[])[] {
  const typical = inHours(model.parameters);
  const [draw, normal] = [drawingOf([variability]), normalOf(uniformOf(7))];
  return Array.from({ length: PEOPLE }, () => {
    const drawn = draw(typical, normal);
    return variability.names.map((name) => valueOf(drawn, name));
  });
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

test.each(rows)('%s: %s is drawn with the printed covariance around the typical value, and stays in its range', (_, __, variability, model) => {
  const { names, covariance, scale } = variability;
  const typical = names.map((name) => valueOf(inHours(model.parameters), name));
  const people = draws(variability, model);
  const deviations = people.map((values) => values.map((value, index) => deviation(variability, value, typical[index] ?? Number.NaN)));
  for (const [row, printed] of covariance.entries()) {
    const spread = Math.sqrt(printed[row] ?? Number.NaN);
    expect(Math.abs(meanOf(deviations.map((own) => own[row] ?? Number.NaN)))).toBeLessThan((5 * spread) / Math.sqrt(PEOPLE));
    for (const [column, variance] of printed.entries()) {
      const found = meanOf(deviations.map((own) => (own[row] ?? Number.NaN) * (own[column] ?? Number.NaN)));
      expect(Math.abs(found - variance)).toBeLessThan(WITHIN * spread * Math.sqrt(covariance[column]?.[column] ?? Number.NaN));
    }
  }
  expect(people.flat().filter((value) => !(value > 0 && value < (scale === 'log odds' ? 1 : Number.POSITIVE_INFINITY)))).toEqual([]);
});

function deviation({ scale }: Variability, drawn: number, typical: number): number {
  return scale === 'log' ? Math.log(drawn / typical) : logOdds(drawn) - logOdds(typical);
}

describe('a covariance', () => {
  test('is the product of its lower triangle with itself', () => {
    const lower = lowerTriangle([[4, 2, 0.6], [2, 5, 1], [0.6, 1, 3]]);
    const entry = (row: number, column: number): number => (lower[row] ?? []).reduce((sum, part, index) => sum + part * (lower[column]?.[index] ?? 0), 0);
    expect(entry(0, 0)).toBeCloseTo(4, 12);
    expect(entry(1, 0)).toBeCloseTo(2, 12);
    expect(entry(2, 1)).toBeCloseTo(1, 12);
    expect(entry(2, 2)).toBeCloseTo(3, 12);
    expect(lower[0]?.[1]).toBe(0);
  });

  test('that is none is a fault of the model', () => {
    expect(() => lowerTriangle([[1, 2], [2, 1]])).toThrow('positive definite');
    expect(() => lowerTriangle([[0]])).toThrow('positive definite');
  });
});

describe('random numbers', () => {
  test('repeat for the same seed and stream, and differ for any other', () => {
    const first = (seed: number, stream: number): readonly number[] => { const next = uniformOf(seed, stream); return Array.from({ length: 5 }, next); };
    expect(first(1, 0)).toEqual(first(1, 0));
    const others = [[2, 0], [1, 1], [1 + 2 ** 32, 0], [Number.MAX_SAFE_INTEGER, 0]] as const;
    for (const [seed, stream] of others) expect(first(seed, stream)).not.toEqual(first(1, 0));
  });

  test('are even from 0 up to 1, and normal ones have mean 0, variance 1 and the right tails', () => {
    const uniform = uniformOf(3);
    const even = Array.from({ length: PEOPLE }, uniform);
    expect(Math.min(...even.slice(0, 10_000))).toBeGreaterThanOrEqual(0);
    expect(Math.max(...even.slice(0, 10_000))).toBeLessThan(1);
    for (let tenth = 0; tenth < 10; tenth++) expect(even.filter((value) => Math.floor(value * 10) === tenth).length / PEOPLE).toBeCloseTo(0.1, 1);
    const normal = normalOf(uniformOf(4));
    const numbers = Array.from({ length: PEOPLE }, normal);
    const below = (limit: number): number => numbers.filter((value) => value < limit).length / PEOPLE;
    expect(numbers.reduce((sum, value) => sum + value, 0) / PEOPLE).toBeCloseTo(0, 1);
    expect(numbers.reduce((sum, value) => sum + value ** 2, 0) / PEOPLE).toBeCloseTo(1, 1);
    expect(Math.abs(below(-1.6449) - 0.05)).toBeLessThan(0.01);
    expect(Math.abs(below(1.6449) - 0.95)).toBeLessThan(0.01);
    expect(Math.abs(below(0) - 0.5)).toBeLessThan(0.02);
  });
});
