import { afterEach, beforeEach, expect, test } from 'vitest';
import { verifyRecord } from '#audit/store/verify.ts';
import type { Story } from '../../../tests/support/people-story.ts';
import { STORY_PASSWORD, clinicIdOf, emailOf, forgiveFactor, newOperationId, openStory } from '../../../tests/support/people-story.ts';

let story: Story;
const answers = {
  clinicName: 'Harbour Clinic',
  slug: 'harbour',
  zone: 'America/New_York',
  ownerName: 'Olive Owner',
  email: emailOf('Olive Owner'),
  password: STORY_PASSWORD,
  siteName: 'Harbour Street',
};
const path = '/api/public/set-up';

beforeEach(async () => {
  story = await openStory();
});
afterEach(() => story.close());

test('the first owner sets the clinic up, is signed in, and set-up is closed for good', async () => {
  const desk = story.browser();
  expect((await desk.get(path)).body).toEqual({ isOpen: true });
  expect((await desk.post(path, answers)).status).toBe(200);
  expect((await desk.get('/api/staff/me')).body).toMatchObject({ name: 'Olive Owner', roles: ['owner'], clinic: { slug: 'harbour', name: 'Harbour Clinic', isPractice: false } });
  expect((await desk.get('/api/staff/rooms')).code, 'the owner owes a second factor').toBe('sign-in.factor-needed');
  await forgiveFactor(story.database, { clinicId: clinicIdOf(desk) }, 'Olive Owner');
  story.clock.set('2026-03-02T15:00:02.000Z');
  expect((await desk.get('/api/staff/rooms')).body).toMatchObject({ sites: [{ name: 'Harbour Street' }], rooms: [] });
  expect((await story.browser().get(path)).body).toEqual({ isOpen: false });
  expect((await story.browser().post(path, { ...answers, slug: 'elm' })).code).toBe('people.set-up-closed');
  expect((await story.browser().get('/api/public/elm/clinic')).code).toBe('request.unknown-clinic');
  expect((await story.browser().post('/api/public/harbour/staff-sign-in', { email: answers.email, password: STORY_PASSWORD })).status).toBe(200);
  expect(await verifyRecord(story.database, clinicIdOf(desk))).toMatchObject({ holds: true, rows: 2 });
});

test('of two who set up at the same moment one succeeds and the other hears that it is closed', async () => {
  const replies = await Promise.all(['harbour', 'elm', 'oak', 'ash'].map((slug) => story.browser().post(path, { ...answers, slug })));
  expect(replies.filter(({ code }) => code === null)).toHaveLength(1);
  expect(replies.filter(({ code }) => code === 'people.set-up-closed')).toHaveLength(3);
  const clinics = await Promise.all(['harbour', 'elm', 'oak', 'ash'].map((slug) => story.browser().get(`/api/public/${slug}/clinic`)));
  expect(clinics.filter(({ status }) => status === 200)).toHaveLength(1);
});

test('a practice clinic does not close set-up, and its address cannot be taken', async () => {
  await story.openClinic('trial', true);
  expect((await story.browser().get(path)).body).toEqual({ isOpen: true });
  expect((await story.browser().post(path, { ...answers, slug: 'trial' })).code).toBe('people.slug-taken');
  expect((await story.browser().post(path, { ...answers, slug: 'practice' })).code).toBe('people.slug-taken');
  expect((await story.browser().get(path)).body).toEqual({ isOpen: true });
  expect((await story.browser().post(path, answers)).status).toBe(200);
});

test('a weak password, an unknown zone and an odd address leave set-up open', async () => {
  expect((await story.browser().post(path, { ...answers, password: 'harbourclinic2026' })).code).toBe('people.password-personal');
  expect((await story.browser().post(path, { ...answers, password: 'short' })).code).toBe('people.password-too-short');
  expect((await story.browser().post(path, { ...answers, zone: 'Mars/Olympus' })).code).toBe('request.invalid');
  expect((await story.browser().post(path, { ...answers, slug: 'Harbour Street' })).code).toBe('request.invalid');
  expect((await story.browser().post(path, { ...answers, isPractice: true })).code).toBe('request.invalid');
  expect((await story.browser().get(path)).body).toEqual({ isOpen: true });
});

test('the id of the new clinic follows from the operation alone, so that a run can be repeated', async () => {
  const operationId = newOperationId();
  const again = await openStory();
  const [desk, other] = [story.browser(), again.browser()];
  for (const browser of [desk, other]) expect((await browser.post(path, answers, operationId)).status).toBe(200);
  expect(clinicIdOf(desk)).toBe(clinicIdOf(other));
  expect(clinicIdOf(desk)).not.toBe(operationId);
  await again.close();
});
