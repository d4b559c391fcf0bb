import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import type { Clinic } from '#foundation/clinic.ts';
import type { Browser, Reply, Story } from '../../../tests/support/people-story.ts';
import { STORY_HOST, STORY_PASSWORD, emailOf, newOperationId, openStory } from '../../../tests/support/people-story.ts';
import { softwarePasskey } from '../../../tests/support/software-passkey.ts';

let story: Story;
let clinic: Clinic;
let nurses = 0;
let name: string;
let tablet: Browser;
const START = '2026-03-02T15:00:00.000Z';
const ORIGIN = `https://${STORY_HOST}`;
const proof = { password: STORY_PASSWORD };
const at = (minutes: number): void => story.clock.set(new Date(Date.parse(START) + minutes * 60_000).toISOString());

beforeAll(async () => {
  story = await openStory();
  clinic = await story.openClinic('harbour');
});
/** A nurse of this test's own, at her tablet. */
beforeEach(async () => {
  at(0);
  name = `Nurse ${(nurses += 1)}`;
  await story.hire(clinic, name, ['nurse']);
  tablet = await story.signedIn(clinic, name);
});
afterAll(() => story.close());

function copyOf(browser: Browser): Browser {
  const copy = story.browser();
  copy.setCookies(browser.cookies());
  return copy;
}

/** Sends something whose answer, and so its cookie, never arrives; gives how to send the very same again. */
async function lost(browser: Browser, path: string, body: object): Promise<(by?: Browser, otherBody?: object) => Promise<Reply>> {
  const operationId = newOperationId();
  expect((await copyOf(browser).post(path, body, operationId)).status).toBe(200);
  return (by = browser, otherBody = body) => by.post(path, otherBody, operationId);
}

const isIn = async (browser: Browser) => (await browser.get('/api/staff/rooms')).status === 200;

test('a nurse whose answer to unlocking was lost unlocks again with the same request and keeps her room', async () => {
  await tablet.post('/api/staff/lock');
  const again = await lost(tablet, '/api/staff/unlock', { proof });
  at(2);
  expect((await tablet.get('/api/staff/rooms')).code, 'the old token has run out').toBe('sign-in.needed');
  expect((await again()).body).toEqual({ isDone: true });
  expect(await isIn(tablet)).toBe(true);
  expect((await story.auditOf(clinic)).at(-1)).toMatchObject({ action: 'people.sign-in-handed-out-again', outcome: 'done' });
});

test('after a lost answer to a confirmation she stands as she would have stood: confirmed for what is left of its five minutes', async () => {
  at(10);
  const again = await lost(tablet, '/api/staff/step-up', { proof });
  at(13);
  expect((await again()).status).toBe(200);
  expect((await tablet.get('/api/staff/me')).body['hasSteppedUp']).toBe(true);
  at(15.1);
  expect((await tablet.get('/api/staff/me')).body).toMatchObject({ hasSteppedUp: false, isLocked: false });
});

test('a lost answer to a new password signs nobody else in and her again', async () => {
  const again = await lost(tablet, '/api/staff/password', { presentPassword: STORY_PASSWORD, password: 'lantern meadow violin tram' });
  at(1);
  expect((await again()).status).toBe(200);
  expect(await isIn(tablet)).toBe(true);
});

test('whoever has only the old token and the id, and not the secret, gets nothing', async () => {
  await tablet.post('/api/staff/lock');
  const again = await lost(tablet, '/api/staff/unlock', { proof });
  const thief = copyOf(tablet);
  expect((await again(thief, { proof: { password: 'a guess of mine' } })).code).toBe('request.operation-id-reused');
  at(1);
  expect((await again(thief, { proof: { password: 'a guess of mine' } })).code).toBe('request.operation-id-reused');
  expect((await again(thief, { proof: { practice: true } })).code).toBe('request.operation-id-reused');
  expect(await isIn(thief)).toBe(false);
});

test('a colleague at another tablet who sends the very same gets nothing, and neither does somebody who is not signed in', async () => {
  const again = await lost(tablet, '/api/staff/step-up', { proof });
  await story.hire(clinic, `${name} Colleague`, ['nurse']);
  const colleague = await story.signedIn(clinic, `${name} Colleague`);
  const before = colleague.cookies();
  expect((await again(colleague)).code).toBe('request.operation-id-reused');
  expect(colleague.cookies()).toBe(before);
  expect((await again(story.browser())).code).toBe('sign-in.needed');
});

test('an old token with that id opens nothing else', async () => {
  const operationId = newOperationId();
  await copyOf(tablet).post('/api/staff/step-up', { proof }, operationId);
  at(1);
  const old = copyOf(tablet);
  expect((await old.post('/api/staff/rooms', { siteId: crypto.randomUUID(), name: 'Elm' }, operationId)).code).toBe('sign-in.role-missing');
  expect((await old.post('/api/staff/lock', {}, operationId)).code).toBe('request.operation-id-reused');
  expect((await old.post('/api/staff/lock')).code).toBe('sign-in.needed');
  const reading = await story.app.inject({ url: '/api/staff/rooms', headers: { host: STORY_HOST, cookie: old.cookies(), 'operation-id': operationId } });
  expect(reading.statusCode).toBe(401);
});

