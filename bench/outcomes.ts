import { join } from 'node:path';
import { keepOnPage } from '../scripts/proof/figures-page.ts';
import { machine } from '../scripts/proof/machine.ts';
import { goalText, missText } from './goals.ts';
import type { Measured } from './measured-row.ts';
import { measuredApart, TURNS } from './measured-row.ts';
import { duckDbFolder } from './outcomes/duckdb-cohort.ts';
import type { OutcomesRow } from './outcomes/rows.ts';
import { ROWS } from './outcomes/rows.ts';

// Measures what becomes of 1,000,000 scores beside DuckDB, prints the table and keeps it in docs/performance.md.
const MIB = 2 ** 20;

process.stderr.write('DuckDB is fetched the first time, 70 MB, and kept in .cache ...\n');
await duckDbFolder();
const measured = new Map<string, Measured>();
for (const { name } of ROWS) measured.set(name, await measuredApart(join(import.meta.dirname, 'outcomes', 'measure.ts'), name));
const table = tableOf();
process.stdout.write(table);
await keepOnPage('last run of outcomes', table);

function tableOf(): string {
  return `Run of ${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC on ${machine()}; ours on one core, DuckDB on all.

| 1,000,000 scores of 50,000 people | median (least) of ${TURNS} | goal | × DuckDB | peak memory |
|---|--:|---|--:|--:|
${ROWS.map(lineOf).join('\n')}

${missedText()}
`;
}

function medianOf(name: string): number {
  return measured.get(name)?.medianMs ?? Number.NaN;
}

function lineOf({ name, goal, yardstick }: OutcomesRow): string {
  const { medianMs = Number.NaN, leastMs = Number.NaN, peakBytes = Number.NaN } = measured.get(name) ?? {};
  const cells = [name, `${medianMs.toFixed(1)} ms (${leastMs.toFixed(1)})`, goal === null ? '' : goalText(goal), yardstick === null ? '' : `${(medianOf(yardstick) / medianMs).toFixed(1)} times as fast`, `${(peakBytes / MIB).toFixed(0)} MiB`];
  return `| ${cells.join(' | ')} |`;
}

function missedText(): string {
  const missed = ROWS.flatMap(({ name, goal }) => {
    const miss = goal === null ? undefined : missText(goal, medianOf(name));
    return miss === undefined ? [] : [`- ${name}: ${miss}`];
  });
  return missed.length === 0 ? 'This run keeps its goals.' : `Goals that this run misses:\n\n${missed.join('\n')}`;
}
