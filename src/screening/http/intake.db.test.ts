import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import type { PatientId } from '#foundation/id.ts';
import type { ClinicStory } from '../../../tests/support/clinic-story.ts';
import { openClinicStory, taken, textIn } from '../../../tests/support/clinic-story.ts';
import type { Browser } from '../../../tests/support/people-story.ts';

let story: ClinicStory;
let ada: PatientId;
let nurse: Browser;
let phone: Browser;

beforeAll(async () => {
  story = await openClinicStory();
});
afterAll(() => story.close());
beforeEach(async () => {
  ada = await story.admit();
  nurse = await story.as('nurse');
  phone = await story.phoneOf(ada);
});

const chart = (path: string) => `/api/staff/patients/${ada}/${path}`;
const record = (path: string, body: object, browser = nurse) => browser.post(chart(path), body);
const facts = (state: string, origin: string, browser = nurse, details: object = {}) => record('facts', { origin, facts: [{ factId: 'arteriovenous-malformation', state, details }] }, browser);
const intake = async () => taken(await nurse.get(chart('intake')));
const said = (state: string) => phone.post('/api/patient/intake/facts', { factId: 'arteriovenous-malformation', state });

const runSchema = z.object({ findings: z.array(z.object({ grade: z.string(), ruleId: z.string(), sentence: z.string() })) });
async function findings(ruleId: string): Promise<readonly string[]> {
  const run = runSchema.parse(taken(await record('screening', {})));
  return run.findings.filter((finding) => finding.ruleId === ruleId).map(({ grade, sentence }) => `${grade}: ${sentence}`);
}

test('a first yes is taken up from anybody; what she says later takes nothing off the record of staff', async () => {
  taken(await said('present'));
  expect(await intake()).toMatchObject({ facts: [{ factId: 'arteriovenous-malformation', state: 'present', origin: 'own-words' }] });
  story.wait(1);
  taken(await facts('present', 'staff', nurse, { words: 'MRA of 2024.' }));
  story.wait(1);
  taken(await said('absent'));
  expect(await intake()).toMatchObject({ facts: [{ state: 'present', origin: 'staff', details: { words: 'MRA of 2024.' } }] });
});

test('a yes that can bar treatment goes only on a prescriber’s document; a nurse is told so', async () => {
  taken(await facts('present', 'staff'));
  story.wait(1);
  expect(await facts('absent', 'document')).toMatchObject({ status: 422, code: 'screening.evidence-needed', body: { error: { facts: { fact: 'arteriovenous-malformation', standingOrigin: 'staff' } } } });
  const petra = await story.as('prescriber');
  expect((await facts('absent', 'own-words', petra)).code).toBe('screening.evidence-needed');
  taken(await facts('absent', 'document', petra, { words: 'Angiography of 2026: none.' }));
  expect(await intake()).toMatchObject({ facts: [{ state: 'absent', origin: 'document' }] });
});

test('her own intake shows every question in pieces, with what was answered so far; skipping is an answer', async () => {
  const open = taken(await phone.get('/api/patient/intake'));
  expect(open).toMatchObject({ questions: expect.arrayContaining([{ factId: 'arteriovenous-malformation', question: expect.stringContaining('?'), state: 'not-asked' }]), medicines: { state: 'not-asked', list: [] } });
  taken(await said('declined'));
  expect(taken(await phone.get('/api/patient/intake'))).toMatchObject({ questions: expect.arrayContaining([expect.objectContaining({ factId: 'arteriovenous-malformation', state: 'declined' })]) });
});

test('no medicines is an answer, not knowing them is another, and never asked is a third', async () => {
  expect(await findings('INTERACTION-MEDICINE-LIST')).toEqual([expect.stringMatching(/^UNKNOWN/)]);
  taken(await record('medicines', { state: 'unknown' }));
  expect(await intake()).toMatchObject({ medicines: { state: 'unknown', list: [] } });
  expect(await findings('INTERACTION-MEDICINE-LIST')).toEqual([expect.stringMatching(/^UNKNOWN/)]);
  story.wait(1);
  taken(await record('medicines', { state: 'known', medicines: [] }));
  expect(await intake()).toMatchObject({ medicines: { state: 'known', list: [] } });
  expect(await findings('INTERACTION-MEDICINE-LIST')).toEqual([]);
});

