import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import type { PatientId } from '#foundation/id.ts';
import { idSchema } from '#foundation/id.ts';
import { instantSchema } from '#foundation/instant.ts';
import type { ClinicStory } from '../../../tests/support/clinic-story.ts';
import { openClinicStory, taken, textIn } from '../../../tests/support/clinic-story.ts';
import { clinicTime } from '../../../tests/support/course-story.ts';
import { giveInfusion } from '../../../tests/support/given-doses.ts';
import { eligiblePerson } from '../../../tests/support/screened-person.ts';

let story: ClinicStory;
let ada: PatientId;

beforeAll(async () => {
  story = await openClinicStory();
});
afterAll(() => story.close());
beforeEach(async () => {
  story.clock.set(clinicTime('2026-03-01'));
  ada = await eligiblePerson(story);
});

const dueSchema = z.array(z.object({ measure: z.string(), name: z.string(), dueAt: instantSchema, closesAt: instantSchema.nullable() }));

async function due(reading: string) {
  story.clock.set(clinicTime(reading));
  return dueSchema.parse(taken(await (await story.phoneOf(ada)).get('/api/patient/measures/due'))['due']);
}
const measuresDue = async (reading: string) => (await due(reading)).map(({ measure }) => measure).toSorted((left, right) => (left < right ? -1 : 1));

/** Books sessions at ten in the morning of the clinic. */
async function plan(...days: readonly string[]) {
  const sessions = days.map((day) => ({ startsAt: clinicTime(`${day}T10:00`), roomId: null }));
  const made = taken(await (await story.as('frontDesk')).post(`/api/staff/patients/${ada}/plans`, { template: 'six-in-three-weeks', treatment: 'racemic-intravenous', otherElement: 'Therapy', sessions }));
  return z.array(idSchema<'Visit'>()).parse(made['sessionVisitIds']);
}

async function fillIn(measure: string, answers: Readonly<Record<string, number>>): Promise<void> {
  const phone = await story.phoneOf(ada);
  const form = textIn(await phone.post(`/api/patient/measures/${measure}/start`), 'assessmentId');
  for (const [itemId, answer] of Object.entries(answers)) taken(await phone.post(`/api/patient/assessments/${form}/answer`, { itemId, answer }));
  taken(await phone.post(`/api/patient/assessments/${form}/finish`));
}

test('at screening everything is due once, forms that staff alone hold are not asked of her', async () => {
  expect(await measuresDue('2026-03-01T13:00')).toEqual(['asq', 'drug-question', 'gad-7', 'liking-check', 'mood-thermometer', 'phq-9', 'urinary-check']);
  await fillIn('gad-7', Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((number) => [`gad-7.${number}`, 1])));
  expect(await measuresDue('2026-03-01T14:00')).not.toContain('gad-7');
});

test('on the morning of a booked session the short forms are due before the dose', async () => {
  await plan('2026-03-09');
  for (const [measure, answers] of [['asq', { 'asq.1': 0, 'asq.2': 0, 'asq.3': 0, 'asq.4': 0 }], ['mood-thermometer', { 'mood-thermometer.urge': 0 }]] as const) await fillIn(measure, answers);
  expect(await measuresDue('2026-03-08')).not.toContain('asq');
  const morning = await due('2026-03-09T08:00');
  expect(morning).toContainEqual({ measure: 'asq', name: 'ASQ', dueAt: clinicTime('2026-03-09T00:00'), closesAt: null });
  expect(morning.map(({ measure }) => measure)).toContain('mood-thermometer');
});

test('a check-in opens four hours after the dose and closes eight hours later', async () => {
  const [first] = await plan('2026-03-09', '2026-03-16');
  if (first === undefined) throw new Error('a session was booked');
  await giveInfusion(story, ada, first, clinicTime('2026-03-09T10:00'));
  story.clock.set(clinicTime('2026-03-09T09:00'));
  await fillIn('after-dose-check', { 'after-dose-check.urge': 0 });
  expect(await measuresDue('2026-03-09T14:39')).not.toContain('after-dose-check');
  expect(await due('2026-03-09T14:40')).toContainEqual({ measure: 'after-dose-check', name: 'Check-in after a dose', dueAt: clinicTime('2026-03-09T14:40'), closesAt: clinicTime('2026-03-09T22:40') });
  expect(await measuresDue('2026-03-09T22:40')).not.toContain('after-dose-check');
});

test('weekly forms go on while sessions lie ahead, and once the last was given they become monthly', async () => {
  const [first, last] = await plan('2026-03-09', '2026-03-27');
  if (first === undefined || last === undefined) throw new Error('two sessions were booked');
  await giveInfusion(story, ada, first, clinicTime('2026-03-09T10:00'));
  const weekly = async (day: string) => (await due(day)).find(({ measure }) => measure === 'phq-9')?.dueAt;
  expect(await weekly('2026-03-16')).toBe(clinicTime('2026-03-16T00:00'));
  expect(await weekly('2026-03-25')).toBe(clinicTime('2026-03-23T00:00'));
  await giveInfusion(story, ada, last, clinicTime('2026-03-27T10:00'));
  expect(await weekly('2026-04-02'), 'the first weekly form after the last dose ends the weekly ones').toBe(clinicTime('2026-03-30T00:00'));
  expect(await weekly('2026-04-20')).toBe(clinicTime('2026-03-30T00:00'));
  expect(await weekly('2026-04-27')).toBe(clinicTime('2026-04-27T00:00'));
});

test('a series that goes on is on no list; one with a missed visit and nothing booked stands there with why and one next step', async () => {
  const keeping = async (reading: string) => {
    story.clock.set(clinicTime(reading));
    const people = z.array(z.object({ patientId: z.string(), given: z.number(), planned: z.number(), reasons: z.array(z.object({ why: z.string() })), step: z.string() })).parse(taken(await (await story.as('frontDesk')).get('/api/staff/series'))['people']);
    return people.find(({ patientId }) => patientId === ada) ?? null;
  };
  const [first, second, third] = await plan('2026-03-09', '2026-03-13', '2026-03-21');
  if (first === undefined || second === undefined || third === undefined) throw new Error('three sessions were booked');
  expect(await keeping('2026-03-08')).toBeNull();
  await giveInfusion(story, ada, first, clinicTime('2026-03-09T10:00'));
  expect(await keeping('2026-03-10'), 'she answered nothing around it').toMatchObject({ reasons: [{ why: 'unanswered-forms' }], step: 'ask-about-forms' });
  expect(await keeping('2026-03-14'), 'the second session passed, and no integration was held').toMatchObject({ given: 1, planned: 3, reasons: [{ why: 'missed-visit' }, { why: 'long-gap' }, { why: 'no-integration' }, { why: 'unanswered-forms' }], step: 'call' });
  const desk = await story.as('frontDesk');
  for (const visitId of [second, third]) taken(await desk.post(`/api/staff/visits/${visitId}/cancel`, { reason: 'She is away.' }));
  expect(await keeping('2026-03-14')).toMatchObject({ reasons: [{ why: 'nothing-booked' }, { why: 'cancelled' }, { why: 'no-integration' }, { why: 'unanswered-forms' }], step: 'book-sessions' });
});
