import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import type { Clinic } from '#foundation/clinic.ts';
import type { PatientId } from '#foundation/id.ts';
import { localDateSchema } from '#foundation/zoned-time.ts';
import { asSuperuser } from '../../../tests/support/database.ts';
import type { Browser, Story } from '../../../tests/support/people-story.ts';
import { STORY_HOST, STORY_PASSWORD, emailOf, newOperationId, openStory } from '../../../tests/support/people-story.ts';

let story: Story;
let clinic: Clinic;
let owner: Browser;
const START = Date.parse('2026-03-02T15:00:00.000Z');
const at = (minutes: number): void => story.clock.set(new Date(START + minutes * 60_000).toISOString());
const BIRTH_DATE = '1984-05-02';
const WRONG_DATE = '1984-02-05';

beforeAll(async () => {
  story = await openStory();
  clinic = await story.openClinic('harbour');
  await story.hire(clinic, 'Olive Owner', ['owner']);
});
beforeEach(async () => {
  at(0);
  owner = await story.signedIn(clinic, 'Olive Owner');
});
afterAll(() => story.close());

const lettersSchema = z.array(z.object({ recipient: z.string(), subject: z.string(), body: z.string() }));

async function lettersTo(recipient: string): Promise<z.output<typeof lettersSchema>> {
  await owner.post('/api/staff/unlock', { proof: { password: STORY_PASSWORD } });
  return lettersSchema.parse((await owner.get('/api/staff/mail')).body['letters']).filter((letter) => letter.recipient === recipient);
}

const tokenIn = (body: string): string => /#([A-Za-z0-9_-]{43})\n/.exec(body)?.[1] ?? '';

async function newestToken(recipient: string): Promise<string> {
  const [letter] = await lettersTo(recipient);
  return tokenIn(letter?.body ?? '');
}

async function inviteNurse(name: string): Promise<{ staffId: string; token: string }> {
  const reply = await owner.post('/api/staff/people', { name, email: emailOf(name), roles: ['nurse'] });
  return { staffId: z.string().parse(reply.body['staffId']), token: await newestToken(emailOf(name)) };
}

const accept = (token: string, password = STORY_PASSWORD, browser = story.browser()) => browser.post('/api/public/harbour/staff-invitation', { token, password });

test('an invited nurse chooses a password with the link from her letter, and the link works once', async () => {
  const { staffId, token } = await inviteNurse('Nora Nurse');
  const [letter] = await lettersTo(emailOf('Nora Nurse'));
  expect(letter?.body).toContain(`https://${STORY_HOST}/clinic/harbour/invitation#`);
  const phone = story.browser();
  expect((await accept(token, 'short', phone)).code).toBe('people.password-too-short');
  expect((await accept(token, STORY_PASSWORD, phone)).status).toBe(200);
  expect((await phone.get('/api/staff/me')).body).toMatchObject({ staffId, name: 'Nora Nurse', roles: ['nurse'] });
  expect((await accept(token)).code).toBe('people.invitation-not-valid');
  await story.signedIn(clinic, 'Nora Nurse');
});

test('of two who open the same link at once one comes in', async () => {
  const { token } = await inviteNurse('Tess Twice');
  const replies = await Promise.all([accept(token), accept(token), accept(token)]);
  expect(replies.map(({ status }) => status).toSorted((left, right) => left - right)).toEqual([200, 422, 422]);
});

test('the owner does not hear the link of a real clinic, and an address is invited once', async () => {
  const body = { name: 'Ned Nurse', email: emailOf('Ned Nurse'), roles: ['nurse'] };
  const reply = await owner.post('/api/staff/people', body);
  expect(reply.body).toMatchObject({ invitation: { expiresAt: '2026-03-09T15:00:00.000Z', link: null } });
  expect((await owner.post('/api/staff/people', { ...body, email: body.email.toUpperCase() })).code).toBe('people.email-taken');
});

