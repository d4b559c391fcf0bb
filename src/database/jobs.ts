import type { Runner } from 'graphile-worker';
import { run, runMigrations } from 'graphile-worker';
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

/** Makes the queue's own tables; run as the owner before the application starts. */
export async function prepareJobs(address: DatabaseAddress): Promise<void> {
  const pool = poolOf(address);
  try {
    await runMigrations({ pgPool: pool });
  } finally {
    await pool.end();
  }
}

/** Starts working on the queue; `stop` waits for jobs under way. */
export async function startJobs(address: DatabaseAddress, tasks: Readonly<Record<string, Task>>): Promise<{ stop(): Promise<void> }> {
  const pool = poolOf(address);
  const runner: Runner = await run({
    pgPool: pool,
    concurrency: 2,
    noHandleSignals: true,
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
  pool.on('error', () => undefined);
  return pool;
}
