import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { journal } from '#audit/store/journal.ts';
import type { DatabaseAddress } from '#database/address.ts';
import type { Database } from '#database/tenant.ts';
import { openDatabase } from '#database/tenant.ts';
import { command, longQuery, query } from '#foundation/contract.ts';
import { newId } from '#foundation/id.ts';
import { toInstant } from '#foundation/instant.ts';
import { refusalsOf } from '#foundation/refusal.ts';
import { issueServerCertificate, makeAuthority } from '#server/certificate-authority.ts';
import { asSuperuser, createTestDatabase } from '../../tests/support/database.ts';
import { openTestClinic, testRandom } from '../../tests/support/test-clinic.ts';
import { openApp } from './app.ts';
import { openLiveUpdates } from './live.ts';
import { reaction, route, type Route } from './route.ts';
import type { Services } from './services.ts';

const now = toInstant('2026-03-02T15:00:00Z');
const refuse = refusalsOf({ 'room.closed': { kind: 'rule', sentence: 'The room is closed.' } });
const addRoom = command('/api/public/:clinicSlug/rooms', {
  summary: 'Add a room',
  params: z.object({ clinicSlug: z.string() }),
  body: z.strictObject({ name: z.string().min(1) }),
  answer: z.object({ name: z.string() }),
});
const listRooms = query('/api/public/:clinicSlug/rooms', {
  summary: 'List rooms',
  params: z.object({ clinicSlug: z.string() }),
  answer: z.object({ names: z.array(z.string()) }),
});
const countWords = longQuery('/api/public/:clinicSlug/words', {
  summary: 'Count words',
  params: z.object({ clinicSlug: z.string() }),
  body: z.strictObject({ text: z.string() }),
  answer: z.object({ count: z.number() }),
});
const routes: readonly Route[] = [
  route(countWords, { audience: 'public' }, async (context, { body }) => {
    if (body.text === 'write') await sql`insert into room (clinic_id, room_id, site_id, name) values (${context.clinic.clinicId}, ${context.newId<'Room'>()}, ${context.clinic.clinicId}, 'Oak')`.execute(context.tx);
    return { count: body.text.split(' ').length };
  }),
  route(addRoom, { audience: 'public' }, async (context, { body }) => {
    if (body.name === 'Closed') return refuse('room.closed');
    if (body.name === 'Fault') throw new Error('secret detail of a person');
    const { clinicId } = context.clinic;
    await sql`insert into room (clinic_id, room_id, site_id, name) values (${clinicId}, ${context.newId<'Room'>()}, ${clinicId}, ${body.name})`.execute(context.tx);
    await context.publish({ type: 'room.added' });
    context.audit({ action: 'room.added' });
    return { name: body.name, unnamedInTheContract: 'must not travel' };
  }),
  route(listRooms, { audience: 'public' }, async (context) => {
    const { rows } = await sql<{ name: string }>`select name from room order by name`.execute(context.tx);
    return { names: rows.map((row) => row.name) };
  }),
];

let address: DatabaseAddress;
let database: Database;
let services: Services;
let app: FastifyInstance;
let reacted = 0;

beforeAll(async () => {
  address = await createTestDatabase();
  database = openDatabase(address);
  const clinic = await openTestClinic(database, 'north');
  services = {
    database,
    clock: () => now,
    random: testRandom,
    journal: journal(testRandom),
    recordRead: () => Promise.resolve(),
    reactions: [reaction('room.added', async () => void (reacted += 1))],
    live: openLiveUpdates(() => Promise.resolve(new Map())),
    clinicOf: () => Promise.resolve(clinic),
    recognise: () => Promise.resolve({ actor: { kind: 'public' }, hasSteppedUp: false, owesFactor: false }),
    signInAgain: () => Promise.resolve(),
  };
  app = await openApp({ services, routes, perMinute: 1_000 });
});
afterAll(async () => {
  services.live.close();
  await app.close();
  await database.close();
});

const operationId = (): string => newId(now, testRandom);

function post(body: unknown, headers: Record<string, string> = { 'operation-id': operationId() }) {
  return app.inject({ method: 'POST', url: '/api/public/north/rooms', headers: { 'content-type': 'application/json', ...headers }, payload: JSON.stringify(body) });
}

test('a command without an operation id is refused before anything happens', async () => {
  const response = await post({ name: 'Willow' }, {});
  expect([response.statusCode, response.json().error.code]).toEqual([400, 'request.operation-id-missing']);
});

