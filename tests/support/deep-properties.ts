import fc from 'fast-check';
import { logRuns } from './deep-log.ts';
import { runs } from './runs.ts';

/** Every property that names no count of its own; and how often each was tried is written down. */
fc.configureGlobal({
  numRuns: runs(100, 20_000),
  reporter: (details) => {
    logRuns({ runs: details.numRuns, seed: details.seed, failed: details.failed });
    if (details.failed) throw new Error(fc.defaultReportMessage(details) ?? 'a property failed');
  },
});
