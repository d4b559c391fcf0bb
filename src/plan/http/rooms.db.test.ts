import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import type { PatientId } from '#foundation/id.ts';
import type { ClinicStory } from '../../../tests/support/clinic-story.ts';
import { openClinicStory, taken, textIn } from '../../../tests/support/clinic-story.ts';
import type { Browser } from '../../../tests/support/people-story.ts';

let story: ClinicStory;
let ada: PatientId;
let olive: Browser;
let faye: Browser;
/** A room of this test alone. */
let juniper: string;

beforeAll(async () => {
  story = await openClinicStory();
});
afterAll(() => story.close());
beforeEach(async () => {
  ada = await story.admit();
  olive = await story.as('owner');
  faye = await story.as('frontDesk');
  juniper = textIn(await olive.post('/api/staff/rooms', { siteId: story.clinic.siteId, name: 'Juniper' }), 'roomId');
});

const at = (hours: number) => new Date(Date.parse(story.clock.now()) + hours * 3_600_000).toISOString();
const book = (hours: number, roomId = juniper) => faye.post(`/api/staff/patients/${ada}/visits`, { kind: 'preparation', startsAt: at(hours), roomId });
const close = (roomId = juniper) => olive.post(`/api/staff/rooms/${roomId}/close`);
const isClosed = async () => z.array(z.object({ roomId: z.string(), isClosed: z.boolean() })).parse(taken(await faye.get('/api/staff/rooms'))['rooms']).find(({ roomId }) => roomId === juniper)?.isClosed;

test('a room in which visits are booked stays open, and the owner is told which visits those are', async () => {
  const later = textIn(await book(48), 'visitId');
  const sooner = textIn(await book(24), 'visitId');
  const [soonerAt, laterAt] = [at(24), at(48)];
  expect(await close()).toMatchObject({
    status: 409, code: 'booking.room-in-use', body: { error: { facts: { count: 2, visits: [{ visitId: sooner, startsAt: soonerAt }, { visitId: later, startsAt: laterAt }] } } },
  });
  expect(await isClosed()).toBe(false);
  taken(await faye.post(`/api/staff/visits/${sooner}/cancel`, { reason: 'The room closes.' }));
  taken(await faye.post(`/api/staff/visits/${later}/move`, { startsAt: laterAt, roomId: story.clinic.rooms[0] }));
  taken(await close());
  expect(await isClosed()).toBe(true);
  expect((await story.auditOf()).findLast(({ action }) => action === 'plan.room-closed')).toMatchObject({ outcome: 'done' });
});

test('visits that are over do not keep a room open', async () => {
  taken(await book(1));
  story.wait(3 * 60);
  [olive, faye] = [await story.as('owner'), await story.as('frontDesk')];
  expect((await close()).status).toBe(200);
});

test('in a closed room nothing is booked, moved or proposed, until an owner opens it again', async () => {
  taken(await close());
  const visitId = textIn(await book(60, story.clinic.rooms[1]), 'visitId');
  expect((await book(72)).code).toBe('booking.room-closed');
  expect((await faye.post(`/api/staff/visits/${visitId}/move`, { startsAt: at(96), roomId: juniper })).code).toBe('booking.room-closed');
  const wish = new URLSearchParams({ firstDay: at(24).slice(0, 10), timeOfDay: '10:00', roomId: juniper });
  expect((await faye.get(`/api/staff/patients/${ada}/plan-proposal?${wish}`)).code).toBe('booking.room-closed');
  taken(await olive.post(`/api/staff/rooms/${juniper}/reopen`));
  taken(await book(72));
});

test('only an owner closes a room, and only one of their clinic', async () => {
  expect((await faye.post(`/api/staff/rooms/${juniper}/close`)).code).toBe('sign-in.role-missing');
  expect((await close(crypto.randomUUID())).code).toBe('booking.room-unknown');
});

test('of a booking and a closing at the same time one gives way', async () => {
  const [booked, closed] = await Promise.all([book(24), close()]);
  expect([booked.code, closed.code]).toEqual(booked.status === 200 ? [null, 'booking.room-in-use'] : ['booking.room-closed', null]);
});
