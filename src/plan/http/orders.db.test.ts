import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import type { PatientId, VisitId } from '#foundation/id.ts';
import { idSchema } from '#foundation/id.ts';
import { toInstant } from '#foundation/instant.ts';
import type { ClinicStory } from '../../../tests/support/clinic-story.ts';
import { openClinicStory, taken, textIn } from '../../../tests/support/clinic-story.ts';
import { giveInfusion } from '../../../tests/support/given-doses.ts';
import type { Browser, Reply } from '../../../tests/support/people-story.ts';
import { eligiblePerson, prepare, signConsentFor } from '../../../tests/support/screened-person.ts';

let story: ClinicStory;
let ada: PatientId;
let petra: Browser;
let planId: string;
let sessions: readonly VisitId[];

beforeAll(async () => {
  story = await openClinicStory();
});
afterAll(() => story.close());
/** Ada is eligible, has signed, was prepared, and has three sessions on the second, fourth and sixth day, at 15:00 UTC. */
beforeEach(async () => {
  story.wait(28 * 24 * 60);
  ada = await eligiblePerson(story);
  await signConsentFor(await story.phoneOf(ada), infusion);
  await prepare(story, ada);
  const wanted = [2, 4, 6].map((days) => ({ startsAt: at(days), roomId: story.clinic.rooms[0] }));
  const made = taken(await (await story.as('frontDesk')).post(chart('plans'), { template: 'six-in-three-weeks', treatment: 'racemic-intravenous', otherElement: 'Therapy each week', sessions: wanted }));
  planId = z.string().parse(made['planId']);
  sessions = z.array(idSchema<'Visit'>()).parse(made['sessionVisitIds']);
  petra = await story.signing('prescriber');
});

const infusion = { product: 'racemic-ketamine', route: 'intravenous' } as const;
const chart = (path: string, patientId = ada) => `/api/staff/patients/${patientId}/${path}`;
const at = (days: number, time = '15:00') => toInstant(`${new Date(Date.parse(story.clock.now()) + days * 86_400_000).toISOString().slice(0, 10)}T${time}:00.000Z`);
const dose = (perKilogram: string, parts: object = {}) => ({
  treatment: 'racemic-intravenous', amount: { value: perKilogram, unit: 'mg/kg' }, concentration: { value: '50', unit: 'mg/mL' }, infusionConcentration: { value: '1', unit: 'mg/mL' }, infusionMinutes: 40, ...parts,
});
const draft = (perKilogram = '0.5', visitId: VisitId | null = null, browser = petra) => remembered(browser.post(chart('orders'), { planId, visitId, dose: dose(perKilogram) }));
const drafted = async (perKilogram = '0.5', visitId: VisitId | null = null) => textIn(await draft(perKilogram, visitId), 'orderId');
/** The milligrams of each order as last written, which a signer reads back; those of 0.5 mg/kg where another test's helper wrote it. */
const lastDose = new Map<unknown, unknown>();
async function remembered(reply: Promise<Reply>): Promise<Reply> {
  const { body, ...rest } = await reply;
  if (rest.status === 200) lastDose.set(body['orderId'], body['dose']);
  return { ...rest, body };
}
const readBackOf = (orderId: string) => lastDose.get(orderId) ?? { value: '39', unit: 'mg' };
const sign = (orderId: string, body: object = {}, browser = petra) => browser.post(`/api/staff/orders/${orderId}/sign`, { version: 1, readBack: readBackOf(orderId), ...body });
const edit = (orderId: string, version: number, perKilogram: string, browser = petra) => remembered(browser.post(`/api/staff/orders/${orderId}/edit`, { version, dose: dose(perKilogram) }));
const sessionAt = (index: number): VisitId => {
  const visitId = sessions[index];
  if (visitId === undefined) throw new Error(`there is no session ${index}`);
  return visitId;
};
const orders = async () => z.array(z.object({ orderId: z.string(), version: z.number(), state: z.string() })).parse(taken(await petra.get(chart('orders')))['orders']);

