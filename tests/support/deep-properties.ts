import fc from 'fast-check';
import { runs } from './runs.ts';

/** Every property that names no count of its own. */
fc.configureGlobal({ numRuns: runs(100, 20_000) });
