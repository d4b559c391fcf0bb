import { generate } from 'otplib';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import type { Clinic } from '#foundation/clinic.ts';
import type { Browser, Story } from '../../../tests/support/people-story.ts';
import { STORY_HOST, STORY_PASSWORD, emailOf, openStory } from '../../../tests/support/people-story.ts';
import { softwarePasskey } from '../../../tests/support/software-passkey.ts';

let story: Story;
let clinic: Clinic;
let people = 0;
const START = Date.parse('2026-03-02T15:00:00.000Z');
const ORIGIN = `https://${STORY_HOST}`;
const at = (seconds: number): void => story.clock.set(new Date(START + seconds * 1000).toISOString());

beforeAll(async () => {
  story = await openStory();
  clinic = await story.openClinic('harbour');
});
beforeEach(() => at(0));
afterAll(() => story.close());

/** Somebody new, signed in, with the body of their sign-in. */
async function somebody(): Promise<{ desk: Browser; typed: { email: string; password: string } }> {
  const name = `Person ${(people += 1)}`;
  await story.hire(clinic, name, ['nurse']);
  return { desk: await story.signedIn(clinic, name), typed: { email: emailOf(name), password: STORY_PASSWORD } };
}

const signIn = (body: object) => story.browser().post('/api/public/harbour/staff-sign-in', body);
const codeAt = (secret: string, seconds: number): Promise<string> => generate({ secret, epoch: Math.floor(START / 1000) + seconds });

async function withApp(desk: Browser): Promise<string> {
  const begun = await desk.post('/api/staff/one-time-code');
  const secret = z.string().parse(begun.body['secret']);
  expect((await desk.post('/api/staff/one-time-code/confirm', { code: await codeAt(secret, 0) })).status).toBe(200);
  return secret;
}

test('with an authenticator app the password alone is not enough, and its code is', async () => {
  const { desk, typed } = await somebody();
  const secret = await withApp(desk);
  at(60);
  expect(await signIn(typed)).toMatchObject({ status: 403, code: 'people.code-needed' });
  expect((await signIn({ ...typed, password: 'wrong' })).code).toBe('people.sign-in-refused');
  expect((await signIn({ ...typed, code: '000000' })).code).toBe('people.sign-in-refused');
  expect((await signIn({ ...typed, code: await codeAt(secret, 60) })).status).toBe(200);
});

test('no code works twice, not the one that set the app up, and none that is two steps old', async () => {
  const { desk, typed } = await somebody();
  const secret = await withApp(desk);
  expect((await signIn({ ...typed, code: await codeAt(secret, 0) })).code).toBe('people.sign-in-refused');
  at(90);
  const code = await codeAt(secret, 90);
  expect((await signIn({ ...typed, code: await codeAt(secret, 30) })).code).toBe('people.sign-in-refused');
  expect((await signIn({ ...typed, code })).status).toBe(200);
  expect((await signIn({ ...typed, code })).code).toBe('people.sign-in-refused');
  expect((await signIn({ ...typed, code: await codeAt(secret, 60) })).code).toBe('people.sign-in-refused');
});

test('two requests with the same code at once: one signs in', async () => {
  const { desk, typed } = await somebody();
  const secret = await withApp(desk);
  at(60);
  const code = await codeAt(secret, 60);
  const replies = await Promise.all([signIn({ ...typed, code }), signIn({ ...typed, code })]);
  expect(replies.map(({ status }) => status).toSorted((left, right) => left - right)).toEqual([200, 403]);
});

test('asking for the code does not use up tries, and does not forgive wrong ones', async () => {
  const { desk, typed } = await somebody();
  const secret = await withApp(desk);
  at(60);
  for (let count = 0; count < 8; count += 1) expect((await signIn(typed)).code).toBe('people.code-needed');
  for (let count = 0; count < 5; count += 1) {
    expect((await signIn({ ...typed, code: '000000' })).code).toBe('people.sign-in-refused');
    if (count < 4) expect((await signIn(typed)).code).toBe('people.code-needed');
  }
  expect((await signIn(typed)).code).toBe('people.too-many-tries');
  at(90);
  expect((await signIn(typed)).code).toBe('people.code-needed');
  expect((await signIn({ ...typed, code: await codeAt(secret, 90) })).status).toBe(200);
});

