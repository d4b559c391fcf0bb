import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { PatientId } from '#foundation/id.ts';
import { after, minutes as minutesLong } from '#foundation/instant.ts';
import type { ClinicStory } from '../../../tests/support/clinic-story.ts';
import { openClinicStory, taken, textIn } from '../../../tests/support/clinic-story.ts';
import type { Browser } from '../../../tests/support/people-story.ts';
import type { ItemAnswer } from '../answer-set.ts';

let story: ClinicStory;
let ada: PatientId;
let phone: Browser;

beforeAll(async () => {
  story = await openClinicStory();
});
afterAll(() => story.close());
beforeEach(async () => {
  ada = await story.admit();
  phone = await story.phoneOf(ada);
});

const start = async (measure = 'phq-9', browser = phone): Promise<string> => textIn(await browser.post(`/api/patient/measures/${measure}/start`), 'assessmentId');

async function answer(form: string, itemId: string, given: ItemAnswer, browser = phone) {
  story.wait(1);
  return browser.post(`/api/patient/assessments/${form}/answer`, { itemId, answer: given });
}

async function answerAll(form: string, numbers: readonly number[], given: ItemAnswer): Promise<void> {
  for (const number of numbers) taken(await answer(form, `phq-9.${number}`, given));
}

const finish = (form: string) => phone.post(`/api/patient/assessments/${form}/finish`);
const followUps = async () => taken(await (await story.as('nurse')).get(`/api/staff/patients/${ada}/follow-ups`))['followUps'];

test('pressing Begin opens one form however often it is pressed, also when the database has long planned it for anybody', async () => {
  const form = await start();
  for (let presses = 0; presses < 60; presses += 1) expect(await start()).toBe(form);
});

test('Ada fills in a PHQ-9 answer by answer, is called away, goes on later where she stopped, and sees her score and its band', async () => {
  const form = await start();
  await answerAll(form, [1, 2, 3, 4], 2);
  story.wait(60);
  phone = await story.phoneOf(ada);
  expect((await phone.post('/api/patient/measures/phq-9/start')).body).toEqual({ assessmentId: form, measure: 'phq-9', version: '1', answers: { 'phq-9.1': 2, 'phq-9.2': 2, 'phq-9.3': 2, 'phq-9.4': 2 } });
  expect(await finish(form)).toMatchObject({ status: 422, code: 'measures.form-not-finished', body: { error: { facts: { items: ['phq-9.5', 'phq-9.6', 'phq-9.7', 'phq-9.8', 'phq-9.9'] } } } });
  await answerAll(form, [5, 6, 7, 8], 1);
  await answerAll(form, [9], 0);
  expect((await finish(form)).body).toEqual({ total: 12, band: 'moderate', computation: '12 of 27: all 9 items of PHQ-9 version 1 added up.', askNext: [], showsCrisisHelp: false });
  expect((await phone.get('/api/patient/assessments')).body).toMatchObject({ assessments: [{ assessmentId: form, measure: 'phq-9', version: '1', enteredBy: 'patient', total: 12, method: 'summed', measuredAt: story.clock.now(), effectiveDate: '2026-03-02' }] });
  expect((await answer(form, 'phq-9.1', 3)).code).toBe('measures.form-already-sent');
  expect(await start()).not.toBe(form);
});

test('a question that was skipped on purpose is estimated from the others, but never the ninth', async () => {
  const form = await start();
  await answerAll(form, [1, 2, 3, 4, 5, 6, 7], 1);
  await answerAll(form, [8], 'declined');
  await answerAll(form, [9], 0);
  expect((await finish(form)).body).toMatchObject({ total: 8, band: 'mild', askNext: [] });
  const second = await start();
  await answerAll(second, [1, 2, 3, 4, 5, 6, 7, 8], 1);
  await answerAll(second, [9], 'declined');
  expect((await finish(second)).body).toMatchObject({ total: null, band: null, askNext: ['phq-9.9'] });
  expect((await phone.get('/api/patient/assessments')).body).toMatchObject({ assessments: [{ total: 8, method: 'prorated' }, { total: null, method: null }] });
});

