import { machine } from '../proof/machine.ts';
import { inMinutes } from '../proof/tally.ts';
import { reasonFor } from './equivalent.ts';
import { GROUPS, LEAST_PERCENT } from './groups.ts';
import type { FileResult } from './report.ts';

/** The result of one group of rules, its files together. */
export type GroupResult = { readonly name: string; readonly files: readonly FileResult[] };

/** The results of the files by group; a group whose files were not tried has none. */
export function groupsOf(results: readonly FileResult[]): readonly GroupResult[] {
  return GROUPS.map(({ name, folder }) => ({ name, files: results.filter(({ file }) => file.startsWith(`${folder}/`)) }));
}

/** How many of the changes a test noticed, in percent; 0 where none was tried. */
export function scoreOf(files: readonly FileResult[]): number {
  const killed = sumOf(files, ({ killed: count }) => count);
  const tried = killed + sumOf(files, ({ survivors }) => survivors.length);
  return tried === 0 ? 0 : (100 * killed) / tried;
}

/** Whether every group reaches the least that is asked of it. */
export function passes(groups: readonly GroupResult[]): boolean {
  return groups.every(({ files }) => scoreOf(files) >= LEAST_PERCENT);
}

/** The page of a whole run. */
export function mutationPage(groups: readonly GroupResult[], { lastedMs, now }: { readonly lastedMs: number; readonly now: Date }): string {
  const all = groups.flatMap(({ files }) => files);
  return `# Do the tests of the rules notice a changed rule?

Every spot of a rule is changed in turn, a \`>=\` into a \`>\`, a condition into true, a list into an empty one, and its tests run: one of them has to fail. What none of them notices has survived. This page holds the last whole run; each group has to reach ${LEAST_PERCENT} %.

\`\`\`sh
npm run test:mutation
\`\`\`

| | |
|---|---|
| Date | ${now.toISOString().slice(0, 10)} |
| Machine | ${machine()} |
| Lasted | ${inMinutes(lastedMs)} |
| Noticed | ${shareOf(all)} |

${groups.map(groupTable).join('\n\n')}

## What survived, and why nothing else could be seen

${survivorList(all)}

## What was not changed

- ${sumOf(all, ({ words }) => words).toLocaleString('en')} texts. Sentences are read by people; a word that decides is one of a typed list, and another would not compile.
- ${sumOf(all, ({ atLoading }) => atLoading)} lists and tables that are made once as a module loads, in ${all.filter(({ atLoading }) => atLoading > 0).map(({ file }) => `\`${file}\``).join(', ')}: each would take all tests in a new process.
- Types, settings and the words of questionnaires: they hold no conditions. The settings' values and sources have tests of their own.
- The test of all 262,144 answer sets of the PHQ-9 stands aside here, since it takes a second each time; the rules of scoring are held by the others alone. \`npm test\` runs it.
- Database and HTTP tests are not asked either, though they would notice more.
`;
}

function groupTable({ name, files }: GroupResult): string {
  return `## ${name}: ${shareOf(files)}

| File | Changed | Noticed | Survived | |
|---|--:|--:|--:|--:|
${files.map((each) => `| \`${each.file}\` | ${each.killed + each.survivors.length} | ${each.killed} | ${each.survivors.length} | ${percentOf([each])} |`).join('\n')}`;
}

function survivorList(files: readonly FileResult[]): string {
  const lines = files.flatMap(({ file, survivors }) =>
    survivors.map((survivor) => `- \`${file}:${survivor.line}\` \`${survivor.original}\` → \`${survivor.replacement}\`: ${reasonFor(file, survivor) ?? '**no reason given: a test is missing**'}`),
  );
  return lines.length === 0 ? 'Nothing.' : lines.join('\n');
}

function shareOf(files: readonly FileResult[]): string {
  const killed = sumOf(files, (each) => each.killed);
  return `${percentOf(files)} (${killed.toLocaleString('en')} of ${(killed + sumOf(files, ({ survivors }) => survivors.length)).toLocaleString('en')})`;
}

function percentOf(files: readonly FileResult[]): string {
  return `${(Math.floor(scoreOf(files) * 10) / 10).toFixed(1)} %`;
}

function sumOf(files: readonly FileResult[], countOf: (file: FileResult) => number): number {
  return files.reduce((sum, file) => sum + countOf(file), 0);
}
