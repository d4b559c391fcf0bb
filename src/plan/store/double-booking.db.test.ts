import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { sqlStateOf } from '#database/connection.ts';
import type { PatientId, StaffId, VisitId } from '#foundation/id.ts';
import { newId } from '#foundation/id.ts';
import type { Instant } from '#foundation/instant.ts';
import { after, hours, minutes } from '#foundation/instant.ts';
import type { ClinicStory } from '../../../tests/support/clinic-story.ts';
import { openClinicStory } from '../../../tests/support/clinic-story.ts';
import { testRandom } from '../../../tests/support/test-clinic.ts';
import type { StaffDuty } from '../clash.ts';
import type { PlanTables } from './tables.ts';
import type { VisitRow } from './visit.ts';
import { endVisit, insertVisit, placeVisits } from './visit.ts';

const RACERS = 64;

let story: ClinicStory;
let start: Instant;
let ada: PatientId;
let ben: PatientId;

beforeAll(async () => {
  story = await openClinicStory();
});
afterAll(() => story.close());
beforeEach(async () => {
  start = story.wait(24 * 60);
  [ada, ben] = [await story.admit(), await story.admit()];
});

function visit(patientId: PatientId, room: 0 | 1 | null, startsAt: Instant = start): VisitRow {
  const roomId = room === null ? null : (story.clinic.rooms[room] ?? null);
  return {
    clinic_id: story.clinic.clinicId, visit_id: newId<'Visit'>(startsAt, testRandom), patient_id: patientId, plan_id: null, kind: 'preparation', number_in_series: null, room_id: roomId,
    starts_at: startsAt, ends_at: after(startsAt, hours(1)), recovery_minutes: 60, turnover_minutes: 15, state: 'booked', cancel_reason: null, booked_at: startsAt, follows_visit_id: null,
  };
}

/** What PostgreSQL says where a constraint stands in the way, and where two writers wait for each other's row and one has to give way. */
const NOT_TAKEN: readonly (string | undefined)[] = ['23P01', '40P01'];

/** Written past every rule and lock of the application; whether the database took it. */
async function writes(row: VisitRow, staff: readonly (readonly [StaffId, StaffDuty])[] = []): Promise<boolean> {
  try {
    await story.database.inTenant<PlanTables, void>(story.clinic.clinicId, (tx) => insertVisit(tx, row, staff.map(([staff_id, duty]) => ({ staff_id, duty }))));
    return true;
  } catch (error) {
    if (NOT_TAKEN.includes(sqlStateOf(error))) return false;
    throw error;
  }
}

test('64 people race for the last free slot of a room: exactly one gets it', async () => {
  const people = await Promise.all(Array.from({ length: RACERS }, () => story.admit()));
  const faye = await story.as('frontDesk');
  const replies = await Promise.all(people.map((patientId) => faye.post(`/api/staff/patients/${patientId}/visits`, { kind: 'preparation', startsAt: start, roomId: story.clinic.rooms[0] })));
  expect(replies.filter(({ status }) => status === 200)).toHaveLength(1);
  expect(replies.filter(({ code }) => code === 'booking.clash')).toHaveLength(RACERS - 1);
});

test('without the application’s rules and its lock the database still gives a room once, until it is ready again', async () => {
  const people = await Promise.all(Array.from({ length: RACERS / 4 }, () => story.admit()));
  const atOnce = await Promise.all(people.map((patientId) => writes(visit(patientId, 0))));
  // Where all who wait for each other gave way, the next one gets it.
  const taken = atOnce.some(Boolean) ? atOnce : [...atOnce, await writes(visit(people[0] ?? ada, 0))];
  expect(taken.filter(Boolean)).toHaveLength(1);
  expect(await writes(visit(ben, 0, after(start, minutes(134)))), 'recovery and turnover').toBe(false);
  expect(await writes(visit(ben, 0, after(start, minutes(135))))).toBe(true);
  expect(await writes(visit(ada, 1)), 'another room').toBe(true);
});

test('nobody is in two places, and who left is free again', async () => {
  expect(await writes(visit(ada, 0))).toBe(true);
  expect(await writes(visit(ada, null, after(start, minutes(119)))), 'still recovering').toBe(false);
  expect(await writes(visit(ada, null, after(start, minutes(120))))).toBe(true);
});

test('somebody watches several rooms, and is with one person alone or with nobody else', async () => {
  const { nurse, therapist } = story.clinic.staff;
  expect(await writes(visit(ada, 0), [[nurse, 'monitoring'], [therapist, 'exclusive']])).toBe(true);
  expect(await writes(visit(ben, 1), [[nurse, 'monitoring']]), 'two rooms in one eye').toBe(true);
  const cleo = await story.admit();
  expect(await writes(visit(cleo, null), [[nurse, 'exclusive']])).toBe(false);
  expect(await writes(visit(cleo, null), [[therapist, 'exclusive']])).toBe(false);
  expect(await writes(visit(cleo, null), [[therapist, 'monitoring']])).toBe(false);
  expect(await writes(visit(cleo, null, after(start, hours(1))), [[therapist, 'exclusive']]), 'they stay with the visit alone').toBe(true);
});

test('a visit that is moved takes its people along, and a cancelled one holds nothing', async () => {
  const { therapist } = story.clinic.staff;
  const booked = visit(ada, 0);
  expect(await writes(booked, [[therapist, 'exclusive']])).toBe(true);
  const act = (work: (tx: Parameters<typeof endVisit>[0], visitId: VisitId) => Promise<void>) => story.database.inTenant<PlanTables, void>(story.clinic.clinicId, (tx) => work(tx, booked.visit_id));
  await act((tx) => placeVisits(tx, [{ ...booked, starts_at: after(start, hours(3)), ends_at: after(start, hours(4)) }]));
  expect(await writes(visit(ben, 0), [[therapist, 'exclusive']])).toBe(true);
  expect(await writes(visit(ben, null, after(start, hours(3))), [[therapist, 'exclusive']])).toBe(false);
  await act((tx, visitId) => endVisit(tx, story.clinic.clinicId, visitId, 'She is ill.'));
  expect(await writes(visit(ben, 0, after(start, hours(3))), [[therapist, 'exclusive']])).toBe(true);
});
