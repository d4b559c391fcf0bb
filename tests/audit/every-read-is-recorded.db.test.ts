import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import type { PracticeRole } from '#cli/practice/practice-clinic.ts';
import type { Role } from '#foundation/role.ts';
import { routes } from '#server/routes.ts';
import type { Policy } from '#transport/policy.ts';
import type { Route } from '#transport/route.ts';
import type { ClinicStory } from '../support/clinic-story.ts';
import { openClinicStory, taken, textIn } from '../support/clinic-story.ts';
import type { Browser } from '../support/people-story.ts';
import { auditOf } from '../support/people-story.ts';
import { samplesOf } from '../support/sample.ts';
import type { Room } from '../support/session-story.ts';
import { writeReminder } from '../support/written-reminder.ts';
import { bookReadyPerson, enterRoom } from '../support/session-story.ts';

/** Reads that leave no line, each with the reason why nobody needs to know who read it. */
const UNRECORDED: Readonly<Record<string, string>> = {
  '/api/staff/me': 'one’s own sign-in',
  '/api/staff/passkeys': 'one’s own passkeys',
  '/api/staff/colleagues': 'who works here, which everybody there knows',
  '/api/staff/people': 'who works here and how they sign in, for owners',
  '/api/staff/rooms': 'sites and rooms',
  '/api/staff/duty': 'who is on duty when, which everybody there knows',
  '/api/staff/opening': 'when the clinic is open and who is away, which everybody there knows',
  '/api/staff/not-told': 'that something did not reach anybody, and of whom it spoke stands nowhere in it',
  '/api/staff/settings': 'the clinic’s numbers',
  '/api/staff/own-measures': 'the clinic’s own questionnaires, answered by nobody',
  '/api/staff/own-measures/check': 'a questionnaire, looked over',
  '/api/staff/medicine-dictionary': 'names of medicines, of nobody in particular',
  '/api/staff/consent-documents': 'consent texts, signed by nobody yet',
  '/api/staff/guide/:language': 'texts of the guide',
  '/api/staff/guide/:language/cards/:cardId': 'a text of the guide',
  '/api/staff/guide/:language/cards/:cardId/check': 'a text of the guide, looked over',
  '/api/staff/guide/:language/cards/:cardId/versions/:version': 'an earlier text of the guide',
  '/api/staff/guide/:language/links': 'what texts of the guide may point to',
};

/** Lists of many people: their line says that the list was read and how much stood in it, not who. */
const LISTS: readonly string[] = ['/api/staff/audit', '/api/staff/patients', '/api/staff/mail', '/api/staff/leads', '/api/staff/leads/:leadId', '/api/staff/follow-ups', '/api/staff/visits', '/api/staff/series', '/api/staff/waiting', '/api/staff/board', '/api/staff/locked-rooms', '/api/staff/sessions-ahead', '/api/staff/waiting-for-me', '/api/staff/integration-windows', '/api/staff/integration-share', '/api/staff/integration-share/doses', '/api/staff/clinic-outcomes', '/api/staff/clinic-outcomes/people', '/api/staff/clinic-outcomes/claims'];

const REQUEST = { language: 'en', name: 'Robin', email: 'robin@mail.example', phone: null, mayLeaveMessage: 'not-said', reasons: ['anxiety'], imagined: null, preferredTimes: ['any-time'] };

let story: ClinicStory;
let room: Room;
let leadId: string;
let reminderId: string;
let entryId: string;
let visitId: string;
let consentId: string;
let freedVisitId: string;
let psychotherapyNoteId: string;

beforeAll(async () => {
  story = await openClinicStory();
  const infusion = { treatment: 'racemic-intravenous', amount: { value: '0.5', unit: 'mg/kg' }, concentration: { value: '50', unit: 'mg/mL' }, infusionConcentration: { value: '1', unit: 'mg/mL' }, infusionMinutes: 40 };
  const booked = await bookReadyPerson(story, { treatment: 'racemic-intravenous', dose: infusion, startsAt: '2026-03-02T18:00:00.000Z' });
  room = await enterRoom(story, booked, '2026-03-02');
  visitId = booked.visitId;
  const owner = await story.as('owner');
  taken(await owner.post('/api/staff/guide/en/cards/welcome/versions', { seenVersion: 0, what: { shows: 'own-text', title: 'Welcome', body: 'Take your time.', chapter: null } }));
  const form = { resourceType: 'Questionnaire', status: 'active', title: 'Night', item: [{ linkId: 'slept', text: 'Did you sleep?', type: 'boolean' }] };
  taken(await (await story.signing('prescriber')).post('/api/staff/own-measures', { definition: { kind: 'questionnaire', json: JSON.stringify(form) } }));
  reminderId = await writeReminder(story.database, story.clinic.clinicId, room.patientId, story.clock.now());
  const phone = await story.phoneOf(room.patientId);
  entryId = textIn(await phone.post('/api/patient/journal/recordings', { type: 'audio/webm', base64: 'AAAA', seconds: 1 }), 'entryId');
  consentId = z.object({ signed: z.array(z.object({ consentId: z.string() })).min(1) }).parse(taken(await phone.get('/api/patient/consents'))).signed[0]?.consentId ?? '';
  taken(await phone.post(`/api/patient/journal/${entryId}/share`, { isShared: true }));
  psychotherapyNoteId = textIn(await (await story.as('therapist')).post(`/api/staff/patients/${room.patientId}/psychotherapy-notes`, { words: 'What I make of it.' }), 'psychotherapyNoteId');
  const desk = await story.as('frontDesk');
  freedVisitId = textIn(await desk.post(`/api/staff/patients/${room.patientId}/visits`, { kind: 'integration', startsAt: '2026-03-06T15:00:00.000Z', roomId: null }), 'visitId');
  taken(await desk.post(`/api/staff/visits/${freedVisitId}/cancel`, { reason: 'She is away.' }));
  taken(await desk.post(`/api/public/${story.clinic.slug}/consultation-requests`, REQUEST));
  leadId = z.object({ leads: z.array(z.object({ leadId: z.string() })).min(1) }).parse(taken(await desk.get('/api/staff/leads'))).leads[0]?.leadId ?? '';
});
afterAll(() => story.close());

