import { rm } from 'node:fs/promises';
import { ensureWebBuild, webFolderOf } from '#cli/start/web-build.ts';
import { isRefusal } from '#foundation/refusal.ts';
import { PROJECT } from '../scripts/checks/run-tool.ts';
import { keepOnPage } from '../scripts/proof/figures-page.ts';
import { temporaryFolder } from '../tests/support/temporary-folder.ts';
import { measureFirstLoads } from './first-load.ts';
import { memoryBytes } from './processes.ts';
import { startProgram } from './program.ts';
import { tablesOf } from './report.ts';
import { measureServer } from './server.ts';

// Starts the real program on a folder of its own, measures it beside its yardstick, prints the tables and keeps them
// in docs/performance.md between the two marks. Everything runs on this machine and ends by itself.
const LATER_STARTS = 3;
const LONGEST_BUILD_MS = 300_000;
const REST_MS = 5_000;

const webBuildMs = await timeWebBuild();
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
  const tables = tablesOf({ now: new Date(), webBuildMs, firstStartMs, laterStartsMs, memory, measured, firstLoads });
  process.stdout.write(tables);
  await keepOnPage('last run', tables);
} finally {
  await program.stop();
}

/** Builds the web apps anew, as a fresh clone does. */
async function timeWebBuild(): Promise<number> {
  await rm(webFolderOf(PROJECT), { recursive: true, force: true });
  const began = performance.now();
  const refusal = await ensureWebBuild(PROJECT, AbortSignal.timeout(LONGEST_BUILD_MS));
  if (isRefusal(refusal)) throw new Error(refusal.sentence);
  return performance.now() - began;
}
