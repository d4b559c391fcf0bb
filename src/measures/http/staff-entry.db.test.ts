import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { PatientId } from '#foundation/id.ts';
import type { ClinicStory } from '../../../tests/support/clinic-story.ts';
import { openClinicStory, taken } from '../../../tests/support/clinic-story.ts';
import type { Browser } from '../../../tests/support/people-story.ts';

let story: ClinicStory;
let ada: PatientId;
let nurse: Browser;

beforeAll(async () => {
  story = await openClinicStory();
});
afterAll(() => story.close());
beforeEach(async () => {
  ada = await story.admit();
  nurse = await story.as('nurse');
});

const now = () => story.clock.now();
const enter = (entered: object, measuredAt: string = now(), browser = nurse) => browser.post(`/api/staff/patients/${ada}/assessments`, { entered, measuredAt });
const recorded = async (browser = nurse) => taken(await browser.get(`/api/staff/patients/${ada}/assessments`))['assessments'];
const followUps = async (browser = nurse) => taken(await browser.get(`/api/staff/patients/${ada}/follow-ups`))['followUps'];
const holds = async () => taken(await nurse.get(`/api/staff/patients/${ada}/holds`))['holds'];

const NO = { question1: 'no', question2: 'no', question3: 'no', question4: 'no', question5: 'no', question6Lifetime: 'no', question6Recent: 'no' };
const columbia = (answers: object = {}) => ({ kind: 'c-ssrs', answers: { form: 'lifetime-and-recent', ...NO, ...answers } });
const paper = (itemNine: number | 'declined') => ({ kind: 'answers', measure: 'phq-9', answers: { ...Object.fromEntries([1, 2, 3, 4, 5, 6, 7, 8].map((number) => [`phq-9.${number}`, 2])), 'phq-9.9': itemNine } });

test('the nurse enters a form from paper two days late: when it was measured and when it was typed are kept apart', async () => {
  const reply = await enter(paper(0), '2026-02-28T04:30:00.000Z');
  expect(reply.body).toMatchObject({ total: 16, level: null, computation: '16 of 27: all 9 items of PHQ-9 version 1 added up.' });
  expect(await recorded()).toMatchObject([
    { measure: 'phq-9', enteredBy: 'staff', effectiveDate: '2026-02-27', measuredAt: '2026-02-28T04:30:00.000Z', recordedAt: now(), total: 16, method: 'summed', answers: { 'phq-9.9': 0 } },
  ]);
});

test('a total from the clinic’s own sheet is kept as a total, and one out of range or of a measure without a total is refused', async () => {
  expect((await enter({ kind: 'total', measure: 'madrs', total: 32 })).body).toMatchObject({ total: 32, computation: '32 of 60, a total entered by staff from the clinic\'s own MADRS sheet.' });
  expect((await enter({ kind: 'total', measure: 'madrs', total: 61 })).code).toBe('measures.total-out-of-range');
  expect((await enter({ kind: 'total', measure: 'asq', total: 1 })).code).toBe('measures.measure-not-scored-by-total');
  expect((await enter({ kind: 'answers', measure: 'madrs', answers: {} })).code).toBe('measures.form-not-bundled');
  expect(await recorded()).toMatchObject([{ measure: 'madrs', total: 32, method: 'entered', answers: {} }]);
});

test.each([
  [{}, 'none-reported'],
  [{ question1: 'yes' }, 'low'],
  [{ question2: 'yes', question3: 'yes', question6Lifetime: 'yes' }, 'moderate'],
  [{ question5: 'yes' }, 'high'],
  [{ question2: 'declined' }, 'unknown'],
])('C-SSRS answers by number %j come to the level %s', async (answers, level) => {
  expect((await enter(columbia(answers))).body).toMatchObject({ level, total: null });
  expect(await recorded()).toMatchObject([{ measure: 'c-ssrs', level }]);
});

test('nothing is measured in the future', async () => {
  expect(await enter(paper(0), '2026-03-02T15:00:00.001Z')).toMatchObject({ status: 400, code: 'measures.measured-in-future' });
  expect((await enter(paper(0), now())).status).toBe(200);
});

