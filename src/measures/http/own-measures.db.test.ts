import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { PatientId } from '#foundation/id.ts';
import type { ClinicStory } from '../../../tests/support/clinic-story.ts';
import { openClinicStory, taken, textIn } from '../../../tests/support/clinic-story.ts';
import type { Browser } from '../../../tests/support/people-story.ts';

let story: ClinicStory;
let ada: PatientId;
let phone: Browser;
let petra: Browser;
let count = 0;

beforeAll(async () => {
  story = await openClinicStory();
});
afterAll(() => story.close());
beforeEach(async () => {
  ada = await story.admit();
  phone = await story.phoneOf(ada);
  petra = await story.signing('prescriber');
  count += 1;
});

const scored = (points: number) => ({ valueString: `Level ${points}`, extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/ordinalValue', valueDecimal: points }] });

/** A form of three questions; the second is asked after a yes. */
function form(title: string, points: readonly number[] = [0, 3]): string {
  return JSON.stringify({
    resourceType: 'Questionnaire', status: 'active', title,
    item: [
      { linkId: 'slept', text: 'Did you sleep?', type: 'boolean' },
      { linkId: 'deep', text: 'How deep?', type: 'choice', answerOption: points.map(scored), enableWhen: [{ question: 'slept', operator: '=', answerBoolean: true }] },
      { linkId: 'words', text: 'Anything else?', type: 'text' },
    ],
  });
}

const title = () => `Night ${count}`;
const measure = () => `own-night-${count}`;
const publish = (json: string, browser = petra) => browser.post('/api/staff/own-measures', { definition: { kind: 'questionnaire', json } });
const check = (json: string) => petra.post('/api/staff/own-measures/check', { definition: { kind: 'questionnaire', json } });
const start = async () => textIn(await phone.post(`/api/patient/measures/${measure()}/start`), 'assessmentId');
const answer = (assessment: string, itemId: string, given: unknown) => phone.post(`/api/patient/assessments/${assessment}/answer`, { itemId, answer: given });
const finish = (assessment: string) => phone.post(`/api/patient/assessments/${assessment}/finish`);
const onRecord = async () => taken(await petra.get(`/api/staff/patients/${ada}/assessments`));
const enter = (entered: object, measuredAt: string = story.clock.now()) => petra.post(`/api/staff/patients/${ada}/assessments`, { entered, measuredAt });

test('Petra looks at a form, publishes it, Ada fills it in on her phone, and her answers are scored and shown with their words', async () => {
  expect(taken(await check(form(title())))).toMatchObject({ state: 'accepted', instrument: { id: measure(), version: '1' }, isUnchanged: false, remarks: ['own-words-not-watched'] });
  expect((await publish(form(title()))).body).toEqual({ measure: measure(), version: '1' });
  expect(taken(await phone.get(`/api/patient/own-forms/${measure()}`))).toMatchObject({ form: { name: title(), items: [{ id: 'slept' }, { id: 'deep' }, { id: 'words' }] } });
  const assessment = await start();
  taken(await answer(assessment, 'slept', 1));
  expect((await finish(assessment)).code).toBe('measures.form-not-finished');
  taken(await answer(assessment, 'deep', 1));
  taken(await answer(assessment, 'words', { text: 'A long dream.' }));
  expect((await finish(assessment)).body).toMatchObject({ total: 3, computation: `3 of 3: the one scored item of ${title()} version 1 added up.` });
  expect(await onRecord()).toMatchObject({ assessments: [{ measure: measure(), version: '1', total: 3, answers: { slept: 1, deep: 1, words: { text: 'A long dream.' } } }], own: [{ id: measure(), items: [{ text: 'Did you sleep?' }, {}, {}] }] });
});

test('a form that cannot be shown is refused with every name and place, and nothing is kept', async () => {
  const bad = JSON.stringify({ ...JSON.parse(form(title())), item: [{ linkId: 'x', text: 'X?', type: 'date', repeats: true }] });
  expect(taken(await check(bad))).toMatchObject({ state: 'refused', faults: [{ name: 'repeats', where: 'item[0] “x”' }, { name: 'item-type', found: 'date' }] });
  expect(await publish(bad)).toMatchObject({ status: 400, code: 'measures.own-form-not-shown', body: { error: { facts: { faults: ['repeats: item[0] “x”', 'item-type: item[0] “x” (date)'] } } } });
  expect((await phone.get(`/api/patient/own-forms/${measure()}`)).code).toBe('measures.form-not-bundled');
});

test('whoever has begun goes on with their version; the next one to begin has the new one; each score says which', async () => {
  taken(await publish(form(title())));
  const begun = await start();
  taken(await answer(begun, 'slept', 1));
  expect((await publish(form(title()))).code).toBe('measures.own-form-unchanged');
  expect((await publish(form(title(), [0, 3, 9]))).body).toMatchObject({ version: '2' });
  expect((await phone.post(`/api/patient/measures/${measure()}/start`)).body).toMatchObject({ assessmentId: begun, version: '1' });
  expect(taken(await phone.get(`/api/patient/own-forms/${measure()}`))).toMatchObject({ form: { version: '1' } });
  expect((await answer(begun, 'deep', 2)).code).toBe('measures.answer-outside-list');
  taken(await answer(begun, 'deep', 1));
  taken(await finish(begun));
  story.wait(1);
  const next = await start();
  taken(await answer(next, 'slept', 1));
  taken(await answer(next, 'deep', 2));
  expect((await finish(next)).body).toMatchObject({ total: 9 });
  expect(await onRecord()).toMatchObject({ assessments: [{ version: '1', total: 3 }, { version: '2', total: 9 }], own: [{ version: '2' }, { version: '1' }] });
});

test('a form that was opened and not begun is taken on to the newer version', async () => {
  taken(await publish(form(title())));
  await start();
  taken(await publish(form(title(), [0, 3, 9])));
  expect((await phone.post(`/api/patient/measures/${measure()}/start`)).body).toMatchObject({ version: '2' });
});

test('taken out of use it is neither asked nor entered, what is on record stays, and publishing it again brings it back', async () => {
  taken(await publish(form(title())));
  taken(await enter({ kind: 'answers', measure: measure(), answers: { slept: 0 } }));
  taken(await petra.post(`/api/staff/own-measures/${measure()}/retire`));
  expect((await phone.post(`/api/patient/measures/${measure()}/start`)).code).toBe('measures.form-not-bundled');
  expect((await enter({ kind: 'answers', measure: measure(), answers: { slept: 0 } })).code).toBe('measures.version-unknown');
  expect(await onRecord()).toMatchObject({ assessments: [{ measure: measure(), total: 0 }] });
  expect((await publish(form(title()))).body).toMatchObject({ version: '2' });
  await start();
});

test('staff enter it from paper, in the version that was on the paper; a version that nobody knows is refused', async () => {
  taken(await publish(form(title())));
  taken(await publish(form(title(), [0, 3, 9])));
  const paper = (version: string, deep: number) => enter({ kind: 'answers', measure: measure(), version, answers: { slept: 1, deep } });
  expect((await paper('1', 1)).body).toMatchObject({ total: 3 });
  expect(await paper('1', 2)).toMatchObject({ status: 400, code: 'measures.answer-outside-list', body: { error: { facts: { item: 'deep' } } } });
  expect(await paper('7', 1)).toMatchObject({ status: 400, code: 'measures.version-unknown', body: { error: { facts: { measure: measure(), version: '7' } } } });
  expect(await enter({ kind: 'answers', measure: 'phq-9', version: '2', answers: {} })).toMatchObject({ code: 'measures.version-unknown' });
  expect(await onRecord()).toMatchObject({ assessments: [{ version: '1' }] });
});

test('an answer to a question that the form leaves out is refused with its place, on paper and on the phone, and nothing is kept', async () => {
  taken(await publish(form(title())));
  expect(await enter({ kind: 'answers', measure: measure(), answers: { slept: 0, deep: 1 } })).toMatchObject({ status: 400, code: 'measures.question-not-asked', body: { error: { facts: { item: 'deep' } } } });
  const assessment = await start();
  taken(await answer(assessment, 'slept', 0));
  expect((await answer(assessment, 'deep', 1)).code).toBe('measures.question-not-asked');
  expect((await answer(assessment, 'words', 4)).code).toBe('measures.answer-outside-list');
  expect((await finish(assessment)).body).toMatchObject({ total: 0 });
  expect(await onRecord()).toMatchObject({ assessments: [{ answers: { slept: 0 } }] });
});

test('an ASQ answer about this moment is never turned away, whatever was answered before', async () => {
  const asq = { 'asq.1': 0, 'asq.2': 0, 'asq.3': 0, 'asq.4': 0, 'asq.5': 1 };
  expect((await enter({ kind: 'answers', measure: 'asq', answers: asq })).body).toMatchObject({ level: 'acute-positive' });
});

test('a scale that the clinic holds a licence for is entered by its total, within its range', async () => {
  const add = { definition: { kind: 'score-only', name: `HAM-D ${count}`, minimum: 0, maximum: 52, notice: 'Licensed by the clinic.' } };
  const { measure: scale } = taken(await petra.post('/api/staff/own-measures', add));
  expect((await enter({ kind: 'total', measure: scale, total: 18 })).body).toMatchObject({ total: 18 });
  expect(await enter({ kind: 'total', measure: scale, total: 53 })).toMatchObject({ code: 'measures.total-out-of-range', body: { error: { facts: { minimum: 0, maximum: 52 } } } });
});

test('before she was born nothing was measured', async () => {
  expect(await enter({ kind: 'total', measure: 'madrs', total: 3 }, '1900-01-01T12:00:00.000Z')).toMatchObject({ status: 400, code: 'measures.measured-before-birth' });
  expect(await onRecord()).toMatchObject({ assessments: [] });
});

test('a nurse sees the forms but publishes none, and another clinic has neither', async () => {
  taken(await publish(form(title())));
  const nurse = await story.as('nurse');
  expect((await publish(form(title(), [1, 2]), nurse)).code).toBe('sign-in.role-missing');
  expect(taken(await nurse.get('/api/staff/own-measures'))['versions']).toContainEqual(expect.objectContaining({ instrument: expect.objectContaining({ id: measure() }), publishedBy: 'Petra Quill', isOffered: true }));
  const other = await story.openOtherClinic(`elm-${ada.slice(0, 8)}`);
  expect(taken(await other.prescriber.get('/api/staff/own-measures'))).toEqual({ versions: [] });
});
