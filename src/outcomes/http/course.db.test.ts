import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import type { PatientId } from '#foundation/id.ts';
import { idSchema } from '#foundation/id.ts';
import { after, minutes } from '#foundation/instant.ts';
import type { ClinicStory } from '../../../tests/support/clinic-story.ts';
import { openClinicStory, taken, textIn } from '../../../tests/support/clinic-story.ts';
import { clinicTime } from '../../../tests/support/course-story.ts';
import { giveInfusionAt } from '../../../tests/support/given-doses.ts';
import type { WireStaffCourse } from '../api.ts';
import { ownCourse, patientCourse } from '../api.ts';

let story: ClinicStory;
let olivia: PatientId;

/** The person of case O1, told day by day: six infusions, nine PHQ-9, three integration sessions. */
beforeAll(async () => {
  story = await openClinicStory('2026-02-27T14:00:00.000Z');
  olivia = await story.admit({ familyName: 'One', givenName: 'Olivia' });
  await score('2026-02-27', 20, 1);
  for (const day of ['2026-03-02', '2026-03-04', '2026-03-06', '2026-03-09', '2026-03-11', '2026-03-13']) await giveInfusionAt(story, olivia, clinicTime(`${day}T10:00`));
  for (const time of ['2026-03-03T12:40', '2026-03-08T12:40', '2026-03-16T08:40']) await integrate(time);
});
afterAll(() => story.close());

const chart = (path: string, patientId = olivia) => `/api/staff/patients/${patientId}/${path}`;

/** A PHQ-9 on paper, entered at noon of the day it was filled in, or later. */
async function score(day: string, total: number, itemNine = 0, enteredOn = day): Promise<void> {
  story.clock.set(clinicTime(enteredOn));
  const others = Array.from({ length: 8 }, (_, index) => Math.max(0, Math.min(3, total - itemNine - 3 * index)));
  const answers = Object.fromEntries([...others, itemNine].map((answer, index) => [`phq-9.${index + 1}`, answer]));
  taken(await (await story.as('nurse')).post(chart('assessments'), { entered: { kind: 'answers', measure: 'phq-9', answers }, measuredAt: clinicTime(day) }));
}

async function integrate(reading: string): Promise<void> {
  const startedAt = clinicTime(reading);
  story.clock.set(after(startedAt, minutes(50)));
  const theo = await story.signing('therapist');
  const sections = { whatCameUp: { state: 'written', text: 'A path by the sea.' }, insight: { state: 'not-discussed' }, emotionalShift: { state: 'not-discussed' }, bringIntoLife: { state: 'not-discussed' } };
  const noteId = textIn(await theo.post(chart('integration-notes'), { startedAt, endedAt: after(startedAt, minutes(50)), mode: 'in-person', sections }), 'noteId');
  taken(await theo.post(`/api/staff/integration-notes/${noteId}/sign`, { seenVersion: 1 }));
}

async function course(query = ''): Promise<WireStaffCourse> {
  return patientCourse.answer.parse(taken(await (await story.as('prescriber')).get(chart(`course${query}`))));
}

test('O1: day by day the course comes to baseline, response, remission, relapse and what to think about then', async () => {
  await score('2026-03-04', 13);
  expect(await course()).toMatchObject({ firstDoseOn: '2026-03-02', baseline: { state: 'found', on: '2026-02-27', total: 20 }, response: null, points: [{ use: 'baseline' }, { on: '2026-03-04', day: 2, use: 'too-early' }] });
  await score('2026-03-09', 12);
  expect((await course()).points.at(-1)).toMatchObject({ on: '2026-03-09', use: 'counted', improvementPercent: 40, change: -8, reliableChange: 'improved', response: 'no', flags: ['recall-overlaps-baseline'] });
  await score('2026-03-16', 9);
  expect(await course()).toMatchObject({ response: { on: '2026-03-16', day: 14 }, timeToResponse: { days: 14, isEvent: true, censoredBy: null }, remission: null, nonResponse: { state: 'improved-enough', finding: null } });
  for (const [day, total] of [['2026-03-23', 4], ['2026-04-06', 4], ['2026-04-20', 7]] as const) await score(day, total);
  expect(await course()).toMatchObject({ remission: { on: '2026-03-23', day: 21 }, nadir: { on: '2026-03-23', total: 4 }, relapse: { state: 'none' }, booster: { state: 'not-suggested' } });
  await score('2026-05-04', 11);
  expect(await course()).toMatchObject({
    relapse: { state: 'suspected', on: '2026-05-04', confirmedOn: null },
    booster: { state: 'suggested', options: [{ key: 'single-booster' }, { key: 're-induction' }, { key: 'more-integration' }, { key: 'change-treatment' }], finding: { ruleId: expect.stringContaining('BOOST') } },
  });
  await score('2026-05-11', 13);
  expect(await course()).toMatchObject({
    relapse: { state: 'confirmed', on: '2026-05-04', confirmedOn: '2026-05-11', by: 'scores' },
    durability: { days: 49, isEvent: true, censoredBy: null },
    integration: { sessions: 3, minutes: 150, stratum: 'many' },
    doses: Array.from({ length: 6 }, () => ({ treatment: 'racemic-intravenous', dose: { value: '39', unit: 'mg' } })),
  });
});

test('nothing was ordered or planned by any of it', async () => {
  const petra = await story.as('prescriber');
  expect((await petra.get(chart('orders'))).body).toEqual({ orders: [] });
  expect((await petra.get(chart('plans'))).body).toMatchObject({ plans: [] });
});

