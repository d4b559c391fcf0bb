import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { refuse as transportRefusal } from '#transport/refusals.ts';
import { PROJECT } from '../../scripts/checks/run-tool.ts';
import { codesForPhones, contractsOfPhones } from './phone-refusals.ts';
import { refusalTables } from './refusal-tables.ts';

/** What the kit refuses staff alone: phones have no roles, no second factor and sign with nothing but themselves. */
const FOR_STAFF = ['sign-in.factor-needed', 'sign-in.role-missing', 'sign-in.step-up-needed'];
/** What the app itself makes of an answer that is none; `offline` has words of its own. */
const MADE_ON_THE_PHONE = ['server.unreadable'];

const spanish = JSON.parse(readFileSync(join(PROJECT, 'src/patient/refusals/es.json'), 'utf8')) as Record<string, string>;

async function answeredToPhones(): Promise<readonly string[]> {
  const known = new Set((await refusalTables()).flatMap(({ codes }) => codes));
  const ofKit = Object.keys(transportRefusal.table).filter((code) => !FOR_STAFF.includes(code));
  return [...new Set([...codesForPhones(known).keys(), ...ofKit, ...MADE_ON_THE_PHONE])].toSorted();
}

test('every refusal that a phone can meet has its Spanish sentence, and no other has one', async () => {
  expect(Object.keys(spanish).toSorted()).toEqual(await answeredToPhones());
});

test('what a handler refuses itself, and what it refuses far away, is found; what only staff can be told is not', async () => {
  expect(contractsOfPhones()).toEqual(expect.arrayContaining(['finishAssessment', 'signConsent', 'requestConsultation', 'acceptPatientInvitation']));
  const codes = await answeredToPhones();
  expect(codes).toEqual(expect.arrayContaining(['measures.form-already-sent', 'screening.consent-text-changed', 'people.invitation-not-valid', 'consultation.enquiry-incomplete']));
  expect(codes).not.toContain('order.dose-over-limit');
  expect(codes.length).toBeLessThan(60);
});

test('a sentence says what it is and ends as one', () => {
  for (const [code, sentence] of Object.entries(spanish)) expect([code, sentence]).toEqual([code, expect.stringMatching(/^[A-ZÁÉÍÓÚÑ¿].{8,140}\.$/)]);
});
