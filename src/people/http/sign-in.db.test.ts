import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Clinic } from '#foundation/clinic.ts';
import type { Story } from '../../../tests/support/people-story.ts';
import { STORY_PASSWORD, emailOf, newOperationId, openStory } from '../../../tests/support/people-story.ts';

let story: Story;
let clinic: Clinic;
const path = '/api/public/harbour/staff-sign-in';
const nora = { email: emailOf('Nora Nurse'), password: STORY_PASSWORD };

beforeAll(async () => {
  story = await openStory();
  clinic = await story.openClinic('harbour');
  await story.hire(clinic, 'Nora Nurse', ['nurse']);
  await story.hire(clinic, 'Olive Owner', ['owner']);
});
afterAll(() => story.close());

test('the night nurse signs in and is known on the next request', async () => {
  const tablet = story.browser();
  expect(await tablet.post(path, nora)).toMatchObject({ status: 200, body: { isSignedIn: true } });
  expect(await tablet.get('/api/staff/me')).toMatchObject({
    status: 200,
    body: { name: 'Nora Nurse', roles: ['nurse'], isLocked: false, hasPassword: true, hasOneTimeCode: false, passkeyCount: 0, clinic: { slug: 'harbour', zone: 'America/New_York' } },
  });
});

test('her address is found whatever its letter case', async () => {
  expect((await story.browser().post(path, { ...nora, email: ' NORA.Nurse@Mail.example ' })).status).toBe(200);
});

test('nobody is known without a cookie, and a made-up or foreign one is nobody too', async () => {
  const other = await story.openClinic('elm');
  const tablet = await story.signedIn(clinic, 'Nora Nurse');
  const stolen = tablet.cookies();
  expect((await story.browser().get('/api/staff/me')).code).toBe('sign-in.needed');
  for (const text of [stolen.replace(clinic.clinicId, other.clinicId), `${stolen}x`, stolen.replace(clinic.clinicId, crypto.randomUUID()), '__Host-staff=x', '__Host-staff=.', stolen.replace('staff', 'patient')]) {
    const thief = story.browser();
    thief.setCookies(text);
    expect((await thief.get('/api/staff/me')).code).toBe('sign-in.needed');
    expect((await thief.get('/api/patient/me')).code).toBe('sign-in.needed');
  }
});

test('only the hash of her token is kept, and her cookie is out of reach of pages and other sites', async () => {
  const response = await story.app.inject({
    method: 'POST',
    url: path,
    headers: { 'content-type': 'application/json', 'operation-id': newOperationId() },
    payload: JSON.stringify(nora),
  });
  const cookie = response.cookies[0];
  expect(cookie).toMatchObject({ name: '__Host-staff', httpOnly: true, secure: true, sameSite: 'Strict', path: '/', maxAge: 12 * 60 * 60 });
  const token = cookie?.value.split('.')[1] ?? '';
  expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/);
  const kept = await story.database.inTenant<{ sign_in: { token_hash: Buffer } }, string>(clinic.clinicId, async (tx) => JSON.stringify(await tx.selectFrom('sign_in').selectAll().execute()));
  expect(kept).not.toContain(token);
  expect(kept).not.toContain(Buffer.from(token, 'base64url').toString('hex'));
});

test('a wrong password, an unknown address, somebody disabled and somebody without a password hear the same words', async () => {
  const gone = await story.hire(clinic, 'Gus Gone', ['nurse']);
  const owner = await story.signedIn(clinic, 'Olive Owner');
  expect((await owner.post(`/api/staff/people/${gone}/disable`)).status).toBe(200);
  const invited = { name: 'Ida Invited', email: emailOf('Ida Invited'), roles: ['nurse'] };
  expect((await owner.post('/api/staff/people', invited)).status).toBe(200);
  const tries = [{ ...nora, password: 'another long password of hers' }, { ...nora, email: 'nobody@mail.example' }, { ...nora, email: emailOf('Gus Gone') }, { ...nora, email: emailOf('Ida Invited') }];
  const replies = await Promise.all(tries.map((body) => story.browser().post(path, body)));
  expect(new Set(replies.map((reply) => JSON.stringify([reply.status, reply.body])))).toHaveLength(1);
  expect(replies[0]).toMatchObject({ status: 403, code: 'people.sign-in-refused' });
});

test('an unknown address takes as long as a wrong password', async () => {
  const time = async (email: string): Promise<number> => {
    const start = performance.now();
    await story.browser().post(path, { email, password: 'another long password of hers' });
    return performance.now() - start;
  };
  const known: number[] = [];
  const unknown: number[] = [];
  for (let round = 0; round < 8; round += 1) {
    const email = emailOf(`Staff Number${round}`);
    await story.hire(clinic, `Staff Number${round}`, ['nurse']);
    known.push(await time(email));
    unknown.push(await time(`nobody${round}@mail.example`));
  }
  // The quickest of each, because whatever else the machine does only makes them slower.
  const ratio = Math.min(...unknown) / Math.min(...known);
  expect(ratio).toBeGreaterThan(0.6);
  expect(ratio).toBeLessThan(1.6);
});