const PEOPLE: Readonly<Record<Role, PracticeRole>> = { owner: 'owner', prescriber: 'prescriber', therapist: 'therapist', nurse: 'nurse', 'front-desk': 'frontDesk' };

async function readerFor(policy: Policy): Promise<Browser> {
  const [role = 'nurse'] = policy.audience === 'staff' ? policy.roles : [];
  return policy.audience === 'patient' ? story.phoneOf(room.patientId) : story.as(PEOPLE[role]);
}

const idOf = (field: string): string => ({ patientId: room.patientId, sessionId: room.sessionId, leadId, reminderId, entryId, consentId, psychotherapyNoteId, visitId, freedVisitId, roomId: story.clinic.rooms[0], integrationRoomId: story.clinic.rooms[0], nurseId: story.clinic.staff.nurse, therapistId: story.clinic.staff.therapist })[field] ?? room.patientId;

/** What a made-up value would not do for. */
const CHOSEN: Readonly<Record<string, object>> = { '/api/staff/patients/:patientId/plan-proposal': { template: 'six-in-three-weeks', pace: 'thrice-weekly', weekdays: '1,2,3,4,5', firstDay: '2026-03-09' } };

/** Path fields that are no ids. */
const NAMED: Readonly<Record<string, string>> = { language: 'en', cardId: 'welcome', version: '1', measure: 'own-night' };

/** What is kept most closely: a person's own journal, therapy notes, what somebody answered in a form, letters with links that sign people in. */
const RECORDED_FIRST: readonly string[] = ['/api/staff/journal-entries/:entryId', '/api/staff/mail', '/api/staff/patients/:patientId/assessments', '/api/staff/patients/:patientId/integration-notes', '/api/staff/patients/:patientId/timeline', '/api/staff/psychotherapy-notes/:psychotherapyNoteId'];

type Line = { readonly outcome: string; readonly patientId: string | null };

/** The lines that one read left. */
async function linesOf(route: Route): Promise<readonly Line[]> {
  const before = (await story.auditOf()).length;
  await readBy(route);
  return (await story.auditOf()).slice(before).filter(({ outcome }) => outcome === 'read');
}

/** The lines that stand in the database itself at the moment at which the answer to one read has come. */
async function linesAtTheAnswer(route: Route): Promise<readonly Line[]> {
  const before = (await story.auditOf()).length;
  await readBy(route);
  return (await auditOf(story.database, story.clinic)).slice(before).filter(({ outcome }) => outcome === 'read');
}

async function readBy({ contract, policy }: Route): Promise<void> {
  const reader = await readerFor(policy);
  const path = contract.path.replaceAll(/:(\w+)/g, (_, field: string) => NAMED[field] ?? idOf(field));
  const asked = { ...(contract.query && (samplesOf(contract.query, { ids: idOf, now: story.clock.now() })[0]?.value as Record<string, string>)), ...CHOSEN[contract.path] };
  if (contract.method === 'POST') taken(await reader.post(path, contract.body && samplesOf(contract.body, { ids: idOf, now: story.clock.now() })[0]?.value));
  else taken(await reader.get(`${path}?${new URLSearchParams(asked)}`));
}

const reads = routes.filter(({ contract, policy }) => contract.kind === 'query' && policy.audience !== 'public');
const isOfOnePerson = ({ contract, policy }: Route): boolean => policy.audience === 'patient' || /:(patientId|sessionId|entryId|psychotherapyNoteId|visitId|freedVisitId)/.test(contract.path);

test('every read of one person’s record leaves exactly one line, with whose it was', async () => {
  const own = reads.filter(isOfOnePerson);
  expect(own.length).toBeGreaterThan(20);
  for (const route of own) expect([route.contract.path, await linesOf(route)]).toEqual([route.contract.path, [expect.objectContaining({ patientId: room.patientId })]]);
});

test('every other read leaves a line too, but for those that show nothing of any person', async () => {
  const others = reads.filter((route) => !isOfOnePerson(route));
  const silent: string[] = [];
  for (const route of others) if ((await linesOf(route)).length === 0) silent.push(route.contract.path);
  expect(silent.toSorted()).toEqual(Object.keys(UNRECORDED).toSorted());
  expect(others.map(({ contract }) => contract.path).filter((path) => !silent.includes(path)).toSorted()).toEqual(LISTS.toSorted());
});

test('of what is kept most closely, the line stands before the answer goes out; other lines follow', async () => {
  const first = reads.filter(({ contract }) => contract.isRecordedFirst);
  expect(first.map(({ contract }) => contract.path).toSorted()).toEqual(RECORDED_FIRST);
  for (const route of first) expect([route.contract.path, await linesAtTheAnswer(route)]).toEqual([route.contract.path, [expect.objectContaining({ outcome: 'read' })]]);
  const others = reads.filter((route) => isOfOnePerson(route) && !first.includes(route));
  const late = await Promise.all(others.slice(0, 1).map(linesAtTheAnswer));
  expect(late, 'this test can tell the two apart').toEqual([[]]);
});