test('half a milligram for each of 78 kilograms is 39 mg in 0.78 mL; with everything in place she signs it', async () => {
  const written = taken(await draft());
  expect(written).toMatchObject({
    version: 1, state: 'draft', planId, visitId: null, dose: { value: '39', unit: 'mg' }, perWeight: { value: '0.5', unit: 'mg/kg' }, dosingWeight: { value: '78', unit: 'kg' },
    volume: { value: '0.78', unit: 'mL' }, infusionMinutes: 40, signedAt: null, signedByName: null, findings: [],
  });
  expect((await sign(String(written['orderId']))).body).toMatchObject({ version: 1, state: 'signed', signedAt: story.clock.now(), signedByName: 'Petra Quill', findings: [] });
  expect(await orders()).toMatchObject([{ version: 1, state: 'signed' }]);
  const lines = (await story.auditOf()).filter(({ patientId, action }) => patientId === ada && action.startsWith('plan.order-'));
  expect(lines.map(({ action, facts }) => [action, facts])).toEqual([['plan.order-drafted', { version: 1 }], ['plan.order-signed', { version: 1 }]]);
});

test('a number that is not the order’s is no read-back, and the attempt is on record', async () => {
  const orderId = await drafted();
  expect(await sign(orderId, { readBack: { value: '390', unit: 'mg' } })).toMatchObject({ status: 422, code: 'order.read-back-differs' });
  expect(await sign(orderId, { readBack: { value: '39', unit: 'mg/kg' } })).toMatchObject({ status: 400 });
  expect(await orders()).toMatchObject([{ state: 'draft' }]);
  expect((await story.auditOf()).some(({ facts }) => JSON.stringify(facts).includes('order.read-back-differs'))).toBe(true);
});

test('signing asks for a prescriber and a fresh proof of who they are', async () => {
  const orderId = await drafted();
  expect((await sign(orderId, {}, await story.signing('nurse'))).code).toBe('sign-in.role-missing');
  expect((await sign(orderId, {}, await story.as('prescriber'))).code).toBe('sign-in.step-up-needed');
  expect((await draft('0.5', null, await story.as('nurse'))).code).toBe('sign-in.role-missing');
  expect(taken(await (await story.as('nurse')).get(chart('orders')))['orders']).toHaveLength(1);
});

test('nothing is signed without consent, and a withdrawal counts at once', async () => {
  const ownPhone = await story.phoneOf(ada);
  const { signed } = z.object({ signed: z.array(z.object({ consentId: z.string() })) }).parse(taken(await ownPhone.get('/api/patient/consents')));
  const orderId = await drafted();
  taken(await ownPhone.post(`/api/patient/consents/${signed[0]?.consentId}/withdraw`));
  expect(await sign(orderId)).toMatchObject({ status: 422, code: 'order.consent-not-in-force', body: { error: { facts: { consent: 'withdrawn', why: 'The person withdrew consent.', liftedBy: expect.stringContaining('reads and signs') } } } });
  expect(await orders()).toMatchObject([{ state: 'draft' }]);
  story.wait(1);
  await signConsentFor(ownPhone, infusion);
  expect((await sign(orderId)).status).toBe(200);
});

test('a newer consent text stands in the way until it is signed', async () => {
  const owner = await story.signing('owner');
  const documents = z.array(z.object({ documentId: z.string(), language: z.string(), title: z.string(), text: z.string(), scope: z.looseObject({ route: z.string().optional() }) })).parse(taken(await owner.get('/api/staff/consent-documents'))['documents']);
  const text = documents.find(({ scope, language }) => scope.route === 'intravenous' && language === 'en');
  const orderId = await drafted();
  taken(await owner.post('/api/staff/consent-documents', { documentId: text?.documentId, title: text?.title, text: `${text?.text}\n\nOne more thing.`, scope: text?.scope }));
  expect(await sign(orderId)).toMatchObject({ code: 'order.consent-not-in-force', body: { error: { facts: { consent: 'superseded' } } } });
  await signConsentFor(await story.phoneOf(ada), infusion);
  expect((await sign(orderId)).status).toBe(200);
});

