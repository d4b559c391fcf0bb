import { expect, test } from 'vitest';
import { startFolder } from '../support/fenestra-process.ts';
import { PLANTED_FAULTS } from './planted-faults.ts';
import { writeReport } from './report.ts';
import { beginStorm, loseUnderAsynchronousCommit, missedPlantedFaults, runStorm } from './run-storm.ts';
import { stormSize } from './size.ts';
import { startStrickenServer } from './stricken-server.ts';

const size = stormSize();
const LONGEST_MS = size.isSmall ? 180_000 : 3 * 60 * 60 * 1000;

test('nothing that was acknowledged is lost, doubled or altered while the server and PostgreSQL are killed in turn, and the checker would say so', { timeout: LONGEST_MS }, async () => {
  const began = performance.now();
  const server = await startStrickenServer(await startFolder());
  const scene = await beginStorm(server);
  expect(await missedPlantedFaults(scene)).toEqual([]);

  const { kills, findings, auditRows } = await runStorm(scene, size);
  expect(findings).toEqual([]);
  expect(auditRows).toBeGreaterThanOrEqual(scene.log.intentions.length);
  expect(scene.log.changedAnswers).toEqual([]);
  expect(scene.log.unknown.fault).toBe(0);
  expect(scene.log.answered).toBeGreaterThanOrEqual(size.answersInAll);
  expect(kills.server.length + kills.database.length).toBe(size.kills);

  if (!size.isSmall) {
    const { log } = scene;
    const lastedMs = performance.now() - began;
    const stood = { ...log, intentions: [...log.intentions], unknown: { ...log.unknown } };
    const lostUnderAsynchronousCommit = await loseUnderAsynchronousCommit(scene);
    expect(lostUnderAsynchronousCommit).toBeGreaterThan(0);
    const variable = process.env['FENESTRA_STORM_KILLS'] === undefined ? 'FENESTRA_DEEP=1' : `FENESTRA_STORM_KILLS=${size.kills}`;
    await writeReport({ size, log: stood, kills, findings, auditRows, plantedFaults: PLANTED_FAULTS, lostUnderAsynchronousCommit, lastedMs }, `${variable} npx vitest run tests/storm`);
  }
  await server.stop();
});
