import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import type { PatientId } from '#foundation/id.ts';
import { idSchema } from '#foundation/id.ts';
import { toInstant } from '#foundation/instant.ts';
import type { ClinicStory } from '../../../tests/support/clinic-story.ts';
import { openClinicStory, taken, textIn } from '../../../tests/support/clinic-story.ts';
import { giveInfusion } from '../../../tests/support/given-doses.ts';
import type { Browser } from '../../../tests/support/people-story.ts';
import { eligiblePerson } from '../../../tests/support/screened-person.ts';

let story: ClinicStory;
let ada: PatientId;
let faye: Browser;
let willow: string;
let aspen: string;

/** Every story has weeks of its own on the calendar. */
beforeAll(async () => {
  story = await openClinicStory();
  [willow = '', aspen = ''] = story.clinic.rooms;
});
afterAll(() => story.close());
beforeEach(async () => {
  story.wait(28 * 24 * 60);
  ada = await eligiblePerson(story);
  faye = await story.as('frontDesk');
});

const chart = (path: string, patientId = ada) => `/api/staff/patients/${patientId}/${path}`;
/** A moment so many days after today, in UTC. */
const at = (days: number, time: string) => `${new Date(Date.parse(story.clock.now()) + days * 86_400_000).toISOString().slice(0, 10)}T${time}:00.000Z`;
const series = (sessions: readonly object[], more: object = {}) => ({ template: 'six-in-three-weeks', treatment: 'racemic-intravenous', otherElement: 'Therapy each week', sessions, ...more });
const make = (body: object, patientId = ada, browser = faye) => browser.post(chart('plans', patientId), body);

const slotSchema = z.object({ startsAt: z.string(), endsAt: z.string(), clashes: z.array(z.object({ kind: z.string() })), nearest: z.array(z.string()).optional() });
const proposalSchema = z.object({ sessions: z.array(slotSchema.extend({ number: z.number() })), integrationVisits: z.array(slotSchema.nullable()) });
const visitsSchema = z.array(z.object({ visitId: z.string(), kind: z.string(), startsAt: z.string(), endsAt: z.string(), numberInSeries: z.number().nullable(), ofSeries: z.number().nullable(), roomName: z.string().nullable() }));

async function propose(wish: Record<string, string>): Promise<z.output<typeof proposalSchema>> {
  const firstDay = at((8 - new Date(story.clock.now()).getUTCDay()) % 7, '00:00').slice(0, 10);
  const reply = await faye.get(`${chart('plan-proposal')}?${new URLSearchParams({ firstDay, timeOfDay: '10:00', roomId: willow, ...wish })}`);
  return proposalSchema.parse(taken(reply));
}

async function visits(): Promise<z.output<typeof visitsSchema>> {
  const { plans, otherVisits } = taken(await (await story.as('nurse')).get(chart('plans')));
  const inPlans = z.array(z.object({ visits: visitsSchema })).parse(plans).flatMap((plan) => plan.visits);
  return [...inPlans, ...visitsSchema.parse(otherVisits)];
}

