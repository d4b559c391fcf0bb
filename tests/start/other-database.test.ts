import { readdir } from 'node:fs/promises';
import pg from 'pg';
import { afterEach, expect, test } from 'vitest';
import { superuserAt } from '#database/embedded/roles.ts';
import type { EmbeddedDatabase } from '#database/embedded/start.ts';
import { startEmbedded } from '#database/embedded/start.ts';
import { secretNamed } from '#database/secrets.ts';
import { isRefusal } from '#foundation/refusal.ts';
import { runFenestra, startFenestra, startFolder } from '../support/fenestra-process.ts';

const servers: EmbeddedDatabase[] = [];

afterEach(async () => {
  for (const server of servers.splice(0)) await server.stop();
});

/** A PostgreSQL server that somebody else runs, by its administrator's address. */
async function otherServer(isDurable: boolean): Promise<string> {
  const folder = await startFolder();
  const server = await startEmbedded({ folder, isDurable });
  if (isRefusal(server)) throw new Error(server.sentence);
  servers.push(server);
  const { user, password } = superuserAt(server.socketFolder, await secretNamed(folder, 'superuser'));
  return `postgresql://${user}:${String(password)}@localhost/fenestra?host=${encodeURIComponent(server.socketFolder)}`;
}

test('with DATABASE_URL it serves from that server and starts none of its own', async () => {
  const folder = await startFolder();
  const fenestra = startFenestra({ folder, env: { DATABASE_URL: await otherServer(true) } });
  const response = await fetch(`${await fenestra.origin()}/api/document.json`);
  expect(response.ok).toBe(true);
  expect((await readdir(folder)).toSorted()).toEqual(['fenestra.lock', 'secrets.json']);
  fenestra.interrupt();
  expect(await fenestra.exitCode).toBe(0);
});

test('a server that may forget what it acknowledged is refused with the reason', async () => {
  const fenestra = startFenestra({ folder: await startFolder(), env: { DATABASE_URL: await otherServer(false) } });
  expect(await fenestra.exitCode).toBe(1);
  expect(fenestra.complained()).toContain('Fenestra will not start on this database: The setting fsync is off');
});

test('a server that is not there is told in one sentence', async () => {
  const fenestra = startFenestra({ folder: await startFolder(), env: { DATABASE_URL: 'postgresql://owner:secret@127.0.0.1:9/name' } });
  expect(await fenestra.exitCode).toBe(1);
  expect(fenestra.complained()).toBe('Fenestra cannot sign in to the database as the owner role: connect ECONNREFUSED 127.0.0.1:9.\n');
});

const ADD_NINA = ['user', 'add', '--clinic', 'north', '--email', 'nina@mail.example', '--name', 'Nina Reed', '--role', 'nurse'];

test('the commands tell a database that is not up to date, or ahead of them, in one sentence', async () => {
  const folder = await startFolder();
  const env = { DATABASE_URL: await otherServer(true) };
  const told = async (args: readonly string[]) => {
    const { exitCode, said, complained } = await runFenestra(folder, args, env);
    expect([exitCode, said]).toEqual([1, '']);
    return complained;
  };
  for (const args of [ADD_NINA, ['audit', 'verify']]) {
    expect(await told(args)).toBe('Fenestra has not been started on this database yet; start it there once, which makes its tables.\n');
  }
  const fenestra = startFenestra({ folder, env });
  await fenestra.origin();
  fenestra.interrupt();
  expect(await fenestra.exitCode).toBe(0);
  expect(await runFenestra(folder, ['audit', 'verify'], env)).toMatchObject({ exitCode: 0, said: 'There is no clinic yet.\n' });

  await run(env.DATABASE_URL, `insert into migration (name, timestamp) values ('209901010000_session_future', '')`);
  for (const args of [ADD_NINA, ['audit', 'verify']]) {
    expect(await told(args)).toBe('The database was already used by a newer or different Fenestra (it holds 209901010000_session_future); use that one.\n');
  }
  await run(env.DATABASE_URL, `delete from migration where name in ('209901010000_session_future', (select max(name) from migration where name < '2099'))`);
  expect(await told(['audit', 'verify'])).toBe('The database was last used by an older Fenestra; start this one on it once, which brings it up to date.\n');
  await run(env.DATABASE_URL, `create role auditor login password 'given'`);
  const asAuditor = env.DATABASE_URL.replace(/\/\/[^@]+@/, '//auditor:given@');
  expect((await runFenestra(folder, ['audit', 'verify'], { DATABASE_URL: asAuditor })).complained).toContain('may not see whether the database is up to date; let an administrator run: grant select on migration');
});

test('the commands tell a DATABASE_URL that is none in one sentence', async () => {
  const wrong = await runFenestra(await startFolder(), ['audit', 'verify'], { DATABASE_URL: 'mysql://owner:secret@host/name' });
  expect([wrong.exitCode, wrong.complained]).toEqual([1, 'DATABASE_URL is not a database address; expected something like postgresql://user:password@host:5432/name.\n']);
});

async function run(address: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  await client.query(statement);
  await client.end();
}
