import type { Kysely } from 'kysely';
import pg from 'pg';
import { toInstant } from '#foundation/instant.ts';
import type { ClinicId } from '#foundation/id.ts';
import type { DatabaseAddress } from './address.ts';
import { builderOn } from './held-connection.ts';
import type { TimeLimits } from './time-limits.ts';
import { limitsText, poolLimits, TIME_LIMITS } from './time-limits.ts';

const TIMESTAMPTZ = 1184;
const DATE = 1082;
const BIGINT = 20;

/** Instants come back as the same text that went in; days stay days; counts are numbers. */
const parsers: Record<number, (text: string) => unknown> = {
  [TIMESTAMPTZ]: toInstant,
  [DATE]: (text) => text,
  [BIGINT]: Number,
};

const types = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') => parsers[oid] ?? pg.types.getTypeParser(oid, format),
};

/** The application's pool: logs in as the role that owns nothing and sees only the clinic a transaction names. */
export type Database = {
  /** Runs `work` in one transaction of one clinic; commits when it returns, rolls back when it throws. */
  inTenant<Tables, Result>(clinicId: ClinicId, work: (tx: Kysely<Tables>, trip: Trip) => Promise<Result>, options?: TenantOptions): Promise<Result>;
  /** For the few tables that belong to no clinic, such as the directory of clinics. */
  inDirectory<Tables, Result>(work: (tx: Kysely<Tables>) => Promise<Result>): Promise<Result>;
  readonly pool: pg.Pool;
  close(): Promise<void>;
};

export type TenantOptions = {
  readonly mode?: 'read-write' | 'read-only';
  /** A question whose text holds its values as literals; it travels with the opening. */
  readonly asking?: string;
};

/** What spares a transaction round trips: each costs more than the statement it carries. */
export type Trip = {
  /** The rows of what was asked with the opening. */
  readonly asked: readonly Readonly<Record<string, unknown>>[];
  /** Statements with their values as literals, to travel with the commit; when one fails, nothing of the transaction stands. */
  endWith(statements: readonly string[]): void;
};

export type DatabaseOptions = {
  readonly limits?: TimeLimits;
  /** Commits do not wait for the disk, and several times as many go through; for made-up stories only, which may be lost with the power. */
  readonly mayForget?: boolean;
};

/** Opens the pool of the application role; whoever waits too long for anything in it fails, and what they held is free again. */
export function openDatabase(address: DatabaseAddress, { limits = TIME_LIMITS, mayForget = false }: DatabaseOptions = {}): Database {
  const pool = new pg.Pool({ max: 16, ...poolLimits(limits), ...address.application, types });
  // A connection that breaks, idle or in use, fails its query and is replaced at the next use; without listeners it would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  const source: Source = { pool, canPrepare: address.mayBePooled !== true };
  // Of each transaction, because a session behind a pooler is not ours to set.
  const within = `${limitsText(limits)}${mayForget ? '; set local synchronous_commit = off' : ''}`;
  return {
    pool,
    inTenant: (clinicId, work, options = {}) => (options.mode === 'read-only' ? reading : writing)(source, opening(within, clinicId, options), work),
    inDirectory: (work) => writing(source, { text: `begin; ${within}`, isAsking: false }, work),
    close: () => pool.end(),
  };
}

/** Where connections come from, and whether each keeps its session. */
type Source = { readonly pool: pg.Pool; readonly canPrepare: boolean };

type Opening = { readonly text: string; readonly isAsking: boolean };

/** A checked UUID may stand in the text, so that all of this is one round trip; `begin` takes no parameters. */
function opening(within: string, clinicId: ClinicId, { mode = 'read-write', asking }: TenantOptions): Opening {
  const begin = mode === 'read-only' ? 'begin read only' : 'begin';
  return { text: `${begin}; ${within}; set local app.clinic = '${uuid(clinicId)}'${asking === undefined ? '' : `; ${asking}`}`, isAsking: asking !== undefined };
}

function uuid(text: string): string {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)) throw new Error('an id must be a lower-case UUID');
  return text;
}

type Work<Tables, Result> = (tx: Kysely<Tables>, trip: Trip) => Promise<Result>;

async function writing<Tables, Result>(source: Source, begin: Opening, work: Work<Tables, Result>): Promise<Result> {
  const client = await source.pool.connect();
  try {
    const last: string[] = [];
    const result = await begun(builderOn(client, source.canPrepare), await opened(client, begin), work, (statements) => last.push(...statements));
    // PostgreSQL answers the commit of a transaction that has failed with a rollback, and without an error.
    const { command } = lastOf(await client.query([...last, 'commit'].join('; ')));
    if (command !== 'COMMIT') throw new Error('the transaction had failed and was rolled back');
    client.release();
    return result;
  } catch (error) {
    await giveBack(client);
    throw error;
  }
}

/** Nobody has to wait for the end of a transaction that only reads. */
async function reading<Tables, Result>(source: Source, begin: Opening, work: Work<Tables, Result>): Promise<Result> {
  const client = await source.pool.connect();
  try {
    return await begun(builderOn(client, source.canPrepare), await opened(client, begin), work, () => {
      throw new Error('a transaction that only reads ends with nothing');
    });
  } finally {
    void giveBack(client);
  }
}

/** Undoes whatever is open; a connection on which even that fails is used no more. */
async function giveBack(client: pg.PoolClient): Promise<void> {
  await client.query('rollback').then(() => client.release(), () => client.release(true));
}

/** Opens the transaction; gives the rows of what was asked with it. */
async function opened(client: pg.PoolClient, { text, isAsking }: Opening): Promise<Trip['asked']> {
  const { rows } = lastOf(await client.query(text));
  return isAsking ? rows : [];
}

function begun<Tables, Result>(builder: Kysely<unknown>, asked: Trip['asked'], work: Work<Tables, Result>, endWith: Trip['endWith']): Promise<Result> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the one place where a domain's store gets its own tables' types
  return work(builder as unknown as Kysely<Tables>, { asked, endWith });
}

type Rows = pg.QueryResult<Record<string, unknown>>;

/** Several statements in one text have one result each. */
function lastOf(results: Rows | Rows[]): Rows {
  const last = Array.isArray(results) ? results.at(-1) : results;
  if (last === undefined) throw new Error('a statement has a result');
  return last;
}