test('six sessions are proposed, thrice weekly, each with an integration visit in the suggested time', async () => {
  const { sessions, integrationVisits } = await propose({});
  const weekdays = sessions.map(({ startsAt }) => new Date(startsAt).getUTCDay());
  expect(weekdays).toEqual([1, 3, 5, 1, 3, 5]);
  expect(sessions.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
  for (const [index, visit] of integrationVisits.entries()) {
    const hours = (Date.parse(visit?.startsAt ?? '') - Date.parse(sessions[index]?.endsAt ?? '')) / 3_600_000;
    expect(hours).toBeGreaterThanOrEqual(24);
    expect(hours).toBeLessThanOrEqual(72);
  }
  expect([...sessions, ...integrationVisits].flatMap((slot) => slot?.clashes ?? [])).toEqual([]);
  expect((await faye.get(`${chart('plan-proposal')}?firstDay=2026-08-03&timeOfDay=10:00&roomId=${willow}&template=ten-a-day`)).code).toBe('plan.template-unknown');
});

test('nothing is proposed in a room or with somebody that the clinic does not have', async () => {
  const nowhere = crypto.randomUUID();
  const wish = { firstDay: at(7, '00:00').slice(0, 10), timeOfDay: '10:00', roomId: willow };
  const answer = async (more: Record<string, string>) => (await faye.get(`${chart('plan-proposal')}?${new URLSearchParams({ ...wish, ...more })}`)).code;
  expect(await Promise.all([answer({}), answer({ roomId: nowhere }), answer({ integrationRoomId: nowhere })])).toEqual([null, 'booking.room-unknown', 'booking.room-unknown']);
  expect(await Promise.all([answer({ nurseId: nowhere }), answer({ therapistId: nowhere })])).toEqual(['booking.person-unknown', 'booking.person-unknown']);
});

test('what is proposed and free can be made just so, and is on the calendar with its numbers', async () => {
  const { sessions, integrationVisits } = await propose({ nurseId: story.clinic.staff.nurse, therapistId: story.clinic.staff.therapist });
  const staff = [{ staffId: story.clinic.staff.nurse, duty: 'monitoring' }, { staffId: story.clinic.staff.therapist, duty: 'exclusive' }];
  const body = series(sessions.map(({ startsAt }) => ({ startsAt, roomId: willow, staff })), { integrationVisits: integrationVisits.flatMap((visit) => (visit === null ? [] : [{ startsAt: visit.startsAt, roomId: null, staff: staff.slice(1) }])) });
  taken(await make(body));
  const booked = await visits();
  expect(booked.filter(({ kind }) => kind === 'dosing-session').map(({ numberInSeries, ofSeries }) => [numberInSeries, ofSeries])).toEqual([1, 2, 3, 4, 5, 6].map((number) => [number, 6]));
  expect(booked.filter(({ kind }) => kind === 'integration')).toHaveLength(6);
  const again = await propose({ nurseId: story.clinic.staff.nurse, therapistId: story.clinic.staff.therapist });
  expect(again.sessions.flatMap(({ clashes }) => clashes.map(({ kind }) => kind))).toEqual(expect.arrayContaining(['room', 'staff', 'patient']));
});

test('the proposal knows its own sessions: an integration visit that meets the next session says so', async () => {
  const { integrationVisits } = await propose({ timeOfDay: '09:00', weekdays: '1,3,5', integrationTime: '09:00' });
  expect(integrationVisits.flatMap((visit) => visit?.clashes.map(({ kind }) => kind) ?? [])).toContain('patient');
});

test('outside the opening hours, on a closed day and with somebody who is away nothing is booked, in the rule’s words and on record', async () => {
  const open = (hours: readonly (readonly [number, number, number])[]) => faye.post('/api/staff/opening/week', { week: hours.map(([weekday, from, until]) => ({ weekday, fromMinute: from * 60, untilMinute: until * 60 })) });
  const booked = await make(series([{ startsAt: at(2, '23:00'), roomId: willow }]));
  const weekdays = [1, 2, 3, 4, 5, 6, 7].map((weekday) => [weekday, 6, 17] as const);
  expect(taken(booked) && taken(await open(weekdays))['outside'], 'what is booked stays, and is counted').toBeGreaterThan(0);
  expect(await make(series([{ startsAt: at(5, '21:00'), roomId: willow }]))).toMatchObject({ code: 'booking.outside-hours', body: { error: { facts: { clashes: [{ kind: 'hours' }] } } } });
  expect((await story.auditOf()).findLast(({ outcome }) => outcome === 'refused')?.facts).toMatchObject({ code: 'booking.outside-hours' });
  const closedDayId = textIn(await faye.post('/api/staff/opening/closed-days', { day: at(5, '00:00').slice(0, 10), name: 'Spring fair' }), 'closedDayId');
  expect((await make(series([{ startsAt: at(5, '15:00'), roomId: willow }]))).code).toBe('booking.closed-day');
  taken(await faye.post(`/api/staff/opening/closed-days/${closedDayId}/end`));
  expect((await faye.post(`/api/staff/opening/closed-days/${closedDayId}/end`)).code).toBe('opening.unknown');
  const { nurse } = story.clinic.staff;
  const away = { staffId: nurse, firstDay: at(4, '00:00').slice(0, 10), lastDay: at(5, '00:00').slice(0, 10) };
  const absenceId = textIn(await faye.post('/api/staff/opening/absences', away), 'absenceId');
  expect((await make(series([{ startsAt: at(5, '15:00'), roomId: willow, staff: [{ staffId: nurse, duty: 'monitoring' }] }]))).code).toBe('booking.person-away');
  taken(await faye.post(`/api/staff/opening/absences/${absenceId}/end`));
  taken(await make(series([{ startsAt: at(5, '15:00'), roomId: willow, staff: [{ staffId: nurse, duty: 'monitoring' }] }])));
  expect((await open([[1, 9, 17], [1, 9, 12]])).code).toBe('opening.day-twice');
  expect((await open([[1, 9, 9]])).code).toBe('opening.ends-before-start');
  expect((await faye.post('/api/staff/opening/absences', { ...away, lastDay: at(3, '00:00').slice(0, 10) })).code).toBe('opening.ends-before-start');
  expect((await faye.post('/api/staff/opening/absences', { ...away, staffId: crypto.randomUUID() })).code).toBe('booking.person-unknown');
  taken(await open([1, 2, 3, 4, 5, 6, 7].map((weekday) => [weekday, 0, 24] as const)));
});

test('where a proposed time clashes, free times nearby are told, and they are free', async () => {
  const ben = await eligiblePerson(story);
  const { sessions } = await propose({});
  taken(await make(series(sessions.map(({ startsAt }) => ({ startsAt, roomId: willow }))), ben));
  const again = await propose({});
  const nearest = again.sessions.map((session) => session.nearest?.[0] ?? '');
  expect(nearest.every((each) => each !== '')).toBe(true);
  taken(await make(series(nearest.map((startsAt) => ({ startsAt, roomId: willow })))));
});

test('a plan is booked as a whole or not at all', async () => {
  const ben = await eligiblePerson(story);
  taken(await make(series([{ startsAt: at(3, '15:00'), roomId: willow }]), ben));
  const clashing = series([{ startsAt: at(1, '15:00'), roomId: willow }, { startsAt: at(3, '16:30'), roomId: willow }]);
  const reply = await make(clashing);
  expect(reply).toMatchObject({ status: 409, code: 'booking.clash', body: { error: { facts: { clashes: [{ kind: 'room', from: at(3, '16:30'), until: at(3, '17:15') }] } } } });
  expect(JSON.stringify(reply.body)).not.toContain('Okafor');
  expect(await visits()).toEqual([]);
  expect((await make(series([{ startsAt: at(1, '15:00'), roomId: willow }, { startsAt: at(1, '16:00'), roomId: aspen }]))).code, 'two sessions of one plan at once').toBe('booking.clash');
  expect(taken(await make(series([{ startsAt: at(1, '15:00'), roomId: willow }, { startsAt: at(3, '16:30'), roomId: aspen }])))).toMatchObject({ sessionVisitIds: [expect.any(String), expect.any(String)] });
});

test('a plan says what besides the drug belongs to it, and comes from a listed series', async () => {
  const sessions = [{ startsAt: at(2, '15:00'), roomId: willow }];
  expect((await make(series(sessions, { otherElement: '  ' }))).code).toBe('request.invalid');
  expect((await make(series(sessions, { template: 'ten-a-day' }))).code).toBe('plan.template-unknown');
  expect((await make(series([{ startsAt: at(2, '15:00'), endsAt: at(2, '15:00'), roomId: willow }]))).code).toBe('booking.ends-before-start');
  expect((await make(series([{ startsAt: at(2, '15:00'), endsAt: at(3, '03:01'), roomId: willow }]))).code).toBe('booking.too-long');
  const nurse = { staffId: story.clinic.staff.nurse, duty: 'monitoring' };
  expect((await make(series([{ startsAt: at(2, '15:00'), roomId: willow, staff: [nurse, nurse] }]))).code).toBe('request.invalid');
  expect((await make(series([{ startsAt: at(2, '15:00'), roomId: crypto.randomUUID() }]))).code).toBe('booking.room-unknown');
});

test('a visit is moved with its people, cancelled with a reason, and then stays as it is', async () => {
  const staff = [{ staffId: story.clinic.staff.therapist, duty: 'exclusive' }];
  const visitId = textIn(await faye.post(chart('visits'), { kind: 'preparation', startsAt: at(2, '15:00'), roomId: willow, staff }), 'visitId');
  const path = `/api/staff/visits/${visitId}`;
  const ben = await story.admit({ familyName: 'Ode', givenName: 'Ben' });
  taken(await faye.post(chart('visits', ben), { kind: 'preparation', startsAt: at(2, '18:00'), roomId: aspen, staff }));
  expect((await faye.post(`${path}/move`, { startsAt: at(2, '18:30'), roomId: willow })).body, 'the therapist is with Ben').toMatchObject({ error: { code: 'booking.clash', facts: { clashes: [{ kind: 'staff' }] } } });
  expect((await faye.post(`${path}/move`, { startsAt: at(2, '15:20'), roomId: willow })).status, 'its own earlier time is no clash').toBe(200);
  expect(await visits()).toMatchObject([{ visitId, startsAt: at(2, '15:20'), endsAt: at(2, '16:10') }]);
  expect((await faye.post(`${path}/cancel`, { reason: ' ' })).code).toBe('request.invalid');
  taken(await faye.post(`${path}/cancel`, { reason: 'She is ill.' }));
  expect(await visits()).toEqual([]);
  for (const [act, body] of [['move', { startsAt: at(3, '15:00'), roomId: willow }], ['cancel', { reason: 'Again.' }]] as const) expect((await faye.post(`${path}/${act}`, body)).code).toBe('visit.not-booked');
  expect((await faye.post(`/api/staff/visits/${crypto.randomUUID()}/cancel`, { reason: 'None.' })).code).toBe('visit.unknown');
  taken(await faye.post(chart('visits'), { kind: 'preparation', startsAt: at(2, '15:20'), roomId: willow }));
});

test('what hangs on a session moves along in one act, she is told, and the calendar is as it was when anything clashes', async () => {
  const integration = { startsAt: at(3, '18:00'), roomId: aspen, staff: [{ staffId: story.clinic.staff.therapist, duty: 'exclusive' }], afterSession: 1 };
  const made = taken(await make(series([{ startsAt: at(2, '15:00'), roomId: willow }], { integrationVisits: [integration] })));
  const [sessionId, followingId] = z.tuple([z.string(), z.string()]).parse([made['sessionVisitIds'], made['integrationVisitIds']].flat());
  const path = `/api/staff/visits/${sessionId}`;
  const look = async (startsAt: string) => taken(await faye.get(`${path}/move-outlook?${new URLSearchParams({ startsAt, roomId: willow })}`));
  expect(await look(at(4, '15:00'))).toEqual({ clashes: [], nearest: [], following: [{ visitId: followingId, kind: 'integration', from: at(3, '18:00'), to: at(5, '18:00') }], told: { patientBy: 'pages-and-letter', staff: ['Theo Lark'] } });
  const ben = await story.admit({ familyName: 'Ode', givenName: 'Ben' });
  const other = textIn(await faye.post(chart('visits', ben), { kind: 'preparation', startsAt: at(4, '15:30'), roomId: willow }), 'visitId');
  expect(await look(at(4, '15:00'))).toMatchObject({ clashes: [{ kind: 'room' }], nearest: [expect.any(String), expect.any(String), expect.any(String)] });
  const move = (startsAt: string, following: readonly object[]) => faye.post(`${path}/move`, { startsAt, roomId: willow, following });
  const along = [{ visitId: followingId, startsAt: at(5, '18:00') }];
  expect((await move(at(4, '15:00'), along)).code).toBe('booking.clash');
  expect((await move(at(6, '15:00'), [{ visitId: other, startsAt: at(7, '18:00') }])).code, 'Ben’s visit hangs on nothing of hers').toBe('visit.does-not-follow');
  expect((await visits()).map(({ startsAt }) => startsAt).toSorted(), 'nothing moved').toEqual([at(2, '15:00'), at(3, '18:00')]);
  expect(taken(await move(at(3, '17:00'), [{ visitId: followingId, startsAt: at(4, '18:00') }]))['movedVisitIds'], 'onto the place that its own follower leaves').toEqual([sessionId, followingId]);
  expect((await visits()).map(({ startsAt }) => startsAt).toSorted()).toEqual([at(3, '17:00'), at(4, '18:00')]);
  const [message] = z.array(z.object({ text: z.string() })).parse(taken(await (await story.phoneOf(ada)).get('/api/patient/messages'))['messages']);
  expect(message?.text.split('\n')).toHaveLength(3);
});

test('the time of a cancelled visit is filled from the waiting list by somebody whom it suits and who is free, in two requests', async () => {
  const everyDay = [1, 2, 3, 4, 5, 6, 7];
  const wish = { kind: 'integration', weekdays: everyDay, fromMinute: 0, untilMinute: 1_440, noticeHours: 1, ride: 'not-asked' };
  const [ben, cleo, dov] = [await story.admit({ familyName: 'Ode', givenName: 'Ben' }), await story.admit({ familyName: 'Ivy', givenName: 'Cleo' }), await story.admit({ familyName: 'Elm', givenName: 'Dov' })];
  const join = async (patientId: PatientId, more: object = {}) => textIn(await faye.post(chart('waiting', patientId), { ...wish, ...more }), 'waitingEntryId');
  const [bens, cleos, dovs] = [await join(ben), await join(cleo), await join(dov, { noticeHours: 336 })];
  expect((await faye.post(chart('waiting'), { ...wish, fromMinute: 600, untilMinute: 600 })).code).toBe('waiting.ends-before-start');
  const staff = [{ staffId: story.clinic.staff.therapist, duty: 'exclusive' }];
  const visitId = textIn(await faye.post(chart('visits'), { kind: 'integration', startsAt: at(2, '18:00'), roomId: aspen, staff }), 'visitId');
  taken(await faye.post(chart('visits', ben), { kind: 'preparation', startsAt: at(2, '18:30'), roomId: willow }));
  const path = `/api/staff/freed-visits/${visitId}`;
  expect((await faye.post(`${path}/fill`, { waitingEntryId: cleos })).code, 'it still stands').toBe('waiting.not-free');
  taken(await faye.post(`/api/staff/visits/${visitId}/cancel`, { reason: 'She is ill.' }));
  const offered = z.object({ people: z.array(z.object({ waitingEntryId: z.string() })), roomName: z.string() }).parse(taken(await faye.get(`${path}/waiting`)));
  expect(offered, 'Ben is elsewhere, and for Dov it comes too soon').toEqual({ people: [{ waitingEntryId: cleos }], roomName: 'Aspen' });
  expect((await faye.post(`${path}/fill`, { waitingEntryId: bens })).code).toBe('booking.clash');
  taken(await faye.post(`${path}/fill`, { waitingEntryId: cleos }));
  expect((await faye.post(`${path}/fill`, { waitingEntryId: cleos })).code, 'she waits no longer').toBe('waiting.unknown');
  expect((await faye.post(`${path}/fill`, { waitingEntryId: dovs })).code, 'the time is taken').toBe('booking.clash');
  expect(taken(await faye.get(`${path}/waiting`))['people']).toEqual([]);
  for (const each of [bens, dovs]) taken(await faye.post(`/api/staff/waiting/${each}/end`));
  expect(taken(await faye.get('/api/staff/waiting'))['entries']).toEqual([]);
});

test('one more session belongs to her own plan, takes as long as the treatment does, and gets the next number', async () => {
  const planId = textIn(await make(series([{ startsAt: at(2, '15:00'), roomId: willow }])), 'planId');
  const session = { kind: 'dosing-session', startsAt: at(5, '15:00'), roomId: willow };
  const ben = await eligiblePerson(story);
  expect((await faye.post(chart('visits'), session)).code).toBe('plan.session-needs-plan');
  expect((await faye.post(chart('visits', ben), { ...session, planId })).code).toBe('plan.unknown');
  taken(await faye.post(chart('visits'), { ...session, planId }));
  expect(await visits()).toMatchObject([{ numberInSeries: 1, ofSeries: 2 }, { numberInSeries: 2, ofSeries: 2, startsAt: at(5, '15:00'), endsAt: at(5, '16:00') }]);
  expect((await faye.post(chart('visits', ben), { kind: 'consultation', startsAt: at(5, '17:00'), roomId: willow })).code, 'recovery and turnover hold the room').toBe('booking.clash');
  taken(await (await story.as('nurse')).post(chart('facts'), { origin: 'staff', facts: [{ factId: 'current-psychosis', state: 'present' }] }));
  const later = { ...session, startsAt: at(7, '15:00'), planId };
  expect(await faye.post(chart('visits'), later), 'the front desk does not read screening').toMatchObject({ code: 'order.screening-refused', body: { error: { facts: { rules: [] } } } });
  expect(await (await story.as('nurse')).post(chart('visits'), later)).toMatchObject({ body: { error: { facts: { rules: [{ ruleId: 'ELIG-A4', liftedBy: expect.stringContaining('prescriber’s record') }] } } } });
});

test('a session at which a dose was begun is neither moved nor cancelled', async () => {
  const made = z.object({ sessionVisitIds: z.array(idSchema<'Visit'>()) }).parse(taken(await make(series([{ startsAt: at(2, '15:00'), roomId: willow }]))));
  const [visitId] = made.sessionVisitIds;
  if (visitId === undefined) throw new Error('no session was booked');
  await giveInfusion(story, ada, visitId, toInstant(at(2, '15:05')));
  expect((await faye.post(`/api/staff/visits/${visitId}/cancel`, { reason: 'A mistake.' })).code).toBe('visit.dose-begun');
  expect((await faye.post(`/api/staff/visits/${visitId}/move`, { startsAt: at(4, '15:00'), roomId: willow })).code).toBe('visit.dose-begun');
});

test('after a dose she books integration on her phone, with whoever is there for it, once and inside the suggested time', async () => {
  const made = z.object({ sessionVisitIds: z.array(idSchema<'Visit'>()) }).parse(taken(await make(series([{ startsAt: at(1, '15:00'), roomId: willow }]))));
  const offered = async () => z.object({ times: z.array(z.string()), withName: z.string().nullable() }).parse(taken(await (await story.phoneOf(ada)).get('/api/patient/integration-times')));
  expect(await offered(), 'nothing was given yet').toEqual({ times: [], withName: null });
  await giveInfusion(story, ada, made.sessionVisitIds[0] ?? raise(), toInstant(at(1, '15:05')));
  story.wait(24 * 60);
  const { times, withName } = await offered();
  expect(withName).toBe('Theo Lark');
  const [first = '', second = ''] = times;
  const phone = await story.phoneOf(ada);
  faye = await story.as('frontDesk');
  const ben = await story.admit({ familyName: 'Ode', givenName: 'Ben' });
  taken(await faye.post(chart('visits', ben), { kind: 'preparation', startsAt: first, roomId: null, staff: [{ staffId: story.clinic.staff.therapist, duty: 'exclusive' }] }));
  expect((await phone.post('/api/patient/integration-visits', { startsAt: first })).code, 'Theo is with Ben by now').toBe('visit.time-gone');
  const visitId = textIn(await phone.post('/api/patient/integration-visits', { startsAt: second }), 'visitId');
  expect((await offered()).times, 'one is booked').toEqual([]);
  expect((await phone.post('/api/patient/integration-visits', { startsAt: second })).code).toBe('visit.time-gone');
  expect(taken(await phone.get('/api/patient/visits'))['visits']).toContainEqual(expect.objectContaining({ visitId, kind: 'integration', withNames: ['Theo Lark'] }));
});

function raise(): never {
  throw new Error('no session was booked');
}

test('the calendar shows a day with rooms and people, and her phone shows what lies ahead and nothing of others', async () => {
  const ben = await eligiblePerson(story);
  const staff = [{ staffId: story.clinic.staff.nurse, duty: 'monitoring' }];
  taken(await make(series([{ startsAt: at(2, '15:00'), roomId: willow, staff }])));
  taken(await make(series([{ startsAt: at(2, '15:00'), roomId: aspen, staff }]), ben));
  const day = taken(await faye.get(`/api/staff/visits?from=${at(2, '00:00')}&until=${at(3, '00:00')}`));
  expect(day['visits']).toMatchObject([{ treatment: 'racemic-intravenous', staff: [{ name: 'Nina Reed', duty: 'monitoring' }] }, { patientName: 'Okafor, Adaeze' }]);
  expect((await faye.get(`/api/staff/visits?from=${at(0, '00:00')}&until=${at(63, '00:00')}`)).code, 'no screen asks for a whole year').toBe('calendar.too-wide');
  const phone = await story.phoneOf(ada);
  expect(taken(await phone.get('/api/patient/visits'))['visits']).toEqual([
    { visitId: expect.any(String), kind: 'dosing-session', numberInSeries: 1, ofSeries: 1, roomName: 'Willow', startsAt: at(2, '15:00'), leavesAt: at(2, '17:00'), withNames: ['Nina Reed'] },
  ]);
  const other = await story.openOtherClinic(`oak-${ada.slice(-8)}`);
  expect((await other.prescriber.get(`/api/staff/visits?from=${at(2, '00:00')}&until=${at(3, '00:00')}`)).body).toEqual({ visits: [] });
  for (const path of ['plans', 'orders']) expect((await other.prescriber.get(chart(path))).code).toBe('people.patient-unknown');
  expect((await make(series([{ startsAt: at(2, '15:00'), roomId: null }]), ada, other.prescriber)).code).toBe('people.patient-unknown');
});
