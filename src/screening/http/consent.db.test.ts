import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import type { PatientId } from '#foundation/id.ts';
import { hashText } from '#database/text-hash.ts';
import type { ClinicStory } from '../../../tests/support/clinic-story.ts';
import { openClinicStory, taken, textIn } from '../../../tests/support/clinic-story.ts';
import type { Browser } from '../../../tests/support/people-story.ts';
import { CONSENT_MEANING, signConsentFor } from '../../../tests/support/screened-person.ts';
import { consentsToSign } from '../api-clinic-signing.ts';
import { ownConsentPaper } from '../api-consent-record.ts';
import type { TextHash } from '../consent.ts';

let story: ClinicStory;
let ada: PatientId;
let phone: Browser;
const infusion = { product: 'racemic-ketamine', route: 'intravenous' } as const;

beforeAll(async () => {
  story = await openClinicStory();
});
afterAll(() => story.close());
beforeEach(async () => {
  ada = await story.admit();
  phone = await story.phoneOf(ada);
});

const ownSchema = z.object({
  toSign: z.array(z.object({ documentId: z.string(), version: z.number(), language: z.string(), title: z.string(), text: z.string(), textHash: z.string(), scope: z.record(z.string(), z.unknown()), teachBack: z.array(z.unknown()) })),
  signed: z.array(z.object({ consentId: z.string(), state: z.string(), version: z.number() })),
});
const own = async (browser = phone) => ownSchema.parse(taken(await browser.get('/api/patient/consents')));
const textFor = async (route: string) => {
  const text = (await own()).toSign.find(({ scope }) => scope['route'] === route);
  if (text === undefined) throw new Error(`no text to sign for ${route}`);
  return text;
};
const sign = (parts: object) => phone.post('/api/patient/consents', { printedName: 'Adaeze Okafor', meaning: CONSENT_MEANING, ...parts });
const TOUCH = { title: 'Touch during sessions', text: 'A hand on the shoulder, only when you ask for it.', scope: { kind: 'touch' } };
const publish = async (parts: object) => (await story.signing('owner')).post('/api/staff/consent-documents', { ...TOUCH, ...parts });
const states = async () => (await own()).signed.map(({ state }) => state);
const asked = async () => (await own()).toSign.map(({ scope }) => scope['route']);

test('she signs exactly the text that was on her screen, with her name and its meaning', async () => {
  const { documentId, version, text, textHash } = await textFor('intravenous');
  expect(textHash).toBe(hashText<TextHash>(text));
  expect((await sign({ documentId, version, textHash: 'a'.repeat(64) })).code).toBe('screening.consent-text-changed');
  expect((await sign({ documentId, version, textHash, meaning: 'Yes.' })).code).toBe('request.invalid');
  expect((await sign({ documentId, version: 3, textHash })).code).toBe('screening.unknown');
  const reply = await sign({ documentId, version, textHash, teachBack: [{ question: 'Can you stop at any time?', answer: 'Yes, also in the middle.' }] });
  expect(reply.body).toEqual({ consentId: expect.any(String), signedAt: story.clock.now(), expiresAt: '2027-03-02T15:00:00.000Z' });
  expect((await own()).signed).toMatchObject([{ state: 'signed', version: 1 }]);
  expect(await asked()).not.toContain('intravenous');
  const line = (await story.auditOf()).findLast(({ action }) => action === 'screening.consent-signed');
  expect(line).toMatchObject({ patientId: ada, facts: { version: 1, textHash } });
});

test('a text for treatment is published for a site of the clinic, never for one of another clinic', async () => {
  const { clinic: other } = await story.openOtherClinic('far-away');
  const scope = { kind: 'treatment', product: 'racemic-ketamine', route: 'oral' };
  expect((await publish({ scope: { ...scope, siteId: other.siteId } })).code).toBe('screening.unknown');
  taken(await publish({ scope: { ...scope, siteId: story.clinic.siteId } }));
});

test('consent to one way of treatment says nothing about another', async () => {
  await signConsentFor(phone, { product: 'racemic-ketamine', route: 'intramuscular' });
  expect(await asked()).toContain('intravenous');
  expect(await asked()).not.toContain('intramuscular');
});

test('a newer version takes the place of the one she signed, and she is asked again', async () => {
  const documentId = textIn(await publish({}), 'documentId');
  const first = (await own()).toSign.find((document) => document.documentId === documentId);
  taken(await sign({ documentId, version: 1, textHash: first?.textHash }));
  story.wait(1);
  const second = taken(await publish({ documentId, text: 'A hand on the shoulder or the arm, only when you ask for it.' }));
  expect(second).toMatchObject({ documentId, version: 2 });
  phone = await story.phoneOf(ada);
  const after = await own();
  expect(after.signed).toMatchObject([{ state: 'superseded', version: 1 }]);
  expect(after.toSign.filter((document) => document.documentId === documentId)).toMatchObject([{ version: 2 }]);
  expect((await sign({ documentId, version: 1, textHash: first?.textHash })).code).toBe('screening.consent-text-changed');
  expect((await publish({ documentId: crypto.randomUUID() })).code).toBe('screening.unknown');
});

