import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { PatientId } from '#foundation/id.ts';
import { after, days, minutes, toInstant } from '#foundation/instant.ts';
import type { PeopleTables } from '#people/store/tables.ts';
import type { ClinicStory } from '../../../tests/support/clinic-story.ts';
import { openClinicStory, taken } from '../../../tests/support/clinic-story.ts';
import type { Browser } from '../../../tests/support/people-story.ts';
import { SAFE_SCREENER } from '../../../tests/support/screened-person.ts';

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

const chart = (path: string) => `/api/staff/patients/${ada}/${path}`;
const followUpsSchema = z.array(z.object({ followUpId: z.string(), patientId: z.string(), ruleId: z.string(), dueAt: z.string(), ownerName: z.string().nullable(), acknowledgedAt: z.string().nullable(), completedAt: z.string().nullable(), outcome: z.string().nullable() }));
const holdsSchema = z.array(z.object({ holdId: z.string(), kind: z.string(), title: z.string(), liftedAt: z.string().nullable(), liftNote: z.string().nullable() }));
const followUps = async () => followUpsSchema.parse(taken(await nurse.get(chart('follow-ups')))['followUps']);
const open = async () => followUpsSchema.parse(taken(await nurse.get('/api/staff/follow-ups'))['followUps']).filter(({ patientId }) => patientId === ada);
const holds = async () => holdsSchema.parse(taken(await nurse.get(chart('holds')))['holds']);
const owed = async () => taken(await nurse.get(chart('screening')))['suicideRisk'];
const screener = (answers: object) => nurse.post(chart('assessments'), { entered: { kind: 'c-ssrs', answers: { ...SAFE_SCREENER.answers, ...answers } }, measuredAt: story.clock.now() });
const testResult = (result: object, browser = nurse) => browser.post(chart('test-results'), { result, measuredAt: story.clock.now() });

const IN_THREE_DAYS = () => after(story.clock.now(), days(3));

async function sayUrge(): Promise<void> {
  const phone = await story.phoneOf(ada);
  const { assessmentId } = taken(await phone.post('/api/patient/measures/mood-thermometer/start'));
  taken(await phone.post(`/api/patient/assessments/${String(assessmentId)}/answer`, { itemId: 'mood-thermometer.urge', answer: 1 }));
}

test('the evening nurse takes the follow-up, goes through the screener with her, and it is done', async () => {
  await sayUrge();
  const [followUp] = await open();
  expect(followUp).toMatchObject({ ownerName: 'Petra Quill', acknowledgedAt: null, dueAt: '2026-03-02T15:30:00.000Z' });
  story.wait(4);
  const path = `/api/staff/follow-ups/${followUp?.followUpId}`;
  expect((await nurse.post(`${path}/acknowledge`)).body).toEqual({ acknowledgedAt: story.clock.now() });
  expect(await open()).toMatchObject([{ ownerName: 'Nina Reed', acknowledgedAt: story.clock.now() }]);
  const taking = story.clock.now();
  story.wait(1);
  expect((await (await story.as('secondNurse')).post(`${path}/acknowledge`)).body, 'taken over from her').toEqual({ acknowledgedAt: taking });
  expect(await owed()).toMatchObject({ owed: ['follow-up'] });
  story.wait(1);
  taken(await screener({ question1: 'yes' }));
  expect(await open()).toEqual([]);
  expect(await followUps()).toMatchObject([{ ownerName: 'Noah Finch', completedAt: story.clock.now(), outcome: 'C-SSRS screener: low' }]);
  expect(await owed()).toMatchObject({ level: 'low', owed: [] });
  for (const act of ['acknowledge', 'complete']) expect((await nurse.post(`${path}/${act}`, act === 'complete' ? { outcome: 'Again.' } : {})).code).toBe('screening.follow-up-done');
});

test('a follow-up completed by hand is off the list, but a dose still waits for the screener', async () => {
  await sayUrge();
  const [followUp] = await open();
  const path = `/api/staff/follow-ups/${followUp?.followUpId}/complete`;
  expect((await nurse.post(path, { outcome: ' ' })).code).toBe('request.invalid');
  expect((await nurse.post(path, { outcome: 'Called her: at her sister’s, safe.' })).body).toEqual({ completedAt: story.clock.now() });
  expect(await open()).toEqual([]);
  expect(await owed()).toMatchObject({ owed: ['follow-up'] });
  expect((await nurse.post(`/api/staff/follow-ups/${crypto.randomUUID()}/complete`, { outcome: 'Seen.' })).code).toBe('screening.unknown');
});

