import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, chown, mkdir, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { afterEach, expect, test } from 'vitest';
import { isRefusal } from '#foundation/refusal.ts';
import { temporaryFolder } from '../../../tests/support/temporary-folder.ts';
import { openDatabase } from '../tenant.ts';
import { prepareSchema } from '../prepare.ts';
import { clusterFolderIn } from './cluster.ts';
import { stopOrphan } from './orphan.ts';
import type { EmbeddedDatabase, EmbeddedOptions } from './start.ts';
import { startEmbedded } from './start.ts';

const isRoot = process.getuid?.() === 0;
const cleanUps: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).toReversed()) await cleanUp();
});

async function dataFolder(): Promise<string> {
  const folder = await temporaryFolder('embedded');
  cleanUps.push(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

async function started(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const database = await startEmbedded({ isDurable: false, ...options });
  if (isRefusal(database)) throw new Error(database.sentence);
  cleanUps.push(database.stop);
  return database;
}

async function refusalOf(options: EmbeddedOptions): Promise<string> {
  const database = await startEmbedded({ isDurable: false, ...options });
  if (isRefusal(database)) return database.sentence;
  await database.stop();
  return 'it started';
}

async function ask(database: EmbeddedDatabase, sql: string): Promise<unknown[]> {
  const client = new pg.Client(database.address.owner);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

test('what was written before a stop is there after the next start, and all of it is private', async () => {
  const folder = await dataFolder();
  const first = await started({ folder });
  await ask(first, 'create table kept as select 42 as answer');
  await first.stop();
  const second = await started({ folder });
  expect(await ask(second, 'select answer from kept')).toEqual([{ answer: 42 }]);
  expect(await ask(second, `select setting from pg_settings where name = 'listen_addresses'`)).toEqual([{ setting: '' }]);
  for (const [name, mode] of [['secrets.json', 0o600], ['postgres', 0o700], ['socket', 0o700], ['postgres.log', 0o600]] as const) {
    expect([name, (await stat(join(folder, name))).mode & 0o777]).toEqual([name, mode]);
  }
});

test('a server that is killed comes back by itself, and the pool with it', async () => {
  const happenings: string[] = [];
  const database = await started({ folder: await dataFolder(), onRestart: ({ outcome }) => happenings.push(outcome) });
  const prepared = await prepareSchema(database.address);
  expect(isRefusal(prepared)).toBe(false);
  const application = openDatabase(database.address);
  cleanUps.push(application.close);
  await application.pool.query('select 1');
  const processId = database.processId();
  process.kill(processId ?? 0, 'SIGKILL');
  await expect.poll(() => happenings, { timeout: 20_000 }).toEqual(['ended', 'restarted']);
  expect(database.processId()).not.toBe(processId);
  expect((await application.pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
});

test('a stranger that got the number of a dead server is left alone', async () => {
  const folder = await dataFolder();
  await (await started({ folder })).stop();
  const user = await stat(join(folder, 'postgres'));
  const stranger = spawn('sleep', ['60'], isRoot ? { uid: user.uid, gid: user.gid } : {});
  cleanUps.push(async () => void stranger.kill());
  await once(stranger, 'spawn');
  const pidFile = join(folder, 'postgres', 'postmaster.pid');
  await writeFile(pidFile, `${stranger.pid}\n${join(folder, 'postgres')}\n1\n5432\n\n\n\n`);
  await chown(pidFile, user.uid, user.gid);
  const database = await started({ folder });
  expect(await ask(database, 'select 1 as one')).toEqual([{ one: 1 }]);
  expect(stranger.exitCode).toBeNull();
});

test('an orphan that answers no signal is left, and told with its number and its folder', async () => {
  const folder = await dataFolder();
  const database = await started({ folder });
  const processId = database.processId() ?? 0;
  process.kill(processId, 'SIGSTOP');
  try {
    expect(await stopOrphan(clusterFolderIn(folder), { fastMs: 100, immediateMs: 100 })).toMatchObject({
      code: 'database.orphan-stays',
      sentence: `A database process of an earlier run (process ${processId}) still holds ${clusterFolderIn(folder)} and could not be stopped (it does not answer); stop that one process and start again.`,
    });
  } finally {
    process.kill(processId, 'SIGCONT');
  }
});

test('a first start that was cut off is made anew', async () => {
  const folder = await dataFolder();
  await mkdir(join(folder, 'postgres.new', 'cluster'), { recursive: true });
  await writeFile(join(folder, 'postgres.new', 'cluster', 'PG_VERSION'), '18\n');
  await started({ folder });
  expect(await readdir(folder)).not.toContain('postgres.new');
});

test('a database of another PostgreSQL version is refused untouched', async () => {
  const folder = await dataFolder();
  await mkdir(join(folder, 'postgres'));
  await writeFile(join(folder, 'postgres', 'PG_VERSION'), '17\n');
  expect(await refusalOf({ folder })).toBe(
    `The database in ${folder} was made by PostgreSQL 17, and this Fenestra brings PostgreSQL 18; start the Fenestra that made it, or name another folder with FENESTRA_DATA.`,
  );
  expect(await readdir(join(folder, 'postgres'))).toEqual(['PG_VERSION']);
});

test('a database whose passwords are lost is refused with the name of the file', async () => {
  const folder = await dataFolder();
  await (await started({ folder })).stop();
  await rm(join(folder, 'secrets.json'));
  expect(await refusalOf({ folder })).toContain(`no readable ${join(folder, 'secrets.json')} with its passwords`);
});

test('a broken server says why, in its own words and where to read more', async () => {
  const folder = await dataFolder();
  await (await started({ folder })).stop();
  await writeFile(join(folder, 'postgres', 'postgresql.conf'), 'max_connections = none\n');
  const sentence = await refusalOf({ folder });
  expect(sentence).toContain('configuration file');
  expect(sentence).toContain(join(folder, 'postgres.log'));
});

test('a path too long for a socket gets its socket among temporary files, private and gone afterwards', async () => {
  const folder = join(await dataFolder(), 'a-clinic-with-a-rather-long-name'.repeat(3));
  await mkdir(folder, { mode: 0o711 });
  const database = await started({ folder });
  expect(database.socketFolder.startsWith(folder)).toBe(false);
  expect((await stat(database.socketFolder)).mode & 0o777).toBe(0o700);
  expect(await ask(database, 'select 1 as one')).toEqual([{ one: 1 }]);
  await database.stop();
  await expect(stat(database.socketFolder)).rejects.toThrow('ENOENT');
});

if (isRoot) {
  test('as root, a folder below a closed one works, and the server is not root', async () => {
    const closed = await dataFolder();
    await chmod(closed, 0o700);
    const folder = join(closed, 'data');
    await mkdir(folder, { mode: 0o700 });
    const database = await started({ folder });
    expect(await ask(database, 'select 1 as one')).toEqual([{ one: 1 }]);
    const status = await readFile(`/proc/${database.processId()}/status`, 'utf8');
    expect(status).not.toMatch(/^Uid:\s+0\b/m);
  });

  test('as root, a cluster that was copied as root is given back to the server’s user', async () => {
    const folder = await dataFolder();
    const first = await started({ folder });
    await first.stop();
    for (const entry of ['', ...(await readdir(join(folder, 'postgres'), { recursive: true }))]) await chown(join(folder, 'postgres', entry), 0, 0);
    await pause(0);
    const second = await started({ folder });
    expect(await ask(second, 'select 1 as one')).toEqual([{ one: 1 }]);
  });
}