test('nothing is signed without a preparation meeting or with a finding that refuses', async () => {
  const unprepared = await eligiblePerson(story);
  await signConsentFor(await story.phoneOf(unprepared), infusion);
  const made = taken(await (await story.as('frontDesk')).post(chart('plans', unprepared), { template: 'six-in-three-weeks', treatment: 'racemic-intravenous', otherElement: 'Therapy', sessions: [{ startsAt: at(9), roomId: null }] }));
  const written = await petra.post(chart('orders', unprepared), { planId: made['planId'], dose: dose('0.5') });
  expect((await sign(textIn(written, 'orderId'))).code).toBe('order.preparation-missing');
  const orderId = await drafted();
  taken(await petra.post(chart('facts'), { origin: 'document', facts: [{ factId: 'aneurysmal-vascular-disease', state: 'present' }] }));
  expect(await sign(orderId)).toMatchObject({
    status: 422,
    code: 'order.screening-refused',
    body: { error: { facts: { rules: [{ ruleId: 'ELIG-A1', title: 'Aneurysm or arteriovenous malformation', liftedBy: expect.stringContaining('imaging or specialist report') }] } } },
  });
  expect(await edit(orderId, 1, '0.4')).toMatchObject({ status: 422, code: 'order.screening-refused' });
  expect(await draft('0.5')).toMatchObject({ status: 422, code: 'order.screening-refused', body: { error: { facts: { rules: [{ ruleId: 'ELIG-A1' }] } } } });
});

test('a first dose above half a milligram per kilogram asks for a reason, above one for a second prescriber, above one and a half never', async () => {
  const soft = taken(await draft('0.6'));
  expect(soft['findings']).toMatchObject([{ ruleId: 'DOSE-1', level: 'soft', remedy: expect.any(String), ruleSetVersion: '2026-11' }]);
  const orderId = String(soft['orderId']);
  expect(await sign(orderId)).toMatchObject({ status: 422, code: 'order.reason-missing', body: { error: { facts: { rules: ['DOSE-1'] } } } });
  expect((await sign(orderId, { reasons: [{ ruleId: 'DOSE-2', text: 'Another rule.' }] })).code).toBe('order.reason-missing');
  const reasons = [{ ruleId: 'DOSE-1', text: 'Tolerated well elsewhere.' }];
  expect((await sign(orderId, { reasons })).body).toMatchObject({ state: 'signed', findings: [{ ruleId: 'DOSE-1' }] });

  const high = await drafted('1.2');
  expect((await sign(high, { reasons })).code).toBe('order.second-prescriber-missing');
  expect((await sign(high, { reasons, secondPrescriber: story.clinic.staff.prescriber })).code, 'not oneself').toBe('order.second-prescriber-missing');
  expect((await sign(high, { reasons, secondPrescriber: story.clinic.staff.nurse })).code, 'not a nurse').toBe('order.second-prescriber-missing');
  expect((await sign(high, { reasons, secondPrescriber: story.clinic.staff.secondPrescriber })).body).toMatchObject({ state: 'half-signed', reasons });

  const never = await drafted('1.6');
  expect((await sign(never, { reasons, secondPrescriber: story.clinic.staff.secondPrescriber })).code).toBe('order.dose-over-limit');
});

const signSecond = (orderId: string, browser: Browser, version = 1) => browser.post(`/api/staff/orders/${orderId}/sign-second`, { version, readBack: readBackOf(orderId) });

/** An order that one prescriber has signed and that waits for Paul, who was asked. */
async function halfSigned(): Promise<string> {
  const orderId = await drafted('1.2', sessionAt(0));
  taken(await sign(orderId, { reasons: [{ ruleId: 'DOSE-1', text: 'No gain at 1 mg/kg.' }], secondPrescriber: story.clinic.staff.secondPrescriber }));
  return orderId;
}

