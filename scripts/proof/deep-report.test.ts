import { expect, test } from 'vitest';
import { deepReport } from './deep-report.ts';

const now = new Date('2026-05-01T10:00:00Z');
const held = { file: 'src/a.test.ts', test: 'a | b', runs: 20_000, seed: 7, failed: false };

test('the page of a run at full size counts what was proven and how often each property was tried', () => {
  const page = deepReport([{ name: 'Checks', tally: { passed: 7, failed: 0 }, lastedMs: 60_000 }, { name: 'Journeys', tally: { passed: 3, failed: 1 }, lastedMs: 90_000 }], [held, { ...held, runs: 10_000 }], { lastedMs: 150_000, now });
  expect(page).toContain('| Date | 2026-05-01 |');
  expect(page).toContain('| Lasted | 2.5 min |');
  expect(page).toContain('| Proofs | 10 passed, 1 failed |');
  expect(page).toContain('| Properties | 2, tried 30,000 times at random; 0 failed |');
  expect(page).toContain('| Journeys | 3 passed, 1 failed | 1.5 min |');
  expect(page).toContain(String.raw`| src/a.test.ts | a \| b | 20,000 | 7 | held |`);
});

test('a property that failed stands there as failed', () => {
  const page = deepReport([], [{ ...held, failed: true }], { lastedMs: 0, now });
  expect(page).toContain('tried 20,000 times at random; 1 failed |');
  expect(page).toContain('| 7 | **failed** |');
});
