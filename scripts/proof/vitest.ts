import { z } from 'zod';
import { runReporting } from './run-reporting.ts';
import type { Tally } from './tally.ts';

const reportSchema = z.object({ numPassedTests: z.number(), numFailedTests: z.number(), numPendingTests: z.number(), numTodoTests: z.number() });

/** Unit and database tests. A skipped test proves nothing and counts as failed, and so does a run that breaks off. */
export async function runVitest(signal: AbortSignal): Promise<Tally> {
  const { isOk, report } = await runReporting('vitest/vitest.mjs', signal, (file) => ({
    args: ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
  }));
  const counts = reportSchema.safeParse(report);
  if (!counts.success) return { passed: 0, failed: 1 };
  const { numPassedTests: passed, numFailedTests, numPendingTests, numTodoTests } = counts.data;
  const failed = numFailedTests + numPendingTests + numTodoTests;
  return { passed, failed: failed === 0 && !isOk ? 1 : failed };
}