test('an order that asks for two prescribers is in force only once the second has signed, himself and with his own proof', async () => {
  const orderId = await halfSigned();
  const room = async () => {
    const nurse = await story.as('nurse');
    const sessionId = textIn(await nurse.post(`/api/staff/visits/${sessions[0]}/session`), 'sessionId');
    return taken(await nurse.get(`/api/staff/sessions/${sessionId}`))['order'];
  };
  expect((await petra.get(chart('orders'))).body).toMatchObject({ orders: [{ state: 'half-signed', signedByName: 'Petra Quill', signedBy: story.clinic.staff.prescriber, secondPrescriberName: 'Paul Wren', secondSignedAt: null }] });
  story.clock.set(at(2));
  expect(await room(), 'nothing to be given on').toBeNull();

  const paul = await story.as('secondPrescriber');
  const waiting = z.array(z.looseObject({ orderId: z.string() })).parse(taken(await paul.get('/api/staff/waiting-for-me'))['orders']);
  expect(waiting.filter((each) => each.orderId === orderId), 'he is told on his first page').toMatchObject([{ patientId: ada, dose: { value: '94', unit: 'mg' }, signedByName: 'Petra Quill' }]);
  expect((await signSecond(orderId, await story.signing('nurse'))).code).toBe('sign-in.role-missing');
  expect((await signSecond(orderId, paul)).code).toBe('sign-in.step-up-needed');
  petra = await story.signing('prescriber');
  expect(await signSecond(orderId, petra), 'not the one who signed first').toMatchObject({ status: 422, code: 'order.second-prescriber-same' });
  const signed = taken(await signSecond(orderId, await story.signing('secondPrescriber')));
  expect(signed).toMatchObject({ state: 'signed', signedByName: 'Petra Quill', secondPrescriberName: 'Paul Wren', secondSignedAt: story.clock.now() });
  expect((await signSecond(orderId, await story.signing('secondPrescriber'))).code).toBe('order.no-signature-awaited');
  expect(await room()).toMatchObject({ orderId, state: 'signed', secondPrescriberName: 'Paul Wren' });
  const lines = (await story.auditOf()).filter(({ patientId, action }) => patientId === ada && action.startsWith('plan.order-'));
  expect(lines.map(({ action }) => action)).toEqual(['plan.order-drafted', 'plan.order-signed-first', 'plan.order-signed-second']);
});

test('what stood at the first signature is looked at again at the second', async () => {
  const orderId = await halfSigned();
  const ownPhone = await story.phoneOf(ada);
  const { signed } = z.object({ signed: z.array(z.object({ consentId: z.string() })) }).parse(taken(await ownPhone.get('/api/patient/consents')));
  taken(await ownPhone.post(`/api/patient/consents/${signed[0]?.consentId}/withdraw`));
  const paul = await story.signing('secondPrescriber');
  expect((await signSecond(orderId, paul)).code).toBe('order.consent-not-in-force');
  story.wait(1);
  await signConsentFor(ownPhone, infusion);
  expect((await signSecond(orderId, paul)).status).toBe(200);
});

test('an edit of a half-signed order ends the signature it bears, and a cancelled one waits for nobody', async () => {
  const orderId = await halfSigned();
  const paul = await story.signing('secondPrescriber');
  story.wait(1);
  expect(taken(await edit(orderId, 1, '1.1'))).toMatchObject({ version: 2, state: 'draft', signedAt: null, secondPrescriberName: null });
  expect((await signSecond(orderId, paul)).code).toBe('order.changed-meanwhile');
  expect((await signSecond(orderId, paul, 2)).code).toBe('order.no-signature-awaited');
  const other = await halfSigned();
  taken(await petra.post(`/api/staff/orders/${other}/cancel`, { version: 1, reason: 'She wishes to wait.' }));
  expect((await signSecond(other, paul)).code).toBe('order.no-signature-awaited');
});

