import { rm } from 'node:fs/promises';
import { createInterface } from 'node:readline/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { holderOf } from '#database/data-folder-lock.ts';
import { clusterFolderIn } from '#database/embedded/cluster.ts';
import { stopOrphan } from '#database/embedded/orphan.ts';

// Started beside a test process, which writes one data folder a line. Standard input ends with that process, however
// it ends; then nothing may be left of the folders, nor of what still runs on them.
const LONGEST_STOP_MS = 20_000;

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);
const folders: string[] = [];
for await (const folder of createInterface({ input: process.stdin })) folders.push(folder);
for (const folder of folders) {
  await stopProgram(folder);
  await stopOrphan(clusterFolderIn(folder));
  await rm(folder, { recursive: true, force: true });
}

async function stopProgram(folder: string): Promise<void> {
  const deadline = performance.now() + LONGEST_STOP_MS;
  for (let holder = await holderOf(folder); holder !== undefined; holder = await holderOf(folder)) {
    process.kill(holder.process, performance.now() < deadline ? 'SIGTERM' : 'SIGKILL');
    await pause(200);
  }
}
