import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { verifyRecord } from '#audit/store/verify.ts';
import { freePorts } from '../../scripts/proof/free-ports.ts';
import type { Kills } from '../storm/kills.ts';
import { killInTurn } from '../storm/kills.ts';
import { startStrickenServer } from '../storm/stricken-server.ts';
import { emptyLog } from '../storm/writers.ts';
import { startFolder } from '../support/fenestra-process.ts';
import { openRoutingClinic } from './clinic.ts';
import { findUnrouted, readTasks } from './find-unrouted.ts';
import { missedFaults, PLANTED_FAULTS } from './planted-faults.ts';
import { writeReport } from './report.ts';
import type { Sending, Working } from './send.ts';
import { sendAll, takeMost } from './send.ts';
import { routingSize } from './size.ts';

const size = routingSize();
const LONGEST_MS = size.isSmall ? 10 * 60_000 : 60 * 60_000;
/** Answers of phones and acts of the nurse together, between two kills; the last ones leave room for them to be heard. */
const COMMANDS_A_SUBMISSION = 2;
/** A job that was under way in a process that was killed is made up for by the next look, a minute later at most; thousands at once take the queue longer. */
const LADDER_PATIENCE_MS = size.isSmall ? 75_000 : 10 * 60_000;
const LOOK_EVERY_MS = size.isSmall ? 500 : 5_000;

test('no answer about self-harm is without an owner or a visible failure while the server and PostgreSQL are killed, phones are offline, nobody is second and no letter goes out', { timeout: LONGEST_MS }, async () => {
  const began = performance.now();
  const server = await startStrickenServer(await startFolder(), { SMTP_URL: `smtp://127.0.0.1:${await freePorts(1)}` });
  const clinic = await openRoutingClinic(server, size);
  const sending: Sending = { origin: server.origin, clinic, log: emptyLog(), submissions: [] };
  const [sendingOn, taking]: [Working, Working] = [{ isOn: true }, { isOn: true }];
  const nurse = takeMost(sending, taking);
  const phones = sendAll(sending, size.submissions, sendingOn);
  const [kills] = await Promise.all([killWhile(sending, server).finally(() => (sendingOn.isOn = false)), phones]);
  taking.isOn = false;
  await nurse;
  await server.killBoth();

  const endMs = Date.now();
  const find = () => server.asSuperuser(async (client) => findUnrouted(sending.submissions, await readTasks(client, clinic.clinicId), size, endMs));
  let found = await find();
  for (const until = endMs + LADDER_PATIENCE_MS; found.length > 0 && Date.now() < until; found = await find()) await pause(LOOK_EVERY_MS);
  expect(found).toEqual([]);
  expect(sending.submissions.length).toBeGreaterThanOrEqual(size.submissions);
  expect(sending.submissions.every(({ heardAtMs }) => heardAtMs !== null)).toBe(true);
  expect(sending.log.unknown.fault).toBe(0);
  expect(kills.server.length + kills.database.length).toBe(size.kills);
  const tasks = await server.asSuperuser((client) => readTasks(client, clinic.clinicId));
  expect(tasks).toHaveLength(sending.submissions.length);
  // Whoever looks later than the ladder has climbed finds the planted faults; a little more time lets every step be due.
  await pause(2 * size.nextPersonMinutes * 60_000 + 1000);
  expect(await server.asSuperuser((client) => missedFaults(client, clinic.clinicId, sending.submissions, size, Date.now()))).toEqual([]);
  const record = await server.asApplication((database) => verifyRecord(database, clinic.clinicId));
  expect(record.holds).toBe(true);
  if (!size.isSmall) await writeReport({ size, sending, kills, tasks, auditRows: record.holds ? record.rows : 0, plantedFaults: PLANTED_FAULTS, lastedMs: performance.now() - began });
  await server.stop();
});

async function killWhile({ log }: Sending, server: Awaited<ReturnType<typeof startStrickenServer>>): Promise<Kills> {
  const answersBetweenKills = Math.floor((size.submissions * COMMANDS_A_SUBMISSION) / (size.kills * 2));
  return killInTurn({ kills: size.kills, answersBetweenKills, doneInAll: 0, people: 0 }, server, log);
}
