import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { newId } from '#foundation/id.ts';
import type { PatientId, StaffId } from '#foundation/id.ts';
import { addStaff } from '#people/store/staff.ts';
import type { PeopleTables } from '#people/store/tables.ts';
import type { ClinicStory } from '../../../tests/support/clinic-story.ts';
import { openClinicStory, taken, textIn } from '../../../tests/support/clinic-story.ts';
import type { Browser } from '../../../tests/support/people-story.ts';
import { testRandom } from '../../../tests/support/test-clinic.ts';

let story: ClinicStory;
let ada: PatientId;
let theo: Browser;
let tessId: StaffId;

const tess = (): Promise<Browser> => story.asStaff(tessId);

/** A clinic with a second therapist, Tess. */
beforeAll(async () => {
  story = await openClinicStory();
  tessId = newId<'Staff'>(story.clock.now(), testRandom);
  await story.database.inTenant<PeopleTables, boolean>(story.clinic.clinicId, (tx) => addStaff(tx, story.clinic.clinicId, { staffId: tessId, email: 'tess@practice.example', name: 'Tess Holm', roles: ['therapist'], createdAt: story.clock.now() }));
});
afterAll(() => story.close());
beforeEach(async () => {
  ada = await story.admit();
  theo = await story.signing('therapist');
});

const HUNCH = 'I wonder whether the shore is her mother, a marbled godwit of a thought.';
const path = () => `/api/staff/patients/${ada}/psychotherapy-notes`;
const write = async (words = HUNCH) => textIn(await theo.post(path(), { words }), 'psychotherapyNoteId');
const open = (noteId: string, browser = theo) => browser.get(`/api/staff/psychotherapy-notes/${noteId}`);
const act = (noteId: string, what: string, body: object, browser = theo) => browser.post(`/api/staff/psychotherapy-notes/${noteId}/${what}`, body);
const listed = async (browser = theo) => taken(await browser.get(path()))['notes'];
const name = (noteId: string, readerId: string, authorizedOn = '2026-03-01', browser = theo) => act(noteId, 'readers', { readerId, authorizedOn }, browser);

test('Theo alone finds and opens what he wrote; another therapist of the clinic finds nothing', async () => {
  const noteId = await write();
  const [head] = (await listed()) as object[];
  expect(head).toMatchObject({ psychotherapyNoteId: noteId, authorName: 'Theo Lark', isOwn: true, changedAt: null, readers: [] });
  expect(JSON.stringify(head), 'unopened, it says nothing').not.toContain('godwit');
  expect(taken(await open(noteId))).toEqual({ words: HUNCH, version: 1 });
  const other = await tess();
  expect(await listed(other)).toEqual([]);
  expect((await open(noteId, other)).code).toBe('integration.psychotherapy-note-unknown');
  expect((await act(noteId, 'change', { words: 'x', seenVersion: 1 }, other)).code).toBe('integration.psychotherapy-note-unknown');
});

test('prescriber, nurse, owner, front desk and the person herself are refused at the door', async () => {
  const noteId = await write();
  for (const role of ['prescriber', 'nurse', 'owner', 'frontDesk'] as const) {
    const browser = await story.as(role);
    for (const reply of [await open(noteId, browser), await browser.get(path()), await browser.post(path(), { words: 'x' })]) expect(reply.code).toBe('sign-in.role-missing');
  }
  const phone = await story.phoneOf(ada);
  for (const reply of [await open(noteId, phone), await phone.get(path())]) expect(reply.code).toBe('sign-in.needed');
});

