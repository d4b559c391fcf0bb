import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT, runTool } from './checks/run-tool.ts';
import { MUTATED_FILES } from './mutation/groups.ts';
import { groupsOf, mutationPage, passes, scoreOf } from './mutation/page.ts';
import { readReport, REPORT } from './mutation/report.ts';

// Tries the mutants of the rules and writes docs/validation/mutation.md; fails where a group stays below its share.
const report = join(PROJECT, REPORT);
rmSync(report, { force: true });
const began = performance.now();
const { isOk, output, errors } = await runTool('@stryker-mutator/core/bin/stryker.js', ['run', '--mutate', MUTATED_FILES.join(',')]);
if (!isOk) throw new Error(`Stryker broke off: ${output}${errors}`);
const groups = groupsOf(readReport(report));
writeFileSync(join(PROJECT, 'docs', 'validation', 'mutation.md'), mutationPage(groups, { lastedMs: performance.now() - began, now: new Date() }));
for (const { name, files } of groups) process.stdout.write(`${name}: ${scoreOf(files).toFixed(1)} %\n`);
process.stdout.write('docs/validation/mutation.md tells of this run.\n');
process.exitCode = passes(groups) ? 0 : 1;
