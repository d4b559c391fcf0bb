import { appendFileSync } from 'node:fs';
import { relative } from 'node:path';
import { expect } from 'vitest';
import type { PropertyRuns } from '../../scripts/proof/property-runs.ts';
import { DEEP_LOG } from '../../scripts/proof/property-runs.ts';

/** Writes down how often the running test tried a property, where a run at full size collects that. */
export function logRuns({ runs, seed, failed }: Pick<PropertyRuns, 'runs' | 'seed' | 'failed'>): void {
  const log = process.env[DEEP_LOG];
  if (log === undefined) return;
  const { testPath = '', currentTestName = '' } = expect.getState();
  const line: PropertyRuns = { file: relative(process.cwd(), testPath), test: currentTestName, runs, seed, failed };
  appendFileSync(log, `${JSON.stringify(line)}\n`);
}
