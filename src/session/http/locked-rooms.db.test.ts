import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ClinicStory } from '../../../tests/support/clinic-story.ts';
import { openClinicStory, taken } from '../../../tests/support/clinic-story.ts';
import type { Browser } from '../../../tests/support/people-story.ts';
import { bookReadyPerson, comesIn, enterRoom, vitals } from '../../../tests/support/session-story.ts';

const DAY = '2026-03-03';
const mg = (value: string) => ({ value, unit: 'mg' });
let story: ClinicStory;
let tablet: Browser;

beforeAll(async () => {
  story = await openClinicStory('2026-02-27T15:00:00.000Z');
  const booked = await bookReadyPerson(story, { details: { sex: 'male' }, treatment: 'racemic-sublingual', dose: { amount: mg('100') }, startsAt: `${DAY}T15:00:00.000Z` });
  await bookReadyPerson(story, { details: { givenName: 'Bea', sex: 'male' }, treatment: 'racemic-sublingual', dose: { amount: mg('100') }, startsAt: `${DAY}T19:00:00.000Z` });
  const room = await enterRoom(story, booked, DAY);
  room.at('14:40');
  await comesIn(room, { initials: 'AO', birthYear: 1984 });
  await room.does('nurse', 'vital-signs', vitals(122, 78));
  room.at('15:00');
  await room.does('nurse', 'pass-gate');
  await room.does('nurse', 'start', { orderVersion: 1, part: { form: 'lozenge', drawn: mg('100'), given: mg('100'), wasted: mg('0'), returned: mg('0') } });
  tablet = await story.as('nurse');
  room.at('15:03');
  await room.does('nurse', 'vital-signs', { systolicMmHg: null, diastolicMmHg: null, heartRatePerMinute: null, oxygenSaturationPercent: null, breathedAir: null, breathsPerMinute: null, sedation: 5, agitation: null, confirmed: [] });
  taken(await tablet.post('/api/staff/lock'));
});
afterAll(() => story.close());

test('behind the lock the room that runs stays in sight, by first name, with its minute, what is due, and its numbers, which sedation alone does not take away', async () => {
  story.clock.set(`${DAY}T15:04:00.000Z`);
  const { sessions } = taken(await tablet.get('/api/staff/locked-rooms'));
  expect(sessions).toMatchObject([{ roomName: 'Willow', name: 'Ada', state: 'dosing', minuteOfSession: 4, latest: { pressureMmHg: { value: { systolic: 122, diastolic: 78 }, measuredAt: `${DAY}T14:40:00.000Z` } }, nextDue: { items: expect.any(Array) }, openPrompts: 0 }]);
  expect(JSON.stringify(sessions)).not.toMatch(/Okafor|Bea/);
});

test('a prompt shows there too, and nothing can be charted or opened from behind the lock', async () => {
  const nurse = await story.as('secondNurse');
  const [row] = taken(await nurse.get('/api/staff/board'))['sessions'] as readonly { readonly sessionId: string }[];
  const path = `/api/staff/sessions/${row?.sessionId}`;
  const { record } = taken(await nurse.get(path)) as { readonly record: { readonly session: { readonly patientId: string } } };
  taken(await nurse.post(`${path}/vital-signs`, { patientId: record.session.patientId, measuredAt: story.clock.now(), ...vitals(184, 112) }));
  expect(taken(await tablet.get('/api/staff/locked-rooms'))['sessions']).toMatchObject([{ openPrompts: 1, highestPriority: 'red' }]);
  expect((await tablet.get(path)).code).toBe('people.locked');
  expect((await tablet.get('/api/staff/board')).code).toBe('people.locked');
});

test('who does not treat sees nothing of it, locked or not', async () => {
  const desk = await story.as('frontDesk');
  expect((await desk.get('/api/staff/locked-rooms')).code).toBe('sign-in.role-missing');
  taken(await desk.post('/api/staff/lock'));
  expect((await desk.get('/api/staff/locked-rooms')).code).toBe('sign-in.role-missing');
});
