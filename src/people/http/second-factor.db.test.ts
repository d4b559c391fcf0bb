import { generate } from 'otplib';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import type { Clinic } from '#foundation/clinic.ts';
import type { StaffId } from '#foundation/id.ts';
import { routes } from '#server/routes.ts';
import type { Browser, Story } from '../../../tests/support/people-story.ts';
import { STORY_HOST, STORY_PASSWORD, emailOf, openStory } from '../../../tests/support/people-story.ts';
import { softwarePasskey } from '../../../tests/support/software-passkey.ts';

let story: Story;
let clinic: Clinic;
let staffId: StaffId;
let typed: { readonly email: string; readonly password: string };
let people = 0;
const START = Date.parse('2026-03-02T15:00:00.000Z');
const at = (seconds: number): void => story.clock.set(new Date(START + seconds * 1000).toISOString());

beforeAll(async () => {
  story = await openStory(routes);
  clinic = await story.openClinic('harbour');
});
beforeEach(async () => {
  at(0);
  const name = `Person ${(people += 1)}`;
  staffId = await story.hire(clinic, name, ['owner', 'prescriber']);
  typed = { email: emailOf(name), password: STORY_PASSWORD };
});
afterAll(() => story.close());

/** A browser in which the person has signed in with what they typed and nothing else. */
async function signedInWith(body: object = typed, slug = 'harbour'): Promise<Browser> {
  const browser = story.browser();
  expect((await browser.post(`/api/public/${slug}/staff-sign-in`, body)).code).toBeNull();
  return browser;
}

const codeOf = (secret: string, seconds: number) => generate({ secret, epoch: START / 1000 + seconds });
const rooms = async (browser: Browser) => (await browser.get('/api/staff/rooms')).code;

/** Sets up an authenticator app and tells its secret. */
async function addApp(browser: Browser): Promise<string> {
  const secret = z.string().parse((await browser.post('/api/staff/one-time-code')).body['secret']);
  expect((await browser.post('/api/staff/one-time-code/confirm', { code: await codeOf(secret, 0) })).code).toBeNull();
  return secret;
}

async function addPasskey(browser: Browser): Promise<{ readonly code: string | null; readonly passkey: ReturnType<typeof softwarePasskey> }> {
  const passkey = softwarePasskey(STORY_HOST);
  const options = await browser.post('/api/staff/passkey-options');
  if (options.code !== null) return { code: options.code, passkey };
  const challenge = z.string().parse(options.body['challenge']);
  const { code } = await browser.post('/api/staff/passkeys', { name: 'This tablet', registration: passkey.register({ challenge, origin: `https://${STORY_HOST}` }) });
  return { code, passkey };
}

/** What somebody reaches who came in with a password alone: their own sign-in, and what makes a second factor. */
const REACHED = [
  'GET /api/staff/me', 'POST /api/staff/lock', 'POST /api/staff/one-time-code', 'POST /api/staff/one-time-code/confirm', 'POST /api/staff/passkey-options',
  'POST /api/staff/passkey-proof-options', 'POST /api/staff/passkeys', 'POST /api/staff/sign-out', 'POST /api/staff/step-up', 'POST /api/staff/unlock',
];
/** They would end, lock or renew the sign-in that the others are asked with, and are asked after them. */
const AT_THE_END: readonly string[] = ['POST /api/staff/lock', 'POST /api/staff/sign-out', 'POST /api/staff/step-up', 'POST /api/staff/unlock'];

test('with a password alone nothing is reached but one’s own sign-in and what makes a second factor', async () => {
  const desk = await signedInWith();
  expect((await desk.get('/api/staff/me')).body).toMatchObject({ owesFactor: true, passkeyCount: 0, hasOneTimeCode: false });
  const reached: string[] = [];
  const own = routes.filter(({ policy }) => policy.audience === 'staff');
  expect(own.length).toBeGreaterThan(100);
  for (const { contract: { method, path } } of own) {
    const asked = path.replaceAll(/:\w+/g, staffId);
    const isReached = AT_THE_END.includes(`${method} ${path}`) || (method === 'GET' ? await desk.get(asked) : await desk.post(asked)).code !== 'sign-in.factor-needed';
    if (isReached) reached.push(`${method} ${path}`);
  }
  expect(reached.toSorted()).toEqual(REACHED);
  expect((await desk.get('/api/staff/live')).code, 'nor what changes in the clinic').toBe('sign-in.factor-needed');
  expect((await desk.post('/api/staff/lock')).code).toBeNull();
  expect((await desk.post('/api/staff/unlock', { proof: { password: STORY_PASSWORD } })).code).toBeNull();
  expect((await desk.post('/api/staff/step-up', { proof: { password: STORY_PASSWORD } })).code).toBeNull();
  expect(await rooms(desk), 'the password again is no second factor').toBe('sign-in.factor-needed');
  expect((await desk.post('/api/staff/sign-out')).code).toBeNull();
});

test('an authenticator app opens everything at once, and the next sign-in asks for its code', async () => {
  const desk = await signedInWith();
  expect(await rooms(desk)).toBe('sign-in.factor-needed');
  const secret = await addApp(desk);
  expect(await rooms(desk)).toBeNull();
  expect((await desk.get('/api/staff/me')).body).toMatchObject({ owesFactor: false, hasOneTimeCode: true });
  at(60);
  expect((await story.browser().post('/api/public/harbour/staff-sign-in', typed)).code).toBe('people.code-needed');
  expect(await rooms(await signedInWith({ ...typed, code: await codeOf(secret, 60) }))).toBeNull();
});

