import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { PROJECT } from '../checks/run-tool.ts';
import { CHROMIUM } from './chromium.ts';
import { freePorts } from './free-ports.ts';
import { runReporting } from './run-reporting.ts';
import type { Tally } from './tally.ts';
import { NOTHING } from './tally.ts';

const reportSchema = z.object({ stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }) });

/** Two for each of the two workers, see playwright.config.ts. */
const PORTS = 4;

/** Browser journeys against servers of their own. One that was skipped or needed luck counts as failed. */
export async function runJourneys(signal: AbortSignal): Promise<Tally> {
  const isFolderThere = await access(join(PROJECT, 'tests', 'journeys')).then(() => true, () => false);
  if (!isFolderThere) return NOTHING;
  const port = await freePorts(PORTS);
  const { isOk, report } = await runReporting('@playwright/test/cli.js', signal, (file) => ({
    args: ['test', '--reporter=list,json'],
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: file, FENESTRA_JOURNEY_PORT: String(port), CHROMIUM_PATH: CHROMIUM },
  }));
  return tallyOfJourneys(report, isOk);
}

/** What a report of journeys counts: one that was skipped or needed luck counts as failed, and so does a run without a report. */
export function tallyOfJourneys(report: unknown, isOk: boolean): Tally {
  const counts = reportSchema.safeParse(report);
  if (!counts.success) return { passed: 0, failed: 1 };
  const { expected: passed, unexpected, flaky, skipped } = counts.data.stats;
  const failed = unexpected + flaky + skipped;
  return { passed, failed: failed === 0 && !isOk ? 1 : failed };
}