test('after a moderate screener the assessment and a whole safety plan come before a dose, signed by whoever proves who they are', async () => {
  taken(await screener({ question2: 'yes', question3: 'yes' }));
  expect(await owed()).toMatchObject({ level: 'moderate', owed: ['safety-assessment', 'safety-plan'] });
  const steps = { warningSigns: 'Not sleeping.', ownCoping: 'A walk.', peopleAndPlaces: 'The library.', peopleToAsk: 'My sister.', professionals: 'The clinic; 988 at any hour.', safeSurroundings: 'Medicines are kept by my sister.' };
  expect((await (await story.as('therapist')).post(chart('safety-plans'), { steps })).code).toBe('sign-in.step-up-needed');
  const theo = await story.signing('therapist');
  expect(await theo.post(chart('safety-plans'), { steps: { ...steps, peopleToAsk: '  ' } })).toMatchObject({ code: 'screening.safety-plan-incomplete', body: { error: { facts: { steps: ['peopleToAsk'] } } } });
  const phone = await story.phoneOf(ada);
  expect((await phone.get('/api/patient/safety-plan')).body).toEqual({ steps: null, signedAt: null });
  expect((await theo.post(chart('safety-plans'), { steps })).body).toEqual({ signedAt: story.clock.now() });
  expect(await owed()).toMatchObject({ owed: ['safety-assessment'] });
  expect((await theo.post(chart('safety-assessments'), { note: 'Thoughts without plan or intent; partner at home.' })).body).toEqual({ signedAt: story.clock.now() });
  expect(await owed()).toMatchObject({ owed: [] });
  expect((await phone.get('/api/patient/safety-plan')).body).toEqual({ steps, signedAt: story.clock.now() });
});

test('a plan is revised by signing it anew: she has the newest on her phone, and the chart keeps how it was', async () => {
  const steps = { warningSigns: 'Not sleeping.', ownCoping: 'A walk.', peopleAndPlaces: 'The library.', peopleToAsk: 'My sister.', professionals: 'The clinic; 988.', safeSurroundings: 'Medicines are kept by my sister.' };
  const theo = await story.signing('therapist');
  const first = story.clock.now();
  taken(await theo.post(chart('safety-plans'), { steps }));
  story.wait(1);
  const revised = { ...steps, ownCoping: 'A walk, then the piano.' };
  taken(await theo.post(chart('safety-plans'), { steps: revised }));
  const { plans } = taken(await (await story.as('nurse')).get(chart('safety-plans')));
  expect(plans).toMatchObject([{ steps: revised, signedAt: after(first, minutes(1)), signedBy: 'Theo Lark' }, { steps, signedAt: first }]);
  expect(taken(await (await story.phoneOf(ada)).get('/api/patient/safety-plan'))).toMatchObject({ steps: revised });
  expect((await (await story.as('frontDesk')).get(chart('safety-plans'))).code).toBe('sign-in.role-missing');
});

test('a high level holds dosing until a prescriber lifts it with a note, whatever a later screener says', async () => {
  taken(await screener({ question5: 'yes' }));
  story.wait(1);
  taken(await screener({}));
  const [hold] = await holds();
  expect(hold).toMatchObject({ kind: 'SAFE-3', title: 'High suicide risk', liftedAt: null });
  expect(await owed()).toMatchObject({ level: 'none-reported', owed: ['safety-assessment', 'safety-plan', 'hold'] });
  const path = `/api/staff/holds/${hold?.holdId}/lift`;
  expect((await (await story.signing('nurse')).post(path, { note: 'Feels better today.' })).code).toBe('sign-in.role-missing');
  expect((await (await story.as('prescriber')).post(path, { note: 'Seen.' })).code).toBe('sign-in.step-up-needed');
  const petra = await story.signing('prescriber');
  expect((await petra.post(path, { note: ' ' })).code).toBe('screening.hold-needs-note');
  expect((await petra.post(path, { note: 'Seen today with her partner.' })).body).toEqual({ liftedAt: story.clock.now() });
  expect(await holds()).toMatchObject([{ liftedAt: story.clock.now(), liftNote: 'Seen today with her partner.' }]);
  expect((await petra.post(path, { note: 'Again.' })).code).toBe('screening.hold-not-active');
  expect(await owed()).toMatchObject({ owed: ['safety-assessment', 'safety-plan'] });
});

