import { spawn } from 'node:child_process';
import { chmod, mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PoolConfig } from 'pg';
import type { DatabaseAddress } from '#database/address.ts';
import { superuserAt } from '#database/embedded/roles.ts';
import { startEmbedded } from '#database/embedded/start.ts';
import { prepareSchema } from '#database/prepare.ts';
import { secretNamed } from '#database/secrets.ts';
import { isRefusal } from '#foundation/refusal.ts';

/** Where tests make their databases; plain values, because they travel to the test processes. */
export type Cluster = { readonly superuser: PoolConfig; readonly template: DatabaseAddress };

export type RunningCluster = Cluster & { stop(): Promise<void> };

/** A temporary folder that the database's own user may pass through. */
export async function temporaryFolder(name: string): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), `fenestra-${name}-`)));
  await chmod(folder, 0o711);
  return folder;
}

/** Starts a PostgreSQL for tests, which may forget on power loss, with one migrated database to copy from. */
export async function startCluster(): Promise<RunningCluster> {
  const folder = await temporaryFolder('cluster');
  const keeper = keep(folder);
  const database = await startEmbedded({ folder, isDurable: false });
  if (isRefusal(database)) throw new Error(database.sentence);
  const prepared = await prepareSchema(database.address);
  if (isRefusal(prepared)) throw new Error(prepared.sentence);
  return {
    superuser: superuserAt(database.socketFolder, await secretNamed(folder, 'superuser')),
    template: database.address,
    stop: async () => {
      await database.stop();
      await rm(folder, { recursive: true, force: true });
      keeper.release();
    },
  };
}

/** However this process ends, the keeper notices and leaves no server and no folder behind. */
function keep(folder: string): { release(): void } {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'cluster-keeper.ts'), folder], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  child.unref();
  return { release: () => child.stdin.end() };
}