test('a colleague whom he names with her written authorization reads it and changes nothing; taken out, she reads it no more', async () => {
  const noteId = await write();
  expect((await name(noteId, tessId, '2026-03-01', await story.as('therapist'))).code).toBe('sign-in.step-up-needed');
  taken(await name(noteId, tessId));
  expect(await listed()).toMatchObject([{ readers: [{ readerId: tessId, name: 'Tess Holm', authorizedOn: '2026-03-01' }] }]);
  const other = await tess();
  expect(taken(await open(noteId, other))).toEqual({ words: HUNCH, version: 1 });
  expect(await listed(other)).toMatchObject([{ authorName: 'Theo Lark', isOwn: false }]);
  expect((await act(noteId, 'change', { words: 'Other.', seenVersion: 1 }, other)).code).toBe('integration.not-the-author');
  expect((await act(noteId, 'readers/remove', { readerId: tessId }, other)).code).toBe('integration.not-the-author');
  taken(await act(noteId, 'readers/remove', { readerId: tessId }));
  expect((await open(noteId, other)).code).toBe('integration.psychotherapy-note-unknown');
  expect((await act(noteId, 'readers/remove', { readerId: tessId })).code).toBe('integration.reader-unknown');
});

test('nobody is named who is no other therapist of the clinic, nor before the person has signed', async () => {
  const noteId = await write();
  const { prescriber, owner, therapist } = story.clinic.staff;
  for (const readerId of [prescriber, owner, ada]) expect((await name(noteId, readerId)).code).toBe('integration.reader-not-a-therapist');
  expect((await name(noteId, therapist)).code).toBe('integration.reader-is-author');
  expect((await name(noteId, tessId, '2027-01-01')).code).toBe('integration.authorization-in-future');
});

test('changed on two devices, the later hears of it and nothing is lost unseen', async () => {
  const noteId = await write();
  expect(taken(await act(noteId, 'change', { words: 'From the tablet.', seenVersion: 1 }))).toEqual({ version: 2 });
  expect(await act(noteId, 'change', { words: 'From the desk.', seenVersion: 1 })).toMatchObject({ status: 409, code: 'integration.note-changed-meanwhile', body: { error: { facts: { version: 2 } } } });
  expect(taken(await open(noteId))).toEqual({ words: 'From the tablet.', version: 2 });
});

test('the database shows a row to its readers alone, whatever the statement: in no table, record or kept answer does the clinic find its words', async () => {
  const noteId = await write();
  await open(noteId);
  await story.flushReads();
  const holding = (reader: string | null) =>
    story.database.inTenant<object, readonly string[]>(story.clinic.clinicId, async (tx) => {
      if (reader !== null) await sql`select set_config('app.reader', ${reader}, true)`.execute(tx);
      const tables = await sql<{ name: string }>`select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'clinic_id' and table_name <> 'clinic_directory'`.execute(tx);
      const found: string[] = [];
      for (const { name: table } of tables.rows) {
        const text = table === 'audit_event' ? sql`convert_from(t.event, 'UTF8')` : sql`t::text`;
        const { rows } = await sql`select from ${sql.table(table)} t where ${text} like '%godwit%' limit 1`.execute(tx);
        if (rows.length > 0) found.push(table);
      }
      return found;
    });
  expect(await holding(null)).toEqual([]);
  for (const role of ['prescriber', 'owner', 'nurse', 'frontDesk'] as const) expect(await holding(story.clinic.staff[role])).toEqual([]);
  expect(await holding(story.clinic.staff.therapist), 'this test can tell the two apart').toEqual(['psychotherapy_note']);
});

test('who opened, changed and was named stands in the audit record', async () => {
  const noteId = await write();
  await open(noteId);
  taken(await name(noteId, tessId));
  await open(noteId, await tess());
  const lines = (await story.auditOf()).filter(({ action }) => action.startsWith('integration.psychotherapy-note-')).slice(-4);
  expect(lines.map(({ action }) => action)).toEqual(['written', 'opened', 'reader-named', 'opened'].map((what) => `integration.psychotherapy-note-${what}`));
  expect((await (await story.openOtherClinic(`elm-${ada.slice(-8)}`)).prescriber.get(path())).code).toBe('sign-in.role-missing');
});
