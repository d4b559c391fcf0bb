import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import type { Clinic } from '#foundation/clinic.ts';
import { clinicSettings } from '../store/clinic-setting.ts';
import type { PeopleTables } from '../store/tables.ts';
import type { Browser, Story } from '../../../tests/support/people-story.ts';
import { emailOf, openStory, STORY_PASSWORD } from '../../../tests/support/people-story.ts';
import { peopleRoutes } from './routes.ts';
import { settingRoutes } from './setting-routes.ts';

let story: Story;
let clinic: Clinic;
let owner: Browser;
let nurse: Browser;

beforeAll(async () => {
  const pressure = { value: 140, unit: 'mmHg', meaning: 'A pressure', source: { key: 'product-default', mark: 'P' } } as const;
  story = await openStory([...peopleRoutes, ...settingRoutes({ 'BP-1.systolic': pressure, 'BP-1.diastolic': { ...pressure, value: 90 } })]);
  clinic = await story.openClinic('harbour');
  await story.hire(clinic, 'Olive Owner', ['owner']);
  await story.hire(clinic, 'Nora Nurse', ['nurse']);
  owner = await story.signedIn(clinic, 'Olive Owner');
  nurse = await story.signedIn(clinic, 'Nora Nurse');
});
afterAll(() => story.close());

const peopleSchema = z.array(z.object({ staffId: z.string(), name: z.string(), state: z.string(), roles: z.array(z.string()) }));
const people = async () => peopleSchema.parse((await owner.get('/api/staff/people')).body['people']);

test('the owner sees who works here, who has not answered yet and who is switched off', async () => {
  const gone = await story.hire(clinic, 'Gus Gone', ['therapist', 'nurse']);
  await owner.post('/api/staff/people', { name: 'Ida Invited', email: emailOf('Ida Invited'), roles: ['nurse', 'nurse', 'prescriber'] });
  await owner.post(`/api/staff/people/${gone}/disable`);
  expect((await people()).map(({ name, state, roles }) => [name, state, roles])).toEqual([
    ['Gus Gone', 'disabled', ['therapist', 'nurse']],
    ['Ida Invited', 'invited', ['prescriber', 'nurse']],
    ['Nora Nurse', 'working', ['nurse']],
    ['Olive Owner', 'working', ['owner']],
  ]);
  expect((await owner.post(`/api/staff/people/${gone}/enable`)).status).toBe(200);
  await story.signedIn(clinic, 'Gus Gone');
});

test('a nurse cannot see or change people, rooms’ list, letters or settings', async () => {
  const somebody = (await people())[0]?.staffId ?? '';
  for (const path of ['/api/staff/people', '/api/staff/mail', '/api/staff/settings']) expect((await nurse.get(path)).code).toBe('sign-in.role-missing');
  for (const path of ['/api/staff/people', `/api/staff/people/${somebody}/disable`, `/api/staff/people/${somebody}/enable`, `/api/staff/people/${somebody}/roles`, `/api/staff/people/${somebody}/invitation`, '/api/staff/rooms', '/api/staff/settings']) {
    expect((await nurse.post(path)).code).toBe('sign-in.role-missing');
  }
  expect((await nurse.get('/api/staff/rooms')).status).toBe(200);
});

test('the last owner cannot be switched off or stop being one', async () => {
  const me = (await people()).find(({ name }) => name === 'Olive Owner')?.staffId ?? '';
  expect((await owner.post(`/api/staff/people/${me}/disable`)).code).toBe('people.last-owner');
  expect((await owner.post(`/api/staff/people/${me}/roles`, { roles: ['nurse'] })).code).toBe('people.last-owner');
  expect((await owner.post(`/api/staff/people/${me}/roles`, { roles: ['owner', 'prescriber'] })).status).toBe(200);
  expect((await owner.get('/api/staff/me')).body['roles']).toEqual(['owner', 'prescriber']);
});

test('two owners who switch each other off at once leave one', async () => {
  const elm = await story.openClinic('elm');
  const [ann, bob] = [await story.hire(elm, 'Ann Owner', ['owner']), await story.hire(elm, 'Bob Owner', ['owner'])];
  const [annsDesk, bobsDesk] = [await story.signedIn(elm, 'Ann Owner'), await story.signedIn(elm, 'Bob Owner')];
  const replies = await Promise.all([annsDesk.post(`/api/staff/people/${bob}/disable`), bobsDesk.post(`/api/staff/people/${ann}/disable`)]);
  expect(replies.filter(({ status }) => status === 200)).toHaveLength(1);
  expect(replies.filter(({ code }) => code === 'people.last-owner' || code === 'sign-in.needed')).toHaveLength(1);
});

test('a new role holds at the very next request', async () => {
  const staffId = await story.hire(clinic, 'Rae Rising', ['nurse']);
  const desk = await story.signedIn(clinic, 'Rae Rising');
  expect((await desk.get('/api/staff/settings')).code).toBe('sign-in.role-missing');
  expect((await owner.post(`/api/staff/people/${staffId}/roles`, { roles: ['prescriber'] })).status).toBe(200);
  expect((await desk.get('/api/staff/settings')).status).toBe(200);
  expect((await owner.post(`/api/staff/people/${staffId}/roles`, { roles: [] })).code).toBe('request.invalid');
  expect((await owner.post(`/api/staff/people/${crypto.randomUUID()}/roles`, { roles: ['nurse'] })).code).toBe('people.staff-unknown');
});