test('her own phone shows scores, doses and what was reached, and no judgement about what will be', async () => {
  const own = taken(await (await story.phoneOf(olivia)).get('/api/patient/course'));
  expect(own).toMatchObject({ measure: 'phq-9', response: { on: '2026-03-16', day: 14 }, remission: { on: '2026-03-23', day: 21 } });
  expect(own['relapse']).toEqual({ state: 'confirmed', on: '2026-05-04', confirmedOn: '2026-05-11', by: 'scores' });
  expect(Object.keys(own).toSorted((left, right) => (left < right ? -1 : 1))).toEqual(Object.keys(ownCourse.answer.shape).toSorted((left, right) => (left < right ? -1 : 1)));
  expect(ownCourse.answer.parse(own).doses).toHaveLength(6);
  for (const judgement of ['booster', 'nonResponse', 'durability', 'findings']) expect(own).not.toHaveProperty(judgement);
});

test('by another measure the same doses come to nothing without its scores', async () => {
  expect(await course('?measure=madrs')).toMatchObject({ measure: 'madrs', baseline: { state: 'no-complete-score' }, points: [], response: null, relapse: { state: 'no-response-yet' } });
  expect((await (await story.as('nurse')).get(chart('course?measure=phq-10'))).code).toBe('request.invalid');
});

test('a hold suppresses the suggestion for as long as it stands', async () => {
  const petra = await story.signing('prescriber');
  taken(await petra.post(chart('test-results'), { result: { kind: 'liver-tests', altTimesUpperLimit: 4, astTimesUpperLimit: null }, measuredAt: story.clock.now() }));
  expect(await course()).toMatchObject({ booster: { state: 'suppressed', options: [], holds: ['LFT-1'] } });
  const [hold] = z.array(z.object({ holdId: z.string() })).parse(taken(await petra.get(chart('holds')))['holds']);
  story.wait(1);
  taken(await (await story.signing('prescriber')).post(`/api/staff/holds/${hold?.holdId}/lift`, { note: 'Normal again.', evidence: 'ALT of today' }));
  expect(await course()).toMatchObject({ booster: { state: 'suggested' } });
});

test('a form found later is entered with the day it was filled in, and the whole course is judged anew', async () => {
  await score('2026-03-11', 10, 0, '2026-05-12');
  const recomputed = await course();
  expect(recomputed).toMatchObject({ response: { on: '2026-03-11', day: 9 }, timeToResponse: { days: 9 }, durability: { days: 54, isEvent: true } });
  expect(recomputed.points.find(({ on }) => on === '2026-03-11')?.flags).toContain('entered-later');
});

test('what had been concluded before it stays beside it: what, from which scores, and what changed it', async () => {
  const { earlier } = await course();
  expect(earlier[0]).toMatchObject({
    isTakenBack: true, ruleSetVersion: expect.any(String),
    conclusion: { baseline: { on: '2026-02-27', total: 20 }, response: { on: '2026-03-16', total: 9 }, relapse: { state: 'confirmed', on: '2026-05-04', by: 'scores' } },
    changedBy: { kind: 'score', measure: 'phq-9', total: 10, on: '2026-03-11', isLate: true }, changedAt: clinicTime('2026-05-12'),
  });
  expect(earlier[0]?.inputs).toMatchObject({ firstDoseOn: '2026-03-02', doses: 6, scores: expect.not.arrayContaining([expect.objectContaining({ on: '2026-03-11' })]) });
  // What only went on took nothing back.
  expect(earlier.slice(1).every(({ isTakenBack }) => !isTakenBack)).toBe(true);
  const count = earlier.length;
  await score('2026-03-12', 10, 0, '2026-05-12');
  expect((await course()).earlier).toHaveLength(count);
  const lines = (await story.auditOf()).filter(({ action }) => action === 'outcomes.verdict-taken-back');
  expect(lines).toMatchObject([{ patientId: olivia, facts: { measure: 'phq-9', cause: 'score' } }]);
});

test('an event outside the scores changes how the course is read; only a prescriber records one, and none of the future', async () => {
  const event = { kind: 'antidepressant', happenedOn: '2026-05-12', note: 'Sertraline begun.' };
  expect((await (await story.as('nurse')).post(chart('course-events'), event)).code).toBe('sign-in.role-missing');
  const petra = await story.as('prescriber');
  expect((await petra.post(chart('course-events'), { ...event, happenedOn: '2026-05-13' })).code).toBe('outcomes.event-in-future');
  expect((await petra.post(chart('course-events'), { ...event, kind: 'yoga' })).code).toBe('request.invalid');
  taken(await petra.post(chart('course-events'), event));
  taken(await petra.post(chart('course-events'), { ...event, kind: 'hospitalisation', happenedOn: '2026-04-28' }));
  expect(await course()).toMatchObject({ relapse: { state: 'confirmed', on: '2026-04-28', by: 'hospitalisation' } });
  const own = taken(await (await story.phoneOf(olivia)).get('/api/patient/course'));
  expect(own).toMatchObject({ relapse: { state: 'confirmed', on: '2026-04-28', by: 'event' } });
  expect(JSON.stringify(own)).not.toContain('hospitalisation');
  const lines = (await story.auditOf()).filter(({ action }) => action === 'outcomes.event-recorded');
  expect(lines).toMatchObject([{ patientId: olivia, facts: {} }, { patientId: olivia, facts: {} }]);
});

test('another clinic sees no course, and a patient id that is nobody’s is refused', async () => {
  const other = await story.openOtherClinic('oak');
  expect((await other.prescriber.get(chart('course'))).code).toBe('people.patient-unknown');
  expect((await other.prescriber.post(chart('course-events'), { kind: 'ect', happenedOn: '2026-03-01' })).code).toBe('people.patient-unknown');
  expect((await (await story.as('nurse')).get(chart('course', idSchema<'Patient'>().parse(crypto.randomUUID())))).code).toBe('people.patient-unknown');
});
