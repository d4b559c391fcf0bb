import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { guidePages } from '#evidence/http/guide/guide-pages.ts';
import type { Database } from '#database/tenant.ts';
import { openDatabase } from '#database/tenant.ts';
import type { PatientId } from '#foundation/id.ts';
import { compose, type Composed } from '#server/compose.ts';
import { servePages } from '#server/pages.ts';
import { serveTrust } from '#server/trust.ts';
import type { PracticeClinic } from '#cli/practice/practice-clinic.ts';
import { openPracticeClinic } from '#cli/practice/practice-clinic.ts';
import { createTestDatabase } from '../support/database.ts';
import { taken } from '../support/clinic-story.ts';
import type { Browser } from '../support/people-story.ts';
import { admit } from '../support/people-story.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { standingClock, testRandom } from '../support/test-clinic.ts';
import { enter } from './senders.ts';
import { servedAddresses } from './served-addresses.ts';

/** The pages that a domain makes, each with a clinic’s own content. */
const GUIDE = guidePages({ style: '', script: '', kept: [] }).map(({ path }) => path);
const SECRET = 'quetzalsecret';
const clock = standingClock('2026-03-02T15:00:00Z');

type House = { readonly clinic: PracticeClinic; readonly patientId: PatientId; readonly nurse: Browser };

let database: Database;
let server: Composed;
let origin: string;
let north: House;
let south: House;

beforeAll(async () => {
  database = openDatabase(await createTestDatabase());
  server = await compose({ database, clock: clock.now, random: testRandom, perMinute: 100_000 });
  await serveFiles();
  north = await openHouse('north');
  south = await openHouse('south');
  origin = await server.app.listen({ host: '127.0.0.1', port: 0 });
});
afterAll(async () => {
  await server.close();
  await database.close();
});

async function openHouse(slug: string): Promise<House> {
  const clinic = await openPracticeClinic({ database, clock: clock.now, random: testRandom, slug, name: `${slug} ${SECRET}`, zone: 'America/New_York' });
  return { clinic, patientId: await admit(database, clock.now(), clinic, { familyName: SECRET }), nurse: await enter(server.app, { clinic }, 'nurse') };
}

/** Pages as a build leaves them, with a key beside them that must never leave its folder. */
async function serveFiles(): Promise<void> {
  const folder = await temporaryFolder('pages');
  for (const app of ['clinic', 'patient']) {
    await mkdir(join(folder, app));
    await writeFile(join(folder, app, 'index.html'), `<title>${app}</title>`);
  }
  for (const file of ['trust.html', 'trust.css', 'authority.crt']) await writeFile(join(folder, file), file);
  for (const file of ['authority.key', 'secrets.json']) await writeFile(join(folder, file), SECRET);
  await servePages(server.app, folder, () => Promise.resolve(null));
  serveTrust(server.app, folder);
}

/** What this browser's open screen hears, as far as its first event. */
async function firstEvent(browser: Browser, change: () => Promise<void>): Promise<string> {
  const response = await fetch(`${origin}/api/staff/live`, { headers: { cookie: browser.cookies(), 'x-forwarded-proto': 'https' }, signal: AbortSignal.timeout(10_000) });
  const reader = (response.body ?? new Response('').body ?? raise()).getReader();
  let heard = '';
  const hear = async (until: string): Promise<void> => {
    while (!heard.includes(until)) heard += new TextDecoder().decode((await reader.read()).value);
  };
  await hear('listening');
  await change();
  await hear('data: ');
  await reader.cancel();
  return heard;
}

function raise(): never {
  throw new Error('the stream has no content');
}

const writeTo = async ({ nurse, patientId }: House): Promise<void> => void taken(await nurse.post(`/api/staff/patients/${patientId}/messages`, { text: 'See you on Monday.' }));

test('an open screen hears of a change in its own clinic, and of none in another', async () => {
  const heardThere = await firstEvent(north.nurse, () => writeTo(north));
  expect(heardThere).toContain(north.patientId);
  const heardHere = await firstEvent(south.nurse, async () => {
    await writeTo(north);
    await writeTo(south);
  });
  expect(heardHere).toContain(south.patientId);
  expect(heardHere).not.toContain(north.patientId);
  expect(`${heardHere}${heardThere}`, 'an event names a thing, never what it says').not.toContain('Monday');
});

test('the stream is closed to whoever is not signed in as staff', async () => {
  const phone = await enter(server.app, north, { patientId: north.patientId });
  for (const cookie of ['', phone.cookies()]) {
    const response = await server.app.inject({ url: '/api/staff/live', headers: { cookie, 'x-forwarded-proto': 'https' } });
    expect(response.statusCode).toBe(401);
  }
});

test('the guide is one clinic’s own, and the same for whoever reads it', async () => {
  expect(servedAddresses(server.app)).toEqual(expect.arrayContaining(GUIDE.map((address) => `GET ${address}`)));
  for (const address of GUIDE) {
    const url = address.replace(':clinicSlug', 'north').replace(':language', 'en').replace(':cardId', 'welcome');
    const asked = async (cookie: string) => {
      const { body, headers, statusCode } = await server.app.inject({ url, headers: { cookie, 'x-forwarded-proto': 'https' } });
      return { body, statusCode, location: headers.location, cookies: headers['set-cookie'] };
    };
    const answer = await asked('');
    expect(answer.cookies, url).toBeUndefined();
    expect(answer.body, url).not.toMatch(/\bsouth\b/i);
    expect([await asked(north.nurse.cookies()), await asked(south.nurse.cookies())], url).toEqual([answer, answer]);
  }
});

test('every page is the same file for everybody: it holds nothing of any clinic, and no other file leaves its folder', async () => {
  const pages = servedAddresses(server.app).map((address) => address.replace('GET ', '')).filter((address) => !address.includes('/api/') && !GUIDE.includes(address));
  expect(pages).toEqual(['/', '/clinic', '/clinic/', '/clinic/*', '/guide', '/guide/', '/guide/:clinicSlug/service-worker.js', '/guide/assets/:file', '/patient', '/patient/', '/patient/*', '/patient/:clinicSlug/service-worker.js', '/robots.txt', '/sitemap.xml', '/trust', '/trust/', '/trust/authority.crt', '/trust/trust.css']);
  const ways = [`north/patients/${north.patientId}`, '..%2fauthority.key', '..%2fsecrets.json', '%2e%2e/secrets.json', 'assets/..%2f..%2fsecrets.json'];
  const urls = [...pages.flatMap((page) => (/\*|:file/.test(page) ? ways.map((way) => page.replace(/\*|:file/, way)) : [page.replace(':clinicSlug', 'north')])), '/trust/authority.key', '/trust/..%2fsecrets.json', '/api/', '/api/document.css', '/api/document.json'];
  for (const url of urls) {
    const asked = async (cookie: string) => {
      const { body, headers, statusCode } = await server.app.inject({ url, headers: { cookie, 'x-forwarded-proto': 'https' } });
      return { body, statusCode, location: headers.location };
    };
    const answer = await asked(north.nurse.cookies());
    expect(JSON.stringify(answer), url).not.toContain(SECRET);
    expect(await asked(south.nurse.cookies()), url).toEqual(answer);
  }
});
