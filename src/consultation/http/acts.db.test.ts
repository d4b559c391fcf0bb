import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { AnswerOf } from '#foundation/contract.ts';
import type { Clinic } from '#foundation/clinic.ts';
import type { StaffId } from '#foundation/id.ts';
import { isRefusal } from '#foundation/refusal.ts';
import { peopleRoutes } from '#people/http/routes.ts';
import type { PeopleTables } from '#people/store/tables.ts';
import type { Browser, Reply, Story } from '../../../tests/support/people-story.ts';
import { newOperationId, openStory } from '../../../tests/support/people-story.ts';
import { runs } from '../../../tests/support/runs.ts';
import type { listLeads, readLead } from '../api.ts';
import type { Lead } from '../lead.ts';
import { leadAfter } from '../lead-act.ts';
import { consultationRoutes } from './routes.ts';

type Opened = AnswerOf<typeof readLead>;

let story: Story;
let clinic: Clinic;
let fridaId: StaffId;
let noraId: StaffId;
let frida: Browser;
let nora: Browser;
let lead: string;
const earlier = new Set<string>();
const asked = { language: 'es', name: 'Robin', email: 'robin@mail.example', phone: null, mayLeaveMessage: 'not-said', reasons: ['anxiety'], imagined: null, preferredTimes: ['any-time'] };
const plainClose = { reason: 'chose-otherwise', kindNote: null, referralNote: null, isNoteSent: false };
const noStep = { way: 'phone', outcome: 'no-answer', note: null, nextStep: null };

beforeAll(async () => {
  story = await openStory([...peopleRoutes, ...consultationRoutes]);
  clinic = await story.openClinic('harbour');
  fridaId = await story.hire(clinic, 'Frida Frontdesk', ['front-desk']);
  noraId = await story.hire(clinic, 'Nora Nurse', ['nurse']);
  frida = await story.signedIn(clinic, 'Frida Frontdesk');
  nora = await story.signedIn(clinic, 'Nora Nurse');
});
afterAll(() => story.close());
beforeEach(async () => {
  lead = await ask();
});

async function ask(parts: object = {}): Promise<string> {
  await story.browser().post('/api/public/harbour/consultation-requests', { ...asked, ...parts });
  const reply = await frida.get('/api/staff/leads?stage=new');
  const { leads } = reply.body as unknown as AnswerOf<typeof listLeads>;
  const leadId = leads.map((each) => each.leadId).find((each) => !earlier.has(each)) ?? '';
  earlier.add(leadId);
  return leadId;
}

const act = (browser: Browser, name: string, version: number, body: object = {}) => browser.post(`/api/staff/leads/${lead}/${name}`, { version, ...body });
const factsOf = (reply: Reply) => (reply.body['error'] as { facts: Record<string, unknown> } | undefined)?.facts;

async function opened(): Promise<Opened> {
  return (await frida.get(`/api/staff/leads/${lead}`)).body as unknown as Opened;
}

async function letters(): Promise<readonly { recipient: string; subject: string; body: string }[]> {
  return story.database.inTenant<PeopleTables, { recipient: string; subject: string; body: string }[]>(clinic.clinicId, (tx) =>
    tx.selectFrom('mail').select(['recipient', 'subject', 'body']).orderBy('mail_id').execute(),
  );
}

test('Frida takes a request, gives it to Nora, and Nora puts it back', async () => {
  await act(frida, 'owner', 1, { ownerId: fridaId });
  await act(frida, 'owner', 2, { ownerId: noraId });
  expect((await opened()).ownerId).toBe(noraId);
  expect((await act(nora, 'owner', 3, { ownerId: null })).status).toBe(200);
  const { ownerId, history } = await opened();
  expect(ownerId).toBeNull();
  expect(history.map((event) => [event.version, event.staffId])).toEqual([[2, fridaId], [3, fridaId], [4, noraId]]);
});

