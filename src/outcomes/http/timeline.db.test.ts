import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PatientId } from '#foundation/id.ts';
import { localDateSchema } from '#foundation/zoned-time.ts';
import type { ClinicStory } from '../../../tests/support/clinic-story.ts';
import { openClinicStory, taken, textIn } from '../../../tests/support/clinic-story.ts';
import { clinicTime } from '../../../tests/support/course-story.ts';
import { giveInfusionAt } from '../../../tests/support/given-doses.ts';
import type { Browser } from '../../../tests/support/people-story.ts';

let story: ClinicStory;
let ada: PatientId;
let phone: Browser;
let lifeEventId: string;
let entryId: string;

/** Ada: a PHQ-9 of 20, a dose, one of 8 a fortnight later; between them an entry, a move of house and a step that she took. */
beforeAll(async () => {
  story = await openClinicStory('2026-02-27T14:00:00.000Z');
  ada = await story.admit({ birthDate: localDateSchema.parse('1984-05-20') });
  await score('2026-02-27', 20);
  story.clock.set(clinicTime('2026-03-02T18:00'));
  await giveInfusionAt(story, ada, clinicTime('2026-03-02T10:00'));
  story.clock.set(clinicTime('2026-03-05T09:00'));
  phone = await story.phoneOf(ada);
  entryId = textIn(await phone.post('/api/patient/journal', { words: 'I walked along a shore.' }), 'entryId');
  lifeEventId = textIn(await add({ happenedOn: '2026-03-04', words: 'We moved house.', isShared: false }), 'lifeEventId');
  const actionId = textIn(await phone.post('/api/patient/own-actions', { words: 'Call my sister.', dueOn: null, practice: null, entryId: null }), 'actionId');
  taken(await phone.post(`/api/patient/own-actions/${actionId}/done`, { isDone: true }));
  taken(await phone.post('/api/patient/practices', { practice: 'slow-breath', minutes: 3, at: null }));
  await score('2026-03-16', 8);
  phone = await story.phoneOf(ada);
});
afterAll(() => story.close());

const chart = (path: string) => `/api/staff/patients/${ada}/${path}`;
const add = (body: object, browser = phone) => browser.post('/api/patient/life-events', body);
const own = async (browser = phone) => taken(await browser.get('/api/patient/timeline'))['moments'] as { kind: string; on: string }[];
const seen = async (role: 'therapist' | 'prescriber' = 'therapist') => taken(await (await story.as(role)).get(chart('timeline')))['moments'] as { kind: string; on: string }[];
const kinds = (moments: readonly { kind: string; on: string }[]) => moments.map(({ kind, on }) => `${on} ${kind}`);

async function score(day: string, total: number): Promise<void> {
  story.clock.set(clinicTime(day));
  const answers = Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`phq-9.${index + 1}`, Math.max(0, Math.min(3, total - 3 * index))]));
  taken(await (await story.as('nurse')).post(chart('assessments'), { entered: { kind: 'answers', measure: 'phq-9', answers }, measuredAt: clinicTime(day) }));
}

test('her phone has everything of her course in the order of the days, in numbers, bands and her own words', async () => {
  const moments = await own();
  expect(kinds(moments)).toEqual(['2026-03-16 measure', '2026-03-16 turn', '2026-03-05 step-done', '2026-03-05 practice', '2026-03-05 entry', '2026-03-04 life-event', '2026-03-02 dose', '2026-02-27 measure']);
  expect(moments).toMatchObject([
    { measure: 'phq-9', name: 'PHQ-9', total: 8, maximum: 27, band: 'mild' },
    { turn: 'response' },
    { words: 'Call my sister.' },
    { practice: 'slow-breath', minutes: 3 },
    { entryId, words: 'I walked along a shore.', isShared: false },
    { lifeEventId, words: 'We moved house.', isShared: false },
    { treatment: 'racemic-intravenous', feltStates: [] },
    { total: 20, band: 'severe' },
  ]);
});

test('who treats her sees nothing that she keeps to herself, and of what she shares no word of an entry', async () => {
  const common = ['2026-03-16 measure', '2026-03-16 turn', '2026-03-02 dose', '2026-02-27 measure'];
  expect(kinds(await seen())).toEqual(common);
  taken(await phone.post(`/api/patient/journal/${entryId}/share`, { isShared: true }));
  taken(await phone.post(`/api/patient/life-events/${lifeEventId}/share`, { isShared: true }));
  const moments = await seen('prescriber');
  expect(kinds(moments)).toEqual([...common.slice(0, 2), '2026-03-05 entry', '2026-03-04 life-event', ...common.slice(2)]);
  expect(moments).toMatchObject([{}, {}, { entryId, words: null }, { words: 'We moved house.' }, {}, {}]);
  taken(await phone.post(`/api/patient/life-events/${lifeEventId}/share`, { isShared: false }));
  taken(await phone.post(`/api/patient/journal/${entryId}/share`, { isShared: false }));
  expect(kinds(await seen())).toEqual(common);
});

test('neither nurse, owner nor front desk opens it, and no other person meets her moments', async () => {
  for (const role of ['nurse', 'owner', 'frontDesk'] as const) expect((await (await story.as(role)).get(chart('timeline'))).code).toBe('sign-in.role-missing');
  const ben = await story.phoneOf(await story.admit());
  expect(await own(ben)).toEqual([]);
  for (const [what, body] of [['share', { isShared: true }], ['take-away', {}]] as const) expect((await ben.post(`/api/patient/life-events/${lifeEventId}/${what}`, body)).code).toBe('integration.life-event-unknown');
});

test.each([
  ['tomorrow', { happenedOn: '2026-03-17', words: 'A wedding.', isShared: false }, 'integration.day-not-lived'],
  ['a day before her birth', { happenedOn: '1984-05-19', words: 'Before me.', isShared: false }, 'integration.day-not-lived'],
  ['no words', { happenedOn: '2026-03-01', words: ' ', isShared: false }, 'request.invalid'],
  ['a day that is none', { happenedOn: '2026-02-30', words: 'x', isShared: false }, 'request.invalid'],
])('%s is refused and nothing is added', async (_, body, code) => {
  const before = kinds(await own());
  expect((await add(body)).code).toBe(code);
  expect(kinds(await own())).toEqual(before);
});

test('what she removes is gone for good, and the record holds no word of it', async () => {
  const gone = textIn(await add({ happenedOn: '2026-03-10', words: 'A quarrel with Bartholomew.', isShared: true }), 'lifeEventId');
  taken(await phone.post(`/api/patient/life-events/${gone}/take-away`));
  expect(JSON.stringify(await own())).not.toContain('Bartholomew');
  expect((await phone.post(`/api/patient/life-events/${gone}/take-away`)).code).toBe('integration.life-event-unknown');
  expect(JSON.stringify(await story.auditOf())).not.toContain('Bartholomew');
});