test('thoughts of death count as soon as they are said: crisis help at once, and a follow-up with owner and clock, although the form is never sent', async () => {
  const form = await start();
  expect((await answer(form, 'phq-9.1', 3)).body).toEqual({ showsCrisisHelp: false });
  const said = await answer(form, 'phq-9.9', 1);
  expect(said.body).toEqual({ showsCrisisHelp: true });
  const now = story.clock.now();
  expect(await followUps()).toMatchObject([
    { patientId: ada, patientName: 'Okafor, Adaeze', ruleId: 'SAFE-1', raisedAt: now, dueAt: story.wait(30), ownerName: 'Petra Quill', acknowledgedAt: null, completedAt: null, finding: { inputs: [{ name: 'phq-9.9', value: 1 }] } },
  ]);
  const lines = (await story.auditOf()).filter(({ patientId, outcome }) => patientId === ada && outcome === 'done');
  expect(lines.slice(-3).map(({ action, facts }) => [action, facts])).toEqual([
    ['measures.answered', { item: 'phq-9.9' }],
    ['screening.follow-up-raised', { rule: 'SAFE-1' }],
    ['screening.follow-up-told', { step: 'owner', number: 0, staffId: story.clinic.staff.prescriber, isWritten: true, lapse: null }],
  ]);
});

test('the follow-up and the answer are one act: they were written by one transaction', async () => {
  const form = await start();
  taken(await answer(form, 'phq-9.9', 1));
  const { rows } = await story.database.inTenant(story.clinic.clinicId, (tx) =>
    sql<{ is_one: boolean }>`select a.xmin = f.xmin as is_one from assessment_answer a join risk_follow_up f using (clinic_id, assessment_id) where assessment_id = ${form}`.execute(tx),
  );
  expect(rows).toEqual([{ is_one: true }]);
});

test('sent three times by a phone that heard nothing, there is one answer and one follow-up', async () => {
  const form = await start();
  const sending = { itemId: 'phq-9.9', answer: 2 };
  const operation = crypto.randomUUID();
  const replies = await Promise.all([1, 2, 3].map(() => phone.post(`/api/patient/assessments/${form}/answer`, sending, operation)));
  expect(replies.map(({ body }) => body)).toEqual([{ showsCrisisHelp: true }, { showsCrisisHelp: true }, { showsCrisisHelp: true }]);
  expect(await followUps()).toHaveLength(1);
});

test('an answer that is changed afterwards does not take the sign back', async () => {
  const form = await start();
  await answerAll(form, [1, 2, 3, 4, 5, 6, 7, 8], 0);
  await answerAll(form, [9], 3);
  expect((await answer(form, 'phq-9.9', 0)).body).toEqual({ showsCrisisHelp: false });
  expect((await finish(form)).body).toMatchObject({ total: 0, showsCrisisHelp: true });
  expect(await followUps()).toMatchObject([{ ruleId: 'SAFE-1', completedAt: null }]);
  const screening = await (await story.as('nurse')).get(`/api/staff/patients/${ada}/screening`);
  expect(screening.body).toMatchObject({ suicideRisk: { level: 'not-assessed', owed: ['follow-up'] } });
});

test('whoever comes back after more than a day is asked anew, and what was said then stays on record and counts no more', async () => {
  const form = await start();
  await answerAll(form, [1, 2, 3, 4, 5, 6, 7, 8, 9], 3);
  story.wait(24 * 60);
  phone = await story.phoneOf(ada);
  expect((await phone.post('/api/patient/measures/phq-9/start')).body).toMatchObject({ assessmentId: form, answers: { 'phq-9.9': 3 } });
  story.wait(1);
  expect((await phone.post('/api/patient/measures/phq-9/start')).body).toMatchObject({ assessmentId: form, answers: {} });
  expect((await finish(form)).code).toBe('measures.form-not-finished');
  await answerAll(form, [1, 2, 3, 4, 5, 6, 7, 8, 9], 0);
  expect((await finish(form)).body).toMatchObject({ total: 0, showsCrisisHelp: false });
  expect(await followUps()).toHaveLength(1);
});

test('a thermometer and an ASQ tell of themselves too; the ASQ ends in a level', async () => {
  const thermometer = await start('mood-thermometer');
  expect((await answer(thermometer, 'mood-thermometer.mood', 1)).body).toEqual({ showsCrisisHelp: false });
  expect((await answer(thermometer, 'mood-thermometer.urge', 1)).body).toEqual({ showsCrisisHelp: true });
  const asq = await start('asq');
  for (const number of [1, 2, 3]) taken(await answer(asq, `asq.${number}`, 0));
  expect((await answer(asq, 'asq.4', 'declined')).body).toEqual({ showsCrisisHelp: true });
  taken(await answer(asq, 'asq.5', 0));
  expect((await finish(asq)).body).toMatchObject({ total: null, band: null, showsCrisisHelp: true });
  expect((await phone.get('/api/patient/assessments')).body).toMatchObject({ assessments: [{ measure: 'asq', level: 'positive', total: null }] });
  expect(await followUps()).toHaveLength(2);
});

