import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { PatientId } from '#foundation/id.ts';
import type { Instant } from '#foundation/instant.ts';
import { after, minutes } from '#foundation/instant.ts';
import type { ClinicStory } from '../../../tests/support/clinic-story.ts';
import { openClinicStory, taken, textIn } from '../../../tests/support/clinic-story.ts';
import { giveInfusionAt } from '../../../tests/support/given-doses.ts';
import type { Browser } from '../../../tests/support/people-story.ts';

let story: ClinicStory;
let ada: PatientId;
let phone: Browser;
let theo: Browser;

beforeAll(async () => {
  story = await openClinicStory();
});
afterAll(() => story.close());
/** Ada had an infusion that ended five hours ago; her phone lies beside her. */
beforeEach(async () => {
  story.wait(10 * 24 * 60);
  ada = await story.admit();
  await giveInfusionAt(story, ada, after(story.clock.now(), minutes(-340)));
  phone = await story.phoneOf(ada);
  theo = await story.as('therapist');
});

const SEA = 'I walked along a shore that I knew as a child.';
const write = async (words = SEA, browser = phone) => textIn(await browser.post('/api/patient/journal', { words }), 'entryId');
const act = (entryId: string, what: string, body: object = {}, browser = phone) => browser.post(`/api/patient/journal/${entryId}/${what}`, body);
const share = (entryId: string, isShared = true) => act(entryId, 'share', { isShared });
const own = async (browser = phone) => taken(await browser.get('/api/patient/journal'))['entries'];
const shared = async (browser = theo) => taken(await browser.get(`/api/staff/patients/${ada}/shared-journal`))['entries'];
const read = (entryId: string, browser = theo) => browser.get(`/api/staff/journal-entries/${entryId}`);

test('what Ada writes is hers alone: no one of the clinic finds or opens it, and no other patient', async () => {
  const entryId = await write();
  expect(await own()).toMatchObject([{ entryId, words: SEA, seconds: null, hoursSinceDose: 5, changedAt: null, sharedAt: null, readBy: [] }]);
  expect(await shared()).toEqual([]);
  for (const role of ['therapist', 'prescriber'] as const) expect((await read(entryId, await story.as(role))).code).toBe('integration.entry-unknown');
  const ben = await story.phoneOf(await story.admit());
  expect(await own(ben)).toEqual([]);
  for (const [what, body] of [['change', { words: 'x' }], ['share', { isShared: true }], ['delete', {}]] as const) expect((await act(entryId, what, body, ben)).code).toBe('integration.entry-unknown');
  expect((await ben.get(`/api/patient/journal/${entryId}/recording`)).code).toBe('integration.entry-unknown');
});

test('shared, her therapist opens it, and she sees who has read it and when first', async () => {
  const entryId = await write();
  taken(await share(entryId));
  const [head] = (await shared()) as object[];
  expect(head).toMatchObject({ entryId, hoursSinceDose: 5 });
  expect(JSON.stringify(head), 'unopened, it says nothing').not.toContain('shore');
  const readAt: Instant = story.clock.now();
  expect(taken(await read(entryId))).toEqual({ words: SEA, recording: null });
  story.wait(5);
  taken(await read(entryId));
  taken(await read(entryId, await story.as('prescriber')));
  expect(await own()).toMatchObject([{ readBy: [{ name: 'Theo Lark', readAt }, { readAt: after(readAt, minutes(5)) }] }]);
});

test('nobody but those who treat her may look, shared or not', async () => {
  const entryId = await write();
  taken(await share(entryId));
  for (const role of ['nurse', 'frontDesk', 'owner'] as const) {
    const browser = await story.as(role);
    expect((await read(entryId, browser)).code).toBe('sign-in.role-missing');
    expect((await browser.get(`/api/staff/patients/${ada}/shared-journal`)).code).toBe('sign-in.role-missing');
  }
});

