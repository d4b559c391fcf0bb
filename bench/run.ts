import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ensureWebBuild } from '#cli/start/web-build.ts';
import { isRefusal } from '#foundation/refusal.ts';
import { PROJECT } from '../scripts/checks/run-tool.ts';
import { temporaryFolder } from '../tests/support/temporary-folder.ts';
import { measureFirstLoads } from './first-load.ts';
import { memoryBytes } from './processes.ts';
import { startProgram } from './program.ts';
import { tablesOf } from './report.ts';
import { measureServer } from './server.ts';

// Starts the real program on a folder of its own, measures it beside its yardstick, prints the tables and keeps them
// in docs/performance.md between the two marks. Everything runs on this machine and ends by itself.
const LATER_STARTS = 3;
const REST_MS = 5_000;
const PAGE = join(PROJECT, 'docs', 'performance.md');
const BEGIN = '<!-- last run -->\n';
const END = '<!-- end of last run -->';

const refusal = await ensureWebBuild(PROJECT, AbortSignal.timeout(120_000));
if (isRefusal(refusal)) throw new Error(refusal.sentence);
const folder = await temporaryFolder('bench');

let program = await startProgram(folder);
const firstStartMs = program.startedMs;
const laterStartsMs: number[] = [];
for (let count = 0; count < LATER_STARTS; count += 1) {
  await program.stop();
  program = await startProgram(folder);
  laterStartsMs.push(program.startedMs);
}
await new Promise((resolve) => void setTimeout(resolve, REST_MS));
const memory = { serverBytes: await memoryBytes([program.server]), databaseBytes: await memoryBytes(await program.database()) };
try {
  const measured = await measureServer(program, folder);
  const firstLoads = await measureFirstLoads(program.origin);
  const tables = tablesOf({ now: new Date(), firstStartMs, laterStartsMs, memory, measured, firstLoads });
  process.stdout.write(tables);
  await keep(tables);
} finally {
  await program.stop();
}

async function keep(tables: string): Promise<void> {
  const page = await readFile(PAGE, 'utf8');
  const [before, after] = [page.indexOf(BEGIN), page.indexOf(END)];
  if (before === -1 || after < before) throw new Error(`${PAGE} has no place for the last run`);
  await writeFile(PAGE, `${page.slice(0, before + BEGIN.length)}${tables}${page.slice(after)}`);
}
