import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Clinic } from '#foundation/clinic.ts';
import { peopleRoutes } from '#people/http/routes.ts';
import type { Story } from '../../../tests/support/people-story.ts';
import { newOperationId, openStory } from '../../../tests/support/people-story.ts';
import { consultationRoutes } from './routes.ts';

let story: Story;
let clinic: Clinic;
const path = '/api/public/harbour/consultation-requests';
const robin = {
  language: 'en',
  name: ' Robin ',
  email: 'Robin@Mail.example',
  phone: null,
  mayLeaveMessage: 'not-said',
  reasons: ['depression', 'couples-or-relational'],
  imagined: 'I would sing again.',
  preferredTimes: ['evening'],
};

beforeAll(async () => {
  story = await openStory([...peopleRoutes, ...consultationRoutes]);
  clinic = await story.openClinic('harbour');
});
afterAll(() => story.close());

async function count(table: 'lead' | 'audit_event'): Promise<number> {
  return story.database.inTenant<Record<'lead' | 'audit_event', { clinic_id: string }>, number>(clinic.clinicId, async (tx) => (await tx.selectFrom(table).selectAll().execute()).length);
}

test('somebody reads by when they hear from the clinic, and hears the same when the request has arrived', async () => {
  const phone = story.browser();
  const promise = { answerWorkingDays: 1, answerBy: '2026-03-03' };
  expect(await phone.get('/api/public/harbour/consultation-form')).toMatchObject({ status: 200, body: { clinicName: 'Clinic harbour', ...promise } });
  expect(await phone.post(path, robin)).toEqual({ status: 200, code: null, body: promise });
});

test('what was said is kept as it was said, with the address in small letters and nobody named in the audit record', async () => {
  const row = await story.database.inTenant<{ lead: Record<string, unknown> }, unknown>(clinic.clinicId, (tx) => tx.selectFrom('lead').selectAll().executeTakeFirst());
  expect(row).toMatchObject({ name: 'Robin', email: 'robin@mail.example', phone: null, reasons: robin.reasons, imagined: robin.imagined, preferred_times: ['evening'], stage: 'new', version: 1 });
  const audit = await story.auditOf(clinic);
  expect(audit.at(-1)).toMatchObject({ action: 'consultation.requested', outcome: 'done', patientId: null, facts: { language: 'en' } });
  expect(JSON.stringify(audit)).not.toMatch(/robin|sing again|depression/i);
});

test('the same request sent twice after a lost connection arrives once', async () => {
  const before = await count('lead');
  const phone = story.browser();
  const operationId = newOperationId();
  const replies = await Promise.all([phone.post(path, robin, operationId), phone.post(path, robin, operationId)]);
  expect(replies[0]).toEqual(replies[1]);
  expect(replies[0]?.status).toBe(200);
  expect(await count('lead')).toBe(before + 1);
});

test('a request without a way to reach the person is refused with everything that is missing', async () => {
  const before = await count('lead');
  const reply = await story.browser().post(path, { ...robin, name: ' ', email: null, reasons: [] });
  expect(reply).toMatchObject({ status: 400, code: 'consultation.enquiry-incomplete', body: { error: { facts: { faults: ['name-missing', 'reach-missing', 'reason-missing'] } } } });
  expect(await count('lead')).toBe(before);
});

test('more of somebody’s health than the form asks for is not taken', async () => {
  expect((await story.browser().post(path, { ...robin, medicines: 'sertraline' })).code).toBe('request.invalid');
  expect((await story.browser().post(path, { ...robin, reasons: ['psychosis'] })).code).toBe('request.invalid');
  expect((await story.browser().post(path, { ...robin, imagined: 'x'.repeat(601) })).code).toBe('request.invalid');
});

test('a birth date is not asked for: one that is sent, in the future or not, is named and refused, and the request without it arrives', async () => {
  const before = await count('lead');
  const phone = story.browser();
  for (const birthDate of ['2031-01-01', '1990-04-03', 'tomorrow']) {
    const reply = await phone.post(path, { ...robin, birthDate });
    expect(reply).toMatchObject({ status: 400, code: 'request.invalid', body: { error: { facts: { faults: [{ at: 'body', expected: expect.stringContaining('birthDate') }] } } } });
  }
  expect(await count('lead')).toBe(before);
  expect((await phone.post(path, robin)).status).toBe(200);
  expect(await count('lead')).toBe(before + 1);
});