test('the owner of another clinic does not find these people', async () => {
  const oak = await story.openClinic('oak');
  await story.hire(oak, 'Otto Other', ['owner']);
  const other = await story.signedIn(oak, 'Otto Other');
  const foreign = (await people())[0]?.staffId ?? '';
  expect((await other.post(`/api/staff/people/${foreign}/disable`)).code).toBe('people.staff-unknown');
  expect(peopleSchema.parse((await other.get('/api/staff/people')).body['people'])).toHaveLength(1);
});

test('the owner adds a room to a site of the clinic and to no other', async () => {
  const { sites } = z.object({ sites: z.array(z.object({ siteId: z.string() })) }).parse((await owner.get('/api/staff/rooms')).body);
  expect((await owner.post('/api/staff/rooms', { siteId: sites[0]?.siteId, name: 'Juniper' })).status).toBe(200);
  expect((await owner.get('/api/staff/rooms')).body['rooms']).toMatchObject([{ name: 'Juniper' }, { name: 'Willow' }]);
  expect((await owner.post('/api/staff/rooms', { siteId: crypto.randomUUID(), name: 'Nowhere' })).code).toBe('people.site-unknown');
});

test('the clinic’s own value of a clinical default asks for a fresh proof of who sets it', async () => {
  const desk = await story.signedIn(clinic, 'Olive Owner');
  story.clock.set('2026-03-02T15:06:00Z');
  const change = { settingId: 'BP-1.diastolic', value: 95, reason: 'Agreed by the medical director on 2 March.' };
  expect((await desk.post('/api/staff/settings', change)).code).toBe('sign-in.step-up-needed');
  expect((await desk.post('/api/staff/step-up', { proof: { password: STORY_PASSWORD } })).status).toBe(200);
  expect((await desk.post('/api/staff/settings', change)).status).toBe(200);
  story.clock.set('2026-03-02T15:00:00Z');
});

test('the owner adds a site with a room of its own and gives the room another name; nobody else may', async () => {
  const { siteId } = (await owner.post('/api/staff/sites', { name: 'Garden house' })).body;
  const { roomId } = (await owner.post('/api/staff/rooms', { siteId, name: 'Roof' })).body;
  expect((await owner.post(`/api/staff/rooms/${String(roomId)}/rename`, { name: 'Roof room' })).status).toBe(200);
  const { sites, rooms } = (await owner.get('/api/staff/rooms')).body;
  expect(sites).toContainEqual({ siteId, name: 'Garden house' });
  expect(rooms).toContainEqual({ roomId, siteId, name: 'Roof room', isClosed: false });
  expect((await owner.post(`/api/staff/rooms/${crypto.randomUUID()}/rename`, { name: 'Nowhere' })).code).toBe('people.room-unknown');
  expect((await owner.post(`/api/staff/rooms/${crypto.randomUUID()}/reopen`)).code).toBe('people.room-unknown');
  await story.hire(clinic, 'Rosa Room', ['nurse']);
  const rosa = await story.signedIn(clinic, 'Rosa Room');
  for (const path of ['sites', 'rooms', `rooms/${String(roomId)}/rename`, `rooms/${String(roomId)}/reopen`]) expect((await rosa.post(`/api/staff/${path}`, {})).code).toBe('sign-in.role-missing');
  const line = (await story.auditOf(clinic)).findLast(({ action }) => action === 'people.room-renamed');
  expect(line?.facts).toEqual({ from: 'Roof', to: 'Roof room' });
});

test('a clinic’s own value stands with who set it and why, and earlier ones stay to be read', async () => {
  const change = { settingId: 'BP-1.systolic', value: 150, reason: 'Agreed by the medical director on 2 March.' };
  expect((await owner.post('/api/staff/settings', { ...change, reason: 'why not' })).code).toBe('people.setting-reason-missing');
  expect((await owner.post('/api/staff/settings', { ...change, settingId: 'systolic' })).code).toBe('request.invalid');
  expect((await owner.post('/api/staff/settings', { ...change, settingId: 'BP-1.sistolic' })).code).toBe('people.setting-unknown');
  expect((await owner.post('/api/staff/settings', change)).status).toBe(200);
  expect((await owner.post('/api/staff/settings', change)).code).toBe('people.setting-unchanged');
  story.clock.set('2026-03-02T15:01:00Z');
  expect((await owner.post('/api/staff/settings', { ...change, value: 145 })).status).toBe(200);
  expect((await owner.get('/api/staff/settings')).body['changes']).toMatchObject([
    { settingId: 'BP-1.diastolic' },
    { settingId: 'BP-1.systolic', value: 145, changedBy: 'Olive Owner', isInForce: true },
    { settingId: 'BP-1.systolic', value: 150, changedBy: 'Olive Owner', isInForce: false },
  ]);
  const inForce = await story.database.inTenant<PeopleTables, Readonly<Record<string, number>>>(clinic.clinicId, (tx) => clinicSettings(tx));
  expect(inForce).toEqual({ 'BP-1.diastolic': 95, 'BP-1.systolic': 145 });
});