test('a field that the contract does not know is refused, and the answer holds only what it names', async () => {
  expect((await post({ name: 'Willow', clinicId: 'x' })).json().error.code).toBe('request.invalid');
  expect((await post({ name: 'Willow' })).json()).toEqual({ name: 'Willow' });
  expect(reacted).toBe(1);
});

test('a repeated command hears the same answer and reactions run once', async () => {
  const headers = { 'operation-id': operationId() };
  const before = reacted;
  const answers = await Promise.all([post({ name: 'Elm' }, headers), post({ name: 'Elm' }, headers)]);
  expect(answers.map((answer) => answer.json())).toEqual([{ name: 'Elm' }, { name: 'Elm' }]);
  expect(reacted).toBe(before + 1);
  const conflict = await post({ name: 'Other' }, headers);
  expect([conflict.statusCode, conflict.json().error.code]).toEqual([409, 'request.operation-id-reused']);
});

test('a question with a long text needs no operation id and cannot change anything', async () => {
  const ask = (payload: object) => app.inject({ method: 'POST', url: '/api/public/north/words', payload });
  expect((await ask({ text: 'three plain words' })).json()).toEqual({ count: 3 });
  expect((await ask({ words: 'of another name' })).json().error.code).toBe('request.invalid');
  expect((await ask({ text: 'write' })).statusCode).toBe(500);
  expect((await app.inject({ url: '/api/public/north/rooms' })).json().names).not.toContain('Oak');
});

test('a rule’s refusal carries its code and sentence, and comes again for the same operation', async () => {
  const headers = { 'operation-id': operationId() };
  for (const _ of [1, 2]) {
    const response = await post({ name: 'Closed' }, headers);
    expect([response.statusCode, response.json()]).toEqual([422, { error: { code: 'room.closed', sentence: 'The room is closed.', facts: {} } }]);
  }
});

test('a fault answers with a plain sentence and nothing of what went wrong', async () => {
  const response = await post({ name: 'Fault' });
  expect([response.statusCode, response.json().error.code]).toEqual([500, 'server.fault']);
  expect(response.body).not.toContain('secret');
});

test('a page of another origin cannot send changes', async () => {
  const response = await post({ name: 'Evil' }, { 'operation-id': operationId(), origin: 'http://evil.example' });
  expect([response.statusCode, response.json().error.code]).toEqual([403, 'request.other-origin']);
  const own = await post({ name: 'Own' }, { 'operation-id': operationId(), host: 'localhost:4180', origin: 'http://localhost:4180' });
  expect(own.statusCode).toBe(200);
});

test('a body that is too large or no JSON is refused in the same words as everything else', async () => {
  expect((await post({ name: 'x'.repeat(300_000) })).json().error.code).toBe('request.too-large');
  const broken = await app.inject({ method: 'POST', url: '/api/public/north/rooms', headers: { 'content-type': 'application/json', 'operation-id': operationId() }, payload: '{' });
  expect([broken.statusCode, broken.json().error.code]).toEqual([400, 'request.invalid']);
  expect((await app.inject({ url: '/api/nothing' })).json().error.code).toBe('request.unknown-address');
});