test('a link works until seven days are over', async () => {
  const [first, second] = [await inviteNurse('Lea Late'), await inviteNurse('Leo Later')];
  at(7 * 24 * 60 - 1);
  expect((await accept(first.token)).status).toBe(200);
  at(7 * 24 * 60);
  expect((await accept(second.token)).code).toBe('people.invitation-not-valid');
});

test('a newer link replaces the older one, ends what was signed in, and asks no more for a lost app', async () => {
  const { staffId, token } = await inviteNurse('Rob Recovering');
  const tablet = story.browser();
  await accept(token, STORY_PASSWORD, tablet);
  const first = await owner.post(`/api/staff/people/${staffId}/invitation`);
  expect(first.status).toBe(200);
  const older = await newestToken(emailOf('Rob Recovering'));
  at(1);
  await owner.post(`/api/staff/people/${staffId}/invitation`);
  const newer = await newestToken(emailOf('Rob Recovering'));
  expect((await accept(older)).code).toBe('people.invitation-not-valid');
  expect((await tablet.get('/api/staff/me')).status).toBe(200);
  expect((await accept(newer, 'lantern meadow violin tram')).status).toBe(200);
  expect((await tablet.get('/api/staff/me')).code).toBe('sign-in.needed');
});

test('the link of somebody who was disabled meanwhile works no more', async () => {
  const { staffId, token } = await inviteNurse('Una Unwanted');
  expect((await owner.post(`/api/staff/people/${staffId}/disable`)).status).toBe(200);
  expect((await owner.post(`/api/staff/people/${staffId}/invitation`)).code).toBe('people.staff-disabled');
  expect((await accept(token)).code).toBe('people.invitation-not-valid');
});

async function invitePatient(email: string): Promise<{ patientId: PatientId; token: string }> {
  const patientId = await story.admit(clinic, { email });
  expect((await owner.post(`/api/staff/patients/${patientId}/invitation`)).body).toMatchObject({ link: null });
  return { patientId, token: await newestToken(email) };
}

const open = (token: string, birthDate = BIRTH_DATE, browser = story.browser()) => browser.post('/api/public/harbour/patient-invitation', { token, birthDate });

test('a patient opens their pages with the link and their birth date, once', async () => {
  const { patientId, token } = await invitePatient('ada@mail.example');
  const phone = story.browser();
  expect((await open(token, BIRTH_DATE, phone)).body).toEqual({ outcome: 'signed-in' });
  expect((await phone.get('/api/patient/me')).body).toMatchObject({ patientId, name: 'Ada', language: 'en', clinic: { slug: 'harbour', zone: 'America/New_York' } });
  expect((await phone.get('/api/staff/me')).code).toBe('sign-in.needed');
  expect((await open(token)).code).toBe('people.invitation-not-valid');
  expect((await phone.post('/api/patient/sign-out')).status).toBe(200);
  expect((await phone.get('/api/patient/me')).code).toBe('sign-in.needed');
});

test('after five wrong birth dates the link is worth nothing, even with the right one', async () => {
  const { patientId, token } = await invitePatient('bea@mail.example');
  const left = [];
  for (let count = 0; count < 5; count += 1) left.push((await open(token, WRONG_DATE)).body);
  expect(left).toEqual([4, 3, 2, 1, 0].map((triesLeft) => ({ outcome: 'birth-date-differs', triesLeft })));
  expect((await open(token)).code).toBe('people.invitation-not-valid');
  expect((await story.auditOf(clinic)).filter((row) => row.patientId === patientId && row.action === 'people.birth-date-differed')).toHaveLength(5);
});

test('wrong birth dates sent all at once are all counted', async () => {
  const { token } = await invitePatient('cy@mail.example');
  const replies = await Promise.all(Array.from({ length: 9 }, () => open(token, WRONG_DATE)));
  expect(replies.filter(({ body }) => body['outcome'] === 'birth-date-differs')).toHaveLength(5);
  expect((await open(token)).code).toBe('people.invitation-not-valid');
});

