import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { hashText } from '#database/text-hash.ts';
import type { PatientId, SessionId } from '#foundation/id.ts';
import { idSchema } from '#foundation/id.ts';
import type { Instant } from '#foundation/instant.ts';
import { after, hours, instantSchema, minutes } from '#foundation/instant.ts';
import type { ClinicStory } from '../../../tests/support/clinic-story.ts';
import { openClinicStory, taken, textIn } from '../../../tests/support/clinic-story.ts';
import { giveInfusionAt } from '../../../tests/support/given-doses.ts';
import type { Browser } from '../../../tests/support/people-story.ts';
import { noteBodySchema } from '../api.ts';
import { signedText } from '../note-signature.ts';
import type { IntegrationTables } from '../store/tables.ts';

let story: ClinicStory;
let ada: PatientId;
let theo: Browser;
let doseSessionId: SessionId;
let doseEndedAt: Instant;

beforeAll(async () => {
  story = await openClinicStory();
});
afterAll(() => story.close());
/** Ada had an infusion that ended thirty hours ago. */
beforeEach(async () => {
  story.wait(10 * 24 * 60);
  ada = await story.admit();
  doseEndedAt = after(story.clock.now(), hours(-30));
  doseSessionId = await giveInfusionAt(story, ada, after(doseEndedAt, minutes(-40)));
  theo = await story.signing('therapist');
});

const chart = (path: string) => `/api/staff/patients/${ada}/${path}`;
const written = (text: string) => ({ state: 'written', text });
const silent = { state: 'not-discussed' };
/** A note on a session of fifty minutes that began so many hours after the dose. */
const note = (hoursAfter: number, parts: object = {}) => {
  const startedAt = after(doseEndedAt, hours(hoursAfter));
  const sections = { whatCameUp: written('A path by the sea.'), insight: written('I can ask for help.'), emotionalShift: silent, bringIntoLife: written('Call my sister.') };
  return { startedAt, endedAt: after(startedAt, minutes(50)), mode: 'in-person', sections, themes: ['insight'], actions: [{ text: 'Call my sister.', practice: 'contact-person' }], ...parts };
};
const write = async (hoursAfter = 26, parts: object = {}, browser = theo) => textIn(await browser.post(chart('integration-notes'), note(hoursAfter, parts)), 'noteId');
const act = (noteId: string, what: string, body: object = {}, browser = theo) => browser.post(`/api/staff/integration-notes/${noteId}/${what}`, what === 'addenda' ? body : { seenVersion: 1, ...body });

const notesSchema = z.array(
  z.object({
    noteId: idSchema<'IntegrationNote'>(), state: z.string(), therapistName: z.string(), doseSessionId: idSchema<'Session'>().nullable(), timing: z.object({ hoursSinceDose: z.number(), band: z.string() }).nullable(),
    body: noteBodySchema, signedAt: instantSchema.nullable(), isAsSigned: z.boolean().nullable(), addenda: z.array(z.object({ text: z.string(), authorName: z.string(), addedAt: instantSchema })),
  }),
);
const notes = async () => notesSchema.parse(taken(await (await story.as('nurse')).get(chart('integration-notes')))['notes']);

test('Theo writes a note after the session: it links itself to the last dose and tells how long ago that was', async () => {
  await write(26);
  expect(await notes()).toMatchObject([{ state: 'draft', therapistName: 'Theo Lark', doseSessionId, timing: { hoursSinceDose: 26, band: 'suggested' }, signedAt: null, addenda: [] }]);
});

test.each([
  [23.9, 'first-day'],
  [24, 'suggested'],
])('%d hours after the dose lie in the band %s', async (hoursAfter, band) => {
  await write(hoursAfter);
  expect(await notes()).toMatchObject([{ timing: { hoursSinceDose: hoursAfter, band } }]);
});

test('a draft is changed by its therapist alone, and moved before the dose it loses its link', async () => {
  const noteId = await write();
  const petra = await story.signing('prescriber');
  expect((await act(noteId, 'revise', note(26), petra)).code).toBe('integration.not-the-therapist');
  expect((await act(noteId, 'sign', {}, petra)).code).toBe('integration.not-the-therapist');
  taken(await act(noteId, 'revise', note(27, { sections: { whatCameUp: written('Another beginning.'), insight: silent, emotionalShift: silent, bringIntoLife: silent } })));
  expect(await notes()).toMatchObject([{ doseSessionId, timing: { hoursSinceDose: 27 }, body: { sections: { whatCameUp: { text: 'Another beginning.' } } } }]);
  taken(await act(noteId, 'revise', { ...note(-2), seenVersion: 2 }));
  expect(await notes()).toMatchObject([{ doseSessionId: null, timing: null }]);
});

