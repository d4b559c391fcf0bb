import { rm } from 'node:fs/promises';
import type { PoolConfig } from 'pg';
import type { DatabaseAddress } from '#database/address.ts';
import { superuserAt } from '#database/embedded/roles.ts';
import { startEmbedded } from '#database/embedded/start.ts';
import { prepareSchema } from '#database/prepare.ts';
import { secretNamed } from '#database/secrets.ts';
import { isRefusal } from '#foundation/refusal.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** Where tests make their databases; plain values, because they travel to the test processes. */
export type Cluster = { readonly superuser: PoolConfig; readonly template: DatabaseAddress };

export type RunningCluster = Cluster & { stop(): Promise<void> };

/** Starts a PostgreSQL for tests, which may forget on power loss, with one migrated database to copy from. */
export async function startCluster(): Promise<RunningCluster> {
  const folder = await temporaryFolder('cluster');
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
    },
  };
}
