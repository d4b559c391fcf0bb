import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { openPlayedClock } from '#cli/case/play/clock.ts';
import type { Database } from '#database/tenant.ts';
import { openDatabase } from '#database/tenant.ts';
import { command, query } from '#foundation/contract.ts';
import { idSchema } from '#foundation/id.ts';
import { guidePages } from '#evidence/http/guide/guide-pages.ts';
import { toInstant } from '#foundation/instant.ts';
import { compose, type Composed } from '#server/compose.ts';
import { routes as declared } from '#server/routes.ts';
import type { Route } from '#transport/route.ts';
import { route } from '#transport/route.ts';
import { createTestDatabase } from '../support/database.ts';
import { fillClinics } from '../support/filled-clinics.ts';
import { sealedWord } from '../support/rest-of-a-clinic.ts';
import { testRandom } from '../support/test-clinic.ts';
import { fingerprint, readAs, tablesHolding } from './as-clinic.ts';
import type { Side, Slot } from './probe.ts';
import { probeAllFields, probeEachField } from './probe.ts';
import { realIdsOf } from './real-ids.ts';
import { sendersOf } from './senders.ts';
import { documentedAddresses, servedAddresses } from './served-addresses.ts';

const clock = openPlayedClock(toInstant('2026-02-25T15:00:00Z'));
const composition = () => ({ database, clock: clock.now, random: testRandom, perMinute: 100_000 });

let database: Database;
let server: Composed;
let north: Side;
let south: Side;
/** The routes of the running server, in the order of its own router. */
let routes: readonly Route[];

beforeAll(async () => {
  database = openDatabase(await createTestDatabase());
  server = await compose(composition());
  const [first, second] = await fillClinics({ app: server.app, database, clock }, ['north', 'south']);
  if (first === undefined || second === undefined) throw new Error('two clinics are needed');
  north = { ...first, ids: await realIdsOf(database, first) };
  south = { ...second, ids: await realIdsOf(database, second) };
  routes = servedAddresses(server.app).flatMap((address) => declared.filter(({ contract }) => `${contract.method} ${contract.path}` === address));
});
afterAll(async () => {
  await server.close();
  await database.close();
});

const written = (slots: readonly Slot[]): string[] => slots.map(({ route: path, field, answers }) => `${path}: ${field} (${[...answers].join(', ')})`);

/** Addresses that the API document leaves out: itself. */
const UNDOCUMENTED = ['GET /api/', 'GET /api/document.css', 'GET /api/document.json'];
/** Pages are no part of the API; they have a test of their own. */
const PAGES = guidePages({ style: '', script: '', kept: [] }).map(({ path }) => `GET ${path}`);
/** The one address without a contract, with a test of its own. */
const STREAM = 'GET /api/staff/live';

const documentOf = async ({ app }: Composed): Promise<unknown> => (await app.inject('/api/document.json')).json();

test('the API document and the probe know every address that the running server answers', async () => {
  const documented = documentedAddresses(await documentOf(server));
  const served = servedAddresses(server.app);
  expect(served.length).toBeGreaterThan(150);
  expect(served.filter((address) => !UNDOCUMENTED.includes(address) && !PAGES.includes(address))).toEqual(documented);
  expect(routes.map(({ contract }) => `${contract.method} ${contract.path}`)).toEqual(documented.filter((address) => address !== STREAM));
});

test('an address that only the running server knows is noticed', async () => {
  const other = await compose(composition());
  const undocumented: object = { hide: true };
  other.app.get('/api/staff/back-door/:patientId', { config: { page: 'back door' }, schema: undocumented }, () => ({}));
  expect(documentedAddresses(await documentOf(other))).not.toContain('GET /api/staff/back-door/:patientId');
  expect(servedAddresses(other.app)).toContain('GET /api/staff/back-door/:patientId');
  await other.close();
});

/** Refusals besides “not found” that say the thing named is not the clinic’s, or not the one that is meant. */
const NOT_OURS = new Set([
  '409 session.other-patient', '409 session.nothing-new', '400 consultation.colleague-unknown', '409 screening.changed-meanwhile',
  '400 order.not-for-a-session', '422 order.second-prescriber-missing', '400 integration.visit-unknown', '400 integration.goal-unknown',
  '400 integration.reader-not-a-therapist',
]);
const isNotOurs = (answer: string): boolean => answer.startsWith('404 ') || NOT_OURS.has(answer);

/** Lists that an id only narrows: somebody else’s narrows them to nothing, or to the clinic’s own. */
const NARROWED = ['GET /api/staff/audit', 'GET /api/staff/leads', 'GET /api/staff/patients/:patientId/assessments', 'GET /api/staff/patients/:patientId/asked-measures'];
/** Ids that clients make up: no table has such a thing yet. */
const MADE_UP = ['vialId'];

