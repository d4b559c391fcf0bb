import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import type { Clinic } from '#foundation/clinic.ts';
import { localDateSchema } from '#foundation/zoned-time.ts';
import type { Browser, Story } from '../../../tests/support/people-story.ts';
import { openStory } from '../../../tests/support/people-story.ts';
import { runs } from '../../../tests/support/runs.ts';

let story: Story;
let clinic: Clinic;
let desk: Browser;
const details = {
  familyName: 'Okafor',
  givenName: 'Adaeze',
  calledName: 'Ada',
  pronouns: 'she/her',
  birthDate: '1984-05-02',
  sex: 'female',
  language: 'es',
  email: 'Ada@Mail.example',
  phone: null,
};

beforeAll(async () => {
  story = await openStory();
  clinic = await story.openClinic('harbour');
  await story.hire(clinic, 'Fay Frontdesk', ['front-desk']);
  desk = await story.signedIn(clinic, 'Fay Frontdesk');
});
afterAll(() => story.close());

const idSchema = z.object({ patientId: z.string() });
const rowsSchema = z.array(z.object({ name: z.string(), birthDate: z.string() }));

async function found(search: string, limit?: number): Promise<readonly string[]> {
  const query = new URLSearchParams({ search, ...(limit !== undefined && { limit: String(limit) }) });
  return rowsSchema.parse((await desk.get(`/api/staff/patients?${query}`)).body['patients']).map(({ name }) => name);
}

test('the front desk adds a patient, opens the record and corrects it', async () => {
  const { patientId } = idSchema.parse((await desk.post('/api/staff/patients', { details })).body);
  const opened = await desk.get(`/api/staff/patients/${patientId}`);
  expect(opened.body).toEqual({ patientId, name: 'OKAFOR, Adaeze', ageYears: 41, details: { ...details, email: 'ada@mail.example' }, lastSignedInAt: null, wantsFormLetters: true });
  expect((await desk.post(`/api/staff/patients/${patientId}/details`, { read: details, details: { ...details, phone: '+1 555 0100', birthDate: '1983-03-02' } })).status).toBe(200);
  expect((await desk.get(`/api/staff/patients/${patientId}`)).body).toMatchObject({ ageYears: 43, details: { phone: '+1 555 0100', email: 'ada@mail.example' } });
  const rows = (await story.auditOf(clinic)).filter((row) => row.patientId === patientId);
  expect(rows.map(({ action, outcome }) => `${action} ${outcome}`).toSorted()).toEqual([
    'people.patient-added done',
    'people.patient-details-changed done',
    'people.patient-opened read',
    'people.patient-opened read',
  ]);
  expect(rows.find(({ action }) => action === 'people.patient-details-changed')?.facts).toEqual({ changed: ['birthDate', 'phone'] });
});

test('two desks that change one record at once lose nothing: different details join, and of the same detail the later hears', async () => {
  for (let race = 0; race < runs(10, 500); race += 1) {
    const read = { ...details, familyName: `Sandoval ${race}` };
    const { patientId } = idSchema.parse((await desk.post('/api/staff/patients', { details: read })).body);
    const change = (changed: Partial<typeof read>) => desk.post(`/api/staff/patients/${patientId}/details`, { read, details: { ...read, ...changed } });
    const apart = await Promise.all([change({ pronouns: 'they/them' }), change({ calledName: 'Sandy' })]);
    expect(apart.map(({ status }) => status)).toEqual([200, 200]);
    const same = await Promise.all([change({ email: 'one@mail.example' }), change({ email: 'other@mail.example' })]);
    expect(same.map(({ status }) => status).toSorted((left, right) => left - right)).toEqual([200, 409]);
    expect(same.find(({ status }) => status === 409)).toMatchObject({ code: 'people.details-changed-meanwhile', body: { error: { facts: { clashing: ['email'] } } } });
    const kept = same[0]?.status === 200 ? 'one@mail.example' : 'other@mail.example';
    expect((await desk.get(`/api/staff/patients/${patientId}`)).body['details']).toMatchObject({ pronouns: 'they/them', calledName: 'Sandy', email: kept });
  }
});

test('somebody of the same family name and birth date is not added twice by mistake, and can be on purpose', async () => {
  const twin = { ...details, familyName: 'Duarte', givenName: 'Lena', birthDate: '1990-01-01' };
  const first = idSchema.parse((await desk.post('/api/staff/patients', { details: twin })).body);
  const refused = await desk.post('/api/staff/patients', { details: { ...twin, familyName: 'DUÁRTE', givenName: 'Mia' } });
  expect(refused).toMatchObject({ status: 409, code: 'people.patient-may-exist', body: { error: { facts: { patientIds: [first.patientId] } } } });
  expect(JSON.stringify(refused.body)).not.toContain('Lena');
  expect((await desk.post('/api/staff/patients', { details: { ...twin, givenName: 'Mia' }, isAnotherPerson: true })).status).toBe(200);
  expect(await found('duarte')).toEqual(['DUARTE, Lena', 'DUARTE, Mia']);
});