test('a withdrawal counts at once, once, and only for her own', async () => {
  const consentId = await signConsentFor(phone, infusion);
  const ben = await story.phoneOf(await story.admit({ familyName: 'Ode', givenName: 'Ben' }));
  expect((await ben.post(`/api/patient/consents/${consentId}/withdraw`)).code).toBe('screening.unknown');
  expect(await states()).toEqual(['signed']);
  story.wait(1);
  expect((await phone.post(`/api/patient/consents/${consentId}/withdraw`)).body).toEqual({ withdrawnAt: story.clock.now() });
  expect(await states()).toEqual(['withdrawn']);
  expect(await asked()).toContain('intravenous');
  expect((await phone.post(`/api/patient/consents/${consentId}/withdraw`)).code).toBe('screening.unknown');
  const nurse = await story.as('nurse');
  expect((await nurse.get(`/api/staff/patients/${ada}/consents`)).body).toMatchObject({ consents: [{ consentId, state: 'withdrawn', title: 'Ketamine by vein, with therapy' }] });
  story.wait(1);
  await signConsentFor(phone, infusion);
  expect(await states()).toEqual(['signed', 'withdrawn']);
});

test('a consent runs out after a year', async () => {
  await signConsentFor(phone, infusion);
  story.wait(365 * 24 * 60 - 1);
  phone = await story.phoneOf(ada);
  expect(await states()).toEqual(['signed']);
  story.wait(1);
  expect(await states()).toEqual(['expired']);
  expect(await asked()).toContain('intravenous');
});

test('somebody who reads Spanish sees each text once: in Spanish where there is one, else in English', async () => {
  const documentId = textIn(await publish({ title: 'Recording', text: 'We record sound.', scope: { kind: 'recording' } }), 'documentId');
  taken(await publish({ documentId, language: 'es', title: 'Grabación', text: 'Grabamos el sonido.', scope: { kind: 'recording' } }));
  const rosa = await story.phoneOf(await story.admit({ familyName: 'Rivera', givenName: 'Rosa', language: 'es' }));
  const texts = (await own(rosa)).toSign;
  expect(texts.filter((document) => document.documentId === documentId)).toMatchObject([{ language: 'es', title: 'Grabación' }]);
  expect(new Set(texts.map((document) => document.documentId)).size).toBe(texts.length);
  const english = textIn(await publish({}), 'documentId');
  expect((await own(rosa)).toSign.find((document) => document.documentId === english)).toMatchObject({ language: 'en' });
  expect((await own()).toSign.filter((document) => document.documentId === documentId)).toMatchObject([{ language: 'en', title: 'Recording' }]);
});

test('two who write the next version of a text at once write two versions, one after the other', async () => {
  const documentId = textIn(await publish({}), 'documentId');
  const desks = [await story.signing('owner'), await story.signing('prescriber'), await story.signing('owner')];
  const replies = await Promise.all(desks.map((desk, index) => desk.post('/api/staff/consent-documents', { ...TOUCH, documentId, text: `Wording ${index}` })));
  expect(new Set(replies.map(({ body }) => body['version']))).toEqual(new Set([2, 3, 4]));
});

test('a text that asks for more school than the clinic allows is not published, and its longest sentences are named', async () => {
  const text = 'Notwithstanding any representation concerning pharmacological efficacy, the undersigned acknowledges that individual therapeutic responsiveness remains unpredictable in every single case.';
  const refused = await publish({ text });
  expect(refused.code).toBe('screening.consent-too-hard');
  expect(refused.body).toMatchObject({ error: { facts: { highest: 6, longSentences: [text] } } });
});

test('the questions of a text are versioned with it, and every answer to them is kept', async () => {
  const teachBack = [{ question: 'Who decides?', right: 'I do', others: ['The clinic'], whenWrong: 'You do, each time anew.' }];
  const documentId = textIn(await publish({ teachBack }), 'documentId');
  const first = (await own()).toSign.find((document) => document.documentId === documentId);
  expect(first).toMatchObject({ teachBack });
  const answers = ['The clinic', 'I do'].map((answer) => ({ question: 'Who decides?', answer }));
  taken(await sign({ documentId, version: 1, textHash: first?.textHash, teachBack: answers }));
  story.wait(1);
  taken(await publish({ documentId, text: 'A hand on the arm, only when you ask.' }));
  phone = await story.phoneOf(ada);
  expect((await own()).toSign.find((document) => document.documentId === documentId)).toMatchObject({ version: 2, teachBack: [] });
});

