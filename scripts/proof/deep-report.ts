import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PROJECT } from '../checks/run-tool.ts';
import { machine } from './machine.ts';
import type { PropertyRuns } from './property-runs.ts';
import type { Tally } from './tally.ts';
import { inMinutes, lineOf, sum } from './tally.ts';

/** One step of the proof as it went. */
export type StepResult = { readonly name: string; readonly tally: Tally; readonly lastedMs: number };

const REPORT = join(PROJECT, 'docs', 'validation', 'full-size.md');

/** Writes what a whole run at full size showed. */
export async function writeDeepReport(steps: readonly StepResult[], properties: readonly PropertyRuns[], lastedMs: number): Promise<void> {
  await writeFile(REPORT, deepReport(steps, properties, { lastedMs, now: new Date() }));
}

/** The page of a run at full size: the steps, then every property with how often it was tried and its seed. */
export function deepReport(steps: readonly StepResult[], properties: readonly PropertyRuns[], { lastedMs, now }: { readonly lastedMs: number; readonly now: Date }): string {
  const tried = properties.reduce((total, { runs }) => total + runs, 0);
  return `# The proof at full size

Everything \`npm test\` proves, by the same code, with the large counts: this page holds the last whole run. [crash-storm.md](crash-storm.md) tells of the storm within it.

\`\`\`sh
npm run test:deep
\`\`\`

| | |
|---|---|
| Date | ${now.toISOString().slice(0, 10)} |
| Machine | ${machine()} |
| Lasted | ${inMinutes(lastedMs)} |
| Proofs | ${lineOf(sum(steps.map(({ tally }) => tally)))} |
| Properties | ${properties.length.toLocaleString('en')}, tried ${tried.toLocaleString('en')} times at random; ${properties.filter(({ failed }) => failed).length} failed |

## Steps

${stepTable(steps)}

## Properties

Each was tried on random input; the seed tries the same input again.

| File | Property | Tried | Seed | |
|---|---|--:|--:|---|
${properties.map(({ file, test, runs, seed, failed }) => `| ${file} | ${test.replaceAll('|', '\\|')} | ${runs.toLocaleString('en')} | ${seed} | ${failed ? '**failed**' : 'held'} |`).join('\n')}
`;
}

/** The steps of a run as they went. */
export function stepTable(steps: readonly StepResult[]): string {
  return `| Step | Result | Lasted |
|---|---|---|
${steps.map(({ name, tally, lastedMs }) => `| ${name} | ${lineOf(tally)} | ${inMinutes(lastedMs)} |`).join('\n')}`;
}
