import type { Client } from 'pg';
import type { Refusal } from '#foundation/refusal.ts';
import { sqlStateOf } from './connection.ts';
import { migrationNames } from './migrate.ts';
import { refuse } from './refusals.ts';

/** Refuses a schema that is not exactly this Fenestra's; for commands, which use a database and never bring it up to date. */
export async function schemaRefusal(client: Client): Promise<Refusal | undefined> {
  const applied = await appliedMigrations(client);
  if (applied === 'closed') {
    return refuse('database.right-missing', { user: 'of DATABASE_URL', act: 'see whether the database is up to date', sql: 'grant select on migration to "<that user>";' });
  }
  if (applied.length === 0) return refuse('database.not-begun');
  const known = await migrationNames();
  const unknown = applied.find((name) => !known.includes(name));
  if (unknown !== undefined) return refuse('database.newer', { reason: `it holds ${unknown}` });
  return applied.length < known.length ? refuse('database.older') : undefined;
}

async function appliedMigrations(client: Client): Promise<readonly string[] | 'closed'> {
  try {
    const { rows } = await client.query<{ name: string }>('select name from migration order by name');
    return rows.map(({ name }) => name);
  } catch (error) {
    if (sqlStateOf(error) === UNDEFINED_TABLE) return [];
    if (sqlStateOf(error) === INSUFFICIENT_PRIVILEGE) return 'closed';
    throw error;
  }
}

const UNDEFINED_TABLE = '42P01';
const INSUFFICIENT_PRIVILEGE = '42501';