test('somebody who is entered by several people at the same moment is there once, and the others hear of them', async () => {
  for (let race = 0; race < runs(10, 300); race += 1) {
    const person = { ...details, familyName: `Ibarra ${race}`, birthDate: '1971-04-09' };
    const replies = await Promise.all(Array.from({ length: 4 }, () => desk.post('/api/staff/patients', { details: person })));
    const added = replies.filter(({ status }) => status === 200).map(({ body }) => idSchema.parse(body).patientId);
    expect(added).toHaveLength(1);
    for (const { status, body } of replies.filter((reply) => reply.status !== 200)) expect([status, body]).toMatchObject([409, { error: { facts: { patientIds: added } } }]);
  }
});

test('patients are found by the beginning of a name or both, by what they are called, and by birth date', async () => {
  const person = (familyName: string, givenName: string, calledName: string | null, birthDate: string) =>
    story.admit(clinic, { familyName, givenName, calledName, birthDate: localDateSchema.parse(birthDate) });
  await person('Núñez', 'José', 'Pepe', '1970-12-24');
  await person('Nunn', 'Mary Ann', null, '1970-12-25');
  await person('Percent%', 'Under_score', null, '1960-01-01');
  expect(await found('NÚÑE')).toEqual(['NÚÑEZ, José']);
  expect(await found('nun')).toEqual(['NUNN, Mary Ann', 'NÚÑEZ, José']);
  expect(await found('jose nunez')).toEqual(['NÚÑEZ, José']);
  expect(await found('pepe')).toEqual(['NÚÑEZ, José']);
  expect(await found('Mary Ann Nu')).toEqual(['NUNN, Mary Ann']);
  expect(await found('nunn, m')).toEqual(['NUNN, Mary Ann']);
  expect(await found('nunn, x')).toEqual([]);
  expect(await found('1970-12-24')).toEqual(['NÚÑEZ, José']);
  expect(await found('1970-13-45')).toEqual([]);
  expect(await found('%')).toEqual([]);
  expect(await found('_')).toEqual([]);
  expect(await found('percent%')).toEqual(['PERCENT%, Under_score']);
  expect(await found('', 2)).toHaveLength(2);
});

test('a birth date in the future or 121 years ago is refused, a form with an unknown or missing field too', async () => {
  const add = (changed: object) => desk.post('/api/staff/patients', { details: { ...details, familyName: 'Nobody', ...changed } });
  expect((await add({ birthDate: '2026-03-03' })).code).toBe('people.birth-date-not-plausible');
  expect((await add({ birthDate: '1905-03-01' })).code).toBe('people.birth-date-not-plausible');
  expect((await add({ birthDate: '2026-02-30' })).code).toBe('request.invalid');
  expect((await add({ sex: 'unknown' })).code).toBe('request.invalid');
  expect((await add({ clinicId: clinic.clinicId })).code).toBe('request.invalid');
  expect((await add({ givenName: '  ' })).code).toBe('request.invalid');
  expect(await found('nobody')).toEqual([]);
});

test('another clinic neither finds nor opens nor changes nor invites a patient', async () => {
  const patientId = await story.admit(clinic, { familyName: 'Private' });
  const elm = await story.openClinic('elm');
  await story.hire(elm, 'Otto Other', ['owner', 'prescriber']);
  const other = await story.signedIn(elm, 'Otto Other');
  expect((await other.get('/api/staff/patients?search=private')).body).toEqual({ patients: [] });
  expect((await other.get(`/api/staff/patients/${patientId}`)).code).toBe('people.patient-unknown');
  expect((await other.post(`/api/staff/patients/${patientId}/details`, { read: details, details })).code).toBe('people.patient-unknown');
  expect((await other.post(`/api/staff/patients/${patientId}/invitation`)).code).toBe('people.patient-unknown');
});

test('a patient who is signed in reaches no address of staff', async () => {
  const practice = await story.openClinic('practise', true);
  const patientId = await story.admit(practice);
  const phone = story.browser();
  await phone.post('/api/public/practise/practice-patient-sign-in', { patientId });
  expect((await phone.get('/api/patient/me')).status).toBe(200);
  for (const path of ['/api/staff/me', '/api/staff/patients', `/api/staff/patients/${patientId}`, '/api/staff/people']) expect((await phone.get(path)).code).toBe('sign-in.needed');
});