test('a try that is sent again after a lost answer counts once', async () => {
  const { token } = await invitePatient('di@mail.example');
  const operationId = newOperationId();
  const body = { token, birthDate: WRONG_DATE };
  for (let count = 0; count < 3; count += 1) {
    expect((await story.browser().post('/api/public/harbour/patient-invitation', body, operationId)).body).toEqual({ outcome: 'birth-date-differs', triesLeft: 4 });
  }
});

test('a made-up link, a link of another clinic and a staff link open nothing', async () => {
  const { token } = await invitePatient('eve@mail.example');
  const nurse = await inviteNurse('Nina Nurse');
  const elm = await story.openClinic('elm');
  expect((await open('A'.repeat(43))).code).toBe('people.invitation-not-valid');
  expect((await open(nurse.token)).code).toBe('people.invitation-not-valid');
  expect((await accept(token)).code).toBe('people.invitation-not-valid');
  expect((await story.browser().post(`/api/public/${elm.slug}/patient-invitation`, { token, birthDate: BIRTH_DATE })).code).toBe('people.invitation-not-valid');
  expect((await open(token)).body).toEqual({ outcome: 'signed-in' });
});

test('a patient without an address on record cannot be invited by letter', async () => {
  const patientId = await story.admit(clinic, { email: null });
  expect((await owner.post(`/api/staff/patients/${patientId}/invitation`)).code).toBe('people.email-missing');
});

const ask = (email: string, browser = story.browser()) => browser.post('/api/public/harbour/patient-link', { email });

test('asking for a link sounds the same for a known and an unknown address, and mails only the known one', async () => {
  await invitePatient('flo@mail.example');
  at(10);
  const replies = [await ask('Flo@mail.example'), await ask('stranger@mail.example')];
  expect(replies.map(({ status, body }) => [status, body])).toEqual([[200, { isRequested: true }], [200, { isRequested: true }]]);
  const [letter] = await lettersTo('flo@mail.example');
  expect(letter).toMatchObject({ subject: 'Your sign-in link' });
  expect(await lettersTo('stranger@mail.example')).toEqual([]);
  expect((await open(tokenIn(letter?.body ?? ''))).body).toEqual({ outcome: 'signed-in' });
});

test('a link that was asked for works for fifteen minutes', async () => {
  await invitePatient('gil@mail.example');
  at(10);
  await ask('gil@mail.example');
  const token = await newestToken('gil@mail.example');
  at(25);
  expect((await open(token)).code).toBe('people.invitation-not-valid');
});

test('asking again and again fills nobody’s mailbox', async () => {
  await invitePatient('hal@mail.example');
  at(10);
  for (let count = 0; count < 5; count += 1) expect((await ask('hal@mail.example')).status).toBe(200);
  expect(await lettersTo('hal@mail.example')).toHaveLength(2);
  at(12);
  await ask('hal@mail.example');
  expect(await lettersTo('hal@mail.example')).toHaveLength(3);
});

test('two people who share an address each get their own link, greeted by name', async () => {
  await story.admit(clinic, { email: 'couple@mail.example', calledName: 'Ivy' });
  await story.admit(clinic, { email: 'couple@mail.example', calledName: 'Jo', birthDate: localDateSchema.parse('1980-01-01') });
  await ask('couple@mail.example');
  const letters = await lettersTo('couple@mail.example');
  expect(letters.map(({ body }) => body.slice(0, 9)).toSorted()).toEqual(['Hello Ivy', 'Hello Jo,']);
});

test('whoever asks cannot choose where the link leads', async () => {
  await invitePatient('kim@mail.example');
  at(10);
  const evil = { host: 'evil.example', 'x-forwarded-host': 'evil.example', 'content-type': 'application/json', 'operation-id': newOperationId() };
  const reply = await story.app.inject({ method: 'POST', url: '/api/public/harbour/patient-link', headers: evil, payload: JSON.stringify({ email: 'kim@mail.example' }) });
  expect(reply.statusCode).toBe(200);
  const [letter] = await lettersTo('kim@mail.example');
  expect(letter?.body).toContain(`https://${STORY_HOST}/patient/harbour/invitation#`);
  expect(letter?.body).not.toContain('evil');
});

