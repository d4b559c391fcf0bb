import { readdir } from 'node:fs/promises';
import { expect, onTestFinished, test } from 'vitest';
import { LONGEST_START_MS, startFenestra, startFolder } from '../support/fenestra-process.ts';
import { openMailSink } from '../support/mail-sink.ts';
import { addAuthenticatorApp, askServer } from '../support/served-clinic.ts';

const OWNER = { clinicName: 'North', slug: 'north', zone: 'America/New_York', ownerName: 'Olive Marsh', siteName: 'Main', email: 'olive@mail.example', password: 'orbit pencil summer cactus' };

test('with SMTP_URL the clinic’s letters go out through that server', async () => {
  const sink = await openMailSink();
  onTestFinished(sink.close);
  const fenestra = startFenestra({ folder: await startFolder(), env: { SMTP_URL: sink.url, FENESTRA_MAIL_SENDER: 'hello@north.example' } });
  const origin = await fenestra.origin();
  const setUp = await askServer(origin, '/api/public/set-up', { body: OWNER });
  const cookie = setUp.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  await addAuthenticatorApp(origin, cookie);
  expect((await askServer(origin, '/api/staff/people', { cookie, body: { name: 'Nina Reed', email: 'nina@mail.example', roles: ['nurse'] } })).status).toBe(200);
  await expect.poll(() => sink.received, { timeout: LONGEST_START_MS }).toContainEqual(expect.objectContaining({ from: 'hello@north.example', to: ['nina@mail.example'] }));
  fenestra.interrupt();
  expect(await fenestra.exitCode).toBe(0);
});

test('a wrong SMTP_URL is told in one sentence, without its password and before anything is started', async () => {
  const folder = await startFolder();
  const refused = startFenestra({ folder, env: { SMTP_URL: 'mail.example:465:secret' } });
  expect(await refused.exitCode).toBe(1);
  expect(refused.complained()).toBe('SMTP_URL or --smtp is not the address of a mail server; expected something like smtps://user:password@mail.example.\n');
  expect([refused.said(), await readdir(folder)]).toEqual(['', []]);
});