test('an answer outside the list, to a question that is not there, or to a form staff alone may enter is refused', async () => {
  const form = await start();
  expect((await answer(form, 'phq-9.1', 4)).code).toBe('measures.answer-outside-list');
  expect((await answer(form, 'phq-9.10', 0)).code).toBe('measures.item-unknown');
  expect((await phone.post('/api/patient/measures/madrs/start')).code).toBe('measures.form-not-bundled');
  expect((await phone.post('/api/patient/measures/phq-10/start')).code).toBe('request.invalid');
});

test('the form of somebody else is not there', async () => {
  const form = await start();
  const ben = await story.phoneOf(await story.admit({ familyName: 'Ode', givenName: 'Ben' }));
  expect(await ben.post(`/api/patient/assessments/${form}/answer`, { itemId: 'phq-9.1', answer: 0 })).toMatchObject({ status: 404, code: 'measures.form-unknown' });
  expect(await ben.post(`/api/patient/assessments/${form}/finish`)).toMatchObject({ status: 404, code: 'measures.form-unknown' });
  expect((await ben.get('/api/patient/assessments')).body).toEqual({ assessments: [] });
  expect(await start('phq-9', ben)).not.toBe(form);
});

test('two taps open one form', async () => {
  const forms = await Promise.all([start('gad-7'), start('gad-7'), start('gad-7')]);
  expect(new Set(forms).size).toBe(1);
});

test('a form filled in on a train without a connection counts for when it was filled in, says when it came in, and its sign is told of at once', async () => {
  const boarded = story.clock.now();
  const given = (minutes: number) => after(boarded, minutesLong(minutes));
  story.wait(180);
  phone = await story.phoneOf(ada);
  const late = (itemId: string, answered: ItemAnswer, minutes: number, operation?: string) => phone.post('/api/patient/measures/phq-9/answer', { itemId, answer: answered, givenAt: given(minutes) }, operation);
  expect((await late('phq-9.9', 1, 12)).body).toEqual({ showsCrisisHelp: true });
  expect(await followUps()).toMatchObject([{ ruleId: 'SAFE-1', raisedAt: story.clock.now() }]);
  // Out of order, and one of them twice: what was given last counts, not what came last.
  for (const number of [8, 6, 7, 5, 4, 3, 2]) taken(await late(`phq-9.${number}`, 1, number));
  taken(await late('phq-9.1', 2, 5));
  const again = crypto.randomUUID();
  for (let times = 0; times < 2; times += 1) taken(await late('phq-9.1', 3, 1, again));
  expect((await late('phq-9.11', 0, 1)).code).toBe('measures.item-unknown');
  expect((await phone.post('/api/patient/measures/gad-7/finish', { givenAt: given(15) })).code).toBe('measures.form-unknown');
  expect((await phone.post('/api/patient/measures/phq-9/finish', { givenAt: given(15) })).body).toMatchObject({ total: 10, showsCrisisHelp: true });
  expect((await phone.get('/api/patient/assessments')).body).toMatchObject({ assessments: [{ total: 10, measuredAt: given(15), recordedAt: story.clock.now(), answers: { 'phq-9.1': 2 } }] });
});

test('a phone whose clock is ahead cannot say that something was answered later than now, and one without a connection for days loses nothing', async () => {
  const began = story.clock.now();
  taken(await phone.post('/api/patient/measures/liking-check/answer', { itemId: 'liking-check.craving', answer: 1, givenAt: after(began, minutesLong(60)) }));
  story.wait(3 * 24 * 60);
  phone = await story.phoneOf(ada);
  for (const [item, value] of [['liking', 2], ['craving', 3], ['temptation', 4]] as const) taken(await phone.post('/api/patient/measures/liking-check/answer', { itemId: `liking-check.${item}`, answer: value, givenAt: after(began, minutesLong(10)) }));
  taken(await phone.post('/api/patient/measures/liking-check/finish', { givenAt: after(began, minutesLong(11)) }));
  expect((await phone.get('/api/patient/assessments')).body).toMatchObject({ assessments: [{ measure: 'liking-check', measuredAt: after(began, minutesLong(11)), answers: { 'liking-check.liking': 2, 'liking-check.craving': 3 } }] });
});
