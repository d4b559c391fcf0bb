import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { ClinicId, PatientId } from '#foundation/id.ts';
import { minutes } from '#foundation/instant.ts';
import type { PeopleTables } from '#people/store/tables.ts';
import { dutyList } from '#people/api-duty.ts';
import { openFollowUps } from '#screening/api-decision.ts';
import { verifyRecord } from '#audit/store/verify.ts';
import type { ClinicStory } from '../../tests/support/clinic-story.ts';
import { openClinicStory, taken, textIn } from '../../tests/support/clinic-story.ts';
import { testRandom } from '../../tests/support/test-clinic.ts';
import { lookForUntakenTask, tellNextTask } from './tell-next.ts';

let story: ClinicStory;
let ada: PatientId;
let announced: ClinicId[];

beforeAll(async () => {
  story = await openClinicStory();
});
afterAll(() => story.close());
beforeEach(async () => {
  announced = [];
  ada = await story.admit();
});

const on = () => ({ database: story.database, clock: story.clock.now, random: testRandom, announce: (clinicId: ClinicId) => void announced.push(clinicId) });
const look = () => lookForUntakenTask(on())({});
const followUp = async () => {
  const { followUps } = openFollowUps.answer.parse(taken(await (await story.as('nurse')).get('/api/staff/follow-ups')));
  const [found] = followUps.filter(({ patientId }) => patientId === ada);
  if (found === undefined) throw new Error('expected an open follow-up');
  return found;
};
const notTold = async () => taken(await (await story.as('owner')).get('/api/staff/not-told'));
const letters = (recipient: string) =>
  story.database.inTenant<PeopleTables, readonly PeopleTables['mail'][]>(story.clinic.clinicId, (tx) => tx.selectFrom('mail').selectAll().where('recipient', '=', recipient).orderBy('written_at').execute());

async function sayUrge(): Promise<void> {
  const phone = await story.phoneOf(ada);
  const assessmentId = textIn(await phone.post('/api/patient/measures/mood-thermometer/start'), 'assessmentId');
  taken(await phone.post(`/api/patient/assessments/${assessmentId}/answer`, { itemId: 'mood-thermometer.urge', answer: 1 }));
}

const EVERY_DAY = { weekdays: [1, 2, 3, 4, 5, 6, 7], fromMinute: 0, untilMinute: 0 };

/** Every turn that a practice clinic begins with ends. */
async function emptyList(): Promise<void> {
  const owner = await story.as('owner');
  for (const { turnId } of dutyList.answer.parse(taken(await owner.get('/api/staff/duty'))).turns) taken(await owner.post(`/api/staff/duty/turns/${turnId}/end`));
}

test('nobody on a list: somebody is asked all the same, and the clinic’s first page says what was missing', async () => {
  await emptyList();
  await sayUrge();
  expect(await followUp()).toMatchObject({ ownerName: 'Petra Quill', steps: [{ kind: 'owner', name: 'Petra Quill', lapse: 'nobody-on-duty', letter: 'kept' }] });
  expect(await notTold()).toMatchObject({ lapses: [{ lapse: 'nobody-on-duty' }], lacksTurns: true, lacksLine: false });
  taken(await (await story.as('nurse')).post(`/api/staff/follow-ups/${(await followUp()).followUpId}/acknowledge`));
  expect(await notTold()).toMatchObject({ lapses: [] });
});

test('before such a question a person hears whether somebody is on duty, when somebody is next, and where to call', async () => {
  await emptyList();
  const owner = await story.as('owner');
  taken(await owner.post('/api/staff/duty/line', { email: null, phone: '+1 555 0100' }));
  const phone = await story.phoneOf(ada);
  const whoReads = async () => taken(await phone.get('/api/patient/who-reads-now'));
  expect(await whoReads()).toEqual({ isOnDuty: false, nextAt: null, phone: '+1 555 0100' });
  const { turnId } = taken(await owner.post('/api/staff/duty/turns', { ...EVERY_DAY, staffId: story.clinic.staff.nurse, place: 1 }));
  expect(await whoReads()).toMatchObject({ isOnDuty: true });
  taken(await owner.post(`/api/staff/duty/turns/${String(turnId)}/end`));
  expect(await whoReads()).toMatchObject({ isOnDuty: false });
});

