import { chown, mkdir, readFile, readdir, realpath, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { withConnection } from '#database/connection.ts';
import type { RunAs } from '#database/embedded/run-as.ts';
import { asOurselves, asUser } from '#database/embedded/run-as.ts';
import { addressOfRunning } from '#database/embedded/running.ts';
import { isRefusal } from '#foundation/refusal.ts';
import { PROJECT } from '../../scripts/checks/run-tool.ts';
import { databaseProcesses } from '../support/database-processes.ts';
import { LONGEST_START_MS, runFenestra, startFenestra, startFolder } from '../support/fenestra-process.ts';
import { askServer } from '../support/served-clinic.ts';

/** How to run the program as a user who owns nothing. */
async function nobodyAtAll(): Promise<RunAs> {
  const nobody = await asUser({ name: 'nobody', uid: 65_534, gid: 65_534 }, [await realpath(process.execPath), PROJECT]);
  return isRefusal(nobody) ? expect.fail(nobody.sentence) : nobody;
}

async function isReachable(origin: string): Promise<boolean> {
  return fetch(`${origin}/api/document.json`).then((response) => response.ok, () => false);
}

test('interrupted while it fills the practice clinic, it stops at once; the next start makes everything, a second one says where that runs, Ctrl-C leaves nothing, and a later start finds it all', async () => {
  const folder = await startFolder();
  const hasty = startFenestra({ folder, isWrapped: true, hasPractice: true });
  await expect.poll(() => hasty.said(), { timeout: LONGEST_START_MS, interval: 5 }).toContain('Filling the practice clinic');
  await expect.poll(() => clinicsNow(folder), { timeout: LONGEST_START_MS, interval: 5 }).toEqual([{ slug: 'practice', is_unfinished: true }]);
  hasty.interrupt();
  expect(await hasty.exitCode).toBe(0);
  expect(hasty.said()).not.toContain('Fenestra is running');
  expect(await databaseProcesses(folder)).toEqual([]);
  const half = await practiceRows(folder);

  const first = startFenestra({ folder, isWrapped: true, hasPractice: true });
  const origin = await first.origin();
  expect(await isReachable(origin)).toBe(true);
  expect(first.said()).toContain(`Sign in       ${origin}/clinic/practice/ lists the made-up people`);
  const { practicePatients } = practiceSchema.parse(await (await fetch(`${origin}/api/public/practice/clinic`)).json());
  expect(practicePatients.map(({ name }) => name)).toEqual(expect.arrayContaining(['LARKSPUR, Olivia', 'BRAMBLEBY, Otto', 'WINTERBOURNE, Orla']));
  expect(await practiceRows(folder)).toBeGreaterThan(half);

  const second = startFenestra({ folder });
  expect(await second.exitCode).toBe(1);
  expect(second.complained()).toMatch(new RegExp(`^Fenestra is already running on ${folder} \\(process \\d+\\) at ${origin}\\.\\n$`));
  expect(await isReachable(origin)).toBe(true);

  const setUp = { clinicName: 'North', slug: 'north', zone: 'America/New_York', ownerName: 'Olive Marsh', siteName: 'Main', email: 'olive@mail.example', password: 'orbit pencil summer cactus' };
  expect((await askServer(origin, '/api/public/set-up', { body: setUp })).status).toBe(200);

  first.interrupt();
  expect(await first.exitCode).toBe(0);
  expect(first.complained()).toBe('');
  expect(await databaseProcesses(folder)).toEqual([]);
  expect(await isReachable(origin)).toBe(false);
  expect((await readdir(folder)).toSorted()).toEqual(['postgres', 'postgres.log', 'secrets.json']);

  const later = startFenestra({ folder });
  const laterOrigin = await later.origin();
  expect(await isReachable(laterOrigin)).toBe(true);
  expect(later.said()).toContain(`Sign in       ${laterOrigin}/clinic/north/ with your e-mail address and password`);
  expect(later.said()).toContain(`Practice      ${laterOrigin}/clinic/practice/ lists`);
  later.kill('SIGTERM');
  expect(await later.exitCode).toBe(0);
});

const ORPHAN_ENDED = 'A database left running by an earlier start was ended.';

test('after the program was killed, the next start says that it ends the orphaned database, and takes its place', async () => {
  const folder = await startFolder();
  const killed = startFenestra({ folder });
  const origin = await killed.origin();
  killed.kill('SIGKILL');
  await killed.exitCode;
  const orphans = await databaseProcesses(folder);
  expect(orphans.length).toBeGreaterThan(0);
  expect(killed.said()).not.toContain(ORPHAN_ENDED);
  expect(await isReachable(origin)).toBe(false);

  const next = startFenestra({ folder });
  expect(await isReachable(await next.origin())).toBe(true);
  expect(next.said().split('\n').filter((line) => line === ORPHAN_ENDED)).toHaveLength(1);
  const now = await databaseProcesses(folder);
  expect(now.filter((number) => orphans.includes(number))).toEqual([]);
  next.interrupt();
  expect(await next.exitCode).toBe(0);
  expect(await databaseProcesses(folder)).toEqual([]);
});

test('Ctrl-C in the middle of starting stops as orderly as later', async () => {
  const folder = await startFolder();
  const hasty = startFenestra({ folder, isWrapped: true });
  await expect.poll(() => hasty.said(), { timeout: LONGEST_START_MS, interval: 5 }).toContain('Starting the database');
  hasty.interrupt();
  expect(await hasty.exitCode).toBe(0);
  expect(hasty.said()).toContain('nothing is left running');
  expect(await databaseProcesses(folder)).toEqual([]);
});

/** The directory of clinics, while the program runs. */
async function clinicsNow(folder: string): Promise<unknown> {
  const address = await addressOfRunning(folder);
  if (isRefusal(address)) return expect.fail(address.sentence);
  return withConnection(address.owner, 'owner', async (client) => (await client.query('select slug, is_unfinished from clinic_directory')).rows);
}

const practiceSchema = z.object({ practicePatients: z.array(z.object({ name: z.string() })) });

/** How many rows the one audit record of the practice clinic has, which holds. */
async function practiceRows(folder: string): Promise<number> {
  const { said } = await runFenestra(folder, ['audit', 'verify']);
  expect(said).toMatch(/^practice: holds, \d+ rows, head [0-9a-f]{64}\n$/);
  return Number(/(\d+) rows/.exec(said)?.[1]);
}

test('a taken port is told in one sentence before anything is started', async () => {
  const folder = await startFolder();
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const address = other.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const refused = startFenestra({ folder, ...(port !== undefined && { port }) });
  expect(await refused.exitCode).toBe(1);
  expect(refused.complained()).toBe(`Another program already uses port ${port}; stop it, or choose another port with --port or FENESTRA_PORT.\n`);
  expect(await readdir(folder)).toEqual([]);
  other.close();
});

test('an address that is none of this machine’s is told in one sentence, by name and by number', async () => {
  for (const host of ['192.0.2.1', 'nowhere.invalid']) {
    const folder = await startFolder();
    expect((await runFenestra(folder, ['tls', '--name', 'clinic.example'])).exitCode).toBe(0);
    const refused = startFenestra({ folder, env: { FENESTRA_HOST: host } });
    expect(await refused.exitCode).toBe(1);
    expect(refused.complained()).toBe(`Nothing can be served at ${host}, because it is none of this machine’s addresses; choose another one with --host or FENESTRA_HOST.\n`);
    expect(await readdir(folder)).toEqual(['tls']);
  }
});

test('a folder that cannot be written is told in one sentence', async () => {
  const folder = await startFolder();
  await writeFile(join(folder, 'file'), '');
  const refused = startFenestra({ folder: join(folder, 'file', 'data') });
  expect(await refused.exitCode).toBe(1);
  expect(refused.complained()).toMatch(/^Fenestra cannot write to its data folder .* name another folder with FENESTRA_DATA\.\n$/);
});

test('a database of another PostgreSQL version is told in one sentence and stays as it is', async () => {
  const folder = await startFolder();
  await mkdir(join(folder, 'postgres'));
  await writeFile(join(folder, 'postgres', 'PG_VERSION'), '17\n');
  const refused = startFenestra({ folder });
  expect(await refused.exitCode).toBe(1);
  expect(refused.complained()).toMatch(/^The database in .* was made by PostgreSQL 17, and this Fenestra brings PostgreSQL \d+; start the Fenestra that made it, or name another folder with FENESTRA_DATA\.\n$/);
  expect(await readdir(folder)).toEqual(['postgres']);
  expect(await readdir(join(folder, 'postgres'))).toEqual(['PG_VERSION']);
});

const isRoot = process.getuid?.() === 0;

/** A data folder of somebody who is not root, and how to run the program as them. */
async function ordinaryStart(): Promise<{ readonly folder: string; readonly runAs: RunAs }> {
  const folder = await startFolder();
  if (!isRoot) return { folder, runAs: asOurselves };
  await chown(folder, 65_534, 65_534);
  return { folder, runAs: await nobodyAtAll() };
}

const LOW_PORT = 81;
/** Containers often let every user open every port. */
const isLowPortKept = Number(await readFile('/proc/sys/net/ipv4/ip_unprivileged_port_start', 'utf8').catch(() => '1024')) > LOW_PORT;

if (isLowPortKept) {
  test('a port that the system keeps from an ordinary user is told as that', async () => {
    const refused = startFenestra({ ...(await ordinaryStart()), port: LOW_PORT });
    expect(await refused.exitCode).toBe(1);
    expect(refused.complained()).toBe(`The system does not let this user open port ${LOW_PORT}; choose one from 1024 on with --port or FENESTRA_PORT.\n`);
  });
} else {
  test('where the system keeps no port from anybody, an ordinary user serves at a low one', async () => {
    const fenestra = startFenestra({ ...(await ordinaryStart()), port: LOW_PORT });
    expect(await fenestra.origin()).toBe(`http://localhost:${LOW_PORT}`);
    fenestra.interrupt();
    expect(await fenestra.exitCode).toBe(0);
  });
}

// Only root can make itself somebody else; for everybody else each test here is that of an ordinary user already.
if (isRoot) {
  test('an ordinary user can start it, and is told when the folder belongs to somebody else', async () => {
    const nobody = await nobodyAtAll();
    const folder = await startFolder();
    const refused = startFenestra({ folder, runAs: nobody });
    expect(await refused.exitCode).toBe(1);
    expect(refused.complained()).toContain('make it writable for this user');

    await chown(folder, 65_534, 65_534);
    const ordinary = startFenestra({ folder, runAs: nobody });
    expect(await isReachable(await ordinary.origin())).toBe(true);
    ordinary.interrupt();
    expect(await ordinary.exitCode).toBe(0);
    expect(await databaseProcesses(folder)).toEqual([]);
  });
}