test('an edit makes a new, unsigned version and ends the signed one', async () => {
  const orderId = await drafted();
  taken(await sign(orderId));
  story.wait(1);
  const edited = taken(await edit(orderId, 1, '0.4'));
  expect(edited).toMatchObject({ version: 2, state: 'draft', dose: { value: '31' }, signedAt: null });
  expect(await orders()).toMatchObject([{ version: 2, state: 'draft' }, { version: 1, state: 'superseded' }]);
  expect(await sign(orderId)).toMatchObject({ status: 409, code: 'order.changed-meanwhile', body: { error: { facts: { version: 2 } } } });
  expect((await edit(orderId, 1, '0.3')).code).toBe('order.changed-meanwhile');
  expect((await sign(orderId, { version: 2 })).body).toMatchObject({ version: 2, state: 'signed' });
  expect((await sign(orderId, { version: 2 })).code).toBe('order.not-a-draft');
  expect((await petra.post(`/api/staff/orders/${orderId}/cancel`, { version: 2, reason: '  ' })).code).toBe('order.cancel-reason-missing');
  expect((await petra.post(`/api/staff/orders/${orderId}/cancel`, { version: 2, reason: 'She wishes to wait.' })).body).toMatchObject({ state: 'cancelled' });
  expect((await edit(orderId, 2, '0.5')).code).toBe('order.closed');
});

test('two prescribers edit the same version at once: one does, the other reads the new one first', async () => {
  const orderId = await drafted();
  const paul = await story.signing('secondPrescriber');
  const replies = await Promise.all([edit(orderId, 1, '0.4'), edit(orderId, 1, '0.3', paul)]);
  expect(replies.map(({ status }) => status).toSorted((left, right) => left - right)).toEqual([200, 409]);
  expect(replies.map(({ code }) => code)).toContain('order.changed-meanwhile');
  expect(await orders()).toHaveLength(2);
});

test('an order is for a booked dosing session of its own plan, or for all of them', async () => {
  const nurse = await story.as('frontDesk');
  const preparation = idSchema<'Visit'>().parse(taken(await nurse.post(chart('visits'), { kind: 'preparation', planId, startsAt: at(1), roomId: null }))['visitId']);
  expect((await draft('0.5', preparation)).code).toBe('order.not-for-a-session');
  expect((await draft('0.5', idSchema<'Visit'>().parse(crypto.randomUUID()))).code).toBe('order.not-for-a-session');
  taken(await nurse.post(`/api/staff/visits/${sessions[2]}/cancel`, { reason: 'Two are enough.' }));
  expect((await draft('0.5', sessionAt(2))).code).toBe('visit.not-booked');
  expect((await draft('0.5', sessionAt(1))).body).toMatchObject({ visitId: sessions[1] });
  expect((await petra.post(chart('orders'), { planId, dose: dose('0.5', { treatment: 'racemic-intramuscular' }) })).code).toBe('order.other-treatment');
  const ben = await eligiblePerson(story);
  expect((await petra.post(chart('orders', ben), { planId, dose: dose('0.5') })).code).toBe('plan.unknown');
});

test('an order for the whole plan, signed again on the day of a dose, is judged for the next session and not for this moment', async () => {
  await giveInfusion(story, ada, sessionAt(0), at(2, '15:05'));
  story.clock.set(at(2, '18:00'));
  petra = await story.signing('prescriber');
  expect(taken(await petra.get(chart('dosing-weights'))), 'what the dose is reckoned from, and what was given so far').toMatchObject({
    weight: { kilograms: { value: '78', unit: 'kg' }, enteredUnit: 'kg' }, exposure: { doses: 1, inSevenDays: 1, inNinetyDays: 1, byTreatment: [{ treatment: 'racemic-intravenous', doses: 1 }] },
  });
  const written = taken(await draft('0.4'));
  expect(written['findings']).toEqual([]);
  expect((await sign(String(written['orderId']))).body).toMatchObject({ state: 'signed', findings: [] });
  expect(taken(await draft('0.4', sessionAt(1)))['findings'], 'the session two days later').toEqual([]);

  const frontDesk = await story.as('frontDesk');
  taken(await frontDesk.post(`/api/staff/visits/${sessions[1]}/move`, { startsAt: at(1, '10:00'), roomId: story.clinic.rooms[0] }));
  const sooner = taken(await draft('0.4'));
  expect(sooner['findings'], 'not quite nineteen hours later').toMatchObject([{ ruleId: 'DOSE-7', level: 'soft', inputs: [{ value: 18, unit: 'h' }] }]);
  taken(await frontDesk.post(`/api/staff/visits/${sessions[1]}/move`, { startsAt: at(0, '20:00'), roomId: story.clinic.rooms[0] }));
  const orderId = await drafted('0.4');
  expect((await sign(orderId)).code, 'a second session on the same day').toBe('order.dose-over-limit');
});

