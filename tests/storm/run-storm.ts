import { verifyRecord } from '#audit/store/verify.ts';
import { compare } from './compare.ts';
import type { Found } from './found.ts';
import { readFound } from './found.ts';
import type { Kills, StormSize } from './kills.ts';
import { answers, killInTurn } from './kills.ts';
import { missedFaults } from './planted-faults.ts';
import type { StormResult } from './report.ts';
import { spacingOf } from './size.ts';
import type { StormClinic } from './storm-clinic.ts';
import { openStormClinic } from './storm-clinic.ts';
import type { StrickenServer } from './stricken-server.ts';
import type { Log, Writing } from './writers.ts';
import { emptyLog, write } from './writers.ts';

const CALM_ANSWERS = 120;
/** The checker proves itself on doses and on answers about self-harm too. */
const CALM_SPACING = 10;
const ASYNCHRONOUS_ROUNDS = 5;

/** What a storm needs throughout; `before` is what stood there when nobody had written yet. */
type Scene = { readonly server: StrickenServer; readonly clinic: StormClinic; readonly before: Found; readonly log: Log; readonly size: StormSize };

/** Opens a clinic and lets writers write in calm, for the checker to prove itself on. */
export async function beginStorm(server: StrickenServer, size: StormSize): Promise<Scene> {
  const clinic = await openStormClinic(server, size.people);
  const before = await server.asSuperuser((client) => readFound(client, clinic.clinicId));
  const scene = { server, clinic, before, log: emptyLog(), size };
  await duringWriting(scene, CALM_SPACING, () => answers(scene.log, CALM_ANSWERS));
  return scene;
}

/** Planted faults that the checker did not report. */
export function missedPlantedFaults({ server, clinic, before, log }: Scene): Promise<readonly string[]> {
  return server.asSuperuser((client) => missedFaults(client, clinic.clinicId, log.intentions, before));
}

/** Kills while writers write, then both at once, and holds what they were told against what stands. */
export async function runStorm(scene: Scene): Promise<Pick<StormResult, 'kills' | 'findings' | 'auditRows'>> {
  const { server, clinic, log, size } = scene;
  const kills = await duringWriting<Kills>(scene, spacingOf(size), () => killInTurn(size, server, log));
  await server.killBoth();
  const verification = await server.asApplication((database) => verifyRecord(database, clinic.clinicId));
  return { kills, findings: await findingsOf(scene), auditRows: verification.holds ? verification.rows : 0 };
}

/** Lets the application's role commit asynchronously, past its own refusal to start so, and counts what the checker reports lost. */
export async function loseUnderAsynchronousCommit(scene: Scene): Promise<number> {
  const { server, log } = scene;
  await server.asSuperuser((client) => client.query('alter role fenestra_app set synchronous_commit = off'));
  for (let round = 0; round < ASYNCHRONOUS_ROUNDS; round += 1) {
    await duringWriting(scene, spacingOf(scene.size), async () => {
      await server.killDatabase();
      await answers(log, log.answered + 300);
      await server.killDatabase();
      await answers(log, log.answered + 1);
    });
    const lost = (await findingsOf(scene)).filter(({ fault }) => fault === 'lost').length;
    if (lost > 0) return lost;
  }
  return 0;
}

function findingsOf({ server, clinic, before, log }: Scene) {
  return server.asSuperuser(async (client) => compare(log.intentions, await readFound(client, clinic.clinicId), before));
}

/** Writers write until `work` has ended and each of them knows what became of its last command. */
async function duringWriting<Result>({ server, clinic, log }: Scene, spacing: number, work: () => Promise<Result>): Promise<Result> {
  const writing: Writing = { stage: 'on' };
  const writers = write(writing, server.origin, { clinic, log, spacing });
  try {
    const result = await work();
    writing.stage = 'ending';
    return result;
  } finally {
    if (writing.stage === 'on') writing.stage = 'given-up';
    await writers;
  }
}