test('a request cannot be given to somebody who does not work here, or no longer does', async () => {
  const goneId = await story.hire(clinic, `Gus Gone ${lead}`, ['nurse']);
  await story.hire(clinic, `Olive Owner ${lead}`, ['owner']);
  const olive = await story.signedIn(clinic, `Olive Owner ${lead}`);
  expect((await olive.post(`/api/staff/people/${goneId}/disable`)).status).toBe(200);
  expect((await act(frida, 'owner', 1, { ownerId: goneId })).code).toBe('consultation.colleague-unknown');
  expect((await act(frida, 'owner', 1, { ownerId: lead })).code).toBe('consultation.colleague-unknown');
});

test('of two people who act on the same state at once one is done, the other hears who did what, and nothing is lost', async () => {
  const replies = await Promise.all([act(frida, 'contact', 1, { ...noStep, note: 'Tried at noon' }), act(nora, 'owner', 1, { ownerId: noraId })]);
  const [done, refused] = replies[0].status === 200 ? replies : [replies[1], replies[0]];
  expect([done.status, refused.status]).toEqual([200, 409]);
  const { history } = await opened();
  expect(history).toHaveLength(1);
  expect(refused.code).toBe('consultation.lead-changed');
  const isFridaFirst = history[0]?.staffId === fridaId;
  expect(factsOf(refused)).toMatchObject({ version: 2, did: isFridaFirst ? 'contact-logged' : 'owner-changed', by: isFridaFirst ? 'Frida Frontdesk' : 'Nora Nurse', at: history[0]?.at });
});

test('ten colleagues at once leave one history without gaps', async () => {
  const rounds = runs(2, 100);
  for (let version = 1; version <= rounds; version += 1) {
    const replies = await Promise.all(Array.from({ length: 10 }, (_none, index) => act(index % 2 === 0 ? frida : nora, 'contact', version, noStep)));
    expect(replies.filter((reply) => reply.status === 200)).toHaveLength(1);
  }
  const versions = (await opened()).history.map((event) => event.version);
  expect(versions.toSorted((left, right) => left - right)).toEqual(Array.from({ length: rounds }, (_none, index) => index + 2));
});

test('the same act sent twice is done once', async () => {
  const operationId = newOperationId();
  const body = { version: 1, ...noStep };
  const replies = await Promise.all([0, 1].map(() => frida.post(`/api/staff/leads/${lead}/contact`, body, operationId)));
  expect(replies.map((reply) => reply.body)).toEqual([{ leadId: lead, version: 2 }, { leadId: lead, version: 2 }]);
  expect((await opened()).history).toHaveLength(1);
});

test('a next step may be due today, not yesterday', async () => {
  const step = (dueOn: string) => ({ nextStep: { what: 'Call again', dueOn } });
  expect((await act(frida, 'next-step', 1, step('2026-03-01'))).code).toBe('consultation.next-step-past');
  expect((await act(frida, 'contact', 1, { ...noStep, ...step('2026-03-01') })).code).toBe('consultation.next-step-past');
  expect((await act(frida, 'next-step', 1, step('2026-03-02'))).status).toBe(200);
  expect(await opened()).toMatchObject({ nextStep: { what: 'Call again', dueOn: '2026-03-02' }, due: { what: 'next-step', isOverdue: false } });
});

test('a consultation is booked by the clinic’s clock, not in the past, and can be called off', async () => {
  const at = (startsAt: string) => ({ consultation: { startsAt, withStaffId: noraId } });
  expect((await act(frida, 'booking', 1, at('2026-03-02T09:59'))).code).toBe('consultation.booking-past');
  expect((await act(frida, 'booking', 1, { consultation: null })).code).toBe('consultation.nothing-booked');
  expect((await act(frida, 'booking', 1, at('2026-03-09T10:00'))).status).toBe(200);
  expect((await opened()).standing).toEqual({ stage: 'consultation-booked', consultation: { startsAt: '2026-03-09T14:00:00.000Z', withStaffId: noraId } });
  expect((await act(nora, 'booking', 2, { consultation: null })).status).toBe(200);
  expect((await opened()).standing).toEqual({ stage: 'contacted' });
});