test('a positive pregnancy test and liver tests far above their limit hold dosing, and lift only with the newer result named', async () => {
  taken(await testResult({ kind: 'pregnancy-test', result: 'positive' }));
  taken(await testResult({ kind: 'liver-tests', altTimesUpperLimit: 3, astTimesUpperLimit: null }));
  expect((await holds()).map(({ kind }) => kind), 'at three times the limit it is reviewed').toEqual(['PREG-1']);
  story.wait(1);
  taken(await testResult({ kind: 'liver-tests', altTimesUpperLimit: 3.01, astTimesUpperLimit: null }));
  const [liver, pregnancy] = await holds();
  expect([liver?.kind, pregnancy?.kind]).toEqual(['LFT-1', 'PREG-1']);
  const petra = await story.signing('prescriber');
  const path = `/api/staff/holds/${liver?.holdId}/lift`;
  expect((await petra.post(path, { note: 'Better.' })).code).toBe('screening.hold-needs-evidence');
  expect((await petra.post(path, { note: 'Better.', evidence: 'ALT 1.2 x ULN on 1 March' })).status).toBe(200);
  expect((await holds())[0]).toMatchObject({ liftNote: 'Better. (ALT 1.2 x ULN on 1 March)' });
  story.wait(1);
  taken(await testResult({ kind: 'liver-tests', altTimesUpperLimit: 4, astTimesUpperLimit: null }));
  expect((await holds()).filter(({ liftedAt }) => liftedAt === null).map(({ kind }) => kind)).toEqual(['LFT-1', 'PREG-1']);
});

test('an unclear pregnancy test and raised liver tests are followed up once each, until a newer clear result or a person ends it', async () => {
  taken(await testResult({ kind: 'pregnancy-test', result: 'unclear' }));
  taken(await testResult({ kind: 'liver-tests', altTimesUpperLimit: 2, astTimesUpperLimit: 1 }));
  story.wait(1);
  taken(await testResult({ kind: 'liver-tests', altTimesUpperLimit: 2.6, astTimesUpperLimit: 1 }));
  expect((await open()).map(({ ruleId, ownerName, dueAt }) => ({ ruleId, ownerName, dueAt }))).toEqual([
    { ruleId: 'PREG-1', ownerName: 'Petra Quill', dueAt: after(IN_THREE_DAYS(), minutes(-1)) },
    { ruleId: 'LFT-1', ownerName: 'Petra Quill', dueAt: after(IN_THREE_DAYS(), minutes(-1)) },
  ]);
  expect(await holds()).toEqual([]);
  story.wait(1);
  taken(await testResult({ kind: 'liver-tests', altTimesUpperLimit: 1.2, astTimesUpperLimit: null }));
  taken(await nurse.post(chart('test-results'), { result: { kind: 'pregnancy-test', result: 'negative' }, measuredAt: after(story.clock.now(), minutes(-10)) }));
  expect((await open()).map(({ ruleId }) => ruleId), 'half a pair clears nothing, and neither does a test from before').toEqual(['PREG-1', 'LFT-1']);
  taken(await testResult({ kind: 'pregnancy-test', result: 'negative' }));
  expect((await open()).map(({ ruleId }) => ruleId)).toEqual(['LFT-1']);
  taken(await testResult({ kind: 'liver-tests', altTimesUpperLimit: 1.2, astTimesUpperLimit: 1 }));
  expect((await followUps()).map(({ outcome }) => outcome)).toEqual(['A newer result is clear.', 'A newer result is clear.']);
});

test('risk is nobody’s business at the front desk or in another clinic', async () => {
  await sayUrge();
  const [followUp] = await open();
  const [desk, other] = [await story.as('frontDesk'), await story.openOtherClinic(`elm-${ada.slice(-8)}`)];
  expect((await desk.get('/api/staff/follow-ups')).code).toBe('sign-in.role-missing');
  expect((await other.prescriber.get('/api/staff/follow-ups')).body).toEqual({ followUps: [] });
  expect((await other.prescriber.post(`/api/staff/follow-ups/${followUp?.followUpId}/acknowledge`)).code).toBe('screening.unknown');
});

test('the audit record tells who did what about her risk, and nothing of it', async () => {
  await sayUrge();
  taken(await screener({ question5: 'yes' }));
  taken(await testResult({ kind: 'pregnancy-test', result: 'positive' }));
  const [hold] = await holds();
  taken(await (await story.signing('prescriber')).post(`/api/staff/holds/${hold?.holdId}/lift`, { note: 'Seen.', evidence: 'A test.' }));
  const lines = (await story.auditOf()).filter(({ patientId, outcome }) => patientId === ada && outcome === 'done');
  expect(lines.map(({ action }) => action)).toEqual(
    expect.arrayContaining(['screening.follow-up-raised', 'screening.hold-began', 'screening.follow-up-completed', 'screening.hold-lifted']),
  );
  expect(lines.map(({ facts }) => JSON.stringify(facts)).join()).not.toMatch(/high|positive|Seen|A test/);
});

