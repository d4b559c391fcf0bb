import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { PatientId } from '#foundation/id.ts';
import { after, minutes } from '#foundation/instant.ts';
import type { ClinicStory } from '../../../tests/support/clinic-story.ts';
import { openClinicStory, taken, textIn } from '../../../tests/support/clinic-story.ts';
import { giveInfusionAt } from '../../../tests/support/given-doses.ts';
import type { Browser } from '../../../tests/support/people-story.ts';
import { WIDER_PLAN_AREAS } from '../own-work.ts';

let story: ClinicStory;
let ada: PatientId;
let phone: Browser;
let ben: Browser;

beforeAll(async () => {
  story = await openClinicStory();
});
afterAll(() => story.close());
beforeEach(async () => {
  story.wait(10 * 24 * 60);
  ada = await story.admit();
  phone = await story.phoneOf(ada);
  ben = await story.phoneOf(await story.admit());
});

const setOut = async (parts: object = {}, browser = phone) => browser.post('/api/patient/own-actions', { words: 'Call my sister.', dueOn: null, practice: null, entryId: null, ...parts });
const steps = async (browser = phone) => taken(await browser.get('/api/patient/own-actions'))['actions'];
const name = async (words = 'I make myself small', browser = phone) => textIn(await browser.post('/api/patient/patterns', { name: words }), 'patternId');
const rate = (patternId: string, strength: number, browser = phone) => browser.post(`/api/patient/patterns/${patternId}/rating`, { strength });
const patterns = async (browser = phone) => taken(await browser.get('/api/patient/patterns'));
const shared = async () => taken(await (await story.as('therapist')).get(`/api/staff/patients/${ada}/shared-work`));

test('an insight becomes a step with a day, is marked as done and undone, and goes from the list', async () => {
  const entryId = textIn(await phone.post('/api/patient/journal', { words: 'I can ask for help.' }), 'entryId');
  const actionId = textIn(await setOut({ entryId, dueOn: '2026-05-01', practice: 'contact-person' }), 'actionId');
  expect(await steps()).toMatchObject([{ actionId, words: 'Call my sister.', dueOn: '2026-05-01', practice: 'contact-person', entryId, doneAt: null }]);
  taken(await phone.post(`/api/patient/own-actions/${actionId}/done`, { isDone: true }));
  expect(await steps()).toMatchObject([{ doneAt: story.clock.now() }]);
  taken(await phone.post(`/api/patient/own-actions/${actionId}/done`, { isDone: false }));
  expect(await steps()).toMatchObject([{ doneAt: null }]);
  for (const what of ['done', 'drop']) expect((await ben.post(`/api/patient/own-actions/${actionId}/${what}`, what === 'done' ? { isDone: true } : {})).code).toBe('integration.action-unknown');
  taken(await phone.post(`/api/patient/own-actions/${actionId}/drop`));
  expect(await steps()).toEqual([]);
});

test('a step outlives the entry it came from, and cannot come from an entry of somebody else', async () => {
  const entryId = textIn(await phone.post('/api/patient/journal', { words: 'Mine.' }), 'entryId');
  expect((await setOut({ entryId }, ben)).code).toBe('integration.entry-unknown');
  taken(await setOut({ entryId }));
  taken(await phone.post(`/api/patient/journal/${entryId}/delete`));
  expect(await steps()).toMatchObject([{ words: 'Call my sister.', entryId: null }]);
});

test.each([{ words: ' ' }, { dueOn: '2026-02-30' }, { practice: 'vodka' }])('a step like %j is refused', async (parts) => {
  expect((await setOut(parts)).status).toBe(400);
  expect(await steps()).toEqual([]);
});

test('the wider plan is written part by part; what is written anew takes the place of the old, and an empty part is open', async () => {
  for (const area of WIDER_PLAN_AREAS) taken(await phone.post('/api/patient/wider-plan', { area, words: `About ${area}` }));
  taken(await phone.post('/api/patient/wider-plan', { area: 'sleep', words: 'In bed by eleven.' }));
  taken(await phone.post('/api/patient/wider-plan', { area: 'body', words: '' }));
  const { parts } = taken(await phone.get('/api/patient/wider-plan')) as { parts: { area: string; words: string }[] };
  expect(parts.map(({ area }) => area).toSorted()).toEqual(['movement', 'people', 'sleep', 'therapy']);
  expect(parts.find(({ area }) => area === 'sleep')?.words).toBe('In bed by eleven.');
  expect(taken(await ben.get('/api/patient/wider-plan'))['parts']).toEqual([]);
  expect((await phone.post('/api/patient/wider-plan', { area: 'money', words: 'x' })).status).toBe(400);
});

test('a pattern has one strength a day, the last one said, by the day of the clinic, beside the days of doses', async () => {
  await giveInfusionAt(story, ada, after(story.clock.now(), minutes(-100)));
  const patternId = await name();
  for (const strength of [8, 7]) taken(await rate(patternId, strength));
  story.wait(24 * 60);
  phone = await story.phoneOf(ada);
  taken(await rate(patternId, 0));
  const { today, doseDays, patterns: found } = (await patterns()) as { today: string; doseDays: { on: string }[]; patterns: object[] };
  expect(found).toMatchObject([{ patternId, name: 'I make myself small', sharedAt: null, ratings: [{ on: doseDays[0]?.on, strength: 7 }, { on: today, strength: 0 }] }]);
});

test.each([-1, 11, 2.5])('a strength of %d is refused', async (strength) => {
  expect((await rate(await name(), strength)).status).toBe(400);
});

test('a pattern is hers alone until she shares it; the wider plan is there for those who treat her', async () => {
  const patternId = await name();
  taken(await rate(patternId, 6));
  taken(await phone.post('/api/patient/wider-plan', { area: 'people', words: 'Sunday lunch.' }));
  expect(await shared()).toMatchObject({ patterns: [], parts: [{ area: 'people', words: 'Sunday lunch.' }] });
  taken(await phone.post(`/api/patient/patterns/${patternId}/share`, { isShared: true }));
  expect(await shared()).toMatchObject({ patterns: [{ name: 'I make myself small', ratings: [{ strength: 6 }] }] });
  taken(await phone.post(`/api/patient/patterns/${patternId}/share`, { isShared: false }));
  expect(await shared()).toMatchObject({ patterns: [] });
  expect((await (await story.as('nurse')).get(`/api/staff/patients/${ada}/shared-work`)).code).toBe('sign-in.role-missing');
});

test('nobody else rates, shares or deletes it; deleted, it is gone with its days', async () => {
  const patternId = await name();
  taken(await rate(patternId, 6));
  for (const [what, body] of [['rating', { strength: 1 }], ['share', { isShared: true }], ['delete', {}]] as const) expect((await ben.post(`/api/patient/patterns/${patternId}/${what}`, body)).code).toBe('integration.pattern-unknown');
  taken(await phone.post(`/api/patient/patterns/${patternId}/share`, { isShared: true }));
  expect((await phone.post(`/api/patient/patterns/${patternId}/delete`)).code).toBe('integration.pattern-is-shared');
  taken(await phone.post(`/api/patient/patterns/${patternId}/share`, { isShared: false }));
  taken(await phone.post(`/api/patient/patterns/${patternId}/delete`));
  expect((await patterns())['patterns']).toEqual([]);
});
