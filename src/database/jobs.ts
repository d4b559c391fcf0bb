import { setTimeout as pause } from 'node:timers/promises';
import type { Runner } from 'graphile-worker';
import { Logger, parseCronItems, run, runMigrations } from 'graphile-worker';
import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type pg from 'pg';
import type { Instant } from '#foundation/instant.ts';
import type { DatabaseAddress } from './address.ts';
import { openQueuePool } from './queue-pool.ts';

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

/** Takes a queued job back in the caller's transaction, because it is needed no more. */
export async function unqueueJob<Tables>(tx: Kysely<Tables>, jobKey: string): Promise<void> {
  await sql`select unqueue_job(${jobKey})`.execute(tx);
}

// A job that fails is told by its own domain; the queue's running commentary helps nobody at the clinic.
const quiet = new Logger(() => () => undefined);

/** Makes the queue's own tables; run as the owner before the application starts. */
export async function prepareJobs(address: DatabaseAddress): Promise<void> {
  const pool = openQueuePool(address);
  try {
    await runMigrations({ pgPool: pool, logger: quiet });
  } finally {
    await pool.end();
  }
}

/** How many jobs of one queue run at the same time; most of each is waiting for the database. */
const AT_ONCE = 4;

/** How long after the queue has ended, because the database went away under a job, it is begun anew. */
const BEGIN_AGAIN_AFTER_MS = 500;

/**
 * Starts working on the queue and goes on through crashes of the database; `stop` waits for jobs under way. What a
 * process that was killed had begun is begun anew, so a job may run twice.
 * @param repeated when tasks are run by themselves, in the five fields of cron by universal time
 */
export async function startJobs(address: DatabaseAddress, tasks: Readonly<Record<string, Task>>, repeated: Readonly<Record<string, string>> = {}): Promise<{ stop(): Promise<void> }> {
  const pool = openQueuePool(address);
  const stopping = new AbortController();
  let runner = await begin(pool, tasks, repeated);
  // The queue gives up for good when it cannot note what became of a job.
  const watching = (async () => {
    while (!stopping.signal.aborted) {
      await runner.promise.catch(() => undefined);
      runner = (await beginAgain(() => begin(pool, tasks, repeated), stopping.signal)) ?? runner;
    }
  })();
  return {
    stop: async () => {
      stopping.abort();
      await runner.stop().catch(() => undefined);
      await watching;
      await pool.end();
    },
  };
}

async function begin(pool: pg.Pool, tasks: Readonly<Record<string, Task>>, repeated: Readonly<Record<string, string>>): Promise<Runner> {
  await pool.query('select graphile_worker.force_unlock_workers(array(select distinct locked_by from graphile_worker.jobs where locked_by is not null and task_identifier = any ($1)))', [Object.keys(tasks)]);
  return run({
    pgPool: pool,
    concurrency: AT_ONCE,
    // What waits for its minute, such as telling the next person, is at most so late.
    pollInterval: 500,
    noHandleSignals: true,
    parsedCronItems: parseCronItems(Object.entries(repeated).map(([task, match]) => ({ task, match, options: { maxAttempts: 1 } }))),
    logger: quiet,
    taskList: Object.fromEntries(Object.entries(tasks).map(([name, task]) => [name, (payload: unknown) => task(payload)])),
  });
}

/** Tries until the database is there again; undefined once it is to stop. */
async function beginAgain(again: () => Promise<Runner>, signal: AbortSignal): Promise<Runner | undefined> {
  while (!signal.aborted) {
    await pause(BEGIN_AGAIN_AFTER_MS, undefined, { signal }).catch(() => undefined);
    const runner = signal.aborted ? undefined : await again().catch(() => undefined);
    if (runner !== undefined) return runner;
  }
  return undefined;
}