test('signed, it is bound to the letter by its hash, and only addenda may follow', async () => {
  const noteId = await write();
  expect((await act(noteId, 'addenda', { text: 'Not yet.' })).code).toBe('integration.note-not-signed');
  expect((await act(noteId, 'sign', {}, await story.as('therapist'))).code).toBe('sign-in.step-up-needed');
  expect((await act(noteId, 'sign')).body).toEqual({ signedAt: story.clock.now() });
  expect((await act(noteId, 'revise', note(30))).code).toBe('integration.note-is-signed');
  expect((await act(noteId, 'sign')).code).toBe('integration.note-is-signed');
  expect((await act(noteId, 'addenda', { text: 'Unsigned.' }, await story.as('prescriber'))).code).toBe('sign-in.step-up-needed');
  const petra = await story.signing('prescriber');
  story.wait(1);
  expect((await act(noteId, 'addenda', { text: '  ' }, petra)).code).toBe('request.invalid');
  expect((await act(noteId, 'addenda', { text: 'Her sister called back.' }, petra)).body).toEqual({ addedAt: story.clock.now() });

  const [signed] = await notes();
  expect(signed).toMatchObject({ state: 'signed', addenda: [{ text: 'Her sister called back.', authorName: 'Petra Quill', addedAt: story.clock.now() }] });
  const line = (await story.auditOf()).findLast(({ action }) => action === 'integration.note-signed');
  if (signed === undefined || signed.signedAt === null) throw new Error('the note is signed');
  const { visitId: _, ...body } = signed.body;
  const content = { ...body, patientId: ada, therapistId: story.clinic.staff.therapist, doseSessionId: signed.doseSessionId };
  const bound = { noteId: signed.noteId, content, signedAt: signed.signedAt, signedBy: story.clinic.staff.therapist };
  expect(line?.facts, 'what is on record is what was signed').toEqual({ contentHash: hashText(signedText(bound)) });
  expect(signed).toMatchObject({ isAsSigned: true });
});

test('her goals are rated again in a note, and once it is signed stand with what she said by herself, for her and for those who treat her', async () => {
  const phone = await story.phoneOf(ada);
  const preparedAt = story.clock.now();
  const goalId = textIn(await phone.post('/api/patient/intake/goals', { words: 'See my sister.', rating: 2 }), 'goalId');
  const noteId = await write(29, { goals: [{ goalId, rating: 5 }] });
  const seen = async (browser: Browser, path: string) => taken(await browser.get(path))['goals'];
  const own = { rating: 2, from: 'own', at: preparedAt };
  const nurse = await story.as('nurse');
  expect(await seen(nurse, chart('goals')), 'a draft says nothing yet').toMatchObject([{ goalId, words: 'See my sister.', ratings: [own] }]);
  taken(await act(noteId, 'sign'));
  const rated = [{ goalId, words: 'See my sister.', ratings: [{ rating: 5, from: 'session', at: after(doseEndedAt, hours(29)) }, own] }];
  expect(await seen(await story.as('nurse'), chart('goals'))).toMatchObject(rated);
  expect(await seen(await story.phoneOf(ada), '/api/patient/goals')).toMatchObject(rated);
  expect(await notes()).toMatchObject([{ isAsSigned: true, body: { goals: [{ goalId, rating: 5 }] } }]);
});

test('a goal of somebody else, and a number off the scale, are refused', async () => {
  const ben = await story.phoneOf(await story.admit());
  const goalId = textIn(await ben.post('/api/patient/intake/goals', { words: 'Run.', rating: 2 }), 'goalId');
  expect((await theo.post(chart('integration-notes'), note(26, { goals: [{ goalId, rating: 3 }] }))).code).toBe('integration.goal-unknown');
  expect((await theo.post(chart('integration-notes'), note(26, { goals: [{ goalId, rating: 11 }] }))).code).toBe('request.invalid');
});

