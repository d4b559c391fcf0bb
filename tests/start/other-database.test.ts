import { readdir } from 'node:fs/promises';
import { afterEach, expect, test } from 'vitest';
import { superuserAt } from '#database/embedded/roles.ts';
import type { EmbeddedDatabase } from '#database/embedded/start.ts';
import { startEmbedded } from '#database/embedded/start.ts';
import { secretNamed } from '#database/secrets.ts';
import { isRefusal } from '#foundation/refusal.ts';
import { startFenestra, startFolder } from '../support/fenestra-process.ts';

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