test('an app that was never confirmed asks nobody for a code', async () => {
  const { desk, typed } = await somebody();
  expect((await desk.post('/api/staff/one-time-code/confirm', { code: '000000' })).code).toBe('people.one-time-code-not-begun');
  const begun = await desk.post('/api/staff/one-time-code');
  expect(z.string().parse(begun.body['uri'])).toMatch(/^otpauth:\/\/totp\/Clinic%20harbour:/);
  expect((await desk.post('/api/staff/one-time-code/confirm', { code: '000000' })).code).toBe('people.one-time-code-wrong');
  expect((await signIn(typed)).status).toBe(200);
});

test('a code confirms that it is the person, once', async () => {
  const { desk } = await somebody();
  const secret = await withApp(desk);
  at(60);
  const proof = { code: await codeAt(secret, 60) };
  expect((await desk.post('/api/staff/step-up', { proof })).status).toBe(200);
  expect((await desk.post('/api/staff/step-up', { proof })).code).toBe('people.proof-wrong');
});

test('ways to sign in change only after a fresh proof, and the person hears of it by letter', async () => {
  const { desk } = await somebody();
  at(5 * 60 + 1);
  for (const path of ['/api/staff/one-time-code', '/api/staff/passkey-options', '/api/staff/passkeys/abc/remove']) expect((await desk.post(path)).code).toBe('sign-in.step-up-needed');
});

test('a new password ends every other sign-in, and the old one works no more', async () => {
  const { desk, typed } = await somebody();
  const name = `Person ${people}`;
  const other = await story.signedIn(clinic, name);
  const password = 'lantern meadow violin tram';
  expect((await desk.post('/api/staff/password', { presentPassword: 'wrong', password })).code).toBe('people.proof-wrong');
  expect((await desk.post('/api/staff/password', { presentPassword: STORY_PASSWORD, password: 'short' })).code).toBe('people.password-too-short');
  expect((await desk.post('/api/staff/password', { presentPassword: STORY_PASSWORD, password })).status).toBe(200);
  expect((await desk.get('/api/staff/me')).status).toBe(200);
  expect((await other.get('/api/staff/me')).code).toBe('sign-in.needed');
  expect((await signIn(typed)).code).toBe('people.sign-in-refused');
  expect((await signIn({ ...typed, password })).status).toBe(200);
});

const optionsSchema = z.object({ challenge: z.string(), user: z.object({ name: z.string() }), excludeCredentials: z.array(z.object({ id: z.string() })) });

async function withPasskey(desk: Browser): Promise<ReturnType<typeof softwarePasskey>> {
  const passkey = softwarePasskey(STORY_HOST);
  const { challenge } = optionsSchema.parse((await desk.post('/api/staff/passkey-options')).body);
  const reply = await desk.post('/api/staff/passkeys', { name: 'This tablet', registration: passkey.register({ challenge, origin: ORIGIN }) });
  expect(reply).toMatchObject({ status: 200, body: { passkeyId: passkey.id } });
  return passkey;
}

async function challengeToSignIn(): Promise<string> {
  return z.string().parse((await story.browser().post('/api/public/harbour/passkey-sign-in-options')).body['challenge']);
}

test('a passkey signs its person in without e-mail and password, and counts as a fresh proof', async () => {
  const { desk } = await somebody();
  const passkey = await withPasskey(desk);
  const tablet = story.browser();
  const assertion = passkey.assert({ challenge: await challengeToSignIn(), origin: ORIGIN });
  expect((await tablet.post('/api/public/harbour/passkey-sign-in', { assertion })).status).toBe(200);
  expect((await tablet.get('/api/staff/me')).body).toMatchObject({ name: `Person ${people}`, hasSteppedUp: true, passkeyCount: 1 });
  expect((await tablet.get('/api/staff/passkeys')).body).toMatchObject({ passkeys: [{ passkeyId: passkey.id, name: 'This tablet', lastUsedAt: '2026-03-02T15:00:00.000Z' }] });
});

