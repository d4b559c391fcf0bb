import { withConnection } from '#database/connection.ts';
import { schemaRefusal } from '#database/schema-check.ts';
import type { Database } from '#database/tenant.ts';
import { openDatabase } from '#database/tenant.ts';
import type { Refusal } from '#foundation/refusal.ts';
import { isRefusal } from '#foundation/refusal.ts';
import type { ReachedDatabase } from './reach-database.ts';
import { reachDatabase } from './reach-database.ts';
import type { Shutdown } from './start/shutdown.ts';
import { openShutdown } from './start/shutdown.ts';

type Work = (database: Database, reached: ReachedDatabase) => Promise<Refusal | undefined>;

/** Runs a command's work on the database of the data folder or of DATABASE_URL; a refusal is told in its sentence and ends with 1. */
export async function withDatabase(data: string, work: Work): Promise<void> {
  const shutdown = openShutdown();
  try {
    const refusal = await Promise.race([runOn(data, work, shutdown), shutdown.whenAsked.then(() => undefined)]);
    if (refusal !== undefined) process.stderr.write(`${refusal.sentence}\n`);
    process.exitCode = refusal === undefined ? 0 : 1;
  } finally {
    await shutdown.run();
  }
  // What was under way may still hold the process open, and its answer is wanted no more.
  if (shutdown.signal.aborted) process.exit(130);
}

async function runOn(data: string, work: Work, shutdown: Shutdown): Promise<Refusal | undefined> {
  const choice = { data, databaseUrl: process.env['DATABASE_URL'] || undefined, applicationUrl: process.env['DATABASE_APP_URL'] || undefined };
  const reached = await reachDatabase(choice, shutdown);
  if (isRefusal(reached)) return reached;
  const refusal = (await withConnection(reached.address.owner, 'owner', schemaRefusal)) ?? (await withConnection(reached.address.application, 'application', async () => undefined));
  if (refusal !== undefined) return refusal;
  const database = openDatabase(reached.address);
  shutdown.onStop(database.close);
  return work(database, reached);
}
