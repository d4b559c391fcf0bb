import type { CompiledQuery, DatabaseConnection, Dialect, Driver, QueryResult } from 'kysely';
import { Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely';
import type pg from 'pg';

const builders = new WeakMap<pg.PoolClient, Kysely<unknown>>();

/** Kysely over one connection that somebody else has taken from the pool, opens and ends transactions on, and gives back. */
export function builderOn(client: pg.PoolClient): Kysely<unknown> {
  const known = builders.get(client);
  if (known !== undefined) return known;
  const builder = new Kysely<unknown>({ dialect: new HeldDialect(client) });
  builders.set(client, builder);
  return builder;
}

class HeldDialect implements Dialect {
  readonly #client: pg.PoolClient;

  constructor(client: pg.PoolClient) {
    this.#client = client;
  }

  createDriver(): Driver {
    return new HeldDriver(this.#client);
  }

  createAdapter(): PostgresAdapter {
    return new PostgresAdapter();
  }

  createQueryCompiler(): PostgresQueryCompiler {
    return new PostgresQueryCompiler();
  }

  createIntrospector(db: Kysely<unknown>): PostgresIntrospector {
    return new PostgresIntrospector(db);
  }
}

class HeldDriver implements Driver {
  readonly #connection: DatabaseConnection;

  constructor(client: pg.PoolClient) {
    this.#connection = connectionOf(client);
  }

  async init(): Promise<void> {}

  acquireConnection(): Promise<DatabaseConnection> {
    return Promise.resolve(this.#connection);
  }

  beginTransaction(): Promise<void> {
    throw new Error('a store works in the transaction it is given');
  }

  commitTransaction(): Promise<void> {
    throw new Error('a store works in the transaction it is given');
  }

  rollbackTransaction(): Promise<void> {
    throw new Error('a store works in the transaction it is given');
  }

  async releaseConnection(): Promise<void> {}

  async destroy(): Promise<void> {}
}

const CHANGING = new Set(['INSERT', 'UPDATE', 'DELETE', 'MERGE']);

function connectionOf(client: pg.PoolClient): DatabaseConnection {
  return {
    async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
      const { command, rowCount, rows } = await client.query(sql, [...parameters]);
      return CHANGING.has(command) ? { rows, numAffectedRows: BigInt(rowCount ?? 0) } : { rows };
    },
    streamQuery() {
      throw new Error('a store reads whole results');
    },
  };
}