test('of two devices with one draft the later hears what the other saved, and nobody signs what they have not read', async () => {
  const noteId = await write();
  taken(await act(noteId, 'revise', note(27)));
  const late = [await act(noteId, 'revise', note(28)), await act(noteId, 'sign')];
  for (const reply of late) expect(reply).toMatchObject({ status: 409, code: 'integration.note-changed-meanwhile', body: { error: { facts: { version: 2 } } } });
  expect(await notes()).toMatchObject([{ state: 'draft', timing: { hoursSinceDose: 27 } }]);
  taken(await act(noteId, 'sign', { seenVersion: 2 }));
});

test('a signed note that somebody changed behind the application says that it is not what was signed', async () => {
  const noteId = await write();
  expect((await notes()).find((each) => each.noteId === noteId)).toMatchObject({ isAsSigned: null });
  taken(await act(noteId, 'sign'));
  await story.database.inTenant<IntegrationTables, void>(story.clinic.clinicId, async (tx) => {
    await sql`update integration_note set content = jsonb_set(content::jsonb, '{distress}', '9') where note_id = ${noteId}`.execute(tx);
  });
  expect((await notes()).find((each) => each.noteId === noteId)).toMatchObject({ state: 'signed', isAsSigned: false });
});

test('a session that lies ahead, says nothing, ends before it begins or sets an action before itself is not signed', async () => {
  expect((await act(await write(31), 'sign')).code).toBe('integration.session-in-future');
  expect((await act(await write(26, { sections: { whatCameUp: silent, insight: silent, emotionalShift: silent, bringIntoLife: silent } }), 'sign')).code).toBe('integration.note-is-empty');
  expect((await act(await write(26, { endedAt: after(doseEndedAt, hours(25)) }), 'sign')).code).toBe('integration.session-ends-before-start');
  expect((await act(await write(26, { actions: [{ text: 'Yesterday.', dueOn: '2026-01-01' }] }), 'sign')).code).toBe('integration.action-due-before-session');
  expect((await act(crypto.randomUUID(), 'sign')).code).toBe('integration.note-unknown');
});

test('a note links only a visit of the same person', async () => {
  const desk = await story.as('frontDesk');
  const visitOf = async (patientId: PatientId, time: number) =>
    textIn(await desk.post(`/api/staff/patients/${patientId}/visits`, { kind: 'integration', startsAt: after(story.clock.now(), hours(time)), roomId: null }), 'visitId');
  const ben = await story.admit({ familyName: 'Ode', givenName: 'Ben' });
  const [own, other] = [await visitOf(ada, 1), await visitOf(ben, 3)];
  expect((await theo.post(chart('integration-notes'), note(26, { visitId: other }))).code).toBe('integration.visit-unknown');
  const noteId = await write(26, { visitId: own });
  expect((await act(noteId, 'revise', note(26, { visitId: other }))).code).toBe('integration.visit-unknown');
});

test('whoever had a dose this week is listed with the suggested time, and with the visit that is booked and the session that was held', async () => {
  const nurse = await story.as('nurse');
  const mine = async () => z.array(z.looseObject({ patientId: z.string() })).parse(taken(await nurse.get('/api/staff/integration-windows'))['people']).filter(({ patientId }) => patientId === ada);
  const window = { patientName: 'Okafor, Adaeze', doseEndedAt, suggestedFrom: after(doseEndedAt, hours(24)), suggestedTo: after(doseEndedAt, hours(72)) };
  expect(await mine()).toMatchObject([{ ...window, bookedAt: null, heldAt: null }]);
  const startsAt = after(story.clock.now(), hours(2));
  taken(await (await story.as('frontDesk')).post(chart('visits'), { kind: 'integration', startsAt, roomId: null }));
  expect(await mine()).toMatchObject([{ bookedAt: startsAt, heldAt: null }]);
  const noteId = await write(26);
  expect(await mine(), 'a draft is not a session held').toMatchObject([{ heldAt: null }]);
  taken(await act(noteId, 'sign'));
  expect(await mine()).toMatchObject([{ heldAt: after(doseEndedAt, hours(26)) }]);
});