test('who is treated for what decides which text on the nasal spray is theirs to sign; while that is not known, never the approved one', async () => {
  const spray = async () => (await own()).toSign.filter(({ scope }) => scope['route'] === 'nasal').map(({ scope }) => scope['labelStatus']);
  expect(await spray()).toEqual(['off-label']);
  const nurse = await story.as('nurse');
  taken(await nurse.post(`/api/staff/patients/${ada}/proposed-treatment`, { product: 'esketamine', route: 'nasal', indication: 'treatment-resistant-depression' }));
  const trial = { dose: '200 mg', weeks: 10, doseAdequacy: 'adequate', outcome: 'inadequate-response' };
  taken(await nurse.post(`/api/staff/patients/${ada}/treatment-trials`, { state: 'known', trials: ['sertraline', 'venlafaxine'].map((medicine) => ({ ...trial, medicine })) }));
  expect(await spray()).toEqual(['on-label']);
});

test('in the clinic she signs before a nurse, with an interpreter; both stand with the signature, and staff read it whole', async () => {
  const nurse = await story.as('nurse');
  const at = `/api/staff/patients/${ada}`;
  const { documents, isCapacityInDoubt } = consentsToSign.answer.parse(taken(await nurse.get(`${at}/consents-to-sign?language=es`)));
  expect([isCapacityInDoubt, new Set(documents.map(({ language }) => language)).has('es')]).toEqual([false, true]);
  const text = documents.find(({ scope, language }) => scope.kind === 'touch' && language === 'es');
  const base = { documentId: text?.documentId, version: text?.version, textHash: text?.textHash, printedName: 'Adaeze Okafor', meaning: CONSENT_MEANING, afterDoseReason: null };
  const interpreter = { name: 'Ana Ruiz', language: 'Igbo' };
  const representative = { kind: 'representative', relation: 'daughter' };
  expect((await nurse.post(`${at}/consents`, { ...base, interpreter, signer: representative, capacityNote: null })).code).toBe('screening.capacity-note-missing');
  expect((await nurse.post(`${at}/consents`, { ...base, interpreter: null, signer: { kind: 'person' }, capacityNote: null, afterDoseReason: 'She asked.' })).code).toBe('screening.not-a-prescriber');
  const consentId = textIn(await nurse.post(`${at}/consents`, { ...base, interpreter, signer: representative, capacityNote: 'Weighs it up with her daughter.' }), 'consentId');
  const record = taken(await nurse.get(`${at}/consents/${consentId}`));
  expect(record).toMatchObject({ signedBy: 'representative', signerRelation: 'daughter', interpreter, capacityNote: 'Weighs it up with her daughter.', witness: 'Nina Reed', text: text?.text, withdrawal: null });
  expect((await (await story.as('frontDesk')).get(`${at}/consents/${consentId}`)).code).toBe('sign-in.role-missing');
  const paper = ownConsentPaper.answer.parse(taken(await phone.get(`/api/patient/consents/${consentId}/paper`)));
  expect([paper.fileName, Buffer.from(paper.pdf, 'base64').subarray(0, 5).toString()]).toEqual([`consent-${story.clock.now().slice(0, 10)}.pdf`, '%PDF-']);
  const lines = (await story.auditOf()).map(({ action }) => action);
  expect(lines).toEqual(expect.arrayContaining(['screening.consent-opened', 'screening.own-consent-printed']));
  const ben = await story.phoneOf(await story.admit({ familyName: 'Ode', givenName: 'Ben' }));
  expect((await ben.get(`/api/patient/consents/${consentId}/paper`)).code).toBe('screening.unknown');
});

test('where the capacity to decide is in doubt nothing is signed on a phone', async () => {
  taken(await (await story.as('nurse')).post(`/api/staff/patients/${ada}/facts`, { origin: 'staff', facts: [{ factId: 'cognitive-impairment', state: 'present' }] }));
  const { documentId, version, textHash } = await textFor('intravenous');
  expect((await sign({ documentId, version, textHash })).code).toBe('screening.sign-in-clinic');
});

test('texts are published by the owner or a prescriber, after a fresh proof of who they are, and read by whoever treats', async () => {
  const nurse = await story.as('nurse');
  expect((await nurse.post('/api/staff/consent-documents', TOUCH)).code).toBe('sign-in.role-missing');
  for (const role of ['owner', 'prescriber'] as const) expect((await (await story.as(role)).post('/api/staff/consent-documents', TOUCH)).code).toBe('sign-in.step-up-needed');
  expect(z.array(z.unknown()).parse(taken(await nurse.get('/api/staff/consent-documents'))['documents']).length).toBeGreaterThan(3);
  expect((await (await story.as('frontDesk')).get('/api/staff/consent-documents')).code).toBe('sign-in.role-missing');
});