test('every answer forbids scripts from elsewhere, framing and keeping', async () => {
  const { headers } = await app.inject({ url: '/api/public/north/rooms' });
  expect(headers['content-security-policy']).toContain("default-src 'self'");
  expect(headers['content-security-policy']).not.toContain('unsafe');
  expect(headers).toMatchObject({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' });
});

test('who was answered encrypted once is told never to ask otherwise, by every kind of answer; over plain HTTP nobody is', async () => {
  const authority = await makeAuthority(new Date());
  const { certificate, key } = await issueServerCertificate(authority, ['localhost'], new Date());
  const encrypted = await openApp({ services, routes, perMinute: 1_000, tls: { cert: certificate, key } });
  const bare = { method: 'POST', url: '/api/public/north/rooms' } as const;
  for (const [asked, status] of [[{ url: '/api/public/north/rooms' }, 200], [bare, 400], [{ url: '/api/nothing' }, 404], [{ url: '/api/' }, 200]] as const) {
    const { statusCode, headers } = await encrypted.inject(asked);
    expect(statusCode).toBe(status);
    expect(headers['strict-transport-security'], asked.url).toMatch(/^max-age=31536000/);
    expect((await app.inject(asked)).headers).not.toHaveProperty('strict-transport-security');
  }
  await encrypted.close();
});

/** What a server says to somebody who sends the pieces of a request one after another. */
async function toldWhenSent(port: number, pieces: readonly string[], pauseMs: number): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  const told = text(socket);
  for (const piece of pieces) {
    socket.write(piece);
    await pause(pauseMs);
  }
  return told;
}

test('a request that does not arrive in time is ended and does nothing, and whoever asks meanwhile is answered', async () => {
  const impatient = await openApp({ services, routes, perMinute: 1_000, requestTimeoutMs: 2_000 });
  const port = Number(new URL(await impatient.listen({ host: '127.0.0.1', port: 0 })).port);
  const begun = (name: string) => `POST /api/public/north/rooms HTTP/1.1\r\nHost: clinic.example\r\nConnection: close\r\nContent-Type: application/json\r\nOperation-Id: ${operationId()}\r\nContent-Length: ${JSON.stringify({ name }).length}\r\n\r\n`;
  const late = toldWhenSent(port, [begun('Late'), '{"name":'], 0);
  const headless = toldWhenSent(port, ['GET /api/public/north/rooms HTTP/1.1\r\nHost: clin'], 0);
  expect((await fetch(`http://127.0.0.1:${port}/api/public/north/rooms`)).status).toBe(200);
  expect(await toldWhenSent(port, [begun('Slow'), '{"name":', '"Slow"}'], 100)).toMatch(/^HTTP\/1\.1 200 /);
  expect(await late).toMatch(/^HTTP\/1\.1 408 /);
  expect(await headless).toMatch(/^HTTP\/1\.1 408 /);
  const { names } = (await impatient.inject({ url: '/api/public/north/rooms' })).json();
  expect([names.includes('Slow'), names.includes('Late')]).toEqual([true, false]);
  await impatient.close();
});

test('the API document lists every route with its shapes', async () => {
  const document = (await app.inject({ url: '/api/document.json' })).json();
  expect(document.openapi).toBe('3.1.0');
  expect(document.paths['/api/public/{clinicSlug}/rooms'].post.requestBody.content['application/json'].schema).toMatchObject({ additionalProperties: false, required: ['name'] });
  expect((await app.inject({ url: '/api/' })).body).toContain('/api/public/{clinicSlug}/rooms');
});

test('a route without a policy stops the boot', async () => {
  const undeclared = { contract: listRooms, handle: async () => ({}) } as unknown as Route;
  await expect(openApp({ services, routes: [undeclared], perMinute: 10 })).rejects.toThrow(/declares no policy/);
  const bare = await openApp({ services, routes: [], perMinute: 10 });
  expect(() => bare.get('/api/secret', () => 'x')).toThrow(/declares no policy/);
  await bare.close();
});

test('one address that asks too often is asked to wait', async () => {
  const busy = await openApp({ services, routes, perMinute: 3 });
  const statuses = [];
  for (let index = 0; index < 5; index += 1) statuses.push((await busy.inject({ url: '/api/public/north/rooms' })).statusCode);
  expect(statuses).toEqual([200, 200, 200, 429, 429]);
  await busy.close();
});

test('while one lock is stuck everybody hears in time that the server is busy, and once it is free all goes on', async () => {
  const hasty = openDatabase(address, { limits: { connectionMs: 400, lockMs: 200, statementMs: 600, idleMs: 300 } });
  const own = await openApp({ services: { ...services, database: hasty }, routes, perMinute: 1_000 });
  const ask = (name: string) => own.inject({ method: 'POST', url: '/api/public/north/rooms', headers: { 'content-type': 'application/json', 'operation-id': operationId() }, payload: JSON.stringify({ name }) });
  const replies = await asSuperuser(async (holder) => {
    await holder.query('begin; lock table room in access exclusive mode');
    const asked = [...Array.from({ length: 25 }, (_, index) => ask(`Stuck ${index}`)), ...Array.from({ length: 25 }, () => own.inject({ url: '/api/public/north/rooms' }))];
    return Promise.all(asked);
  }, address.owner.database);
  expect(new Set(replies.map(({ statusCode, json }) => [statusCode, json().error.code].join(' ')))).toEqual(new Set(['503 server.busy']));
  expect(replies.every(({ headers }) => headers['retry-after'] === '2')).toBe(true);
  expect((await ask('Unstuck')).statusCode).toBe(200);
  const names = (await own.inject({ url: '/api/public/north/rooms' })).json().names;
  expect(names).toContain('Unstuck');
  expect(names).not.toContain('Stuck 0');
  await own.close();
  await hasty.close();
});
