import { chown, readdir, realpath, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { asUser } from '#database/embedded/run-as.ts';
import { isRefusal } from '#foundation/refusal.ts';
import { PROJECT } from '../../scripts/checks/run-tool.ts';
import { databaseProcesses } from '../support/database-processes.ts';
import { startFenestra, startFolder } from '../support/fenestra-process.ts';

const LATER_START_MS = 5_000;

async function isReachable(origin: string): Promise<boolean> {
  return fetch(`${origin}/api/document.json`).then((response) => response.ok, () => false);
}

test('the first start makes everything, a second one says where the first runs, Ctrl-C leaves nothing, and a later start is quick', async () => {
  const folder = await startFolder();
  const first = startFenestra({ folder, isWrapped: true, hasPractice: true });
  const origin = await first.origin();
  expect(await isReachable(origin)).toBe(true);
  expect(first.said()).toContain('practice clinic');

  const second = startFenestra({ folder });
  expect(await second.exitCode).toBe(1);
  expect(second.complained()).toMatch(new RegExp(`^Fenestra is already running on ${folder} \\(process \\d+\\) at ${origin}\\.\\n$`));
  expect(await isReachable(origin)).toBe(true);

  first.interrupt();
  expect(await first.exitCode).toBe(0);
  expect(first.complained()).toBe('');
  expect(await databaseProcesses(folder)).toEqual([]);
  expect(await isReachable(origin)).toBe(false);
  expect((await readdir(folder)).toSorted()).toEqual(['postgres', 'postgres.log', 'secrets.json']);

  const began = performance.now();
  const later = startFenestra({ folder });
  expect(await isReachable(await later.origin())).toBe(true);
  expect(performance.now() - began).toBeLessThan(LATER_START_MS);
  expect(later.said()).toContain('Fenestra is running.');
  later.kill('SIGTERM');
  expect(await later.exitCode).toBe(0);
});

test('after the program was killed, the next start ends the orphaned database and takes its place', async () => {
  const folder = await startFolder();
  const killed = startFenestra({ folder });
  const origin = await killed.origin();
  killed.kill('SIGKILL');
  await killed.exitCode;
  const orphans = await databaseProcesses(folder);
  expect(orphans.length).toBeGreaterThan(0);
  expect(await isReachable(origin)).toBe(false);

  const next = startFenestra({ folder });
  expect(await isReachable(await next.origin())).toBe(true);
  const now = await databaseProcesses(folder);
  expect(now.filter((number) => orphans.includes(number))).toEqual([]);
  next.interrupt();
  expect(await next.exitCode).toBe(0);
  expect(await databaseProcesses(folder)).toEqual([]);
});

test('Ctrl-C in the middle of starting stops as orderly as later', async () => {
  const folder = await startFolder();
  const hasty = startFenestra({ folder, isWrapped: true });
  await expect.poll(() => hasty.said(), { timeout: 20_000, interval: 5 }).toContain('Starting the database');
  hasty.interrupt();
  expect(await hasty.exitCode).toBe(0);
  expect(hasty.said()).toContain('nothing is left running');
  expect(await databaseProcesses(folder)).toEqual([]);
});

test('a taken port is told in one sentence before anything is started', async () => {
  const folder = await startFolder();
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const address = other.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const refused = startFenestra({ folder, ...(port !== undefined && { port }) });
  expect(await refused.exitCode).toBe(1);
  expect(refused.complained()).toBe('Another program already uses this port; choose another one with --port or FENESTRA_PORT.\n');
  expect(await readdir(folder)).toEqual([]);
  other.close();
});

test('a folder that cannot be written is told in one sentence', async () => {
  const folder = await startFolder();
  await writeFile(join(folder, 'file'), '');
  const refused = startFenestra({ folder: join(folder, 'file', 'data') });
  expect(await refused.exitCode).toBe(1);
  expect(refused.complained()).toMatch(/^Fenestra cannot write to its data folder .* name another folder with FENESTRA_DATA\.\n$/);
});

if (process.getuid?.() === 0) {
  test('an ordinary user can start it, and is told when the folder belongs to somebody else', async () => {
    const nobody = await asUser({ name: 'nobody', uid: 65_534, gid: 65_534 }, [await realpath(process.execPath), PROJECT]);
    if (isRefusal(nobody)) throw new Error(nobody.sentence);
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