test('a passkey opens everything at once, and signs in with all of it', async () => {
  const desk = await signedInWith();
  const { code, passkey } = await addPasskey(desk);
  expect([code, await rooms(desk)]).toEqual([null, null]);
  const tablet = story.browser();
  const challenge = z.string().parse((await tablet.post('/api/public/harbour/passkey-sign-in-options')).body['challenge']);
  expect((await tablet.post('/api/public/harbour/passkey-sign-in', { assertion: passkey.assert({ challenge, origin: `https://${STORY_HOST}` }) })).code).toBeNull();
  expect(await rooms(tablet)).toBeNull();
});

test('a stolen password neither gets past a passkey nor makes itself a factor; the passkey opens that sign-in as well', async () => {
  const { passkey } = await addPasskey(await signedInWith());
  const thief = await signedInWith();
  expect(await rooms(thief)).toBe('sign-in.factor-needed');
  expect((await thief.post('/api/staff/one-time-code')).code).toBe('people.factor-to-show');
  expect((await thief.post('/api/staff/one-time-code/confirm', { code: '000000' })).code).toBe('people.factor-to-show');
  expect((await addPasskey(thief)).code).toBe('people.factor-to-show');
  const challenge = z.string().parse((await thief.post('/api/staff/passkey-proof-options')).body['challenge']);
  expect((await thief.post('/api/staff/step-up', { proof: { passkey: passkey.assert({ challenge, origin: `https://${STORY_HOST}` }) } })).code).toBeNull();
  expect(await rooms(thief)).toBeNull();
});

test('a factor that was begun with a password alone is not finished once another sign-in has added one', async () => {
  const [desk, thief] = [await signedInWith(), await signedInWith()];
  const secret = z.string().parse((await thief.post('/api/staff/one-time-code')).body['secret']);
  expect((await addPasskey(desk)).code).toBeNull();
  expect((await thief.post('/api/staff/one-time-code/confirm', { code: await codeOf(secret, 0) })).code).toBe('people.factor-to-show');
  expect(await rooms(thief)).toBe('sign-in.factor-needed');
});

test('a code that nothing is there to check is no second factor, and the record does not call it one', async () => {
  const desk = await signedInWith({ ...typed, code: '123456' });
  expect(await rooms(desk)).toBe('sign-in.factor-needed');
  expect((await story.auditOf(clinic)).findLast(({ action }) => action === 'people.signed-in')?.facts).toEqual({ with: 'password' });
});

test('a link starts afresh: a lost passkey counts no more, and a new factor is owed before anything else', async () => {
  const { passkey } = await addPasskey(await signedInWith());
  const name = `Other ${(people += 1)}`;
  await story.hire(clinic, name, ['owner']);
  const owner = await story.signedIn(clinic, name);
  expect((await owner.post(`/api/staff/people/${staffId}/invitation`)).code).toBeNull();
  const letters = z.array(z.object({ recipient: z.string(), body: z.string() })).parse((await owner.get('/api/staff/mail')).body['letters']);
  const token = /#([A-Za-z0-9_-]{43})/.exec(letters.find(({ recipient, body }) => recipient === typed.email && body.includes('#'))?.body ?? '')?.[1];
  const phone = story.browser();
  expect((await phone.post('/api/public/harbour/staff-invitation', { token, password: 'lantern meadow violin tram' })).code).toBeNull();
  expect(await rooms(phone)).toBe('sign-in.factor-needed');
  const challenge = z.string().parse((await phone.post('/api/public/harbour/passkey-sign-in-options')).body['challenge']);
  expect((await story.browser().post('/api/public/harbour/passkey-sign-in', { assertion: passkey.assert({ challenge, origin: `https://${STORY_HOST}` }) })).code).toBe('people.passkey-refused');
  await addApp(phone);
  expect(await rooms(phone)).toBeNull();
});

test('the first owner owes one too; in a practice clinic nobody does, with one click or with a password', async () => {
  const owner = story.browser();
  const setUp = { clinicName: 'Elm', slug: 'elm', zone: 'America/New_York', ownerName: 'Olive Owner', siteName: 'Main', email: 'olive@mail.example', password: STORY_PASSWORD };
  expect((await owner.post('/api/public/set-up', setUp)).code).toBeNull();
  expect(await rooms(owner)).toBe('sign-in.factor-needed');
  await addApp(owner);
  expect(await rooms(owner)).toBeNull();

  const practice = await story.openClinic('trial', true);
  const nurse = await story.hire(practice, 'Nina Reed', ['nurse']);
  const clicked = story.browser();
  expect((await clicked.post('/api/public/trial/practice-sign-in', { staffId: nurse })).code).toBeNull();
  expect(await rooms(clicked)).toBeNull();
  expect(await rooms(await signedInWith({ email: emailOf('Nina Reed'), password: STORY_PASSWORD }, 'trial'))).toBeNull();
});

test('a lost answer hands out another token of the same standing', async () => {
  const operationId = crypto.randomUUID();
  const [first, again] = [story.browser(), story.browser()];
  for (const browser of [first, again]) expect((await browser.post('/api/public/harbour/staff-sign-in', typed, operationId)).code).toBeNull();
  expect(await rooms(again)).toBe('sign-in.factor-needed');
  await addApp(first);
  expect(await rooms(again), 'nobody knows which of the two tokens arrived').toBeNull();
});
