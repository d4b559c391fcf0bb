import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import type { AnswerOf } from '#foundation/contract.ts';
import type { Clinic } from '#foundation/clinic.ts';
import { peopleRoutes } from '#people/http/routes.ts';
import type { PeopleTables } from '#people/store/tables.ts';
import type { Browser, Reply, Story } from '../../../tests/support/people-story.ts';
import { openStory } from '../../../tests/support/people-story.ts';
import type { listLeads } from '../api.ts';
import { consultationRoutes } from './routes.ts';

let story: Story;
let clinic: Clinic;
let frida: Browser;
let pia: Browser;
let lead: string;
const earlier = new Set<string>();
const asked = { language: 'es', name: 'Robi', email: 'robin@mail.example', phone: '+1 555 010 0199', mayLeaveMessage: 'yes', reasons: ['trauma'], imagined: 'Dormiría.', preferredTimes: ['morning'] };
const typed = { familyName: 'Rivera', givenName: 'Robin', birthDate: '1990-04-03', sex: 'not-recorded', email: 'robin@mail.example', isAnotherPerson: false };
const closing = { version: 1, reason: 'no-answer', kindNote: null, referralNote: null, isNoteSent: false };

beforeAll(async () => {
  story = await openStory([...peopleRoutes, ...consultationRoutes]);
  clinic = await story.openClinic('harbour');
  await story.hire(clinic, 'Frida Frontdesk', ['front-desk']);
  await story.hire(clinic, 'Pia Prescriber', ['prescriber']);
  frida = await story.signedIn(clinic, 'Frida Frontdesk');
  pia = await story.signedIn(clinic, 'Pia Prescriber');
});
afterAll(() => story.close());
beforeEach(async () => {
  await story.browser().post('/api/public/harbour/consultation-requests', asked);
  const { leads } = (await frida.get('/api/staff/leads?stage=new')).body as unknown as AnswerOf<typeof listLeads>;
  lead = leads.map((each) => each.leadId).find((each) => !earlier.has(each)) ?? '';
  earlier.add(lead);
});

const make = (browser: Browser, parts: object = {}) => browser.post(`/api/staff/leads/${lead}/patient`, { version: 1, ...typed, ...parts });
const patientIdOf = (reply: Reply) => z.object({ patientId: z.string() }).parse(reply.body).patientId;

async function rows(table: 'patient' | 'mail' | 'invitation'): Promise<readonly object[]> {
  return story.database.inTenant<PeopleTables, object[]>(clinic.clinicId, (tx) => tx.selectFrom(table).selectAll().execute());
}

test('what the person said goes with them, only names, birth date and sex are typed, and the invitation goes out in their language', async () => {
  const reply = await make(frida);
  expect(reply).toMatchObject({ status: 200, body: { leadId: lead, version: 2, isInvited: true } });
  const chart = await pia.get(`/api/staff/patients/${patientIdOf(reply)}`);
  expect(chart.body).toMatchObject({
    details: { familyName: 'Rivera', givenName: 'Robin', calledName: 'Robi', birthDate: '1990-04-03', sex: 'not-recorded', language: 'es', email: 'robin@mail.example', phone: '+1 555 010 0199' },
  });
  expect((await rows('mail')).at(-1)).toMatchObject({ recipient: 'robin@mail.example', subject: 'Su invitación' });
  expect((await frida.get(`/api/staff/leads/${lead}`)).body).toMatchObject({ standing: { stage: 'became-patient', patientId: patientIdOf(reply) }, due: { what: 'nothing' } });
});

test('the prescriber reads in the chart what the person first said; the front desk does not open charts', async () => {
  const patientId = patientIdOf(await make(frida, { isAnotherPerson: true }));
  const path = `/api/staff/patients/${patientId}/consultation-request`;
  expect((await pia.get(path)).body).toMatchObject({ request: { enquiry: asked } });
  expect((await frida.get(path)).code).toBe('sign-in.role-missing');
  expect((await story.auditOf(clinic)).at(-1)).toMatchObject({ action: 'consultation.first-request-opened', outcome: 'read', patientId });
  expect((await pia.get(`/api/staff/patients/${await story.admit(clinic)}/consultation-request`)).body).toEqual({ request: null });
  expect((await pia.get(`/api/staff/patients/${crypto.randomUUID()}/consultation-request`)).code).toBe('people.patient-unknown');
});

test('a corrected address takes the place of the mistyped one', async () => {
  const reply = await make(frida, { email: 'Robin.Rivera@mail.example', isAnotherPerson: true });
  expect(reply.body).toMatchObject({ isInvited: true });
  expect((await rows('mail')).at(-1)).toMatchObject({ recipient: 'robin.rivera@mail.example' });
});

test('without an address a patient is made and nobody is invited', async () => {
  const before = (await rows('invitation')).length;
  expect((await make(frida, { email: null, isAnotherPerson: true })).body).toMatchObject({ isInvited: false });
  expect(await rows('invitation')).toHaveLength(before);
});

test('somebody who may be on record already is refused until staff have looked, and the request stays as it was', async () => {
  const before = (await rows('patient')).length;
  expect((await make(frida)).code).toBe('people.patient-may-exist');
  expect((await make(frida, { birthDate: '2026-03-03' })).code).toBe('people.birth-date-not-plausible');
  expect(await rows('patient')).toHaveLength(before);
  expect((await frida.get(`/api/staff/leads/${lead}`)).body).toMatchObject({ standing: { stage: 'new' }, history: [] });
});

test('two colleagues at once make one patient, and the second hears who was first', async () => {
  const before = (await rows('patient')).length;
  const replies = await Promise.all([frida, pia].map((browser) => make(browser, { isAnotherPerson: true })));
  expect(new Set(replies.map((reply) => reply.status))).toEqual(new Set([200, 409]));
  expect(replies.find((reply) => reply.status === 409)?.body).toMatchObject({ error: { code: 'consultation.lead-changed', facts: { did: 'became-patient' } } });
  expect(await rows('patient')).toHaveLength(before + 1);
});

test('one who closes and one who makes a patient at once: either happens, never both', async () => {
  const before = (await rows('patient')).length;
  const [closed, made] = await Promise.all([pia.post(`/api/staff/leads/${lead}/close`, closing), make(frida, { isAnotherPerson: true })]);
  expect(new Set([closed.status, made.status])).toEqual(new Set([200, 409]));
  expect(await rows('patient')).toHaveLength(before + (made.status === 200 ? 1 : 0));
  const { standing } = (await frida.get(`/api/staff/leads/${lead}`)).body as { standing: { stage: string } };
  expect(standing.stage).toBe(made.status === 200 ? 'became-patient' : 'closed');
});

test('nothing more can be done with a request that became a patient', async () => {
  await make(frida, { isAnotherPerson: true });
  expect((await frida.post(`/api/staff/leads/${lead}/close`, { ...closing, version: 2 })).code).toBe('consultation.lead-became-patient');
  expect((await frida.post(`/api/staff/leads/${lead}/reopen`, { version: 2, why: null })).code).toBe('consultation.lead-became-patient');
});

test('the table itself holds no request that is closed and a patient at once', async () => {
  const patientId = await story.admit(clinic);
  const change = story.database.inTenant<{ lead: Record<string, unknown> }, unknown>(clinic.clinicId, (tx) =>
    tx.updateTable('lead').set({ stage: 'closed', close_reason: 'cost', patient_id: patientId }).where('lead_id', '=', lead).execute(),
  );
  await expect(change).rejects.toThrow(/check constraint/);
});
