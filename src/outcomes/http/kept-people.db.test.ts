import { afterAll, beforeAll, expect, test } from 'vitest';
import { auditEventOf } from '#audit/event.ts';
import { listChangedPeople, readAuditPosition } from '#audit/store/changed-people.ts';
import { appendEvents } from '#audit/store/record.ts';
import type { Clinic } from '#foundation/clinic.ts';
import { after, hours } from '#foundation/instant.ts';
import type { PatientId } from '#foundation/id.ts';
import type { SessionTables } from '#session/store/tables.ts';
import type { ClinicStory } from '../../../tests/support/clinic-story.ts';
import { openClinicStory, taken, textIn } from '../../../tests/support/clinic-story.ts';
import { clinicTime, STORY_ZONE } from '../../../tests/support/course-story.ts';
import { fillCrowd } from '../../../tests/support/crowded-clinic.ts';
import { giveInfusionAt } from '../../../tests/support/given-doses.ts';
import type { CourseTables } from '../store/course-facts.ts';
import { readTreatedPeople } from '../store/treated-people.ts';
import type { TreatedPerson } from '../treated-person.ts';
import { testRandom } from '../../../tests/support/test-clinic.ts';
import { keptPeople } from './kept-people.ts';

let story: ClinicStory;
let clinic: Clinic;
let patientId: PatientId;

beforeAll(async () => {
  story = await openClinicStory('2026-05-04T14:00:00.000Z');
  await fillCrowd(story.database, story.clinic, 40, story.clock.now());
  clinic = { ...story.clinic, name: 'Harbour', zone: STORY_ZONE, jurisdiction: 'us', isPractice: true, settings: {} };
  patientId = await story.admit({ familyName: 'Changing' });
});
afterAll(() => story.close());

/** Everybody as kept and as judged anew, in one order. */
async function bothWays() {
  return story.database.inTenant<CourseTables & SessionTables, { kept: readonly TreatedPerson[]; anew: readonly TreatedPerson[] }>(clinic.clinicId, async (tx) => {
    const treated = await tx.selectFrom('dose_history').select('patient_id').distinct().where('clinic_id', '=', clinic.clinicId).execute();
    const question = { measure: 'phq-9', now: story.clock.now() } as const;
    const inOrder = (people: readonly TreatedPerson[]) => people.toSorted((left, right) => (left.patientId < right.patientId ? -1 : 1));
    const kept = inOrder(await keptPeople(tx, clinic, question));
    return { kept, anew: inOrder(await readTreatedPeople(tx, clinic, treated.map((row) => row.patient_id), question)) };
  });
}

const chart = (path: string) => `/api/staff/patients/${patientId}/${path}`;
async function score(day: string, total: number): Promise<void> {
  const answers = Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`phq-9.${index + 1}`, index === 8 ? 0 : Math.max(0, Math.min(3, total - 3 * index))]));
  taken(await (await story.as('nurse')).post(chart('assessments'), { entered: { kind: 'answers', measure: 'phq-9', answers }, measuredAt: clinicTime(day) }));
}

/** A dose with the line that a session leaves of it. */
async function give(reading: string): Promise<void> {
  await giveInfusionAt(story, patientId, clinicTime(reading));
  const act = { clinicId: clinic.clinicId, at: story.clock.now(), actor: { kind: 'system', job: 'story' }, operationId: null } as const;
  await story.database.inTenant(clinic.clinicId, (tx) => appendEvents(tx, testRandom, [auditEventOf(act, 'done', { action: 'session.dose-ended', patientId })]));
}

const STEPS: readonly (readonly [what: string, happen: () => Promise<unknown>])[] = [
  ['nothing', () => Promise.resolve()],
  ['a first dose', () => give('2026-03-02T10:00')],
  ['a baseline entered late', () => score('2026-02-27', 20)],
  ['a score', () => score('2026-03-16', 8)],
  ['another dose', () => give('2026-03-20T10:00')],
  ['an event', async () => taken(await (await story.as('prescriber')).post(chart('course-events'), { kind: 'hospitalisation', happenedOn: '2026-04-01' }))],
  ['what it is sought for', async () => taken(await (await story.as('prescriber')).post(chart('proposed-treatment'), { product: 'racemic-ketamine', route: 'intravenous', indication: 'anxiety' }))],
  ['a hold', async () => taken(await (await story.signing('prescriber')).post(chart('test-results'), { result: { kind: 'liver-tests', altTimesUpperLimit: 4, astTimesUpperLimit: null }, measuredAt: story.clock.now() }))],
  ['an integration session', integrate],
  ['a day', () => Promise.resolve(story.wait(24 * 60))],
];

async function integrate(): Promise<void> {
  const startedAt = clinicTime('2026-03-10T12:00');
  const theo = await story.signing('therapist');
  const sections = { whatCameUp: { state: 'written', text: 'A path.' }, insight: { state: 'not-discussed' }, emotionalShift: { state: 'not-discussed' }, bringIntoLife: { state: 'not-discussed' } };
  const noteId = textIn(await theo.post(chart('integration-notes'), { startedAt, endedAt: after(startedAt, hours(1)), mode: 'in-person', sections }), 'noteId');
  taken(await theo.post(`/api/staff/integration-notes/${noteId}/sign`, { seenVersion: 1 }));
}

test('people who are kept are always those who would be judged anew, whatever comes in', async () => {
  const seen: string[] = [];
  for (const [what, happen] of STEPS) {
    await happen();
    const { kept, anew } = await bothWays();
    expect([what, kept]).toEqual([what, anew]);
    seen.push(JSON.stringify(anew.find((person) => person.patientId === patientId)));
  }
  // Every step but the first and the last changed what is counted of the person, so that what is kept was put to the test.
  expect(new Set(seen).size).toBeGreaterThanOrEqual(STEPS.length - 3);
});

test('only whose record something was done to is judged again', async () => {
  await bothWays();
  const before = await story.database.inTenant(clinic.clinicId, (tx) => readAuditPosition(tx, clinic.clinicId));
  await score('2026-05-03', 6);
  const changed = await story.database.inTenant(clinic.clinicId, async (tx) => listChangedPeople(tx, clinic.clinicId, before, await readAuditPosition(tx, clinic.clinicId)));
  expect(changed).toEqual([patientId]);
});
