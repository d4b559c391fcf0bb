import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { verifyRecord } from '#audit/store/verify.ts';
import { seedPractice } from '#cli/practice/seed-practice.ts';
import { readyClinics } from '#cli/start/ready-clinics.ts';
import { listLeads } from '#consultation/api.ts';
import type { Browser } from '#cli/case/play/browser.ts';
import { isRefused, openBrowser } from '#cli/case/play/browser.ts';
import { openStaffBrowser } from '#cli/case/play/signed-in.ts';
import type { DatabaseAddress } from '#database/address.ts';
import { withConnection } from '#database/connection.ts';
import { discardUnfinishedClinic } from '#database/discard-clinic.ts';
import { openDatabase } from '#database/tenant.ts';
import type { AnswerOf, Contract } from '#foundation/contract.ts';
import type { ClinicId } from '#foundation/id.ts';
import { toInstant } from '#foundation/instant.ts';
import type { Random } from '#foundation/random.ts';
import { localDateTimeOf, zoneSchema } from '#foundation/zoned-time.ts';
import { patientPlans } from '#plan/api-plan.ts';
import { publicClinic } from '#people/api-sign-in.ts';
import { listSlugs, listUnfinishedClinics } from '#people/store/clinic-directory.ts';
import type { PeopleTables } from '#people/store/tables.ts';
import { compose } from '#server/compose.ts';
import { sessionBoard } from '#session/api-room.ts';
import { PROJECT } from '../../scripts/checks/run-tool.ts';
import { asSuperuser, createTestDatabase } from '../support/database.ts';
import { openTestClinic, testRandom } from '../support/test-clinic.ts';

const clinicIdsSchema = z.array(z.object({ clinic_id: z.string() }));

async function answerOf<C extends Contract>(browser: Browser, contract: C, input: Parameters<Browser['ask']>[1]): Promise<AnswerOf<C>> {
  const reply = await browser.ask(contract, input as never);
  return isRefused(reply) ? expect.fail(reply.sentence) : reply;
}

test('on the first start the practice clinic has people with a past, a session today and a new request', { timeout: 180_000 }, async () => {
  // The clocks of New York went back three weeks before, in the middle of most stories.
  const now = toInstant('2026-11-23T15:20:00Z');
  const zone = zoneSchema.parse('America/New_York');
  const address = await createTestDatabase();
  expect(await seedPractice({ address, now, random: testRandom, zone, casesFolder: join(PROJECT, 'cases'), signal: new AbortController().signal })).toEqual([]);

  const database = openDatabase(address);
  const server = await compose({ database, clock: () => now, random: testRandom });
  const shown = await answerOf(openBrowser(server.app, '10.9.0.1'), publicClinic, { params: { clinicSlug: 'practice' } });
  expect(shown.practicePatients.map(({ name }) => name)).toEqual(expect.arrayContaining(['LARKSPUR, Olivia', 'BRAMBLEBY, Otto', 'WINTERBOURNE, Orla']));
  const nurse = shown.practiceStaff.find(({ roles }) => roles.includes('nurse')) ?? expect.fail('nobody nurses');
  const browser = openStaffBrowser(server.app, 'practice', nurse.staffId, '10.9.0.2');

  const { sessions } = await answerOf(browser, sessionBoard, {});
  expect(sessions.map(({ name, state }) => [name, state])).toEqual([['Orla W.', 'booked']]);
  expect(localDateTimeOf(sessions[0]?.startsAt ?? now, zone).slice(0, 10)).toBe(localDateTimeOf(now, zone).slice(0, 10));
  const { leads } = await answerOf(browser, listLeads, { query: {} });
  expect(leads.map(({ name, standing }) => [name, standing.stage])).toEqual([['Orrin', 'new']]);

  const clinicians = shown.practiceStaff.find(({ roles }) => roles.includes('prescriber')) ?? expect.fail('nobody prescribes');
  const prescriber = openStaffBrowser(server.app, 'practice', clinicians.staffId, '10.9.0.3');
  for (const { patientId, name } of shown.practicePatients) {
    const { visits } = { visits: [], ...(await answerOf(prescriber, patientPlans, { params: { patientId } })).plans[0] };
    expect(visits.every(({ startsAt }) => startsAt > '2026-06-01'), name).toBe(true);
  }

  await server.close();
  const { rows } = await database.pool.query('select clinic_id from clinic_directory');
  const [directory] = clinicIdsSchema.parse(rows);
  expect(await verifyRecord(database, directory?.clinic_id as ClinicId)).toMatchObject({ holds: true });
  await database.close();
});

/** A source of randomness that asks to stop once it was used so often. */
function stoppingAfter(uses: number): { readonly random: Random; readonly signal: AbortSignal } {
  const asked = new AbortController();
  let used = 0;
  const random: Random = (length) => {
    used += 1;
    if (used === uses) asked.abort();
    return testRandom(length);
  };
  return { random, signal: asked.signal };
}

test('a practice clinic that could not be finished is led to by nobody, and goes away without a trace of it or a scratch on others', async () => {
  const address = await createTestDatabase();
  const database = openDatabase(address);
  const other = await openTestClinic(database, 'north');
  await database.inDirectory<PeopleTables, unknown>((tx) => tx.insertInto('clinic_directory').values({ slug: 'north', clinic_id: other.clinicId, is_unfinished: false }).execute());
  const seed = { address, now: toInstant('2026-11-23T15:20:00Z'), zone: zoneSchema.parse('America/New_York'), casesFolder: join(PROJECT, 'cases') };
  expect(await seedPractice({ ...seed, ...stoppingAfter(400) })).toBeUndefined();
  expect(await database.inDirectory<PeopleTables, readonly string[]>(listSlugs)).toEqual(['north']);
  const [unfinished] = await database.inDirectory<PeopleTables, readonly ClinicId[]>(listUnfinishedClinics);
  const before = await rowsByClinic(address);
  expect(before.get(unfinished ?? '')).toBeGreaterThan(100);

  await expect(withConnection(address.owner, 'owner', (client) => discardUnfinishedClinic(client, other.clinicId))).rejects.toThrow('never finished');
  expect(await readyClinics({ address, projectFolder: PROJECT, practice: true, signal: new AbortController().signal })).toBeUndefined();
  const after = await rowsByClinic(address);
  expect(after.get(unfinished ?? '')).toBeUndefined();
  expect(after.get(other.clinicId)).toBe(before.get(other.clinicId));
  expect(await database.inDirectory<PeopleTables, readonly string[]>(listSlugs)).toEqual(['north']);
  await database.close();
});

/** How many rows each clinic has in all tables together, seen past row-level security. */
async function rowsByClinic({ owner }: DatabaseAddress): Promise<ReadonlyMap<string, number>> {
  return asSuperuser(async (client) => {
    const tables = await client.query<{ name: string }>(`select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'clinic_id'`);
    const all = tables.rows.map(({ name }) => `select clinic_id from ${name}`).join(' union all ');
    const { rows } = await client.query<{ id: string; count: number }>(`select clinic_id as id, count(*)::integer as count from (${all}) as every group by clinic_id`);
    return new Map(rows.map(({ id, count }) => [id, count]));
  }, owner.database);
}
