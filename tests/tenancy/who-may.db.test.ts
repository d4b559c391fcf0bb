import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import type { PracticeClinic } from '#cli/practice/practice-clinic.ts';
import { openPracticeClinic } from '#cli/practice/practice-clinic.ts';
import type { Database } from '#database/tenant.ts';
import { openDatabase } from '#database/tenant.ts';
import { query } from '#foundation/contract.ts';
import type { PatientId } from '#foundation/id.ts';
import type { Role } from '#foundation/role.ts';
import type { Composed } from '#server/compose.ts';
import { compose } from '#server/compose.ts';
import { routes } from '#server/routes.ts';
import { SIGN_IN_COOKIES } from '#transport/cookie.ts';
import type { Route } from '#transport/route.ts';
import { route } from '#transport/route.ts';
import { PROJECT } from '../../scripts/checks/run-tool.ts';
import { createTestDatabase } from '../support/database.ts';
import type { Browser } from '../support/people-story.ts';
import { admit, browserOf } from '../support/people-story.ts';
import { standingClock, testRandom } from '../support/test-clinic.ts';
import type { Request, Sender, Senders } from './senders.ts';
import { enter, sendersOf, STAFF } from './senders.ts';
import type { Asker } from './who-may.ts';
import { ASKERS, mayAsk, whoMayPage } from './who-may.ts';

const clock = standingClock('2026-03-02T15:00:00.000Z');

let database: Database;
let server: Composed;
let clinic: PracticeClinic;
let patientId: PatientId;

beforeAll(async () => {
  database = openDatabase(await createTestDatabase());
  server = await compose({ database, clock: clock.now, random: testRandom, perMinute: 1_000_000 });
  clinic = await openPracticeClinic({ database, clock: clock.now, random: testRandom, slug: 'north', name: 'North', zone: 'America/New_York' });
  patientId = await admit(database, clock.now(), clinic);
});
afterAll(async () => {
  await server.close();
  await database.close();
});

const once = (browser: Browser): Sender => ({ send: ({ url, body }) => (body === undefined ? browser.get(url) : browser.post(url, body)) });

async function browsersOf(app: FastifyInstance): Promise<Readonly<Record<Asker, Sender>>> {
  const as = async (who: Parameters<typeof enter>[2]) => once(await enter(app, { clinic }, who));
  return {
    owner: await as('owner'), prescriber: await as('prescriber'), therapist: await as('therapist'), nurse: await as('nurse'), 'front-desk': await as('frontDesk'),
    patient: await as({ patientId }), visitor: once(browserOf(app, '10.8.0.2')),
  };
}

function senderOf({ staff, patient, visitor }: Senders, asker: Asker): Sender {
  if (asker === 'patient') return patient;
  return asker === 'visitor' ? visitor : (staff.get(asker) ?? expect.fail(`nobody is ${asker}`));
}

/** A request that gets as far as the policy: of everything else it has nothing that is there. */
function requestTo({ contract }: Route): Request {
  const url = contract.path.replaceAll(/:(\w+)/g, (_, field: string) => (field === 'clinicSlug' ? clinic.slug : field === 'patientId' ? patientId : field === 'measure' ? (contract.path.includes('/own-') ? 'own-form' : 'phq-9') : crypto.randomUUID()));
  return { url, ...(contract.method === 'POST' && { body: {} }) };
}

const DOOR = ['sign-in.needed', 'sign-in.role-missing', 'sign-in.step-up-needed', 'people.locked'];

/** Cells of the table that are not as the policy says, each with the answer it got. */
async function wrongCells(asked: readonly Route[], app = server.app): Promise<readonly string[]> {
  const wrong: string[] = [];
  const senders = sendersOf(app, { clinic, patientId });
  // Whoever is to be refused stays in one browser: a refusal ends no sign-in.
  const browsers = await browsersOf(app);
  for (const each of asked) {
    for (const asker of ASKERS) {
      const sender = mayAsk(each.policy, asker) ? senderOf(senders, asker) : browsers[asker];
      const { status, code } = await sender.send(requestTo(each));
      const isStaff = asker !== 'patient' && asker !== 'visitor';
      const due = mayAsk(each.policy, asker) ? null : each.policy.audience === 'staff' && isStaff ? '403 sign-in.role-missing' : '401 sign-in.needed';
      const isRight = due === null ? !DOOR.includes(code ?? '') && status < 500 : `${status} ${code ?? ''}` === due;
      if (!isRight) wrong.push(`${each.contract.method} ${each.contract.path} as ${asker}: ${status} ${code ?? ''}`);
    }
  }
  return wrong;
}

