import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Clinic } from '#foundation/clinic.ts';
import type { Browser, Story } from '../../../tests/support/people-story.ts';
import { STORY_PASSWORD, openStory } from '../../../tests/support/people-story.ts';

let story: Story;
let clinic: Clinic;
const START = '2026-03-02T15:00:00.000Z';
const proof = { password: STORY_PASSWORD };
const at = (minutes: number, seconds = 0): void => story.clock.set(new Date(Date.parse(START) + (minutes * 60 + seconds) * 1000).toISOString());

beforeAll(async () => {
  story = await openStory();
  clinic = await story.openClinic('harbour');
  await story.hire(clinic, 'Nora Nurse', ['nurse']);
  await story.hire(clinic, 'Olive Owner', ['owner']);
});
beforeEach(() => at(0));
afterAll(() => story.close());

function copyOf(browser: Browser): Browser {
  const copy = story.browser();
  copy.setCookies(browser.cookies());
  return copy;
}

test('a tablet left alone for fifteen minutes is open, a second later it is locked but still knows her', async () => {
  const [tablet, desk] = [await story.signedIn(clinic, 'Nora Nurse'), await story.signedIn(clinic, 'Nora Nurse')];
  at(15);
  expect((await desk.get('/api/staff/rooms')).status).toBe(200);
  at(15, 1);
  expect(await tablet.get('/api/staff/rooms')).toMatchObject({ status: 403, code: 'people.locked' });
  expect(await tablet.get('/api/staff/me')).toMatchObject({ status: 200, body: { name: 'Nora Nurse', isLocked: true, hasSteppedUp: false } });
  expect((await desk.get('/api/staff/rooms')).status).toBe(200);
});

test('looking at a locked screen does not open it, and she goes on after proving who she is', async () => {
  const tablet = await story.signedIn(clinic, 'Nora Nurse');
  at(20);
  await tablet.get('/api/staff/me');
  at(20, 1);
  expect((await tablet.get('/api/staff/rooms')).code).toBe('people.locked');
  expect((await tablet.post('/api/staff/unlock', { proof: { password: 'not hers' } })).code).toBe('people.proof-wrong');
  expect((await tablet.get('/api/staff/rooms')).code).toBe('people.locked');
  expect((await tablet.post('/api/staff/unlock', { proof })).status).toBe(200);
  expect((await tablet.get('/api/staff/rooms')).status).toBe(200);
});

test('who keeps working is never locked', async () => {
  const tablet = await story.signedIn(clinic, 'Nora Nurse');
  for (let minute = 10; minute <= 120; minute += 10) {
    at(minute);
    expect((await tablet.get('/api/staff/rooms')).status).toBe(200);
  }
});

test('a screen locked by hand is locked at once, also for a copy of its cookie', async () => {
  const tablet = await story.signedIn(clinic, 'Nora Nurse');
  const copy = copyOf(tablet);
  expect((await copy.get('/api/staff/rooms')).status).toBe(200);
  expect((await tablet.post('/api/staff/lock')).status).toBe(200);
  expect((await copy.get('/api/staff/rooms')).code).toBe('people.locked');
  expect((await tablet.post('/api/staff/step-up', { proof })).code).toBe('people.locked');
  expect((await tablet.post('/api/staff/sign-out')).status).toBe(200);
});

test('idle for eleven hours locks and does not end; twelve hours end even a busy sign-in', async () => {
  const [quiet, busy] = [await story.signedIn(clinic, 'Nora Nurse'), await story.signedIn(clinic, 'Nora Nurse')];
  at(11 * 60);
  expect((await quiet.get('/api/staff/rooms')).code).toBe('people.locked');
  for (const browser of [quiet, busy]) expect((await browser.post('/api/staff/unlock', { proof })).status).toBe(200);
  for (const minute of [10, 20, 30, 40, 50]) {
    at(11 * 60 + minute);
    expect((await busy.get('/api/staff/rooms')).status).toBe(200);
  }
  at(12 * 60 - 1, 59);
  expect((await busy.get('/api/staff/rooms')).status).toBe(200);
  at(12 * 60);
  for (const browser of [quiet, busy]) expect((await browser.get('/api/staff/me')).code).toBe('sign-in.needed');
});

