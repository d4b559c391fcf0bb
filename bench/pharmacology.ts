import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { z } from 'zod';
import { PROJECT } from '../scripts/checks/run-tool.ts';
import { machine } from '../scripts/proof/machine.ts';
import { measuredSchema } from './pharmacology/measure.ts';
import type { Row } from './pharmacology/rows.ts';
import { ROWS } from './pharmacology/rows.ts';

// Measures every row of the race beside its yardstick, prints the table and keeps it in docs/performance.md.
const PAGE = join(PROJECT, 'docs', 'performance.md');
const BEGIN = '<!-- last run of the engine -->\n';
const END = '<!-- end of last run of the engine -->';
const MIB = 2 ** 20;
/** What mrgsolve 2.0.2 took for one patient of the same task, streamed or kept, on another machine of two cores. */
const MRGSOLVE_US = 1509;

const run = promisify(execFile);
const results: { readonly row: Row; readonly measured: z.infer<typeof measuredSchema> }[] = [];
for (const row of ROWS) {
  const { stdout } = await run(process.execPath, [join(import.meta.dirname, 'pharmacology', 'measure.ts'), row.name]);
  results.push({ row, measured: measuredSchema.parse(JSON.parse(stdout)) });
}
const table = tableOf();
process.stdout.write(table);
await keep(table);

function tableOf(): string {
  const yardstick = results.find(({ row }) => row.name.startsWith('yardstick'));
  const yardstickUs = yardstick === undefined ? Number.NaN : usOf(yardstick);
  return `Run of ${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC on ${machine()}, one core.

| Task | median (least) of 9 | goal | for each | × the yardstick | × mrgsolve | peak memory |
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

async function keep(text: string): Promise<void> {
  const page = await readFile(PAGE, 'utf8');
  const [before, after] = [page.indexOf(BEGIN), page.indexOf(END)];
  if (before === -1 || after < before) throw new Error(`${PAGE} has no place for the last run of the engine`);
  await writeFile(PAGE, `${page.slice(0, before + BEGIN.length)}${text}${page.slice(after)}`);
}
