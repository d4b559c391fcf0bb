import { rm } from 'node:fs/promises';
import pg from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import { runFenestra, startFenestra, startFolder } from '../support/fenestra-process.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import type { Release } from './releases.ts';
import { startRelease } from './start-release.ts';

/** A server of another release that somebody else runs, by its administrator's address. */
async function addressOf(release: Release): Promise<string> {
  const folder = await temporaryFolder('release');
  const { superuser, stop } = await startRelease(release, folder, true);
  onTestFinished(async () => {
    await stop();
    await rm(folder, { recursive: true });
  });
  const client = new pg.Client(superuser);
  await client.connect();
  const { rows } = await client.query<{ version: string }>(`select current_setting('server_version') as version`);
  await client.end();
  expect(rows[0]?.version).toMatch(new RegExp(`^${release}[.]`));
  return `postgresql://${superuser.user}:${String(superuser.password)}@localhost/fenestra?host=${encodeURIComponent(superuser.host ?? '')}`;
}

test('on PostgreSQL 15 a first start makes the whole practice clinic, a later one finds it, and the record holds', async () => {
  const folder = await startFolder();
  const env = { DATABASE_URL: await addressOf('15') };
  for (let start = 0; start < 2; start += 1) {
    const fenestra = startFenestra({ folder, env, hasPractice: true });
    const origin = await fenestra.origin();
    expect(fenestra.said()).toContain(`Sign in       ${origin}/clinic/practice/ lists`);
    expect(fenestra.said().includes('Filling the practice clinic')).toBe(start === 0);
    fenestra.interrupt();
    expect(await fenestra.exitCode).toBe(0);
    expect(fenestra.complained()).toBe('');
  }
  expect(await runFenestra(folder, ['audit', 'verify'], env)).toMatchObject({ exitCode: 0, said: expect.stringMatching(/^practice: holds, \d{4,} rows, /) });
});

test('PostgreSQL 14 is refused in one sentence', async () => {
  const fenestra = startFenestra({ folder: await startFolder(), env: { DATABASE_URL: await addressOf('14') } });
  expect(await fenestra.exitCode).toBe(1);
  expect(fenestra.complained()).toMatch(/^The database server is PostgreSQL 14\.\d+; Fenestra needs PostgreSQL 15 or newer\.\n$/);
});
