import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPracticeClinic, type PracticeClinic } from '#cli/practice/practice-clinic.ts';
import type { DatabaseAddress } from '#database/address.ts';
import type { Database } from '#database/tenant.ts';
import { openDatabase } from '#database/tenant.ts';
import { newId } from '#foundation/id.ts';
import { compose, type Composed } from '#server/compose.ts';
import { routes } from '#server/routes.ts';
import { createTestDatabase } from '../support/database.ts';
import { sampleOf } from '../support/sample.ts';
import { standingClock, testRandom } from '../support/test-clinic.ts';

const CANARY = 'Quetzalcanary';
const clock = standingClock('2026-03-02T15:00:00Z');

let address: DatabaseAddress;
let database: Database;
let server: Composed;
let north: PracticeClinic;
let south: PracticeClinic;
/** Every id of the north clinic by the name of the column it stands in. */
let northIds: Map<string, string>;

beforeAll(async () => {
  address = await createTestDatabase();
  database = openDatabase(address);
  const common = { database, clock: clock.now, random: testRandom, zone: 'America/New_York' };
  north = await openPracticeClinic({ ...common, slug: 'north', name: `${CANARY} North` });
  south = await openPracticeClinic({ ...common, slug: 'south', name: 'South' });
  server = await compose({ database, clock: clock.now, random: testRandom, perMinute: 100_000 });
  await fillNorth();
  northIds = await idsOf(north.clinicId);
});
afterAll(async () => {
  await server.close();
  await database.close();
});

type Send = (method: 'GET' | 'POST', url: string, payload?: object) => Promise<{ status: number; body: string }>;

async function signedIn(clinic: PracticeClinic, how: { staffId: string } | { patientId: string }): Promise<Send> {
  const door = 'staffId' in how ? 'practice-sign-in' : 'practice-patient-sign-in';
  const answer = await server.app.inject({ method: 'POST', url: `/api/public/${clinic.slug}/${door}`, headers: { 'operation-id': newId(clock.now(), testRandom) }, payload: how });
  let cookie = String(answer.headers['set-cookie']).split(';')[0] ?? '';
  const send: Send = async (method, url, payload) => {
    const response = await server.app.inject({ method, url, headers: { cookie, 'operation-id': newId(clock.now(), testRandom) }, ...(payload && { payload }) });
    const changed = String(response.headers['set-cookie'] ?? '').split(';')[0];
    if (changed) cookie = changed;
    return { status: response.statusCode, body: response.body };
  };
  if ('staffId' in how) await send('POST', '/api/staff/step-up', { proof: { practice: true } });
  return send;
}

async function made(answer: Promise<{ status: number; body: string }>): Promise<Record<string, string>> {
  const { status, body } = await answer;
  if (status !== 200) throw new Error(body);
  return JSON.parse(body);
}

/** A person with something in every domain that has a record of its own. */
async function fillNorth(): Promise<void> {
  const staff = await signedIn(north, { staffId: north.staff.prescriber });
  const details = { familyName: CANARY, givenName: CANARY, calledName: CANARY, pronouns: null, birthDate: '1984-05-05', sex: 'female', language: 'en', email: `${CANARY}@example.org`.toLowerCase(), phone: null };
  const { patientId } = await made(staff('POST', '/api/staff/patients', { details }));
  const patient = `/api/staff/patients/${patientId}`;
  await made(staff('POST', `${patient}/facts`, { origin: 'staff', facts: [{ factId: 'heart-attack', state: 'absent', details: { words: CANARY } }] }));
  await made(staff('POST', `${patient}/medicines`, { state: 'known', medicines: [{ typedName: CANARY }] }));
  await made(staff('POST', `${patient}/screening`));
  await made(staff('POST', `${patient}/safety-assessments`, { note: CANARY }));
  await made(staff('POST', `${patient}/visits`, { kind: 'preparation', startsAt: '2026-03-04T15:00:00.000Z', roomId: north.rooms[0] ?? null }));
  const own = await signedIn(north, { patientId: patientId ?? '' });
  const { assessmentId } = await made(own('POST', '/api/patient/measures/phq-9/start'));
  await made(own('POST', `/api/patient/assessments/${assessmentId}/answer`, { itemId: 'phq-9.9', answer: 2 }));
  await made(own('POST', '/api/patient/intake/goals', { words: CANARY, rating: 3 }));
  await made(own('POST', '/api/patient/intake/words', { kind: 'hopes', words: CANARY }));
}

async function asOwner<Row extends pg.QueryResultRow>(statement: string, values: unknown[] = []): Promise<Row[]> {
  const owner = new pg.Client(address.owner);
  await owner.connect();
  const { rows } = await owner.query<Row>(statement, values);
  await owner.end();
  return rows;
}

type Column = { table_name: string; column_name: string };

