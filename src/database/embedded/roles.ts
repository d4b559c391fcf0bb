import pg from 'pg';
import type { PoolConfig } from 'pg';
import type { DatabaseAddress } from '../address.ts';
import { APPLICATION_ROLE } from '../application-role.ts';
import { passwordVerifier } from '../password-verifier.ts';
import { SUPERUSER } from './cluster.ts';

const OWNER_ROLE = 'fenestra_owner';
const DATABASE = 'fenestra';

export type EmbeddedPasswords = { readonly superuser: string; readonly owner: string; readonly application: string };

/** Makes the database and its two roles where they are missing; the superuser is used for nothing else. */
export async function ensureRoles(socketFolder: string, passwords: EmbeddedPasswords): Promise<DatabaseAddress> {
  const client = new pg.Client(superuserAt(socketFolder, passwords.superuser));
  await client.connect();
  try {
    await ensureRole(client, OWNER_ROLE, passwords.owner);
    await ensureRole(client, APPLICATION_ROLE, passwords.application);
    const { rowCount } = await client.query('select from pg_database where datname = $1', [DATABASE]);
    if (rowCount === 0) await client.query(`create database ${DATABASE} owner ${OWNER_ROLE}`);
  } finally {
    await client.end();
  }
  return addressAt(socketFolder, passwords);
}

/** The database of a server of ours, by the folder of its socket. */
export function addressAt(socketFolder: string, passwords: EmbeddedPasswords): DatabaseAddress {
  return {
    owner: { host: socketFolder, database: DATABASE, user: OWNER_ROLE, password: passwords.owner },
    application: { host: socketFolder, database: DATABASE, user: APPLICATION_ROLE, password: passwords.application },
  };
}

export function superuserAt(socketFolder: string, password: string): PoolConfig {
  return { host: socketFolder, database: 'postgres', user: SUPERUSER, password };
}

async function ensureRole(client: pg.Client, role: string, password: string): Promise<void> {
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role]);
  if (rowCount === 0) await client.query(`create role ${role} login password '${passwordVerifier(password)}'`);
}