test('an unknown address takes about as long as a known one', async () => {
  const times = { known: [] as number[], unknown: [] as number[] };
  for (let round = 0; round < 12; round += 1) {
    await story.admit(clinic, { email: `round${round}@mail.example` });
    for (const [kind, email] of [['known', `round${round}@mail.example`], ['unknown', `none${round}@mail.example`]] as const) {
      const start = performance.now();
      await ask(email);
      times[kind].push(performance.now() - start);
    }
  }
  expect(Math.abs(Math.min(...times.known) - Math.min(...times.unknown))).toBeLessThan(20);
});

test('in a practice clinic staff hear the link, also for somebody without an address', async () => {
  const practice = await story.openClinic('practise', true);
  await story.hire(practice, 'Pam Practice', ['front-desk']);
  const pam = await story.signedIn(practice, 'Pam Practice');
  const patientId = await story.admit(practice, { email: null });
  const link = z.string().parse((await pam.post(`/api/staff/patients/${patientId}/invitation`)).body['link']);
  expect(link).toMatch(/^https:\/\/clinic\.example\/patient\/practise\/invitation#[A-Za-z0-9_-]{43}$/);
});

test('a letter of a real clinic is queued for sending, one of a practice clinic stays in its outbox', async () => {
  const queued = () => asSuperuser(async (client) => (await client.query<{ count: string }>('select count(*) from graphile_worker.jobs')).rows[0]?.count, story.address.owner.database);
  const before = Number(await queued());
  await owner.post('/api/staff/people', { name: 'Quin Queued', email: emailOf('Quin Queued'), roles: ['nurse'] });
  expect(Number(await queued())).toBe(before + 1);
  const trial = await story.openClinic('trial', true);
  await story.hire(trial, 'Pat Practice', ['owner']);
  const pat = await story.signedIn(trial, 'Pat Practice');
  expect((await pat.post('/api/staff/people', { name: 'Ines Imagined', email: emailOf('Ines Imagined'), roles: ['nurse'] })).status).toBe(200);
  expect((await pat.get('/api/staff/mail')).body['letters']).toMatchObject([{ recipient: emailOf('Ines Imagined'), sentAt: null }]);
  expect(Number(await queued())).toBe(before + 1);
});

test('switching people off while they accept and unlock never blocks anybody for good', async () => {
  const nurses = await Promise.all(['Ada A', 'Ben B', 'Cat C', 'Dan D', 'Eli E', 'Flo F'].map((name) => inviteNurse(name)));
  const tablets = await Promise.all(nurses.map(async ({ token }) => {
    const tablet = story.browser();
    await accept(token, STORY_PASSWORD, tablet);
    return tablet;
  }));
  for (const { staffId } of nurses) await owner.post(`/api/staff/people/${staffId}/invitation`);
  const letters = await Promise.all(['Ada A', 'Ben B', 'Cat C', 'Dan D', 'Eli E', 'Flo F'].map((name) => newestToken(emailOf(name))));
  const replies = await Promise.all([
    ...letters.map((token) => accept(token, 'lantern meadow violin tram')),
    ...tablets.map((tablet) => tablet.post('/api/staff/step-up', { proof: { password: STORY_PASSWORD } })),
    ...nurses.map(({ staffId }) => owner.post(`/api/staff/people/${staffId}/disable`)),
  ]);
  expect(replies.filter(({ status }) => status >= 500)).toEqual([]);
  expect(replies.slice(-nurses.length).map(({ status }) => status)).toEqual(nurses.map(() => 200));
  for (const tablet of tablets) expect((await tablet.get('/api/staff/me')).code).toBe('sign-in.needed');
});
