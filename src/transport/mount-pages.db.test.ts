import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { journal } from '#audit/store/journal.ts';
import type { Database } from '#database/tenant.ts';
import { openDatabase } from '#database/tenant.ts';
import { toInstant } from '#foundation/instant.ts';
import { createTestDatabase } from '../../tests/support/database.ts';
import { openTestClinic, testRandom } from '../../tests/support/test-clinic.ts';
import { openApp } from './app.ts';
import { html } from './html.ts';
import { openLiveUpdates } from './live.ts';
import type { Page } from './page.ts';
import { htmlPage, page } from './page.ts';
import { refuse } from './refusals.ts';
import type { Services } from './services.ts';

const now = toInstant('2026-03-02T15:00:00Z');
const changedAt = toInstant('2026-02-01T09:00:00Z');
const refused: Page['refused'] = async ({ code }) => ({ kind: 'document', type: 'html', isFound: false, body: `<p>Sorry: ${code}</p>`, changedAt: null });
const asPublic = { audience: 'public' } as const;

const pages: readonly Page[] = [
  page(`/read/:clinicSlug/rooms`, asPublic, {
    async show({ tx, clinic }, { query }) {
      const { rows } = await sql<{ name: string }>`select name from room order by name`.execute(tx);
      return htmlPage(html`<h1>${clinic.name}</h1><p>${query.get('q')}</p>${rows.map(({ name }) => html`<p>${name.padEnd(1200, '.')}</p>`)}`, changedAt);
    },
    refused,
  }),
  page('/read/:clinicSlug/', asPublic, { show: async (_context, { acceptLanguage }) => ({ kind: 'redirect', to: `/read/north/${acceptLanguage || 'en'}`, variesBy: 'accept-language' }), refused }),
  page('/read/:clinicSlug/nothing', asPublic, { show: async () => ({ kind: 'document', type: 'html', isFound: false, body: '<p>No such page</p>', changedAt: null }), refused }),
  page('/read/:clinicSlug/fault', asPublic, {
    show: async () => {
      throw new Error('secret detail');
    },
    refused,
  }),
  page('/read/:clinicSlug/write', asPublic, {
    async show({ tx }) {
      await sql`delete from room`.execute(tx);
      return htmlPage('', null);
    },
    refused,
  }),
];

let database: Database;
let services: Services;
let app: FastifyInstance;

beforeAll(async () => {
  database = openDatabase(await createTestDatabase());
  const clinic = await openTestClinic(database, 'north');
  services = {
    database,
    clock: () => now,
    random: testRandom,
    journal: journal(testRandom),
    recordRead: () => Promise.resolve(),
    reactions: [],
    live: openLiveUpdates(() => Promise.resolve(new Map())),
    clinicOf: ({ params }) => Promise.resolve((params as { clinicSlug: string }).clinicSlug === 'north' ? clinic : refuse('request.unknown-clinic')),
    recognise: () => Promise.resolve({ actor: { kind: 'public' }, hasSteppedUp: false, owesFactor: false }),
    signInAgain: () => Promise.resolve(),
  };
  await database.inTenant(clinic.clinicId, (tx) => sql`insert into room (clinic_id, room_id, site_id, name) select ${clinic.clinicId}, ${clinic.clinicId}, site_id, 'Reading room' from site limit 1`.execute(tx));
  app = await openApp({ services, routes: [], pages, perMinute: 1_000 });
});
afterAll(async () => {
  services.live.close();
  await app.close();
  await database.close();
});

const rooms = '/read/north/rooms';

test('a page shows what is its clinic’s, sets no cookie and carries the same headers as everything else', async () => {
  const { statusCode, body, headers } = await app.inject({ url: rooms, headers: { cookie: '__Host-patient=x.y' } });
  expect(statusCode).toBe(200);
  expect(body).toContain('Reading room');
  expect(headers['set-cookie']).toBeUndefined();
  expect(headers['content-security-policy']).toContain("default-src 'self'");
  expect(headers['content-security-policy']).not.toContain('unsafe');
  expect(headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8', 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer', 'cache-control': 'no-cache', 'last-modified': 'Sun, 01 Feb 2026 09:00:00 GMT' });
});