test('untaken it goes to the next person on duty, then to the clinic’s line, and to the line again, each once, written down and heard by open screens', async () => {
  await emptyList();
  const owner = await story.as('owner');
  const first = taken(await owner.post('/api/staff/duty/turns', { ...EVERY_DAY, staffId: story.clinic.staff.nurse, place: 1 }));
  taken(await owner.post('/api/staff/duty/turns', { ...EVERY_DAY, staffId: story.clinic.staff.therapist, place: 2 }));
  // Newer than the line that a practice clinic begins with.
  story.wait(1);
  taken(await owner.post('/api/staff/duty/line', { email: 'line@harbour.example', phone: '+1 555 0100' }));
  await sayUrge();
  const raised = await followUp();
  expect(raised).toMatchObject({ ownerName: 'Nina Reed', steps: [{ kind: 'owner', lapse: null }], nextStepAt: new Date(Date.parse(raised.raisedAt) + minutes(10)).toISOString() });
  story.wait(9.99);
  await look();
  expect((await followUp()).steps).toHaveLength(1);
  story.wait(0.01);
  await look();
  await look();
  expect(announced).toEqual([story.clinic.clinicId]);
  const passedOn = await followUp();
  expect(passedOn.steps.map(({ kind, lapse, doneAt, dueAt }) => [kind, lapse, doneAt === dueAt])).toEqual([['owner', null, true], ['next-person', null, true]]);
  expect(passedOn.ownerName).not.toBe('Nina Reed');
  story.wait(10);
  await look();
  story.wait(29);
  await look();
  expect((await followUp()).steps.map(({ kind }) => kind)).toEqual(['owner', 'next-person', 'clinic-line']);
  story.wait(1);
  await look();
  expect((await followUp()).steps.map(({ kind }) => kind)).toEqual(['owner', 'next-person', 'clinic-line', 'clinic-line']);
  const toLine = await letters('line@harbour.example');
  expect(toLine).toHaveLength(2);
  expect(toLine[0]?.body).not.toMatch(/Okafor|Adaeze|self-harm|suicid|SAFE/i);
  taken(await (await story.as('therapist')).post(`/api/staff/follow-ups/${raised.followUpId}/acknowledge`));
  story.wait(600);
  await look();
  expect(await followUp()).toMatchObject({ nextStepAt: null, steps: [{}, {}, {}, {}] });
  const lines = (await story.auditOf()).filter(({ action, patientId }) => action === 'screening.follow-up-told' && patientId === ada);
  expect(lines.map(({ facts }) => facts['step'])).toEqual(['owner', 'next-person', 'clinic-line', 'clinic-line']);
  expect(await verifyRecord(story.database, story.clinic.clinicId)).toMatchObject({ holds: true });
  taken(await (await story.as('owner')).post(`/api/staff/duty/turns/${String(first['turnId'])}/end`));
});

test('a server that was down makes up for what it missed, one step at a time, and tells the line once', async () => {
  await sayUrge();
  story.wait(300);
  for (let looks = 0; looks < 5; looks += 1) await look();
  expect((await followUp()).steps.map(({ kind }) => kind)).toEqual(['owner', 'next-person', 'clinic-line']);
});

test('the queue tells of the one it was told to, and of nobody once it is done', async () => {
  await sayUrge();
  const { followUpId } = await followUp();
  story.wait(10);
  await tellNextTask(on())({ clinicId: story.clinic.clinicId, followUpId, origin: 'https://harbour.example' });
  expect((await followUp()).steps).toHaveLength(2);
  const told = (await followUp()).steps[1]?.name;
  expect(told).not.toBeNull();
  taken(await (await story.as('nurse')).post(`/api/staff/follow-ups/${followUpId}/complete`, { outcome: 'Called her; with her sister.' }));
  story.wait(30);
  await tellNextTask(on())({ clinicId: story.clinic.clinicId, followUpId, origin: null });
  const done = taken(await (await story.as('nurse')).get(`/api/staff/patients/${ada}/follow-ups`));
  expect(done['followUps']).toMatchObject([{ completedBy: 'Nina Reed', steps: [{}, {}] }]);
});
