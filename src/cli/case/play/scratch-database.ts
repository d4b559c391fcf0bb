import { chmod, mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded } from '#database/embedded/start.ts';
import { prepareSchema } from '#database/prepare.ts';
import type { Database } from '#database/tenant.ts';
import { openDatabase } from '#database/tenant.ts';
import type { Refusal } from '#foundation/refusal.ts';
import { isRefusal } from '#foundation/refusal.ts';
import type { Shutdown } from '../../start/shutdown.ts';

/** Starts a PostgreSQL in a folder of its own that goes away with the shutdown, and opens its database. */
export async function openScratchDatabase(shutdown: Shutdown): Promise<Database | Refusal> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'fenestra-case-')));
  shutdown.onStop(() => rm(folder, { recursive: true, force: true }));
  // PostgreSQL may run as another user, who has to pass through.
  await chmod(folder, 0o711);
  const server = await startEmbedded({ folder, isDurable: false });
  if (isRefusal(server)) return server;
  shutdown.onStop(server.stop);
  const prepared = await prepareSchema(server.address);
  if (isRefusal(prepared)) return prepared;
  const database = openDatabase(server.address);
  shutdown.onStop(database.close);
  return database;
}