test('once she has signed out, no repetition brings her sign-in back, and signing out ends both tokens', async () => {
  const operationId = newOperationId();
  const [first, second] = [copyOf(tablet), copyOf(tablet)];
  for (const screen of [first, second]) expect((await screen.post('/api/staff/step-up', { proof }, operationId)).status).toBe(200);
  expect(first.cookies()).not.toBe(second.cookies());
  for (const screen of [first, second]) expect(await isIn(screen)).toBe(true);
  await second.post('/api/staff/sign-out');
  expect(await isIn(first)).toBe(false);
  for (const minutes of [0, 1]) {
    at(minutes);
    const late = copyOf(tablet);
    expect((await late.post('/api/staff/step-up', { proof }, operationId)).body, 'the answer, without a token').toEqual({ isDone: true });
    expect(late.cookies()).toBe(tablet.cookies());
    expect(await isIn(late)).toBe(false);
  }
});

test('two tokens of one confirmation lock together and run out together when one of them is renewed', async () => {
  const operationId = newOperationId();
  const [first, second] = [copyOf(tablet), copyOf(tablet)];
  for (const screen of [first, second]) await screen.post('/api/staff/step-up', { proof }, operationId);
  await first.post('/api/staff/lock');
  expect((await second.get('/api/staff/rooms')).code).toBe('people.locked');
  await first.post('/api/staff/unlock', { proof });
  at(1);
  expect(await isIn(first)).toBe(true);
  expect((await second.get('/api/staff/rooms')).code).toBe('sign-in.needed');
});

test('somebody who was switched off meanwhile gets no token by repeating', async () => {
  const { staffId } = z.object({ staffId: z.string() }).parse((await tablet.get('/api/staff/me')).body);
  const again = await lost(tablet, '/api/staff/step-up', { proof });
  await story.hire(clinic, `${name} Owner`, ['owner']);
  const owner = await story.signedIn(clinic, `${name} Owner`);
  expect((await owner.post(`/api/staff/people/${staffId}/disable`)).status).toBe(200);
  at(1);
  expect((await again()).code).toBe('sign-in.needed');
});

test('a lost answer to signing in is made good by the same e-mail and password, and by no other', async () => {
  const body = { email: emailOf(name), password: STORY_PASSWORD };
  const fresh = story.browser();
  const again = await lost(fresh, '/api/public/harbour/staff-sign-in', body);
  expect((await again(story.browser(), { ...body, password: 'not hers at all' })).code).toBe('request.operation-id-reused');
  expect((await again()).status).toBe(200);
  expect((await fresh.get('/api/staff/me')).status).toBe(200);
});

const challengeAt = async (browser: Browser, path: string) => z.object({ challenge: z.string() }).parse((await browser.post(path)).body);

async function withPasskey(): Promise<ReturnType<typeof softwarePasskey>> {
  const passkey = softwarePasskey(STORY_HOST);
  const asked = await challengeAt(tablet, '/api/staff/passkey-options');
  await tablet.post('/api/staff/passkeys', { name: 'Tablet', registration: passkey.register({ ...asked, origin: ORIGIN }) });
  return passkey;
}

test('a nurse whose answer to unlocking by passkey was lost sends the same signature again and keeps her room', async () => {
  const passkey = await withPasskey();
  await tablet.post('/api/staff/lock');
  const asked = await challengeAt(tablet, '/api/staff/passkey-proof-options');
  const again = await lost(tablet, '/api/staff/unlock', { proof: { passkey: passkey.assert({ ...asked, origin: ORIGIN }) } });
  at(1);
  expect((await again(copyOf(tablet), { proof: { passkey: passkey.assert({ ...asked, origin: ORIGIN }) } })).code).toBe('request.operation-id-reused');
  expect((await again()).status).toBe(200);
  expect(await isIn(tablet)).toBe(true);
});

test('a lost answer to signing in by passkey is made good by the same signature, and by no other', async () => {
  const passkey = await withPasskey();
  const asked = await story.browser().post('/api/public/harbour/passkey-sign-in-options');
  const toSignIn = z.string().parse(asked.body['challenge']);
  const fresh = story.browser();
  const again = await lost(fresh, '/api/public/harbour/passkey-sign-in', { assertion: passkey.assert({ challenge: toSignIn, origin: ORIGIN }) });
  expect((await again(story.browser(), { assertion: passkey.assert({ challenge: toSignIn, origin: ORIGIN }) })).code).toBe('request.operation-id-reused');
  expect((await again()).status).toBe(200);
  expect(await isIn(fresh)).toBe(true);
});

