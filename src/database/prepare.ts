import type { Client } from 'pg';
import type { Refusal } from '#foundation/refusal.ts';
import { isRefusal } from '#foundation/refusal.ts';
import type { DatabaseAddress } from './address.ts';
import { APPLICATION_ROLE } from './application-role.ts';
import { bootCheck } from './boot-checks.ts';
import { sqlStateOf, withConnection } from './connection.ts';
import { prepareJobs } from './jobs.ts';
import { migrate } from './migrate.ts';
import { refuse } from './refusals.ts';
import { supportedVersion } from './server-version.ts';

type Prepared = { readonly serverVersion: string };

/** Makes a database fit to be served: a supported version, the newest schema, and proof that it keeps what it is told and keeps clinics apart. */
export async function prepareDatabase(address: DatabaseAddress): Promise<Prepared | Refusal> {
  const prepared = await prepareSchema(address);
  if (isRefusal(prepared)) return prepared;
  return (await withConnection(address.application, 'application', bootCheck)) ?? prepared;
}

/** The newest schema on a supported version, without the proof. */
export async function prepareSchema(address: DatabaseAddress): Promise<Prepared | Refusal> {
  const serverVersion = await withConnection(address.owner, 'owner', supportedVersionWithRole);
  if (isRefusal(serverVersion)) return serverVersion;
  const refusal = (await migrate(address.owner)) ?? (await prepareQueue(address));
  return refusal ?? { serverVersion };
}

async function supportedVersionWithRole(client: Client): Promise<string | Refusal> {
  const version = await supportedVersion(client);
  if (isRefusal(version)) return version;
  const { rows } = await client.query<{ user: string; isthere: boolean }>(`select current_user as user, to_regrole($1) is not null as isthere`, [APPLICATION_ROLE]);
  if (rows[0]?.isthere === true) return version;
  const sql = `create role ${APPLICATION_ROLE}; grant ${APPLICATION_ROLE} to "<the user of DATABASE_APP_URL>";`;
  return refuse('database.right-missing', { user: rows[0]?.user ?? '', act: 'grant rights to the application', sql });
}

async function prepareQueue(address: DatabaseAddress): Promise<Refusal | undefined> {
  try {
    await prepareJobs(address);
    return undefined;
  } catch (error) {
    if (sqlStateOf(error) !== '42501') throw error;
    return refuse('database.right-missing', { user: 'of DATABASE_URL', act: 'make the schema of the job queue', sql: 'grant create on database "<that database>" to "<that user>";' });
  }
}