test('the page that says who may do what holds every route as it is declared', async () => {
  await expect(whoMayPage(routes)).toMatchFileSnapshot(join(PROJECT, 'docs', 'who-may-do-what.md'));
});

test('every route lets in whom its policy names, and refuses every other role, patients and visitors', async () => {
  expect(routes.filter(({ policy }) => policy.audience === 'staff').length).toBeGreaterThan(130);
  expect(await wrongCells(routes)).toEqual([]);
});

test('a route that lets in somebody its policy does not name is noticed', async () => {
  const contract = query('/api/staff/planted', { summary: 'Planted', answer: z.object({}) });
  const declared = { audience: 'staff', roles: ['owner'] } as const;
  const lax = await compose({ database, clock: clock.now, random: testRandom, perMinute: 1_000_000, routes: [...routes, route(contract, { audience: 'staff', roles: ['owner', 'front-desk'] }, async () => ({}))] });
  expect(await wrongCells([route(contract, declared, async () => ({}))], lax.app)).toEqual(['GET /api/staff/planted as front-desk: 200 ']);
  await lax.close();
});

test('a sign-in of one side opens nothing on the other, under its own name and under the other one', async () => {
  const [nurse, patient] = [await enter(server.app, { clinic }, 'nurse'), await enter(server.app, { clinic }, { patientId })];
  const wrong: string[] = [];
  for (const each of routes.filter(({ policy }) => policy.audience !== 'public')) {
    const stranger = each.policy.audience === 'staff' ? patient : nurse;
    const [own, other] = each.policy.audience === 'staff' ? [SIGN_IN_COOKIES.patient, SIGN_IN_COOKIES.staff] : [SIGN_IN_COOKIES.staff, SIGN_IN_COOKIES.patient];
    const renamed = browserOf(server.app, '10.7.0.1');
    renamed.setCookies(stranger.cookies().replace(own, other));
    expect(renamed.cookies()).toContain(`${other}=`);
    for (const browser of [stranger, renamed]) {
      const { status, code } = await once(browser).send(requestTo(each));
      if (`${status} ${code ?? ''}` !== '401 sign-in.needed') wrong.push(`${each.contract.path} ${browser === renamed ? 'renamed' : 'as it is'}: ${status} ${code ?? ''}`);
    }
  }
  expect(wrong).toEqual([]);
});

/** Asks every staff route as the first role that may, in a browser made ready for each. */
async function askedAs(ready: (role: Role) => Promise<Browser>): Promise<ReadonlyMap<Route, string | null>> {
  const codes = new Map<Route, string | null>();
  for (const each of routes) {
    const { policy } = each;
    if (policy.audience !== 'staff') continue;
    const browser = await ready(policy.roles[0] ?? 'owner');
    codes.set(each, (await once(browser).send(requestTo(each))).code);
  }
  return codes;
}

const addressesOf = (asked: readonly Route[]): readonly string[] => asked.map(({ contract }) => `${contract.method} ${contract.path}`);
const declaring = (what: 'stepUp' | 'evenLocked') => routes.filter(({ policy }) => what in policy);
const answered = (codes: ReadonlyMap<Route, string | null>, code: string) => [...codes].filter(([, each]) => each === code).map(([each]) => each);

test('what asks for a fresh proof refuses whoever has given none since they signed in, and nothing else does', async () => {
  const codes = await askedAs((role) => enter(server.app, { clinic }, STAFF[role], false));
  expect(declaring('stepUp').length).toBeGreaterThan(10);
  expect(addressesOf(answered(codes, 'sign-in.step-up-needed'))).toEqual(addressesOf(declaring('stepUp')));
});

test('a locked screen may do what is declared so, and nothing else', async () => {
  const codes = await askedAs(async (role) => {
    const browser = await enter(server.app, { clinic }, STAFF[role], false);
    expect((await browser.post('/api/staff/lock')).status).toBe(200);
    return browser;
  });
  const open = [...codes].filter(([, code]) => code !== 'people.locked').map(([each]) => each);
  expect(addressesOf(open)).toEqual(addressesOf(declaring('evenLocked')));
});
