import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { PatientId } from '#foundation/id.ts';
import type { Milliseconds } from '#foundation/instant.ts';
import { after, days, milliseconds, minutes } from '#foundation/instant.ts';
import type { ClinicStory } from '../../../tests/support/clinic-story.ts';
import { openClinicStory, taken, textIn } from '../../../tests/support/clinic-story.ts';
import type { Browser } from '../../../tests/support/people-story.ts';

let story: ClinicStory;
let ada: PatientId;
let phone: Browser;

beforeAll(async () => {
  story = await openClinicStory();
});
afterAll(() => story.close());
beforeEach(async () => {
  story.wait(10 * 24 * 60);
  ada = await story.admit();
  phone = await story.phoneOf(ada);
});

const inTime = (length: Milliseconds) => after(story.clock.now(), length);
const keep = (parts: object = {}, browser = phone) => browser.post('/api/patient/practices', { practice: 'slow-breath', minutes: null, at: null, ...parts });
const done = async (browser = phone) => taken(await browser.get('/api/patient/practices'))['done'];

test('what she did is kept with how long and when, newest first, and counts for seven days', async () => {
  const walk = { practice: 'walk', minutes: 180, at: inTime(days(-7)) };
  for (const each of [{ practice: 'walk', at: inTime(milliseconds(days(-7) - 1)) }, walk]) taken(await keep(each));
  const practiceEntryId = textIn(await keep({ minutes: 1 }), 'practiceEntryId');
  expect(await done()).toEqual([{ practiceEntryId, practice: 'slow-breath', minutes: 1, at: story.clock.now() }, expect.objectContaining(walk)]);
  story.wait(1);
  phone = await story.phoneOf(ada);
  expect(await done()).toMatchObject([{ practiceEntryId }]);
});

test.each([
  ['no minute', { minutes: 0 }, 'integration.practice-minutes-out-of-range'],
  ['more than three hours', { minutes: 181 }, 'integration.practice-minutes-out-of-range'],
  ['half a minute', { minutes: 0.5 }, 'integration.practice-minutes-out-of-range'],
  ['a practice that the library does not have', { practice: 'vodka' }, 'request.invalid'],
])('%s is refused and nothing is kept', async (_, parts, code) => {
  expect((await keep(parts)).code).toBe(code);
  expect(await done()).toEqual([]);
});

test('a moment that lies ahead is refused', async () => {
  expect((await keep({ at: inTime(minutes(1)) })).code).toBe('integration.practice-in-future');
  expect(await done()).toEqual([]);
});

test('nobody else finds or removes it; removed, it is gone, and the record does not say which practice', async () => {
  const practiceEntryId = textIn(await keep({ practice: 'letter-unsent' }), 'practiceEntryId');
  const ben = await story.phoneOf(await story.admit());
  expect(await done(ben)).toEqual([]);
  expect((await ben.post(`/api/patient/practices/${practiceEntryId}/take-away`)).code).toBe('integration.practice-entry-unknown');
  for (const path of ['shared-work', 'timeline']) expect(JSON.stringify(taken(await (await story.as('therapist')).get(`/api/staff/patients/${ada}/${path}`)))).not.toContain('letter-unsent');
  expect(await done()).toHaveLength(1);
  taken(await phone.post(`/api/patient/practices/${practiceEntryId}/take-away`));
  expect(await done()).toEqual([]);
  expect((await phone.post(`/api/patient/practices/${practiceEntryId}/take-away`)).code).toBe('integration.practice-entry-unknown');
  const record = JSON.stringify(await story.auditOf());
  for (const action of ['integration.practice-kept', 'integration.practice-removed', 'integration.own-practices-opened']) expect(record).toContain(action);
  expect(record).not.toContain('letter-unsent');
});