/** The rows in which a clinic’s words stand. */
const WORDED = ['clinic', 'closed_day', 'consent', 'consent_document', 'emotional_pattern', 'goal', 'guide_version', 'intake_words', 'integration_note', 'lead', 'life_event', 'mail', 'own_action', 'own_measure_version', 'patient', 'patient_message', 'psychotherapy_note', 'room', 'safety_assessment', 'session_entry', 'staff', 'staff_passkey', 'wider_plan_part'];

test('every id field of every route, asked as another clinic’s people with real ids of this one, shows and changes nothing of it', async () => {
  expect(await tablesHolding(database, north.clinic, [north.canary])).toEqual(WORDED);
  const before = await fingerprint(database, north.clinic);
  const meeting = { senders: sendersOf(server.app, south), own: south, foreign: north };
  const single = await probeEachField(routes, meeting);
  const slots = [...single, ...(await probeAllFields(routes, meeting))];
  await server.flushReads();
  expect(single.length).toBeGreaterThan(140);
  expect(slots.flatMap(({ leaks }) => leaks)).toEqual([]);
  expect([...new Set(slots.filter(({ hasId }) => !hasId).map(({ field }) => field))], 'fields without a real id').toEqual(MADE_UP);
  expect(written(slots.filter(({ answers }) => [...answers].some((answer) => answer.startsWith('5')))), 'faults').toEqual([]);
  expect(written(slots.filter(({ answers, hasId }) => hasId && [...answers].every((answer) => answer === '400 request.invalid' || answer.startsWith('401')))), 'never past the door or the form').toEqual([]);
  const reached = single.filter(({ hasId, route: path }) => hasId && !NARROWED.includes(path));
  expect(written(reached.filter(({ answers }) => answers.has('200') || ![...answers].some(isNotOurs))), 'not refused for the foreign id').toEqual([]);
  expect(await fingerprint(database, north.clinic)).toBe(before);
  expect(await tablesHolding(database, south.clinic, [...north.ids.unique, north.canary])).toEqual([]);
});

test('what a therapist keeps as a psychotherapy note stands in no answer to anybody but the one that opens it for them', async () => {
  const queries = routes.filter(({ contract }) => contract.kind === 'query');
  const slots = await probeAllFields(queries, { senders: sendersOf(server.app, south), own: south, foreign: { ...south, canary: sealedWord('south') } });
  expect(slots.filter(({ leaks }) => leaks.length > 0).map(({ route: path, leaks }) => [path, leaks.length])).toEqual([['GET /api/staff/psychotherapy-notes/:psychotherapyNoteId', 1]]);
});

test('the same requests find what they name when the clinic’s own people send them', async () => {
  const slots = await probeAllFields(routes, { senders: sendersOf(server.app, south), own: south, foreign: south });
  expect(written(slots.filter(({ answers }) => [...answers].every((answer) => answer.startsWith('404 '))))).toEqual([]);
});

describe('a planted leak', () => {
  const params = z.object({ patientId: idSchema<'Patient'>() });
  const nameOf = (patientId: string): Promise<string> =>
    readAs(database, north.clinic, async (ask) => String((await ask(`select family_name as name from patient where patient_id = '${patientId}'`))[0]?.['name']));
  const leakyQuery = route(query('/api/staff/leak/:patientId', { summary: 'Leaks', params, answer: z.object({ name: z.string() }) }), { audience: 'staff', roles: ['nurse'] }, async (_context, { params: { patientId } }) => ({ name: await nameOf(patientId) }));
  const leakyCommand = route(command('/api/staff/leak/:patientId/end', { summary: 'Changes', params, answer: z.object({}) }), { audience: 'staff', roles: ['nurse'] }, async (context) => {
    const client = await database.pool.connect();
    await client.query(`begin; set local app.clinic = '${north.clinic.clinicId}'; update room set name = name || '.'; commit`);
    client.release();
    context.audit({ action: 'leak' });
    return {};
  });
  const unknownKind = route(query('/api/staff/unicorns/:unicornId', { summary: 'Unicorns', params: z.object({ unicornId: idSchema<'Unicorn'>() }), answer: z.object({}) }), { audience: 'staff', roles: ['nurse'] }, async () => ({}));

  test('of words, of a change, and of a kind of thing that the other clinic does not have, is noticed', async () => {
    const planted = [leakyQuery, leakyCommand, unknownKind];
    const other = await compose({ ...composition(), routes: [...declared, ...planted] });
    await other.app.ready();
    expect(servedAddresses(other.app)).toContain('GET /api/staff/leak/:patientId');
    const before = await fingerprint(database, north.clinic);
    const slots = await probeEachField(planted, { senders: sendersOf(other.app, south), own: south, foreign: north });
    expect(slots.filter(({ leaks }) => leaks.length > 0).map(({ route: path }) => path)).toContain('GET /api/staff/leak/:patientId');
    expect(slots.filter(({ answers }) => answers.has('200')).map(({ route: path }) => path)).toContain('POST /api/staff/leak/:patientId/end');
    expect(slots.filter(({ hasId }) => !hasId).map(({ field }) => field)).toEqual(['unicornId']);
    expect(await fingerprint(database, north.clinic)).not.toBe(before);
    await other.close();
  });
});
