import type { Tally } from '../proof/tally.ts';
import type { Check } from './check.ts';
import { docComments } from './doc-comments.ts';
import { givenTime } from './given-time.ts';
import { lint } from './lint.ts';
import { lintExceptions } from './lint-exceptions.ts';
import { lockfile } from './lockfile.ts';
import { readmeMap } from './readme-map.ts';
import { structureSelfTest } from './structure-self-test.ts';
import { structure } from './structure.ts';
import { types } from './types.ts';
import { unused } from './unused.ts';
import { waiting } from './waiting.ts';

const CHECKS: readonly Check[] = [types, lint, lintExceptions, givenTime, structure, structureSelfTest, unused, waiting, lockfile, readmeMap, docComments];

/** Runs every check, one line each; each counts one. */
export async function runChecks(say: (text: string) => void): Promise<Tally> {
  const tally = { passed: 0, failed: 0 };
  for (const check of CHECKS) {
    const began = performance.now();
    const findings = await check.run().catch((error: unknown) => String(error));
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    say(`  ${findings === undefined ? 'ok    ' : 'FAILED'} ${check.name} (${seconds} s)\n`);
    if (findings !== undefined) say(`${findings.trimEnd()}\n`);
    tally[findings === undefined ? 'passed' : 'failed'] += 1;
  }
  return tally;
}
