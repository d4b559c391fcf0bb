import { z } from 'zod';
import { runReporting } from './run-reporting.ts';
import type { Tally } from './tally.ts';

const reportSchema = z.object({ numPassedTests: z.number(), numFailedTests: z.number(), numPendingTests: z.number(), numTodoTests: z.number() });

/** Unit and database tests. A skipped test proves nothing and counts as failed, and so does a run that breaks off. */
export function runVitest(signal: AbortSignal): Promise<Tally> {
  return runTests(signal, [], {});
}

/** The database tests once more, small, on the oldest PostgreSQL that Fenestra supports. */
export function runOnOldestPostgresql(signal: AbortSignal): Promise<Tally> {
  return runTests(signal, ['--project', 'database'], { FENESTRA_TEST_POSTGRESQL: '15', FENESTRA_DEEP: '0' });
}

async function runTests(signal: AbortSignal, which: readonly string[], env: Readonly<Record<string, string>>): Promise<Tally> {
  const { isOk, report } = await runReporting('vitest/vitest.mjs', signal, (file) => ({
    args: ['run', ...which, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
    env,
  }));
  return tallyOfTests(report, isOk);
}

/** What a report of tests counts: a skipped test proves nothing, and neither does a run without a report or that broke off. */
export function tallyOfTests(report: unknown, isOk: boolean): Tally {
  const counts = reportSchema.safeParse(report);
  if (!counts.success) return { passed: 0, failed: 1 };
  const { numPassedTests: passed, numFailedTests, numPendingTests, numTodoTests } = counts.data;
  const failed = numFailedTests + numPendingTests + numTodoTests;
  return { passed, failed: failed === 0 && !isOk ? 1 : failed };
}
