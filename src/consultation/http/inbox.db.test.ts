import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import type { Clinic } from '#foundation/clinic.ts';
import { peopleRoutes } from '#people/http/routes.ts';
import type { Browser, Reply, Story } from '../../../tests/support/people-story.ts';
import { openStory } from '../../../tests/support/people-story.ts';
import type { listLeads } from '../api.ts';
import type { AnswerOf } from '#foundation/contract.ts';
import { consultationRoutes } from './routes.ts';

type Inbox = AnswerOf<typeof listLeads>;

let story: Story;
let clinic: Clinic;
let desk: Browser;
const asked = { language: 'en', name: 'Robin', email: 'robin@mail.example', phone: null, mayLeaveMessage: 'not-said', reasons: ['anxiety'], imagined: null, preferredTimes: ['any-time'] };

beforeAll(async () => {
  story = await openStory([...peopleRoutes, ...consultationRoutes]);
  clinic = await story.openClinic('harbour');
  await story.hire(clinic, 'Frida Frontdesk', ['front-desk']);
  desk = await story.signedIn(clinic, 'Frida Frontdesk');
});
afterAll(() => story.close());

async function ask(parts: object = {}, slug = 'harbour'): Promise<void> {
  expect((await story.browser().post(`/api/public/${slug}/consultation-requests`, { ...asked, ...parts })).status).toBe(200);
}

async function inbox(browser: Browser, query = ''): Promise<Inbox> {
  const reply = await browser.get(`/api/staff/leads${query}`);
  expect(reply.status).toBe(200);
  return reply.body as unknown as Inbox;
}

const idOf = async (name: string, query = '') => (await inbox(desk, query)).leads.find((lead) => lead.name === name)?.leadId ?? '';
const versionOf = (reply: Reply) => z.object({ version: z.number() }).parse(reply.body).version;

test('an inbox nobody has written to yet is empty, and every request appears in it at once', async () => {
  expect(await inbox(desk)).toMatchObject({ leads: [], counts: { new: 0, contacted: 0, 'consultation-booked': 0 }, next: null, today: '2026-03-02' });
  await ask();
  expect((await inbox(desk)).leads).toMatchObject([{ name: 'Robin', standing: { stage: 'new' }, ownerId: null, nextStep: null, due: { what: 'answer', on: '2026-03-03', isOverdue: false } }]);
});

test('what waits longest stands at the top, and two days later its answer is overdue', async () => {
  story.clock.set('2026-03-04T15:00:00.000Z');
  desk = await story.signedIn(clinic, 'Frida Frontdesk');
  await ask({ name: 'Sam' });
  expect((await inbox(desk)).leads.map((lead) => [lead.name, lead.due])).toEqual([
    ['Robin', { what: 'answer', on: '2026-03-03', isOverdue: true }],
    ['Sam', { what: 'answer', on: '2026-03-05', isOverdue: false }],
  ]);
});

test('a request moves to the stage of what was done, and the others stay', async () => {
  const contact = { version: 1, way: 'phone', outcome: 'spoke', note: null, nextStep: { what: 'Send times', dueOn: '2026-03-06' } };
  expect((await desk.post(`/api/staff/leads/${await idOf('Robin')}/contact`, contact)).status).toBe(200);
  const open = await inbox(desk);
  expect(open.leads.map((lead) => lead.name)).toEqual(['Sam', 'Robin']);
  expect(open.counts).toEqual({ new: 1, contacted: 1, 'consultation-booked': 0 });
  expect((await inbox(desk, '?stage=contacted')).leads).toMatchObject([{ name: 'Robin', due: { what: 'next-step', on: '2026-03-06' } }]);
  expect((await inbox(desk, '?stage=closed')).leads).toEqual([]);
});

test('a request opened shows what was said, what happened, and others with the same address', async () => {
  await ask({ name: 'Robin again', phone: '555 010 0199' });
  const reply = await desk.get(`/api/staff/leads/${await idOf('Robin')}`);
  expect(reply.body).toMatchObject({
    enquiry: { ...asked },
    firstContactAt: '2026-03-04T15:00:00.000Z',
    history: [{ version: 2, act: { kind: 'contact-logged', contact: { outcome: 'spoke' } } }],
    sameReach: [{ stage: 'new' }, { stage: 'new' }],
    colleagues: [{ name: 'Frida Frontdesk', isWorkingHere: true }],
  });
});

test('every look is recorded without a word of what was said', async () => {
  const audit = await story.auditOf(clinic);
  const reads = audit.filter((row) => row.outcome === 'read').map((row) => row.action);
  expect(reads).toContain('consultation.inbox-opened');
  expect(reads).toContain('consultation.lead-opened');
  expect(JSON.stringify(audit)).not.toMatch(/robin|anxiety|send times/i);
});

test('finished requests come newest first, a page at a time', async () => {
  story.clock.set('2026-03-05T15:00:00.000Z');
  desk = await story.signedIn(clinic, 'Frida Frontdesk');
  for (let turn = 0; turn < 52; turn += 1) await ask({ name: `Guest ${turn}` });
  const { leads } = await inbox(desk, '?stage=new');
  for (const lead of leads.filter((each) => each.name.startsWith('Guest'))) {
    const close = { version: 1, reason: 'not-a-request', kindNote: null, referralNote: null, isNoteSent: false };
    expect(versionOf(await desk.post(`/api/staff/leads/${lead.leadId}/close`, close))).toBe(2);
  }
  const first = await inbox(desk, '?stage=closed');
  const second = await inbox(desk, `?stage=closed&before=${first.next ?? ''}`);
  expect([first.leads.length, second.leads.length, second.next]).toEqual([50, 2, null]);
  expect(first.leads.every((lead) => lead.leadId > (second.leads[0]?.leadId ?? ''))).toBe(true);
});

test('every role of the clinic may work in the inbox, a patient or nobody may not', async () => {
  for (const [name, role] of [['Olive Owner', 'owner'], ['Pia Prescriber', 'prescriber'], ['Theo Therapist', 'therapist'], ['Nora Nurse', 'nurse']] as const) {
    await story.hire(clinic, name, [role]);
    expect((await (await story.signedIn(clinic, name)).get('/api/staff/leads')).status).toBe(200);
  }
  expect((await story.browser().get('/api/staff/leads')).code).toBe('sign-in.needed');
});

test('another clinic sees none of it and can do nothing with it', async () => {
  const elm = await story.openClinic('elm');
  await story.hire(elm, 'Elsa Elsewhere', ['front-desk', 'prescriber']);
  const elsewhere = await story.signedIn(elm, 'Elsa Elsewhere');
  const leadId = await idOf('Robin');
  expect(await inbox(elsewhere)).toMatchObject({ leads: [], counts: { new: 0 } });
  expect((await elsewhere.get(`/api/staff/leads/${leadId}`)).code).toBe('consultation.lead-unknown');
  const acts = [
    ['owner', { ownerId: null }],
    ['next-step', { nextStep: null }],
    ['close', { reason: 'cost', kindNote: null, referralNote: null, isNoteSent: false }],
    ['booking', { consultation: null }],
    ['reopen', { why: null }],
  ] as const;
  for (const [act, body] of acts) expect((await elsewhere.post(`/api/staff/leads/${leadId}/${act}`, { version: 2, ...body })).code).toBe('consultation.lead-unknown');
  await ask({ name: 'Elm guest' }, 'elm');
  expect((await inbox(elsewhere)).leads.map((lead) => lead.name)).toEqual(['Elm guest']);
  expect((await inbox(desk)).leads.map((lead) => lead.name)).not.toContain('Elm guest');
});
