import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Kysely, PostgresDialect, sql } from 'kysely';
import type { Migration, MigrationResultSet } from 'kysely/migration';
import { Migrator } from 'kysely/migration';
import pg from 'pg';
import type { PoolConfig } from 'pg';
import type { Refusal } from '#foundation/refusal.ts';
import { sqlStateOf } from './connection.ts';
import { reasonOf, refuse } from './refusals.ts';

export const MIGRATIONS_FOLDER = join(import.meta.dirname, 'migrations');

/** The migrations' names in their order, which is the order of their names. */
export async function migrationNames(folder: string = MIGRATIONS_FOLDER): Promise<readonly string[]> {
  const files = await readdir(folder);
  return files.filter((file) => file.endsWith('.sql')).toSorted().map((file) => file.slice(0, -'.sql'.length));
}

/**
 * Brings the schema up to date as its owner. All that is pending goes into one transaction, under a lock:
 * the schema is the old one or the new one, never one between, however the run ends.
 */
export async function migrate(owner: PoolConfig, folder: string = MIGRATIONS_FOLDER): Promise<Refusal | undefined> {
  const pool = new pg.Pool({ ...owner, max: 2 });
  pool.on('error', () => undefined);
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  try {
    const migrator = new Migrator({
      db,
      provider: { getMigrations: () => readMigrations(folder) },
      migrationTableName: 'migration',
      migrationLockTableName: 'migration_lock',
      nameComparator: (left, right) => (left < right ? -1 : 1),
    });
    return refusalOf(await migrator.migrateToLatest());
  } finally {
    await db.destroy();
  }
}

async function readMigrations(folder: string): Promise<Record<string, Migration>> {
  const migrations = (await migrationNames(folder)).map(async (name): Promise<[string, Migration]> => {
    const text = await readFile(join(folder, `${name}.sql`), 'utf8');
    return [name, { up: async (db) => void (await sql.raw(text).execute(db)) }];
  });
  return Object.fromEntries(await Promise.all(migrations));
}

function refusalOf({ error, results }: MigrationResultSet): Refusal | undefined {
  if (error === undefined) return undefined;
  const failed = results?.find((result) => result.status === 'Error');
  if (failed !== undefined) return refuse('database.migration-failed', { migration: failed.migrationName, reason: reasonOf(error) });
  if (sqlStateOf(error) === '42501') {
    return refuse('database.right-missing', { user: 'of DATABASE_URL', act: 'make tables', sql: 'grant create, usage on schema public to "<that user>";' });
  }
  return refuse('database.newer', { reason: reasonOf(error) });
}