test('with nobody who could look after it, the follow-up stands all the same, without an owner, and the audit record says so', async () => {
  const phone = await story.phoneOf(ada);
  const { assessmentId } = taken(await phone.post('/api/patient/measures/mood-thermometer/start'));
  const setDisabled = (at: string | null) =>
    story.database.inTenant<PeopleTables, void>(story.clinic.clinicId, async (tx) => {
      await tx.updateTable('staff').set({ disabled_at: at === null ? null : toInstant(at) }).where(sql<boolean>`roles && array['prescriber', 'nurse', 'therapist']`).execute();
    });
  await setDisabled('2026-03-02T15:00:00Z');
  taken(await phone.post(`/api/patient/assessments/${String(assessmentId)}/answer`, { itemId: 'mood-thermometer.urge', answer: 1 }));
  await setDisabled(null);
  expect(await open()).toMatchObject([{ ruleId: 'SAFE-1', ownerName: null, acknowledgedAt: null }]);
  expect((await story.auditOf()).findLast(({ action }) => action === 'screening.follow-up-told')?.facts).toMatchObject({ step: 'owner', staffId: null, isWritten: false, lapse: 'nobody-here' });
});

describe('a check that is never sent in', () => {
  const say = async (measure: string, answers: readonly (readonly [item: string, value: number])[]) => {
    const phone = await story.phoneOf(ada);
    const { assessmentId } = taken(await phone.post(`/api/patient/measures/${measure}/start`));
    for (const [item, value] of answers) taken(await phone.post(`/api/patient/assessments/${String(assessmentId)}/answer`, { itemId: `${measure}.${item}`, answer: value }));
    return { send: async () => taken(await phone.post(`/api/patient/assessments/${String(assessmentId)}/finish`)) };
  };

  test('holds dosing and gives somebody a follow-up for the same day as soon as its answers reach the limit of MAN-1, and not before', async () => {
    await say('mania-check', [['sleep', 4], ['energy', 3]]);
    expect(await open()).toEqual([]);
    await say('mania-check', [['speed', 1]]);
    expect(await open()).toMatchObject([{ ruleId: 'MAN-1', dueAt: '2026-03-03T05:00:00.000Z', ownerName: 'Petra Quill' }]);
    expect(await holds()).toMatchObject([{ kind: 'MAN-1', liftedAt: null }]);
    const [hold] = await holds();
    taken(await (await story.signing('prescriber')).post(`/api/staff/holds/${hold?.holdId}/lift`, { note: 'Seen today, sleeping again.' }));
    expect(await open(), 'lifting the hold is what it asked for').toEqual([]);
  });

  test('of the bladder is read as blood at once, as blood with pain once that is said, and each once, sent or not', async () => {
    const form = await say('urinary-check', [['blood', 1]]);
    expect(await open()).toMatchObject([{ ruleId: 'URO-1', dueAt: IN_THREE_DAYS() }]);
    expect(await holds()).toEqual([]);
    await say('urinary-check', [['pain', 1]]);
    expect((await open()).map(({ ruleId }) => ruleId).toSorted()).toEqual(['URO-1', 'URO-2']);
    await say('urinary-check', [['frequency', 0], ['urgency', 0], ['night', 0]]);
    await form.send();
    expect((await open()).map(({ ruleId }) => ruleId).toSorted()).toEqual(['URO-1', 'URO-2']);
    expect(await holds()).toHaveLength(1);
  });

  test('of craving is reviewed from 5 on and held from 8 on', async () => {
    await say('liking-check', [['liking', 10], ['craving', 4]]);
    expect(await open()).toEqual([]);
    await say('liking-check', [['temptation', 5]]);
    expect(await open()).toMatchObject([{ ruleId: 'MIS-1' }]);
    expect(await holds()).toEqual([]);
  });
});

test('a moderate screener gives somebody a follow-up too, done once the assessment and the plan are signed (SAFE-2)', async () => {
  taken(await screener({ question2: 'yes', question3: 'yes' }));
  expect(await open()).toMatchObject([{ ruleId: 'SAFE-2', dueAt: IN_THREE_DAYS() }]);
  const theo = await story.signing('therapist');
  taken(await theo.post(chart('safety-assessments'), { note: 'Thoughts without plan.' }));
  expect(await open()).toHaveLength(1);
  const steps = { warningSigns: 'Not sleeping.', ownCoping: 'A walk.', peopleAndPlaces: 'The library.', peopleToAsk: 'My sister.', professionals: '988 at any hour.', safeSurroundings: 'Medicines are with my sister.' };
  taken(await theo.post(chart('safety-plans'), { steps }));
  expect(await open()).toEqual([]);
  expect(await followUps()).toMatchObject([{ ruleId: 'SAFE-2', outcome: 'Safety assessment and safety plan signed' }]);
});