test('after five wrong passwords an account waits half a minute, whether it exists or not, and then goes on', async () => {
  for (const email of ['guess@mail.example', emailOf('Pia Prescriber')]) {
    if (email === emailOf('Pia Prescriber')) await story.hire(clinic, 'Pia Prescriber', ['prescriber']);
    const guesser = story.browser();
    for (let count = 0; count < 5; count += 1) expect((await guesser.post(path, { email, password: 'wrong' })).code).toBe('people.sign-in-refused');
    expect(await guesser.post(path, { email, password: STORY_PASSWORD })).toMatchObject({ status: 429, code: 'people.too-many-tries', body: { error: { facts: { waitSeconds: 30 } } } });
  }
  story.clock.set('2026-03-02T15:00:30Z');
  expect((await story.browser().post(path, { email: emailOf('Pia Prescriber'), password: STORY_PASSWORD })).status).toBe(200);
});

test('many wrong tries at once are all counted', async () => {
  await story.hire(clinic, 'Theo Therapist', ['therapist']);
  const email = emailOf('Theo Therapist');
  const replies = await Promise.all(Array.from({ length: 12 }, () => story.browser().post(path, { email, password: 'wrong' })));
  expect(replies.filter(({ code }) => code === 'people.sign-in-refused')).toHaveLength(5);
  expect(replies.filter(({ code }) => code === 'people.too-many-tries')).toHaveLength(7);
});

test('the eleventh try from one address within a minute is asked to wait', async () => {
  const one = story.browser();
  const replies = [];
  for (let count = 0; count < 11; count += 1) replies.push(await one.post(path, { email: `many${count}@mail.example`, password: 'wrong' }));
  expect(replies.slice(0, 10).every(({ status }) => status === 403)).toBe(true);
  expect(replies[10]?.status).toBe(429);
});

test('signing out ends this sign-in at once and no other', async () => {
  const [tablet, desk] = [await story.signedIn(clinic, 'Nora Nurse'), await story.signedIn(clinic, 'Nora Nurse')];
  const copy = story.browser();
  copy.setCookies(tablet.cookies());
  expect((await copy.get('/api/staff/me')).status).toBe(200);
  expect((await tablet.post('/api/staff/sign-out')).status).toBe(200);
  expect(tablet.cookies()).toBe('');
  expect((await copy.get('/api/staff/me')).code).toBe('sign-in.needed');
  expect((await desk.get('/api/staff/me')).status).toBe(200);
});

test('somebody who is disabled is out at the very next request, on every screen', async () => {
  const staffId = await story.hire(clinic, 'Dora Departing', ['nurse']);
  const screens = [await story.signedIn(clinic, 'Dora Departing'), await story.signedIn(clinic, 'Dora Departing')];
  for (const screen of screens) expect((await screen.get('/api/staff/rooms')).status).toBe(200);
  const owner = await story.signedIn(clinic, 'Olive Owner');
  expect((await owner.post(`/api/staff/people/${staffId}/disable`)).status).toBe(200);
  for (const screen of screens) expect((await screen.get('/api/staff/rooms')).code).toBe('sign-in.needed');
});

test('one click opens a practice clinic and never a real one', async () => {
  const practice = await story.openClinic('practise', true);
  const staffId = await story.hire(practice, 'Pam Practice', ['nurse']);
  const patientId = await story.admit(practice);
  const real = { staffId: await story.hire(clinic, 'Rita Real', ['owner']), patientId: await story.admit(clinic) };
  const visitor = story.browser();
  expect(await visitor.get('/api/public/practise/clinic')).toMatchObject({
    body: { isPractice: true, practiceStaff: [{ staffId, name: 'Pam Practice' }], practicePatients: [{ patientId, name: 'OKAFOR, Adaeze' }] },
  });
  expect((await visitor.post('/api/public/practise/practice-sign-in', { staffId })).status).toBe(200);
  expect((await visitor.post('/api/public/practise/practice-patient-sign-in', { patientId })).status).toBe(200);
  expect((await visitor.get('/api/staff/me')).body).toMatchObject({ name: 'Pam Practice', hasSteppedUp: false });
  expect((await visitor.get('/api/patient/me')).body).toMatchObject({ name: 'Ada', clinic: { isPractice: true } });
  expect(await visitor.get('/api/public/harbour/clinic')).toMatchObject({ body: { isPractice: false, practiceStaff: [], practicePatients: [] } });
  expect((await visitor.post('/api/public/harbour/practice-sign-in', { staffId: real.staffId })).code).toBe('people.not-a-practice-clinic');
  expect((await visitor.post('/api/public/harbour/practice-patient-sign-in', { patientId: real.patientId })).code).toBe('people.not-a-practice-clinic');
  expect((await visitor.post('/api/public/practise/practice-sign-in', { staffId: real.staffId })).code).toBe('people.practice-person-unknown');
});

test('an address without a clinic is not there', async () => {
  expect((await story.browser().get('/api/public/nowhere/clinic')).code).toBe('request.unknown-clinic');
  expect((await story.browser().post('/api/public/nowhere/staff-sign-in', nora)).code).toBe('request.unknown-clinic');
});

test('the record tells who signed in with what, and of a no only that it was one', async () => {
  const rows = await story.auditOf(clinic);
  expect(rows).toContainEqual(expect.objectContaining({ action: 'people.signed-in', outcome: 'done', facts: { with: 'password' } }));
  expect(rows).toContainEqual(expect.objectContaining({ action: '/api/public/:clinicSlug/staff-sign-in', outcome: 'refused', facts: { code: 'people.sign-in-refused' } }));
  expect(JSON.stringify(rows)).not.toContain(STORY_PASSWORD);
});
