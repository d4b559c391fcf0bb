import type { PoolConfig } from 'pg';

/** How long the application waits before it gives up, so that one stuck lock cannot hold every connection for ever; all in milliseconds. */
export type TimeLimits = {
  /** For a connection, when all are in use or the server does not answer. */
  readonly connectionMs: number;
  /** For a lock that somebody else holds. */
  readonly lockMs: number;
  /** For one statement. */
  readonly statementMs: number;
  /** For the next statement of a transaction that is open. */
  readonly idleMs: number;
};

/** A person waits ten seconds and not longer; everything the application does takes milliseconds. */
export const TIME_LIMITS: TimeLimits = { connectionMs: 5_000, lockMs: 4_000, statementMs: 10_000, idleMs: 10_000 };

/** The limits of one transaction, to travel with its opening; a session behind a pooler is not ours to set. */
export function limitsText({ lockMs, statementMs, idleMs }: TimeLimits): string {
  return `set local lock_timeout = ${lockMs}; set local statement_timeout = ${statementMs}; set local idle_in_transaction_session_timeout = ${idleMs}`;
}

/** What the pool itself minds: a server that has gone without a word ends no statement, so its silence is noticed here. */
export function poolLimits({ connectionMs, statementMs }: TimeLimits): PoolConfig {
  return { connectionTimeoutMillis: connectionMs, query_timeout: 2 * statementMs, keepAlive: true };
}