test('an assertion is refused when it is repeated, comes from another site, is unverified, too late or signed by another key', async () => {
  const { desk } = await somebody();
  const passkey = await withPasskey(desk);
  const stranger = softwarePasskey(STORY_HOST);
  const send = async (assertion: object) => (await story.browser().post('/api/public/harbour/passkey-sign-in', { assertion })).code;
  const used = passkey.assert({ challenge: await challengeToSignIn(), origin: ORIGIN });
  expect(await send(used)).toBeNull();
  expect(await send(used)).toBe('people.passkey-refused');
  expect(await send(passkey.assert({ challenge: await challengeToSignIn(), origin: 'https://clinic.example.evil.example' }))).toBe('people.passkey-refused');
  expect(await send(passkey.assert({ challenge: await challengeToSignIn(), origin: ORIGIN, isVerified: false }))).toBe('people.passkey-refused');
  expect(await send(passkey.assert({ challenge: 'bWFkZS11cA', origin: ORIGIN }))).toBe('people.passkey-refused');
  expect(await send({ ...stranger.assert({ challenge: await challengeToSignIn(), origin: ORIGIN }), id: passkey.id, rawId: passkey.id })).toBe('people.passkey-refused');
  expect(await send(stranger.assert({ challenge: await challengeToSignIn(), origin: ORIGIN }))).toBe('people.passkey-refused');
  const challenge = await challengeToSignIn();
  at(5 * 60);
  expect(await send(passkey.assert({ challenge, origin: ORIGIN }))).toBe('people.passkey-refused');
});

test('a challenge given to one person adds a passkey for nobody else, and signs nobody in', async () => {
  const [ann, bob] = [await somebody(), await somebody()];
  const { challenge } = optionsSchema.parse((await ann.desk.post('/api/staff/passkey-options')).body);
  const passkey = softwarePasskey(STORY_HOST);
  const registration = passkey.register({ challenge, origin: ORIGIN });
  expect((await bob.desk.post('/api/staff/passkeys', { name: 'Bob', registration })).code).toBe('people.passkey-refused');
  expect((await ann.desk.post('/api/staff/passkeys', { name: 'Ann', registration })).status).toBe(200);
  const own = optionsSchema.parse((await ann.desk.post('/api/staff/passkey-options')).body);
  expect(own.excludeCredentials).toEqual([expect.objectContaining({ id: passkey.id })]);
  const assertion = passkey.assert({ challenge: own.challenge, origin: ORIGIN });
  expect((await story.browser().post('/api/public/harbour/passkey-sign-in', { assertion })).code).toBe('people.passkey-refused');
});

test('a removed passkey and a passkey of somebody disabled sign nobody in', async () => {
  const [ann, bob] = [await somebody(), await somebody()];
  const [annsKey, bobsKey] = [await withPasskey(ann.desk), await withPasskey(bob.desk)];
  expect((await bob.desk.post(`/api/staff/passkeys/${annsKey.id}/remove`)).code).toBe('people.passkey-unknown');
  expect((await ann.desk.post(`/api/staff/passkeys/${annsKey.id}/remove`)).status).toBe(200);
  await story.hire(clinic, 'Olive Owner', ['owner']);
  const owner = await story.signedIn(clinic, 'Olive Owner');
  const { staffId } = z.object({ staffId: z.string() }).parse((await bob.desk.get('/api/staff/me')).body);
  expect((await owner.post(`/api/staff/people/${staffId}/disable`)).status).toBe(200);
  for (const passkey of [annsKey, bobsKey]) {
    const assertion = passkey.assert({ challenge: await challengeToSignIn(), origin: ORIGIN });
    expect((await story.browser().post('/api/public/harbour/passkey-sign-in', { assertion })).code).toBe('people.passkey-refused');
  }
  const letters = z.array(z.object({ recipient: z.string(), body: z.string() })).parse((await owner.get('/api/staff/mail')).body['letters']);
  expect(letters.find(({ recipient, body }) => recipient === ann.typed.email && body.includes('a passkey was removed'))).toBeDefined();
  expect(letters.find(({ recipient, body }) => recipient === bob.typed.email && body.includes('a passkey was added'))).toBeDefined();
});