test('an invited colleague and a patient whose first answer was lost come in by sending the same again', async () => {
  const owner = `${name} Owner`;
  await story.hire(clinic, owner, ['owner']);
  const desk = await story.signedIn(clinic, owner);
  const patientId = await story.admit(clinic, { email: `patient${nurses}@mail.example` });
  await desk.post('/api/staff/people', { name: 'Ida Invited', email: emailOf(`ida ${nurses}`), roles: ['nurse'] });
  await desk.post(`/api/staff/patients/${patientId}/invitation`);
  const letters = z.array(z.object({ recipient: z.string(), body: z.string() })).parse((await desk.get('/api/staff/mail')).body['letters']);
  const tokenFor = (recipient: string) => /#([A-Za-z0-9_-]{43})/.exec(letters.find((letter) => letter.recipient === recipient)?.body ?? '')?.[1];

  const idasPhone = story.browser();
  const accept = await lost(idasPhone, '/api/public/harbour/staff-invitation', { token: tokenFor(emailOf(`ida ${nurses}`)), password: STORY_PASSWORD });
  expect((await accept()).body).toEqual({ isSignedIn: true });
  expect((await idasPhone.get('/api/staff/me')).status).toBe(200);

  const phone = story.browser();
  const token = tokenFor(`patient${nurses}@mail.example`);
  const open = await lost(phone, '/api/public/harbour/patient-invitation', { token, birthDate: '1984-05-02' });
  expect((await open(story.browser(), { token, birthDate: '1984-05-03' })).code).toBe('request.operation-id-reused');
  expect((await open()).body).toEqual({ outcome: 'signed-in' });
  expect((await phone.get('/api/patient/me')).status).toBe(200);
});

test('setting up, repeated after a lost answer, signs the owner in and sets up nothing more; anybody else hears that it is closed', async () => {
  const body = { clinicName: 'Elm Clinic', slug: 'elm', zone: 'America/New_York', ownerName: 'Olive Owner', email: 'olive@mail.example', password: STORY_PASSWORD, siteName: 'Elm Street' };
  const desk = story.browser();
  const again = await lost(desk, '/api/public/set-up', body);
  expect((await again(story.browser(), { ...body, password: 'another password of mine' })).code).toBe('request.operation-id-reused');
  expect((await story.browser().post('/api/public/set-up', body)).code).toBe('people.set-up-closed');
  expect((await again()).body).toEqual({ isSignedIn: true });
  expect((await desk.get('/api/staff/me')).body).toMatchObject({ name: 'Olive Owner', clinic: { slug: 'elm' } });
});

test('the key of an authenticator app is told once and kept in no answer; asked for again, it says to begin anew', async () => {
  const operationId = newOperationId();
  const begun = await tablet.post('/api/staff/one-time-code', {}, operationId);
  const { secret } = z.object({ secret: z.string(), uri: z.string() }).parse(begun.body);
  expect(await tablet.post('/api/staff/one-time-code', {}, operationId)).toMatchObject({ status: 409, code: 'request.told-once' });
  expect((await tablet.post('/api/staff/one-time-code')).status).toBe(200);
  expect(await answersOf(clinic)).not.toContain(secret);
});

test('the link of an invitation, told only in a practice clinic, is kept in no answer, and without a link the answer is given again', async () => {
  const practice = await story.openClinic('practise', true);
  await story.hire(practice, 'Pam Practice', ['owner']);
  const pam = await story.signedIn(practice, 'Pam Practice');
  const patientId = await story.admit(practice);
  for (const [path, body] of [['/api/staff/people', { name: 'Ida', email: 'ida@mail.example', roles: ['nurse'] }], [`/api/staff/patients/${patientId}/invitation`, {}]] as const) {
    const operationId = newOperationId();
    expect(JSON.stringify((await pam.post(path, body, operationId)).body)).toMatch(/#[A-Za-z0-9_-]{43}/);
    expect((await pam.post(path, body, operationId)).code).toBe('request.told-once');
  }
  expect(await answersOf(practice)).not.toMatch(/#[A-Za-z0-9_-]{43}/);

  await story.hire(clinic, `${name} Owner`, ['owner']);
  const owner = await story.signedIn(clinic, `${name} Owner`);
  const operationId = newOperationId();
  const invited = await owner.post('/api/staff/people', { name: 'Ivo', email: emailOf(`ivo ${nurses}`), roles: ['nurse'] }, operationId);
  expect(await owner.post('/api/staff/people', { name: 'Ivo', email: emailOf(`ivo ${nurses}`), roles: ['nurse'] }, operationId)).toEqual(invited);
});

/** Every answer that was kept for one clinic, as text. */
async function answersOf({ clinicId }: Clinic): Promise<string> {
  return story.database.inTenant<{ operation: { answer: unknown } }, string>(clinicId, async (tx) => JSON.stringify(await tx.selectFrom('operation').select('answer').execute()));
}