test('what somebody types into an address is shown as text', async () => {
  const { body } = await app.inject({ url: `${rooms}?q=${encodeURIComponent('<script>steal()</script>')}` });
  expect(body).toContain('&lt;script&gt;');
  expect(body).not.toContain('<script');
});

test('a browser that holds the page hears that it is still the same, and gets the new one when it has changed', async () => {
  const { etag } = (await app.inject({ url: rooms })).headers;
  const same = await app.inject({ url: rooms, headers: { 'if-none-match': String(etag) } });
  expect([same.statusCode, same.body, same.headers['etag']]).toEqual([304, '', etag]);
  expect((await app.inject({ url: `${rooms}?q=other`, headers: { 'if-none-match': String(etag) } })).statusCode).toBe(200);
  expect((await app.inject({ url: rooms, headers: { 'if-modified-since': 'Sun, 01 Feb 2026 09:00:00 GMT' } })).statusCode).toBe(304);
  expect((await app.inject({ url: rooms, headers: { 'if-modified-since': 'Sat, 31 Jan 2026 09:00:00 GMT' } })).statusCode).toBe(200);
});

test('HEAD answers as GET does, without the page', async () => {
  const [head, get] = [await app.inject({ method: 'HEAD', url: rooms }), await app.inject({ url: rooms })];
  expect([head.statusCode, head.body]).toEqual([200, '']);
  expect(head.headers['etag']).toBe(get.headers['etag']);
});

test('a page travels compressed as the browser can read it', async () => {
  const plain = await app.inject({ url: rooms });
  const [brotli, zipped] = [await app.inject({ url: rooms, headers: { 'accept-encoding': 'gzip, deflate, br' } }), await app.inject({ url: rooms, headers: { 'accept-encoding': 'gzip;q=1, br;q=0' } })];
  expect(plain.headers['content-encoding']).toBeUndefined();
  expect([brotli.headers['content-encoding'], zipped.headers['content-encoding']]).toEqual(['br', 'gzip']);
  expect(brotliDecompressSync(brotli.rawPayload).toString()).toBe(plain.body);
  expect(gunzipSync(zipped.rawPayload).toString()).toBe(plain.body);
  expect(brotli.headers['vary']).toContain('accept-encoding');
});

test('a page may lead elsewhere and say what decided it', async () => {
  const { statusCode, headers } = await app.inject({ url: '/read/north/', headers: { 'accept-language': 'es' } });
  expect([statusCode, headers['location'], headers['vary']]).toEqual([302, '/read/north/es', 'accept-language']);
});

test('a clinic or a page that is not there is answered by a page, not in the words of a program', async () => {
  const unknown = await app.inject({ url: '/read/south/rooms' });
  expect([unknown.statusCode, unknown.body, unknown.headers['content-type']]).toEqual([404, '<p>Sorry: request.unknown-clinic</p>', 'text/html; charset=utf-8']);
  const nothing = await app.inject({ url: '/read/north/nothing' });
  expect([nothing.statusCode, nothing.body]).toEqual([404, '<p>No such page</p>']);
});

test('a fault and too many requests are answered by a page as well, with nothing of what went wrong', async () => {
  const fault = await app.inject({ url: '/read/north/fault' });
  expect([fault.statusCode, fault.body, fault.headers['cache-control']]).toEqual([500, '<p>Sorry: server.fault</p>', 'no-store']);
  const busy = await openApp({ services, routes: [], pages, perMinute: 1 });
  await busy.inject({ url: rooms });
  const late = await busy.inject({ url: rooms });
  expect([late.statusCode, late.body]).toEqual([429, '<p>Sorry: request.too-many</p>']);
  await busy.close();
});

test('a page cannot change anything', async () => {
  expect((await app.inject({ url: '/read/north/write' })).statusCode).toBe(500);
  expect((await app.inject({ url: rooms })).body).toContain('Reading room');
});

test('a page without a policy stops the boot', async () => {
  const undeclared = { path: '/read/:clinicSlug/secret', show: async () => htmlPage('x', null), refused } as unknown as Page;
  await expect(openApp({ services, routes: [], pages: [undeclared], perMinute: 10 })).rejects.toThrow(/declares no policy/);
});