test('a renewed token replaces the old one, which serves requests under way for ten seconds and no more', async () => {
  const tablet = await story.signedIn(clinic, 'Nora Nurse');
  const before = copyOf(tablet);
  expect((await tablet.post('/api/staff/step-up', { proof })).status).toBe(200);
  expect(tablet.cookies()).not.toBe(before.cookies());
  at(0, 9);
  expect((await before.get('/api/staff/rooms')).status).toBe(200);
  at(0, 10);
  expect((await before.get('/api/staff/rooms')).code).toBe('sign-in.needed');
  expect((await tablet.get('/api/staff/rooms')).status).toBe(200);
});

test('unlocking renews the token, so that a copied one stays locked and then ends', async () => {
  const tablet = await story.signedIn(clinic, 'Nora Nurse');
  const copy = copyOf(tablet);
  await tablet.post('/api/staff/lock');
  await tablet.post('/api/staff/unlock', { proof });
  expect((await copy.get('/api/staff/rooms')).code).toBe('people.locked');
  at(0, 10);
  expect((await copy.get('/api/staff/rooms')).code).toBe('sign-in.needed');
});

test('signing out right after a renewal ends the old token as well', async () => {
  const tablet = await story.signedIn(clinic, 'Nora Nurse');
  const before = copyOf(tablet);
  await tablet.post('/api/staff/step-up', { proof });
  expect((await before.get('/api/staff/rooms')).status).toBe(200);
  await tablet.post('/api/staff/sign-out');
  expect((await before.get('/api/staff/rooms')).code).toBe('sign-in.needed');
});

test('a proof of identity holds five minutes, and then the owner is asked again', async () => {
  const owner = await story.signedIn(clinic, 'Olive Owner');
  at(5);
  expect((await owner.get('/api/staff/me')).body['hasSteppedUp']).toBe(true);
  at(5, 1);
  const staffId = await story.hire(clinic, 'Tim Temporary', ['nurse']);
  expect((await owner.get('/api/staff/me')).body['hasSteppedUp']).toBe(false);
  expect((await owner.post(`/api/staff/people/${staffId}/disable`)).code).toBe('sign-in.step-up-needed');
  expect((await owner.post('/api/staff/step-up', { proof })).status).toBe(200);
  expect((await owner.post(`/api/staff/people/${staffId}/disable`)).status).toBe(200);
});

test('guessing at one screen makes that screen wait, and neither her other screen nor her sign-in', async () => {
  const [lost, desk] = [await story.signedIn(clinic, 'Nora Nurse'), await story.signedIn(clinic, 'Nora Nurse')];
  await lost.post('/api/staff/lock');
  await desk.post('/api/staff/lock');
  for (let count = 0; count < 5; count += 1) expect((await lost.post('/api/staff/unlock', { proof: { password: 'guess' } })).code).toBe('people.proof-wrong');
  expect((await lost.post('/api/staff/unlock', { proof })).code).toBe('people.too-many-tries');
  expect((await desk.post('/api/staff/unlock', { proof })).status).toBe(200);
  await story.signedIn(clinic, 'Nora Nurse');
});

test('one click unlocks and confirms in a practice clinic only', async () => {
  const practice = await story.openClinic('practise', true);
  const staffId = await story.hire(practice, 'Pam Practice', ['owner']);
  const visitor = story.browser();
  await visitor.post('/api/public/practise/practice-sign-in', { staffId });
  await visitor.post('/api/staff/lock');
  expect((await visitor.post('/api/staff/unlock', { proof: { practice: true } })).status).toBe(200);
  expect((await visitor.get('/api/staff/me')).body['hasSteppedUp']).toBe(false);
  expect((await visitor.post('/api/staff/step-up', { proof: { practice: true } })).status).toBe(200);
  expect((await visitor.get('/api/staff/me')).body['hasSteppedUp']).toBe(true);
  const tablet = await story.signedIn(clinic, 'Nora Nurse');
  expect((await tablet.post('/api/staff/step-up', { proof: { practice: true } })).code).toBe('people.not-a-practice-clinic');
});