/** The newest value of every id column of one clinic; read as that clinic, because row-level security binds the owner too. */
async function idsOf(clinicId: string): Promise<Map<string, string>> {
  const columns = await asOwner<Column>(`select table_name, column_name from information_schema.columns where table_schema = 'public' and column_name like '%\\_id' and data_type = 'uuid' and table_name <> 'clinic_directory'`);
  const client = await database.pool.connect();
  const found = new Map<string, string>();
  try {
    await client.query(`begin; set local app.clinic = '${clinicId}'`);
    for (const { table_name, column_name } of columns) {
      const { rows } = await client.query(`select ${column_name} as id from ${table_name} where ${column_name} is not null order by 1 desc limit 1`);
      if (rows[0]) found.set(column_name, rows[0].id);
    }
    await client.query('rollback');
  } finally {
    client.release();
  }
  return found;
}

/** The north clinic's id for a field such as `patientId`; where it has none of that kind, its patient's. */
function northId(field: string): string {
  const column = field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  return northIds.get(column) ?? northIds.get('patient_id') ?? '';
}

async function fingerprint(clinicId: string): Promise<string> {
  const tables = await asOwner<{ table_name: string }>(`select table_name from information_schema.columns where table_schema = 'public' and column_name = 'clinic_id' and table_name not in ('clinic_directory') order by 1`);
  const client = await database.pool.connect();
  try {
    await client.query(`begin; set local app.clinic = '${clinicId}'`);
    const counts = [];
    for (const { table_name } of tables) {
      const { rows } = await client.query(`select count(*) as n, coalesce(md5(string_agg(t::text, '' order by t::text)), '') as digest from ${table_name} t`);
      counts.push(`${table_name} ${rows[0].n} ${rows[0].digest}`);
    }
    await client.query('rollback');
    return counts.join('\n');
  } finally {
    client.release();
  }
}

const guarded = routes.filter(({ policy }) => policy.audience !== 'public');

test('every route asked as another clinic’s user, with this clinic’s ids everywhere, shows and changes nothing of it', async () => {
  const before = await fingerprint(north.clinicId);
  const everyRole = [];
  for (const role of ['owner', 'prescriber', 'therapist', 'nurse', 'frontDesk'] as const) everyRole.push(await signedIn(south, { staffId: south.staff[role] }));
  const southPatient = JSON.parse((await (everyRole[1] as Send)('POST', '/api/staff/patients', { details: { familyName: 'South', givenName: 'Sam', calledName: null, pronouns: null, birthDate: '1990-01-01', sex: 'other', language: 'en', email: null, phone: null } })).body).patientId;
  const patient = await signedIn(south, { patientId: southPatient });
  const leaks: string[] = [];
  const unparsed: string[] = [];
  const faults: string[] = [];
  for (const { contract, policy } of guarded) {
    const senders = policy.audience === 'patient' ? [patient] : everyRole;
    const url = contract.path.replaceAll(/:(\w+)/g, (_, field: string) => (field === 'measure' ? 'phq-9' : northId(field)));
    const query = contract.query ? `?${new URLSearchParams(Object.entries(sampleOf(contract.query, northId) as Record<string, string>))}` : '';
    const body = contract.body ? (sampleOf(contract.body, northId) as object) : undefined;
    for (const send of senders) {
      const answer = await send(contract.method, url + query, contract.kind === 'command' ? (body ?? {}) : undefined);
      if (answer.body.toLowerCase().includes(CANARY.toLowerCase())) leaks.push(`${contract.path}: ${answer.body.slice(0, 200)}`);
      if (answer.status >= 500) faults.push(`${contract.path}: ${answer.status}`);
      if (answer.body.includes('"request.invalid"')) unparsed.push(`${contract.path}: ${answer.body.slice(0, 300)}`);
    }
  }
  await server.flushReads();
  expect(leaks).toEqual([]);
  expect(faults).toEqual([]);
  expect(unparsed, 'the probe must get past the form of the request').toEqual([]);
  expect(await fingerprint(north.clinicId)).toBe(before);
});

test('the probe itself notices a leak: asked as this clinic’s own user, the same routes do show the canary', async () => {
  const own = await signedIn(north, { staffId: north.staff.prescriber });
  const { body } = await own('GET', `/api/staff/patients/${northId('patientId')}`);
  expect(body).toContain(CANARY);
});

test('every route refuses who is not signed in, and staff and patients stay on their own side', async () => {
  const nurse = await signedIn(south, { staffId: south.staff.nurse });
  const wrong: string[] = [];
  for (const { contract, policy } of guarded) {
    const url = contract.path.replaceAll(/:(\w+)/g, () => northIds.get('patient_id') ?? '');
    const nobody = await server.app.inject({ method: contract.method, url, headers: { 'operation-id': newId(clock.now(), testRandom) }, ...(contract.kind === 'command' && { payload: {} }) });
    if (nobody.statusCode !== 401) wrong.push(`${contract.path} as nobody: ${nobody.statusCode}`);
    if (policy.audience !== 'patient') continue;
    const { status } = await nurse(contract.method, url, contract.kind === 'command' ? {} : undefined);
    if (status !== 401) wrong.push(`${contract.path} as a nurse: ${status}`);
  }
  expect(wrong).toEqual([]);
});
