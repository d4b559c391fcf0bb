import { access } from 'node:fs/promises';
import type { DatabaseAddress } from '#database/address.ts';
import { holderOf, lockDataFolder } from '#database/data-folder-lock.ts';
import { clusterFolderIn } from '#database/embedded/cluster.ts';
import { addressOfRunning } from '#database/embedded/running.ts';
import { startEmbedded } from '#database/embedded/start.ts';
import { wrongAddress } from '#database/external.ts';
import { refuse } from '#database/refusals.ts';
import { openDataFolder } from '#database/data-folder.ts';
import type { Refusal } from '#foundation/refusal.ts';
import { isRefusal } from '#foundation/refusal.ts';
import { ORPHAN_ENDED, say } from './start/say.ts';
import type { Shutdown } from './start/shutdown.ts';

export type DatabaseChoice = { readonly data: string; readonly databaseUrl: string | undefined; readonly applicationUrl: string | undefined };

/** A database that a command works on, and where people open the Fenestra that serves it, when one does. */
export type ReachedDatabase = { readonly address: DatabaseAddress; readonly servedAt: string | undefined };

/** The database of the server that runs on the data folder; where none runs, one is started for as long as the command takes. */
export async function reachDatabase({ data, databaseUrl, applicationUrl }: DatabaseChoice, shutdown: Shutdown): Promise<ReachedDatabase | Refusal> {
  if (databaseUrl !== undefined) return wrongAddress(databaseUrl, applicationUrl) ?? externalAt(databaseUrl, applicationUrl);
  const isThere = await access(clusterFolderIn(data)).then(() => true, () => false);
  if (!isThere) return refuse('database.none-yet', { folder: data });
  const folder = await openDataFolder(data);
  if (isRefusal(folder)) return folder;
  const holder = await holderOf(folder);
  if (holder?.origin === undefined) return startForNow(folder, shutdown);
  const address = await addressOfRunning(folder);
  return isRefusal(address) ? address : { address, servedAt: holder.origin };
}

/** The owner's address serves both roles: making the application's role here could lock out a server that runs elsewhere. */
function externalAt(ownerUrl: string, applicationUrl: string = ownerUrl): ReachedDatabase {
  return { address: { owner: { connectionString: ownerUrl }, application: { connectionString: applicationUrl }, mayBePooled: true }, servedAt: undefined };
}

async function startForNow(folder: string, shutdown: Shutdown): Promise<ReachedDatabase | Refusal> {
  const lock = await lockDataFolder(folder);
  if (isRefusal(lock)) return lock;
  shutdown.onStop(lock.release);
  const database = await startEmbedded({ folder, onOrphanEnded: () => say(ORPHAN_ENDED) });
  if (isRefusal(database)) return database;
  shutdown.onStop(database.stop);
  return { address: database.address, servedAt: undefined };
}