const proofChallenge = async (desk: Browser) => z.object({ challenge: z.string(), allowCredentials: z.array(z.object({ id: z.string() })) }).parse((await desk.post('/api/staff/passkey-proof-options')).body);

test('a passkey unlocks the screen and confirms before signing, also while the wait after wrong passwords runs', async () => {
  const { desk } = await somebody();
  const passkey = await withPasskey(desk);
  await desk.post('/api/staff/lock');
  for (let count = 0; count < 5; count += 1) await desk.post('/api/staff/unlock', { proof: { password: 'guess' } });
  expect((await desk.post('/api/staff/unlock', { proof: { password: STORY_PASSWORD } })).code).toBe('people.too-many-tries');
  const asked = await proofChallenge(desk);
  expect(asked.allowCredentials).toEqual([expect.objectContaining({ id: passkey.id })]);
  expect((await desk.post('/api/staff/unlock', { proof: { passkey: passkey.assert({ ...asked, origin: ORIGIN }) } })).status).toBe(200);
  at(6 * 60);
  expect((await desk.get('/api/staff/me')).body).toMatchObject({ isLocked: false, hasSteppedUp: false });
  expect((await desk.post('/api/staff/step-up', { proof: { passkey: passkey.assert({ ...(await proofChallenge(desk)), origin: ORIGIN }) } })).status).toBe(200);
  expect((await desk.get('/api/staff/me')).body).toMatchObject({ hasSteppedUp: true });
  expect((await story.auditOf(clinic)).findLast(({ action }) => action === 'people.stepped-up')?.facts).toEqual({ with: 'passkey' });
});

test('a proof by passkey is refused when it is a colleague’s, answers another challenge, is repeated, unverified or too late', async () => {
  const [ann, bob] = [await somebody(), await somebody()];
  const [annsKey, bobsKey] = [await withPasskey(ann.desk), await withPasskey(bob.desk)];
  const prove = async (passkey: object) => (await ann.desk.post('/api/staff/step-up', { proof: { passkey } })).code;
  expect(await prove(bobsKey.assert({ ...(await proofChallenge(ann.desk)), origin: ORIGIN })), 'Bob’s key').toBe('people.passkey-refused');
  expect(await prove(annsKey.assert({ ...(await proofChallenge(bob.desk)), origin: ORIGIN })), 'Bob’s challenge').toBe('people.passkey-refused');
  expect(await prove(annsKey.assert({ challenge: await challengeToSignIn(), origin: ORIGIN })), 'a challenge to sign in').toBe('people.passkey-refused');
  expect(await prove(annsKey.assert({ ...(await proofChallenge(ann.desk)), origin: ORIGIN, isVerified: false }))).toBe('people.passkey-refused');
  expect(await prove(annsKey.assert({ ...(await proofChallenge(ann.desk)), origin: 'https://evil.example' }))).toBe('people.passkey-refused');
  const used = annsKey.assert({ ...(await proofChallenge(ann.desk)), origin: ORIGIN });
  expect(await prove(used)).toBeNull();
  expect(await prove(used), 'used already').toBe('people.passkey-refused');
  const asked = await proofChallenge(ann.desk);
  at(5 * 60);
  expect(await prove(annsKey.assert({ ...asked, origin: ORIGIN })), 'five minutes later').toBe('people.passkey-refused');
});

test('a challenge to confirm that it is her signs nobody in and adds no passkey, which asks for a fresh proof first', async () => {
  const [ann, bob] = [await somebody(), await somebody()];
  const annsKey = await withPasskey(ann.desk);
  const { challenge } = await proofChallenge(ann.desk);
  expect((await story.browser().post('/api/public/harbour/passkey-sign-in', { assertion: annsKey.assert({ challenge, origin: ORIGIN }) })).code).toBe('people.passkey-refused');
  const registration = softwarePasskey(STORY_HOST).register({ challenge, origin: ORIGIN });
  for (const { desk } of [ann, bob]) expect((await desk.post('/api/staff/passkeys', { name: 'New', registration })).code).toBe('people.passkey-refused');
});
