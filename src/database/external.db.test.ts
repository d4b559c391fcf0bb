import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { expect, onTestFinished, test } from 'vitest';
import { isRefusal } from '#foundation/refusal.ts';
import { temporaryFolder } from '../../tests/support/temporary-folder.ts';
import { asSuperuser, createTestDatabase } from '../../tests/support/database.ts';
import { withConnection } from './connection.ts';
import { useExternal } from './external.ts';
import { prepareSchema } from './prepare.ts';

async function dataFolder(): Promise<string> {
  const folder = await temporaryFolder('external');
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** An address as somebody else's server would give it: by URL, with a user who owns an empty database. */
async function emptyDatabase(attributes: string): Promise<{ readonly url: string; readonly owner: string; readonly database: string }> {
  const { owner } = await createTestDatabase();
  const name = `external_${randomBytes(6).toString('hex')}`;
  await asSuperuser(async (client) => {
    await client.query(`create role ${name} login password 'given' ${attributes}`);
    await client.query(`create database ${name} owner ${name}`);
  });
  return { url: `postgresql://${name}:given@localhost/${name}?host=${encodeURIComponent(owner.host ?? '')}`, owner: name, database: name };
}

test('with an address for each role the same migrations run and the application can sign in', async () => {
  const folder = await dataFolder();
  const { url, owner } = await emptyDatabase('');
  const applicationUser = `${owner}_app`;
  await asSuperuser((client) => client.query(`create role ${applicationUser} login password 'given' in role fenestra_app`));
  const applicationUrl = url.replace(`//${owner}:`, `//${applicationUser}:`);
  const address = await useExternal({ ownerUrl: url, applicationUrl, folder });
  if (isRefusal(address)) throw new Error(address.sentence);
  expect(await prepareSchema(address)).toMatchObject({ serverVersion: expect.stringMatching(/^1[5-9]|^[2-9]\d/) });
  const seen = await withConnection(address.application, 'application', async (client) => (await client.query('select count(*)::int as count from tenant_probe')).rows[0]);
  expect(seen).toEqual({ count: 0 });
});

test('without the right to make the application’s role, the sentence names the SQL that an administrator has to run', async () => {
  const { url, owner } = await emptyDatabase('');
  const refusal = await useExternal({ ownerUrl: url, applicationUrl: undefined, folder: await dataFolder() });
  expect(isRefusal(refusal) && refusal.sentence).toBe(
    `The database user ${owner} may not alter the application's role; let an administrator run: ` +
      `alter role fenestra_app login password '<password>'; and start with DATABASE_APP_URL set to that role's address`,
  );
});

test('without the right to make tables, the sentence names the SQL', async () => {
  const { url, owner, database } = await emptyDatabase('');
  await asSuperuser((client) => client.query(`alter database ${database} owner to postgres; revoke all on schema public from public; grant usage on schema public to ${owner}`), database);
  const address = await useExternal({ ownerUrl: url, applicationUrl: url, folder: await dataFolder() });
  if (isRefusal(address)) throw new Error(address.sentence);
  const refusal = await prepareSchema(address);
  expect(isRefusal(refusal) && refusal.sentence).toContain('may not make tables; let an administrator run: grant create, usage on schema public');
});

test('an address that is none, and a server that is not there, are told in a sentence without the password', async () => {
  const folder = await dataFolder();
  const wrong = await useExternal({ ownerUrl: 'mysql://host/name', applicationUrl: undefined, folder });
  expect(isRefusal(wrong) && wrong.sentence).toContain('DATABASE_URL is not a database address');
  const absent = await useExternal({ ownerUrl: 'postgresql://owner:hidden@127.0.0.1:9/name', applicationUrl: undefined, folder });
  expect(isRefusal(absent) && absent.sentence).toBe('Fenestra cannot sign in to the database as the owner role: connect ECONNREFUSED 127.0.0.1:9.');
});
