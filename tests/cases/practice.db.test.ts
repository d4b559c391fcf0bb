import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { verifyRecord } from '#audit/store/verify.ts';
import { seedPractice } from '#cli/practice/seed-practice.ts';
import { listLeads } from '#consultation/api.ts';
import type { Browser } from '#cli/case/play/browser.ts';
import { isRefused, openBrowser } from '#cli/case/play/browser.ts';
import { openStaffBrowser } from '#cli/case/play/signed-in.ts';
import { openDatabase } from '#database/tenant.ts';
import type { AnswerOf, Contract } from '#foundation/contract.ts';
import type { ClinicId } from '#foundation/id.ts';
import { toInstant } from '#foundation/instant.ts';
import { localDateTimeOf, zoneSchema } from '#foundation/zoned-time.ts';
import { patientPlans } from '#plan/api-plan.ts';
import { publicClinic } from '#people/api-sign-in.ts';
import { compose } from '#server/compose.ts';
import { sessionBoard } from '#session/api-room.ts';
import { PROJECT } from '../../scripts/checks/run-tool.ts';
import { createTestDatabase } from '../support/database.ts';
import { testRandom } from '../support/test-clinic.ts';

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
  expect(await seedPractice({ address, now, random: testRandom, zone, casesFolder: join(PROJECT, 'cases') })).toEqual([]);

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
