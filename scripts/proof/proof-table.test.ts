import { expect, test } from 'vitest';
import { proofTable } from './proof-table.ts';

test('the page of figures holds how long a whole proof lasted, what came of it, and each of its steps', () => {
  const steps = [{ name: 'Checks', tally: { passed: 7, failed: 0 }, lastedMs: 60_000 }, { name: 'Browser journeys', tally: { passed: 23, failed: 1 }, lastedMs: 270_000 }];
  const table = proofTable({ steps, lastedMs: 342_000, now: new Date('2026-05-01T10:05:00Z') });
  expect(table).toMatch(/^Run of 2026-05-01 10:05 UTC on .+: \*\*5\.7 min\*\*, 30 passed, 1 failed\.\n/);
  expect(table).toContain('| Browser journeys | 23 passed, 1 failed | 4.5 min |');
});