test('a request is closed with its reason and a kind note in the language of the person, and can be opened again', async () => {
  const before = (await letters()).length;
  const kind = { reason: 'not-suitable', kindNote: 'Gracias por escribirnos.', referralNote: 'Centro comunitario', isNoteSent: true };
  expect((await act(frida, 'close', 1, kind)).status).toBe(200);
  const sent = (await letters()).slice(before);
  expect(sent).toEqual([{ recipient: 'robin@mail.example', subject: 'Una respuesta para usted', body: 'Hola, Robin:\n\nGracias por escribirnos.\n\nClinic harbour\n' }]);
  expect(await opened()).toMatchObject({ standing: { stage: 'closed', reason: 'not-suitable' }, due: { what: 'nothing' } });
  expect((await act(nora, 'contact', 2, noStep)).code).toBe('consultation.lead-closed');
  expect((await act(nora, 'reopen', 2, { why: 'They wrote again' })).status).toBe(200);
  expect((await opened()).standing).toEqual({ stage: 'new' });
});

test('a note that nobody wrote, or for somebody without an address, is not sent and the request stays open', async () => {
  expect((await act(frida, 'close', 1, { ...plainClose, isNoteSent: true })).code).toBe('consultation.letter-without-words');
  lead = await ask({ email: null, phone: '555 010 0199' });
  const reply = await act(frida, 'close', 1, { ...plainClose, kindNote: 'Thank you.', isNoteSent: true });
  expect(reply.code).toBe('consultation.letter-without-address');
  expect((await opened()).standing).toEqual({ stage: 'new' });
});

test('what is refused leaves no trace but its own line in the audit record', async () => {
  const before = (await letters()).length;
  await act(frida, 'close', 1, plainClose);
  const reply = await act(nora, 'close', 2, { ...plainClose, kindNote: 'Thank you.', isNoteSent: true });
  expect([reply.code, factsOf(reply)]).toEqual(['consultation.lead-closed', expect.objectContaining({ by: 'Frida Frontdesk', did: 'closed' })]);
  expect(await letters()).toHaveLength(before);
  expect((await opened()).history).toHaveLength(1);
  expect((await story.auditOf(clinic)).findLast((row) => row.outcome === 'refused')).toMatchObject({ action: '/api/staff/leads/:leadId/close', facts: { code: 'consultation.lead-closed' } });
});

test('the history of a request, told again from the beginning, ends in the state that is kept', async () => {
  await act(frida, 'owner', 1, { ownerId: noraId });
  await act(nora, 'contact', 2, { ...noStep, nextStep: { what: 'Try in the evening', dueOn: '2026-03-03' } });
  await act(nora, 'booking', 3, { consultation: { startsAt: '2026-03-09T10:00', withStaffId: null } });
  await act(nora, 'close', 4, plainClose);
  await act(nora, 'reopen', 5, { why: null });
  await act(nora, 'next-step', 6, { nextStep: { what: 'Call', dueOn: '2026-03-04' } });
  const kept = await opened();
  let told: Lead = { receivedAt: kept.receivedAt, standing: { stage: 'new' }, ownerId: null, nextStep: null, firstContactAt: null };
  for (const event of kept.history) {
    const next = leadAfter(told, event.act, event.at);
    if (isRefusal(next)) throw new Error(next.code);
    told = next;
  }
  expect(kept.history).toHaveLength(6);
  expect({ standing: told.standing, ownerId: told.ownerId, nextStep: told.nextStep, firstContactAt: told.firstContactAt }).toEqual({
    standing: kept.standing,
    ownerId: kept.ownerId,
    nextStep: kept.nextStep,
    firstContactAt: kept.firstContactAt,
  });
});

test('every act has its line in the audit record, with the request and never with its words', async () => {
  await act(frida, 'contact', 1, { ...noStep, note: 'Sounded tired' });
  const audit = await story.auditOf(clinic);
  expect(audit.findLast((row) => row.action === 'consultation.contact-logged')).toMatchObject({ outcome: 'done', facts: { version: 2 } });
  expect(JSON.stringify(audit)).not.toMatch(/tired|robin@|Gracias/i);
});
