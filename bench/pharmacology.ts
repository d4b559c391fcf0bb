import { join } from 'node:path';
import { keepOnPage } from '../scripts/proof/figures-page.ts';
import { machine } from '../scripts/proof/machine.ts';
import type { Measured } from './measured-row.ts';
import { measuredApart, TURNS } from './measured-row.ts';
import type { Row } from './pharmacology/rows.ts';
import { ROWS } from './pharmacology/rows.ts';

// Measures every row of the race beside its yardstick, prints the table and keeps it in docs/performance.md.
const MIB = 2 ** 20;
/** What mrgsolve 2.0.2 took for one patient of the same task, streamed or kept, on another machine of two cores. */
const MRGSOLVE_US = 1509;

const results: { readonly row: Row; readonly measured: Measured }[] = [];
for (const row of ROWS) results.push({ row, measured: await measuredApart(join(import.meta.dirname, 'pharmacology', 'measure.ts'), row.name) });
const table = tableOf();
process.stdout.write(table);
await keepOnPage('last run of the engine', table);

function tableOf(): string {
  const yardstick = results.find(({ row }) => row.name.startsWith('yardstick'));
  const yardstickUs = yardstick === undefined ? Number.NaN : usOf(yardstick);
  return `Run of ${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC on ${machine()}, one core.

| Task | median (least) of ${TURNS} | goal | for each | × the yardstick | × mrgsolve | peak memory |
|---|--:|---|--:|--:|--:|--:|
${results.map((result) => lineOf(result, yardstickUs)).join('\n')}
`;
}

function usOf({ row, measured }: (typeof results)[number]): number {
  return (measured.medianMs * 1000) / row.units;
}

function lineOf(result: (typeof results)[number], yardstickUs: number): string {
  const { row, measured } = result;
  const each = usOf(result);
  const isRace = /streamed|kept/u.test(row.name);
  const cells = [
    row.name,
    `${measured.medianMs.toFixed(1)} ms (${measured.leastMs.toFixed(1)})`,
    row.goal,
    `${each.toFixed(1)} us a ${row.unit}`,
    isRace ? `${(yardstickUs / each).toFixed(0)} times as fast` : '',
    isRace ? `${(MRGSOLVE_US / each).toFixed(0)} times as fast` : '',
    `${(measured.peakBytes / MIB).toFixed(0)} MiB`,
  ];
  return `| ${cells.join(' | ')} |`;
}
