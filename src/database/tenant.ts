import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { toInstant } from '#foundation/instant.ts';
import type { ClinicId, OperationId } from '#foundation/id.ts';
import type { DatabaseAddress } from './address.ts';

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
  inTenant<Tables, Result>(clinicId: ClinicId, work: (tx: Kysely<Tables>) => Promise<Result>, options?: TenantOptions): Promise<Result>;
  /** For the few tables that belong to no clinic, such as the directory of clinics. */
  inDirectory<Tables, Result>(work: (tx: Kysely<Tables>) => Promise<Result>): Promise<Result>;
  readonly pool: pg.Pool;
  close(): Promise<void>;
};

export type TenantOptions = {
  readonly mode?: 'read-write' | 'read-only';
  /** Two transactions of one clinic that name the same operation run one after the other. */
  readonly oneAtATime?: OperationId;
};

/** Opens the pool of the application role. */
export function openDatabase(address: DatabaseAddress): Database {
  const pool = new pg.Pool({ max: 16, ...address.application, types });
  // A connection that breaks, idle or in use, fails its query and is replaced at the next use; without listeners it would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  const kysely = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  return {
    pool,
    inTenant: (clinicId, work, options = {}) => transaction(kysely, opening(clinicId, options), work),
    inDirectory: (work) => transaction(kysely, 'begin', work),
    close: async () => {
      await kysely.destroy();
    },
  };
}

/** Checked UUIDs may stand in the text, so that all of this is one round trip; `begin` takes no parameters. */
function opening(clinicId: ClinicId, { mode = 'read-write', oneAtATime }: TenantOptions): string {
  const begin = mode === 'read-only' ? 'begin read only' : 'begin';
  const lock = oneAtATime === undefined ? '' : `; select pg_advisory_xact_lock(hashtextextended('${uuid(clinicId)}${uuid(oneAtATime)}', 0))`;
  return `${begin}; set local app.clinic = '${uuid(clinicId)}'${lock}`;
}

function uuid(text: string): string {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)) throw new Error('an id must be a lower-case UUID');
  return text;
}

async function transaction<Tables, Result>(
  kysely: Kysely<unknown>,
  openingText: string,
  work: (tx: Kysely<Tables>) => Promise<Result>,
): Promise<Result> {
  return kysely.connection().execute(async (connection) => {
    await sql.raw(openingText).execute(connection);
    try {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the one place where a domain's store gets its own tables' types
      const result = await work(connection as unknown as Kysely<Tables>);
      await sql.raw('commit').execute(connection);
      return result;
    } catch (error) {
      await sql.raw('rollback').execute(connection).catch(() => undefined);
      throw error;
    }
  });
}