test('no longer shared, it is closed again, and she still sees that it was read', async () => {
  const entryId = await write();
  taken(await share(entryId));
  taken(await read(entryId));
  taken(await share(entryId, false));
  expect(await shared()).toEqual([]);
  expect((await read(entryId)).code).toBe('integration.entry-unknown');
  expect(await own()).toMatchObject([{ sharedAt: null, readBy: [{ name: 'Theo Lark' }] }]);
});

test('while it is shared it stays as it is; afterwards she changes or deletes it for good', async () => {
  const entryId = await write();
  taken(await share(entryId));
  expect((await act(entryId, 'change', { words: 'Other.' })).code).toBe('integration.entry-is-shared');
  expect((await act(entryId, 'delete')).code).toBe('integration.entry-is-shared');
  taken(await share(entryId, false));
  taken(await act(entryId, 'change', { words: '  Other.  ' }));
  expect(await own()).toMatchObject([{ words: 'Other.', changedAt: story.clock.now() }]);
  taken(await act(entryId, 'delete'));
  expect(await own()).toEqual([]);
  const { rows } = await story.database.inTenant(story.clinic.clinicId, (tx) => sql`select from journal_entry where entry_id = ${entryId}`.execute(tx));
  expect(rows).toEqual([]);
});

test('a voice memo longer than other requests is kept and heard to the byte, by her and, shared, by her therapist', async () => {
  const base64 = Buffer.from(Uint8Array.from({ length: 700_000 }, (_, index) => (index * 7) % 251)).toString('base64');
  const entryId = textIn(await phone.post('/api/patient/journal/recordings', { type: 'audio/webm', base64, seconds: 200 }), 'entryId');
  expect(await own()).toMatchObject([{ words: null, seconds: 200 }]);
  expect(taken(await phone.get(`/api/patient/journal/${entryId}/recording`))).toEqual({ type: 'audio/webm', base64 });
  expect((await act(entryId, 'change', { words: 'x' })).code).toBe('integration.entry-is-spoken');
  taken(await share(entryId));
  expect(taken(await read(entryId))).toEqual({ words: null, recording: { type: 'audio/webm', base64 } });
});

test.each([
  ['nothing said', { words: '   ' }, ''],
  ['another kind of file', { type: 'text/html', base64: 'PGI+', seconds: 3 }, '/recordings'],
  ['no base64', { type: 'audio/webm', base64: '<b>', seconds: 3 }, '/recordings'],
  ['no length', { type: 'audio/webm', base64: 'AAAA', seconds: 0 }, '/recordings'],
  ['more than five minutes', { type: 'audio/webm', base64: 'AAAA', seconds: 301 }, '/recordings'],
  ['more than 1.5 MB', { type: 'audio/webm', base64: 'A'.repeat(2_000_004), seconds: 3 }, '/recordings'],
])('%s is refused, and nothing is kept', async (_, body, under) => {
  expect((await phone.post(`/api/patient/journal${under}`, body)).status).toBeGreaterThanOrEqual(400);
  expect(await own()).toEqual([]);
});

test('neither the audit record nor what is kept of a request holds a word of it', async () => {
  const entryId = await write('A heron named Bartholomew.');
  taken(await share(entryId));
  taken(await read(entryId));
  await story.flushReads();
  const { rows } = await story.database.inTenant(story.clinic.clinicId, (tx) =>
    sql`select from audit_event where convert_from(event, 'UTF8') like '%Bartholomew%' union all select from operation where answer::text like '%Bartholomew%'`.execute(tx),
  );
  expect(rows).toEqual([]);
});

test('an entry from before any dose says so', async () => {
  const ben = await story.phoneOf(await story.admit());
  await write('Before it begins.', ben);
  expect(await own(ben)).toMatchObject([{ hoursSinceDose: null }]);
});

test('days after the dose it is counted from the end of that dose', async () => {
  story.wait(25 * 60);
  phone = await story.phoneOf(ada);
  await write();
  expect(await own()).toMatchObject([{ hoursSinceDose: 30, writtenAt: story.clock.now() }]);
});
