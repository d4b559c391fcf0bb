import type { CompiledQuery, DatabaseConnection, Dialect, Driver, QueryResult } from 'kysely';
import { Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely';
import type pg from 'pg';
import { nameOfStatement } from './hot-statements.ts';

const builders = new WeakMap<pg.PoolClient, Kysely<unknown>>();

/**
 * Kysely over one connection that somebody else has taken from the pool, opens and ends transactions on, and gives back.
 * @param canPrepare whether the connection keeps its session, so that statements can be prepared in it
 */
export function builderOn(client: pg.PoolClient, canPrepare: boolean): Kysely<unknown> {
  const known = builders.get(client);
  if (known !== undefined) return known;
  const builder = new Kysely<unknown>({ dialect: new HeldDialect(connectionOf(client, canPrepare)) });
  builders.set(client, builder);
  return builder;
}

class HeldDialect implements Dialect {
  readonly #connection: DatabaseConnection;

  constructor(connection: DatabaseConnection) {
    this.#connection = connection;
  }

  createDriver(): Driver {
    return new HeldDriver(this.#connection);
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

  constructor(connection: DatabaseConnection) {
    this.#connection = connection;
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

function connectionOf(client: pg.PoolClient, canPrepare: boolean): DatabaseConnection {
  return {
    async executeQuery<Row>({ sql: text, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
      const name = canPrepare && parameters.length > 0 ? nameOfStatement(text) : undefined;
      const { command, rowCount, rows } = await client.query({ text, values: [...parameters], ...(name !== undefined && { name }) });
      return CHANGING.has(command) ? { rows, numAffectedRows: BigInt(rowCount ?? 0) } : { rows };
    },
    streamQuery() {
      throw new Error('a store reads whole results');
    },
  };
}