test('with a session that has its own order, the order for the rest is judged for the one after', async () => {
  taken(await sign(await drafted('0.4', sessionAt(0))));
  await giveInfusion(story, ada, sessionAt(0), at(2));
  story.clock.set(at(2, '18:00'));
  petra = await story.signing('prescriber');
  taken(await (await story.as('frontDesk')).post(`/api/staff/visits/${sessions[1]}/move`, { startsAt: at(1, '10:00'), roomId: story.clinic.rooms[0] }));
  const reasons = [{ ruleId: 'DOSE-7', text: 'She travels.' }];
  taken(await sign(await drafted('0.4', sessionAt(1)), { reasons }));
  expect(taken(await draft('0.4'))['findings']).toEqual([]);
});

test('with no session left an order is judged by everything but the interval', async () => {
  for (const [index, days] of [2, 4, 6].entries()) await giveInfusion(story, ada, sessionAt(index), at(days));
  story.clock.set(at(6, '18:00'));
  petra = await story.signing('prescriber');
  expect((await sign(await drafted('0.4'))).body).toMatchObject({ state: 'signed', findings: [] });
  expect(taken(await draft('1.6'))['findings']).toMatchObject([{ ruleId: 'DOSE-1', level: 'never' }]);
});

test('a new course begins with its own plan: thrice a week asks no reason months after an earlier course', async () => {
  await giveInfusion(story, ada, sessionAt(0), at(2));
  story.wait(80 * 24 * 60);
  const nurse = await story.as('nurse');
  taken(await nurse.post(chart('body-measures'), { weight: { value: '78', unit: 'kg' }, measuredAt: story.clock.now() }));
  const sessionsAgain = [1, 3, 5].map((days) => ({ startsAt: at(days), roomId: story.clinic.rooms[1] }));
  const made = taken(await nurse.post(chart('plans'), { template: 'six-in-three-weeks', treatment: 'racemic-intravenous', otherElement: 'Therapy', sessions: sessionsAgain }));
  const again = z.array(idSchema<'Visit'>()).parse(made['sessionVisitIds']);
  for (const [index, days] of [1, 3].entries()) await giveInfusion(story, ada, again[index] ?? sessionAt(0), at(days));
  petra = await story.signing('prescriber');
  const third = await petra.post(chart('orders'), { planId: made['planId'], visitId: again[2], dose: dose('0.5') });
  expect(taken(third)['findings']).toEqual([]);
});

test('a dose in milligrams needs no weight, one per kilogram does, and a weight not on offer is no basis', async () => {
  expect((await petra.post(chart('orders'), { planId, dose: dose('0.5', { weightBasis: 'ideal' }) })).code).toBe('order.weight-missing');
  expect((await petra.post(chart('orders'), { planId, dose: dose('0.5', { amount: { value: '39', unit: 'mg' } }) })).body).toMatchObject({ dose: { value: '39' }, perWeight: null, findings: [] });
});

test('a clinic that offers other weights from a lower body mass index is heard', async () => {
  taken(await petra.post('/api/staff/settings', { settingId: 'DOSE-10.bodyMassIndex', value: 25, reason: 'Agreed by the medical director.' }));
  const written = taken(await petra.post(chart('orders'), { planId, dose: dose('0.5', { weightBasis: 'ideal' }) }));
  expect(written).toMatchObject({ dosingWeight: { value: '63.2', unit: 'kg' }, dose: { value: '32' } });
});