test('what she calls a medicine is found in the dictionary when it fits exactly, and stays as she wrote it', async () => {
  taken(await phone.post('/api/patient/intake/medicines', { state: 'known', medicines: [{ typedName: 'Lexapro 20 mg' }, { typedName: 'my heart pill' }] }));
  expect(await intake()).toMatchObject({ medicines: { list: [{ typedName: 'Lexapro 20 mg', medicineId: 'escitalopram' }, { typedName: 'my heart pill', medicineId: null }] } });
});

test('she adds a medicine to the list of the clinic and cannot take one off it, until the nurse has gone through it again', async () => {
  const lorazepam = { typedName: 'lorazepam', medicineId: 'lorazepam', dailyDose: { value: '1', unit: 'mg' }, asTaken: '1 mg at night' };
  taken(await record('medicines', { state: 'known', medicines: [lorazepam] }));
  story.wait(1);
  taken(await phone.post('/api/patient/intake/medicines', { state: 'known', medicines: [{ typedName: 'tramadol' }] }));
  expect(await intake()).toMatchObject({ medicines: { state: 'known', list: [lorazepam, { typedName: 'tramadol' }] } });
  expect(await findings('INTERACTION-BENZODIAZEPINE')).toHaveLength(1);
  expect(await findings('ELIG-R6')).toContain('REVIEW: An opioid is on the medicine list.');
  story.wait(1);
  taken(await record('medicines', { state: 'known', medicines: [{ typedName: 'tramadol' }] }));
  expect(await findings('INTERACTION-BENZODIAZEPINE')).toEqual([]);
  expect(taken(await phone.get('/api/patient/intake'))).toMatchObject({ medicines: { list: [{ typedName: 'tramadol' }] } });
});

test('a brand name with a typing error is found in the dictionary', async () => {
  expect((await nurse.get('/api/staff/medicine-dictionary?search=ativn')).body).toMatchObject({ medicines: [{ medicineId: 'lorazepam', genericName: 'lorazepam' }] });
  expect((await nurse.get('/api/staff/medicine-dictionary?search=a')).code).toBe('request.invalid');
});

test('a weight in pounds is kept as typed and in kilograms, height stays from an earlier time, and an empty entry is refused', async () => {
  const measuredAt = story.clock.now();
  taken(await record('body-measures', { weight: { value: '70', unit: 'kg' }, heightCm: 172, measuredAt }));
  taken(await record('body-measures', { weight: { value: '154', unit: 'lb' }, measuredAt: story.wait(1) }));
  expect(await intake()).toMatchObject({ weightKg: '69.85', heightCm: 172 });
  expect((await record('body-measures', { measuredAt })).code).toBe('request.invalid');
  expect(await record('body-measures', { weight: { value: '999', unit: 'kg' }, measuredAt })).toMatchObject({ code: 'weight.implausible', body: { error: { facts: { lowestKg: 25, highestKg: 350 } } } });
  expect((await story.auditOf()).some(({ facts: noted }) => JSON.stringify(noted).includes('weight.implausible')), 'the attempt is on record').toBe(true);
  expect((await record('body-measures', { weight: { value: '1544', unit: 'lb' }, measuredAt })).code).toBe('request.invalid');
});

test('a blood pressure upside down, or anything measured in the future, is refused', async () => {
  const future = new Date(Date.parse(story.clock.now()) + 1).toISOString();
  const measuredAt = story.clock.now();
  expect((await record('blood-pressure', { systolicMmHg: 80, diastolicMmHg: 120, measuredAt })).code).toBe('screening.blood-pressure-implausible');
  expect((await record('blood-pressure', { systolicMmHg: 1200, diastolicMmHg: 80, measuredAt })).code).toBe('request.invalid');
  expect((await record('blood-pressure', { systolicMmHg: 120, diastolicMmHg: 80, measuredAt: future })).code).toBe('screening.measured-in-future');
  expect((await record('body-measures', { heightCm: 172, measuredAt: future })).code).toBe('screening.measured-in-future');
  expect((await record('test-results', { result: { kind: 'pregnancy-test', result: 'negative' }, measuredAt: future })).code).toBe('screening.measured-in-future');
});