test('a language in which nobody is written to is named and refused', async () => {
  const reply = await story.browser().post(path, { ...robin, language: 'tlh' });
  expect(reply).toMatchObject({ status: 400, code: 'request.invalid', body: { error: { facts: { faults: [{ at: 'body.language' }] } } } });
});

test('what was sent once is not changed by sending something else under its name', async () => {
  const before = await count('lead');
  const phone = story.browser();
  const operationId = newOperationId();
  expect((await phone.post(path, { ...robin, name: 'First' }, operationId)).status).toBe(200);
  expect(await phone.post(path, { ...robin, name: 'Second' }, operationId)).toMatchObject({ status: 409, code: 'request.operation-id-reused' });
  expect(await count('lead')).toBe(before + 1);
});

test('a script in what somebody writes of themselves is kept and read as the words it is', async () => {
  const script = '<script>steal()</script>';
  expect((await story.browser().post(path, { ...robin, name: script, imagined: script })).status).toBe(200);
  const rows = await story.database.inTenant<{ lead: Record<string, unknown> }, Record<string, unknown>[]>(clinic.clinicId, (tx) => tx.selectFrom('lead').selectAll().where('name', '=', script).execute());
  expect(rows).toEqual([expect.objectContaining({ name: script, imagined: script })]);
});

test('the card of the guide from which somebody came is kept as its id, where they say it, and a clinic reads its title', async () => {
  const phone = story.browser();
  expect((await phone.post(path, { ...robin, name: 'From a card', fromCard: 'bladder' })).status).toBe(200);
  expect((await phone.post(path, { ...robin, name: 'From an old card', fromCard: 'no-longer-there' })).status).toBe(200);
  for (const fromCard of ['<script>', 'Bladder', 'a/b', 'x'.repeat(61), '']) expect((await story.browser().post(path, { ...robin, fromCard })).code).toBe('request.invalid');
  await story.hire(clinic, 'Frida Desk', ['front-desk']);
  const desk = await story.signedIn(clinic, 'Frida Desk');
  const { leads } = (await desk.get('/api/staff/leads')).body as { leads: { leadId: string; name: string }[] };
  const openedAs = async (name: string) => (await desk.get(`/api/staff/leads/${leads.find((lead) => lead.name === name)?.leadId ?? ''}`)).body;
  expect(await openedAs('From a card')).toMatchObject({ enquiry: { fromCard: 'bladder' }, fromCardTitle: 'The bladder' });
  expect(await openedAs('From an old card')).toMatchObject({ enquiry: { fromCard: 'no-longer-there' }, fromCardTitle: null });
  expect(await openedAs('Robin')).toMatchObject({ enquiry: { fromCard: null }, fromCardTitle: null });
});

test('one address may ask six times a minute, the seventh time it is asked to wait, and others are not held up', async () => {
  const phone = story.browser();
  const replies = [];
  for (let turn = 0; turn < 7; turn += 1) replies.push((await phone.post(path, robin)).status);
  expect(replies).toEqual([200, 200, 200, 200, 200, 200, 429]);
  expect((await story.browser().post(path, robin)).status).toBe(200);
});

test('a clinic that promises three working days says so', async () => {
  await story.database.inTenant<{ clinic_setting: Record<string, unknown> }, unknown>(clinic.clinicId, async (tx) => {
    const staffId = await story.hire(clinic, 'Olive Owner', ['owner']);
    return tx
      .insertInto('clinic_setting')
      .values({ clinic_id: clinic.clinicId, setting_id: 'LEAD-1.answerWorkingDays', changed_at: story.clock.now(), value: 3, staff_id: staffId, reason: 'A holiday week' })
      .execute();
  });
  story.clock.set('2026-03-06T15:00:00.000Z');
  expect((await story.browser().post(path, robin)).body).toEqual({ answerWorkingDays: 3, answerBy: '2026-03-11' });
});

test('a clinic that does not exist takes no request', async () => {
  expect((await story.browser().post('/api/public/nowhere/consultation-requests', robin)).status).toBe(404);
});
