import type { Client, PoolConfig } from 'pg';
import type { Refusal } from '#foundation/refusal.ts';
import { isRefusal } from '#foundation/refusal.ts';
import type { DatabaseAddress } from './address.ts';
import { APPLICATION_ROLE } from './application-role.ts';
import { sqlStateOf, withConnection } from './connection.ts';
import { passwordVerifier } from './password-verifier.ts';
import { refuse } from './refusals.ts';
import { secretNamed } from './secrets.ts';

export type ExternalOptions = {
  /** The owner's address, as DATABASE_URL gives it. */
  readonly ownerUrl: string;
  /** The application's address, as DATABASE_APP_URL gives it; without it the role is made here. */
  readonly applicationUrl: string | undefined;
  readonly folder: string;
};

/** Uses a PostgreSQL server that somebody else runs: its user owns the schema, the application gets a role without rights of its own. */
export async function useExternal({ ownerUrl, applicationUrl, folder }: ExternalOptions): Promise<DatabaseAddress | Refusal> {
  const wrong = wrongAddress(ownerUrl, applicationUrl);
  if (wrong !== undefined) return wrong;
  const owner = { connectionString: ownerUrl };
  if (applicationUrl !== undefined) return { owner, application: { connectionString: applicationUrl }, mayBePooled: true };
  const password = await secretNamed(folder, 'application');
  const application = { connectionString: withUser(ownerUrl, APPLICATION_ROLE, password) };
  const refusal = await ensureApplicationRole(owner, application, password);
  return refusal ?? { owner, application, mayBePooled: true };
}

/** Refuses text that is no address of a database, by the name of the variable that gave it. */
export function wrongAddress(ownerUrl: string, applicationUrl: string | undefined): Refusal | undefined {
  if (!isDatabaseUrl(ownerUrl)) return refuse('database.wrong-address', { variable: 'DATABASE_URL' });
  return applicationUrl === undefined || isDatabaseUrl(applicationUrl) ? undefined : refuse('database.wrong-address', { variable: 'DATABASE_APP_URL' });
}

function isDatabaseUrl(text: string): boolean {
  return URL.canParse(text) && /^postgres(ql)?:$/.test(new URL(text).protocol);
}

/** The same server and database for another user; the query part of an address has the last word on both. */
function withUser(address: string, user: string, password: string): string {
  const url = new URL(address);
  url.username = '';
  url.password = '';
  url.searchParams.set('user', user);
  url.searchParams.set('password', password);
  return url.href;
}

/** A role that already accepts our password is left as it is. */
async function ensureApplicationRole(owner: PoolConfig, application: PoolConfig, password: string): Promise<Refusal | undefined> {
  const accepted = await withConnection(application, 'application', async () => undefined);
  if (!isRefusal(accepted)) return undefined;
  return withConnection(owner, 'owner', (client) => makeRole(client, password));
}

async function makeRole(client: Client, password: string): Promise<Refusal | undefined> {
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [APPLICATION_ROLE]);
  const act = rowCount === 0 ? 'create' : 'alter';
  try {
    await client.query(`${act} role ${APPLICATION_ROLE} login password '${passwordVerifier(password)}'`);
    return undefined;
  } catch (error) {
    if (sqlStateOf(error) !== '42501') throw error;
    const sql = `${act} role ${APPLICATION_ROLE} login password '<password>'; and start with DATABASE_APP_URL set to that role's address`;
    return refuse('database.right-missing', { user: await currentUser(client), act: `${act} the application's role`, sql });
  }
}

async function currentUser(client: Client): Promise<string> {
  const { rows } = await client.query<{ name: string }>('select current_user as name');
  return rows[0]?.name ?? 'of DATABASE_URL';
}