test('a goal in her own words grows with her ratings, and nobody else can rate it', async () => {
  const goalId = textIn(await phone.post('/api/patient/intake/goals', { words: 'See my sister every week.', rating: 2 }), 'goalId');
  story.wait(1);
  taken(await phone.post(`/api/patient/intake/goals/${goalId}/rating`, { rating: 5 }));
  const ben = await story.phoneOf(await story.admit({ familyName: 'Ode', givenName: 'Ben' }));
  expect((await ben.post(`/api/patient/intake/goals/${goalId}/rating`, { rating: 0 })).code).toBe('screening.goal-unknown');
  taken(await phone.post('/api/patient/intake/words', { kind: 'hopes', words: 'To feel interested again.', rating: 6 }));
  expect(await intake()).toMatchObject({ goals: [{ words: 'See my sister every week.', ratings: [{ rating: 2 }, { rating: 5 }] }], words: [{ kind: 'hopes', words: 'To feel interested again.', rating: 6 }] });
  expect(taken(await ben.get('/api/patient/intake'))).toMatchObject({ goals: [], words: [] });
});

test('the front desk opens no intake, and another clinic finds nobody', async () => {
  expect((await (await story.as('frontDesk')).get(chart('intake'))).code).toBe('sign-in.role-missing');
  const other = await story.openOtherClinic(`oak-${ada.slice(-8)}`);
  for (const path of ['intake', 'screening', 'consents', 'holds', 'follow-ups']) expect((await other.prescriber.get(chart(path))).code).toBe('people.patient-unknown');
  expect((await facts('present', 'staff', other.prescriber)).code).toBe('people.patient-unknown');
  expect((await record('screening', {}, other.prescriber)).code).toBe('people.patient-unknown');
  expect((await record('safety-assessments', { note: 'Seen.' }, other.prescriber)).code).toBe('people.patient-unknown');
});

test('what she says on her phone to the drug question stands for a result, and the later of the two counts', async () => {
  const form = textIn(await phone.post('/api/patient/measures/drug-question/start'), 'assessmentId');
  taken(await phone.post(`/api/patient/assessments/${form}/answer`, { itemId: 'drug-question.times', answer: 2 }));
  taken(await phone.post(`/api/patient/assessments/${form}/finish`));
  expect(await findings('ELIG-R2')).toContainEqual(expect.stringContaining('The drug question is positive'));
  taken(await record('test-results', { result: { kind: 'drug-use-question', timesInPastYear: 0 }, measuredAt: story.wait(1) }));
  expect(await findings('ELIG-R2')).not.toContainEqual(expect.stringContaining('The drug question is positive'));
});

test('every result is on the chart with who recorded it and until when it counts; what was declined is said, and takes no positive test back', async () => {
  const at = story.clock.now();
  const enter = async (result: object, measuredAt = at) => void taken(await nurse.post(`/api/staff/patients/${ada}/test-results`, { result, measuredAt }));
  await enter({ kind: 'urinalysis', result: 'blood', words: 'a trace' });
  await enter({ kind: 'no-result', of: 'audit-c', state: 'declined' });
  await enter({ kind: 'prescription-monitoring', result: 'as-expected' });
  await enter({ kind: 'pregnancy-test', result: 'positive' });
  story.wait(5);
  await enter({ kind: 'no-result', of: 'pregnancy-test', state: 'declined' }, story.clock.now());
  const { tests } = taken(await nurse.get(`/api/staff/patients/${ada}/intake`)) as { tests: readonly object[] };
  expect(tests).toEqual(expect.arrayContaining([
    { kind: 'urinalysis', result: { kind: 'urinalysis', result: 'blood', words: 'a trace' }, measuredAt: at, recordedAt: at, recordedBy: 'Nina Reed', validUntil: new Date(Date.parse(at) + 90 * 86_400_000).toISOString() },
    expect.objectContaining({ kind: 'audit-c', result: { kind: 'no-result', of: 'audit-c', state: 'declined', words: '' }, validUntil: null }),
  ]));
  expect(tests[0], 'newest first').toMatchObject({ kind: 'pregnancy-test', result: { state: 'declined' } });
  const verdict = taken(await nurse.post(`/api/staff/patients/${ada}/screening`)) as { findings: readonly object[] };
  for (const finding of [{ grade: 'REFUSE', ruleId: 'ELIG-A6' }, { grade: 'REVIEW', ruleId: 'ELIG-R2', sentence: 'The person preferred not to answer: AUDIT-C.' }, { grade: 'REVIEW', ruleId: 'BASELINE-URINALYSIS' }]) {
    expect(verdict.findings).toContainEqual(expect.objectContaining(finding));
  }
});