test('a sign on paper is followed up, and a complete C-SSRS screener measured after it answers it', async () => {
  taken(await enter(paper(1), '2026-03-02T14:20:00.000Z'));
  expect(await followUps()).toMatchObject([{ ruleId: 'SAFE-1', completedAt: null }]);
  taken(await enter(columbia(), '2026-03-02T14:19:00.000Z'));
  expect(await followUps(), 'a screener from before the sign').toMatchObject([{ completedAt: null }]);
  taken(await enter(columbia({ question1: 'yes', question5: 'declined' }), '2026-03-02T14:30:00.000Z'));
  expect(await followUps(), 'a screener with open questions').toMatchObject([{ completedAt: null }]);
  taken(await enter(columbia({ question1: 'yes' }), '2026-03-02T14:30:00.000Z'));
  expect(await followUps()).toMatchObject([{ completedAt: now(), outcome: 'C-SSRS screener: low' }]);
});

test('an ASQ gone through with staff answers a sign when it has no yes; one from her own phone does not', async () => {
  taken(await enter(paper(2)));
  const negative = { kind: 'answers', measure: 'asq', answers: { 'asq.1': 0, 'asq.2': 0, 'asq.3': 0, 'asq.4': 0 } };
  const phone = await story.phoneOf(ada);
  const { assessmentId } = taken(await phone.post('/api/patient/measures/asq/start'));
  for (const number of [1, 2, 3, 4]) taken(await phone.post(`/api/patient/assessments/${String(assessmentId)}/answer`, { itemId: `asq.${number}`, answer: 0 }));
  taken(await phone.post(`/api/patient/assessments/${String(assessmentId)}/finish`));
  expect(await followUps()).toMatchObject([{ completedAt: null }]);
  expect((await enter(negative)).body).toMatchObject({ level: 'negative' });
  expect(await followUps()).toMatchObject([{ completedAt: now(), outcome: 'ASQ: negative' }]);
});

test('a high level holds dosing, is looked at the same day, and is not held twice', async () => {
  taken(await enter(columbia({ question4: 'yes' })));
  taken(await enter(columbia({ question4: 'yes' })));
  expect(await holds()).toMatchObject([{ kind: 'SAFE-3', beganAt: now(), liftedAt: null, finding: { inputs: [{ value: 'high' }] } }]);
  expect(await followUps()).toMatchObject([{ ruleId: 'SAFE-3', dueAt: '2026-03-03T05:00:00.000Z' }, { ruleId: 'SAFE-3' }]);
});

test.each([
  ['signs of mania by the clinic’s sheet', { kind: 'total', measure: 'asrm', total: 6 }, 'MAN-1'],
  ['signs of mania', { kind: 'answers', measure: 'mania-check', answers: Object.fromEntries(['sleep', 'energy', 'speed', 'spending', 'irritability'].map((item) => [`mania-check.${item}`, 2])) }, 'MAN-1'],
  ['strong craving', { kind: 'answers', measure: 'liking-check', answers: { 'liking-check.liking': 3, 'liking-check.craving': 8, 'liking-check.temptation': 2 } }, 'MIS-1'],
  ['much drug use', { kind: 'total', measure: 'dast-10', total: 8 }, 'MIS-1'],
  ['blood and pain', { kind: 'answers', measure: 'urinary-check', answers: { 'urinary-check.pain': 1, 'urinary-check.blood': 1 } }, 'URO-2'],
])('%s holds dosing', async (_, entered, kind) => {
  taken(await enter(entered));
  expect(await holds()).toMatchObject([{ kind, liftedAt: null }]);
});

test('the bladder is judged against the first check: from 1 a 6 holds nothing, a 7 does', async () => {
  const check = (...answers: readonly number[]) => ({ kind: 'answers', measure: 'urinary-check', answers: Object.fromEntries(['frequency', 'urgency', 'night', 'pain', 'blood'].map((item, index) => [`urinary-check.${item}`, answers[index] ?? 0])) });
  for (const answers of [[1], [3, 3]]) taken(await enter(check(...answers), story.wait(1)));
  expect(await holds()).toEqual([]);
  taken(await enter(check(3, 3, 1), story.wait(1)));
  expect(await holds()).toMatchObject([{ kind: 'URO-2', finding: { inputs: [{ value: 7 }, { value: 1 }, {}, {}] } }]);
});

test('a patient of another clinic is not there, and nobody there sees this one', async () => {
  const other = await story.openOtherClinic(`oak-${ada.slice(0, 8)}`);
  expect(await enter(paper(0), now(), other.prescriber)).toMatchObject({ status: 404, code: 'request.unknown-record' });
  taken(await enter(paper(0)));
  expect(await recorded(other.prescriber)).toEqual([]);
});

test('the front desk neither enters nor reads forms', async () => {
  const desk = await story.as('frontDesk');
  expect((await enter(paper(0), now(), desk)).code).toBe('sign-in.role-missing');
  expect((await desk.get(`/api/staff/patients/${ada}/assessments`)).code).toBe('sign-in.role-missing');
});
