import { runChecks } from './checks/run-checks.ts';
import { lineOf } from './proof/tally.ts';

const tally = await runChecks((text) => process.stdout.write(text));
process.stdout.write(`${lineOf(tally)}\n`);
process.exitCode = tally.failed === 0 ? 0 : 1;
