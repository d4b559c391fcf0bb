import { globSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isDeep, runs } from './runs.ts';

const FIXED_COUNT = /numRuns:\s*\d/u;

test('the count is the small one, and the large one at full size', () => {
  expect(runs(100, 20_000)).toBe(isDeep ? 20_000 : 100);
});

test('a property that names no count runs twenty thousand times at full size, and fast-check’s own hundred else', () => {
  expect(fc.readConfigureGlobal().numRuns ?? 100).toBe(runs(100, 20_000));
});

test('no property has a count that stays small at full size', () => {
  const tests = globSync(['src/**/*.test.{ts,tsx}', 'tests/**/*.test.ts']);
  expect(tests.length).toBeGreaterThan(100);
  expect(tests.filter((file) => FIXED_COUNT.test(readFileSync(file, 'utf8')))).toEqual([]);
  expect(FIXED_COUNT.test(['{ numRuns:', '200 },'].join(' '))).toBe(true);
});
