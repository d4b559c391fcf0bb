import { rm } from 'node:fs/promises';
import type { PoolConfig } from 'pg';
import type { DatabaseAddress } from '#database/address.ts';
import { superuserAt } from '#database/embedded/roles.ts';
import { startEmbedded } from '#database/embedded/start.ts';
import { prepareSchema } from '#database/prepare.ts';
import { secretNamed } from '#database/secrets.ts';
import { isRefusal } from '#foundation/refusal.ts';
import type { RunningRelease } from '../postgresql/start-release.ts';
import { startRelease } from '../postgresql/start-release.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** Where tests make their databases; plain values, because they travel to the test processes. */
export type Cluster = { readonly superuser: PoolConfig; readonly template: DatabaseAddress };

const OLDEST = '15';

export type RunningCluster = Cluster & { stop(): Promise<void> };

/**
 * Starts a PostgreSQL for tests, which may forget on power loss, with one migrated database to copy from: the one that
 * Fenestra brings, or the oldest one it supports where FENESTRA_TEST_POSTGRESQL says 15.
 */
export async function startCluster(): Promise<RunningCluster> {
  const folder = await temporaryFolder('cluster');
  const isOldest = process.env['FENESTRA_TEST_POSTGRESQL'] === OLDEST;
  const { superuser, address, stop } = isOldest ? await startRelease(OLDEST, folder, false) : await startBrought(folder);
  const prepared = await prepareSchema(address);
  if (isRefusal(prepared)) throw new Error(prepared.sentence);
  return {
    superuser,
    template: address,
    stop: async () => {
      await stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function startBrought(folder: string): Promise<RunningRelease> {
  const database = await startEmbedded({ folder, isDurable: false });
  if (isRefusal(database)) throw new Error(database.sentence);
  return { superuser: superuserAt(database.socketFolder, await secretNamed(folder, 'superuser')), address: database.address, stop: database.stop };
}
