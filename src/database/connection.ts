import pg from 'pg';
import type { PoolConfig } from 'pg';
import type { Refusal } from '#foundation/refusal.ts';
import { isRefusal } from '#foundation/refusal.ts';
import { reasonOf, refuse } from './refusals.ts';

const LONGEST_CONNECT_MS = 15_000;

/** Opens one connection for `work` and closes it; a server that cannot be reached is a refusal, an error in `work` is thrown. */
export async function withConnection<Result>(
  config: PoolConfig,
  role: 'owner' | 'application',
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result | Refusal> {
  const client = new pg.Client({ connectionTimeoutMillis: LONGEST_CONNECT_MS, ...config });
  // A connection that breaks makes the query under way fail; without a listener it would also end the process.
  client.on('error', () => undefined);
  const failure = await client.connect().then(() => undefined, (error: unknown) => refuse('database.unreachable', { role, reason: reasonOf(error) }));
  if (isRefusal(failure)) return failure;
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** PostgreSQL's five-letter code of an error, such as 42501 for a missing right. */
export function sqlStateOf(error: unknown): string | undefined {
  return error instanceof pg.DatabaseError ? error.code : undefined;
}
