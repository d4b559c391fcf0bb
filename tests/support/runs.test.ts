import { globSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isDeep, runs } from './runs.ts';

const FIXED_COUNT = /numRuns:\s*\d/u;
/** A loop, or a list made in place, with its count as it is written. */
const COUNTED = /(?:\blength: |\bfor \(let [^;]*;[^;]*<=? )(?<count>[\d_]+)\b/gu;
const LARGE = 50;

/** Large counts that are the same at full size, because they are what the test is about. */
const FIXED_FOR_A_REASON: Readonly<Record<string, string>> = {
  'src/audit/http/record.db.test.ts': 'more lines than a page of the record holds',
  'src/audit/store/read-record.db.test.ts': 'one read more than may wait',
  'src/cli/outcomes/score-reader.test.ts': 'more lines than one piece of a file holds',
  'src/consultation/http/inbox.db.test.ts': 'more requests than a page of the inbox holds',
  'src/database/tenant.db.test.ts': 'more waiting than there are connections',
  'src/evidence/seed-homes.test.ts': 'the fifty elements of the guide',
  'src/foundation/zone-day.test.ts': 'the hours around a change of the clock, and every day of four centuries',
  'src/integration/http/journal.db.test.ts': 'the bytes of a memo larger than other requests',
  'src/measures/http/own-forms.db.test.ts': 'until its statements have long been planned for anybody',
  'src/measures/scoring.test.ts': 'every combination of eight answers',
  'src/people/http/screen-lock.db.test.ts': 'two hours in steps of ten minutes',
  'src/pharmacology/disposition.test.ts': 'moments of one curve',
  'src/pharmacology/effect-site.test.ts': 'moments of one curve',
  'src/pharmacology/models/otto-lozenge.test.ts': 'as many people as two quartiles need',
  'src/pharmacology/quantile-band.test.ts': 'as many curves as a band must hold without growing',
  'src/screening/medicine-dictionary.test.ts': 'one search is timed as the mean of a hundred',
  'tests/support/runs.test.ts': 'the faults planted below',
};

const tests = globSync(['src/**/*.test.{ts,tsx}', 'tests/**/*.test.ts']).toSorted();

function hasLargeCount(text: string): boolean {
  return [...text.matchAll(COUNTED)].some(({ groups }) => Number(groups?.['count']?.replaceAll('_', '')) >= LARGE);
}

test('the count is the small one, and the large one at full size', () => {
  expect(runs(100, 20_000)).toBe(isDeep ? 20_000 : 100);
});

test('a property that names no count runs twenty thousand times at full size, and fast-check’s own hundred else', () => {
  expect(fc.readConfigureGlobal().numRuns ?? 100).toBe(runs(100, 20_000));
});

test('no property has a count that stays small at full size', () => {
  expect(tests.length).toBeGreaterThan(100);
  expect(tests.filter((file) => FIXED_COUNT.test(readFileSync(file, 'utf8')))).toEqual([]);
  expect(FIXED_COUNT.test(['{ numRuns:', '200 },'].join(' '))).toBe(true);
});

test('no loop has a large count that stays the same at full size, but for a reason', () => {
  expect(tests.filter((file) => hasLargeCount(readFileSync(file, 'utf8')))).toEqual(Object.keys(FIXED_FOR_A_REASON));
  for (const planted of ['for (let index = 0; index < 60; index += 1) {', 'for (let count = 1; count <= 1_000; count += 1) {', 'Array.from({ length: 200 }, () => send())']) expect(hasLargeCount(planted), planted).toBe(true);
  for (const innocent of ['for (let index = 0; index < 12; index += 1) {', 'for (let round = 0; round < runs(2, 500); round += 1) {', 'expect(list.length).toBeGreaterThan(100)']) expect(hasLargeCount(innocent), innocent).toBe(false);
});
