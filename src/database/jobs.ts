import type { Runner } from 'graphile-worker';
import { Logger, parseCronItems, run, runMigrations } from 'graphile-worker';
import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import pg from 'pg';
import type { Instant } from '#foundation/instant.ts';
import type { DatabaseAddress } from './address.ts';

/** Work that is done later, outside the request, by its name. */
export type Task = (payload: unknown) => Promise<void>;

/** Queues a job in the caller's transaction: it runs only if the transaction commits. The same key replaces an earlier one. */
export async function queueJob<Tables>(
  tx: Kysely<Tables>,
  task: string,
  payload: Readonly<Record<string, unknown>>,
  when: { readonly runAt?: Instant; readonly jobKey?: string } = {},
): Promise<void> {
  await sql`select queue_job(${task}, ${JSON.stringify(payload)}::json, ${when.runAt ?? null}::timestamptz, ${when.jobKey ?? null})`.execute(tx);
}

// A job that fails is told by its own domain; the queue's running commentary helps nobody at the clinic.
const quiet = new Logger(() => () => undefined);

/** Makes the queue's own tables; run as the owner before the application starts. */
export async function prepareJobs(address: DatabaseAddress): Promise<void> {
  const pool = poolOf(address);
  try {
    await runMigrations({ pgPool: pool, logger: quiet });
  } finally {
    await pool.end();
  }
}

/**
 * Starts working on the queue; `stop` waits for jobs under way.
 * @param repeated when tasks are run by themselves, in the five fields of cron by universal time
 */
export async function startJobs(address: DatabaseAddress, tasks: Readonly<Record<string, Task>>, repeated: Readonly<Record<string, string>> = {}): Promise<{ stop(): Promise<void> }> {
  const pool = poolOf(address);
  const runner: Runner = await run({
    pgPool: pool,
    concurrency: 2,
    // What waits for its minute, such as telling the next person, is at most so late.
    pollInterval: 500,
    noHandleSignals: true,
    parsedCronItems: parseCronItems(Object.entries(repeated).map(([task, match]) => ({ task, match, options: { maxAttempts: 1 } }))),
    logger: quiet,
    taskList: Object.fromEntries(Object.entries(tasks).map(([name, task]) => [name, (payload: unknown) => task(payload)])),
  });
  return {
    stop: async () => {
      await runner.stop();
      await pool.end();
    },
  };
}

function poolOf(address: DatabaseAddress): pg.Pool {
  const pool = new pg.Pool({ max: 4, ...address.owner });
  // The queue reconnects by itself; without listeners a broken connection would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}