test('free times lie in the suggested days, and one that is booked is free no more', async () => {
  const times = async () => z.array(instantSchema).parse(taken(await theo.get(`${chart('integration-times')}?doseEndedAt=${doseEndedAt}`))['times']);
  const [first, ...others] = await times();
  if (first === undefined) throw new Error('a time was expected');
  expect([first, ...others].every((at) => at >= story.clock.now() && at <= after(doseEndedAt, hours(72)))).toBe(true);
  taken(await theo.post(chart('visits'), { kind: 'integration', startsAt: first, roomId: null, staff: [{ staffId: story.clinic.staff.therapist, duty: 'exclusive' }] }));
  expect(await times()).not.toContain(first);
});

test('the list counts what is shared since the dose, and of the doses whose 72 hours are over those with a session within them', async () => {
  const listed = async () => taken(await theo.get('/api/staff/integration-windows'));
  const mine = async () => JSON.stringify(((await listed())['people'] as { patientId: string }[]).find(({ patientId }) => patientId === ada));
  const phone = await story.phoneOf(ada);
  const entryId = textIn(await phone.post('/api/patient/journal', { words: 'By the sea.' }), 'entryId');
  expect(await mine()).toContain('"sharedEntries":0');
  taken(await phone.post(`/api/patient/journal/${entryId}/share`, { isShared: true }));
  expect(await mine()).toContain('"sharedEntries":1');

  taken(await act(await write(26), 'sign'));
  story.wait(42 * 60 - 1);
  theo = await story.as('therapist');
  const share = async () => taken(await theo.get('/api/staff/integration-share')) as { doses: number; held: number; percent: number | null };
  const counted = async () => taken(await theo.get('/api/staff/integration-share/doses'))['doses'] as { patientId: string; heldAt: string | null }[];
  const before = await share();
  story.wait(1);
  expect(await share()).toMatchObject({ days: 90, hours: 72, doses: before.doses + 1, held: before.held + 1 });
  const doses = await counted();
  expect(doses[0]).toMatchObject({ patientId: ada, patientName: 'Okafor, Adaeze', doseEndedAt, heldAt: after(doseEndedAt, hours(26)) });
  expect({ doses: doses.length, held: doses.filter(({ heldAt }) => heldAt !== null).length }, 'who is counted is who is listed').toEqual({ doses: before.doses + 1, held: before.held + 1 });
  expect((await share()).percent === null).toBe(doses.length < 11);
});

test('a dose of more than a week ago is not listed any more', async () => {
  story.wait((7 * 24 - 30) * 60 - 1);
  const listed = async () => JSON.stringify(taken(await (await story.as('nurse')).get('/api/staff/integration-windows')));
  expect(await listed()).toContain(ada);
  story.wait(1);
  expect(await listed()).not.toContain(ada);
});

test('her phone shows what she means to do, from signed notes only', async () => {
  const noteId = await write(26, { actions: [{ text: 'Call my sister.', dueOn: null, practice: 'contact-person' }, { text: 'A walk each morning.' }] });
  const phone = await story.phoneOf(ada);
  expect((await phone.get('/api/patient/integration-actions')).body).toEqual({ actions: [] });
  taken(await act(noteId, 'sign'));
  expect((await phone.get('/api/patient/integration-actions')).body).toEqual({
    actions: [{ text: 'Call my sister.', dueOn: null, practice: 'contact-person', from: after(doseEndedAt, hours(26)) }, { text: 'A walk each morning.', dueOn: null, practice: null, from: after(doseEndedAt, hours(26)) }],
  });
  const ben = await story.phoneOf(await story.admit({ familyName: 'Ode', givenName: 'Ben' }));
  expect((await ben.get('/api/patient/integration-actions')).body).toEqual({ actions: [] });
});

test('a nurse reads and does not write; the front desk and other clinics do neither', async () => {
  await write();
  expect((await (await story.as('nurse')).post(chart('integration-notes'), note(26))).code).toBe('sign-in.role-missing');
  expect((await (await story.as('frontDesk')).get(chart('integration-notes'))).code).toBe('sign-in.role-missing');
  const other = await story.openOtherClinic(`oak-${ada.slice(-8)}`);
  expect((await other.prescriber.get(chart('integration-notes'))).code).toBe('people.patient-unknown');
  expect((await other.prescriber.post(chart('integration-notes'), note(26))).code).toBe('people.patient-unknown');
});
