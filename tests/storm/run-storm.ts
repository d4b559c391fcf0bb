import { sql } from 'kysely';
import { verifyRecord } from '#audit/store/verify.ts';
import type { ClinicId } from '#foundation/id.ts';
import type { ServedClinic } from '../support/served-clinic.ts';
import { setUpServedClinic } from '../support/served-clinic.ts';
import { compare } from './compare.ts';
import { readFound } from './found.ts';
import type { Kills, StormSize } from './kills.ts';
import { answers, killInTurn } from './kills.ts';
import { missedFaults } from './planted-faults.ts';
import type { StormResult } from './report.ts';
import type { StrickenServer } from './stricken-server.ts';
import type { Log, Writing } from './writers.ts';
import { emptyLog, write } from './writers.ts';

const PATIENTS_WHO_WRITE = 4;
const CALM_ANSWERS = 120;
const ASYNCHRONOUS_ROUNDS = 5;

/** What a storm needs throughout. */
type Scene = { readonly server: StrickenServer; readonly clinic: ServedClinic; readonly clinicId: ClinicId; readonly log: Log };

/** Sets up a clinic and lets writers write in calm, for the checker to prove itself on. */
export async function beginStorm(server: StrickenServer): Promise<Scene> {
  const clinic = await setUpServedClinic(server.origin, PATIENTS_WHO_WRITE);
  const clinicId = await server.asApplication((database) =>
    database.inDirectory(async (tx) => {
      const { rows } = await sql<{ clinic_id: ClinicId }>`select clinic_id from clinic_directory where slug = ${clinic.slug}`.execute(tx);
      if (rows[0] === undefined) throw new Error('the clinic was not set up');
      return rows[0].clinic_id;
    }),
  );
  const scene = { server, clinic, clinicId, log: emptyLog() };
  await duringWriting(scene, () => answers(scene.log, CALM_ANSWERS));
  return scene;
}

/** Planted faults that the checker did not report. */
export function missedPlantedFaults({ server, clinicId, log }: Scene): Promise<readonly string[]> {
  return server.asSuperuser((client) => missedFaults(client, clinicId, log.intentions));
}

/** Kills while writers write, then both at once, and holds what they were told against what stands. */
export async function runStorm(scene: Scene, size: StormSize): Promise<Pick<StormResult, 'kills' | 'findings' | 'auditRows'>> {
  const { server, clinicId, log } = scene;
  const kills = await duringWriting<Kills>(scene, () => killInTurn(size, server, log));
  await server.killBoth();
  const verification = await server.asApplication((database) => verifyRecord(database, clinicId));
  return { kills, findings: await findingsOf(scene), auditRows: verification.holds ? verification.rows : 0 };
}

/** Lets the application's role commit asynchronously, past its own refusal to start so, and counts what the checker reports lost. */
export async function loseUnderAsynchronousCommit(scene: Scene): Promise<number> {
  const { server, log } = scene;
  await server.asSuperuser((client) => client.query('alter role fenestra_app set synchronous_commit = off'));
  for (let round = 0; round < ASYNCHRONOUS_ROUNDS; round += 1) {
    await duringWriting(scene, async () => {
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

function findingsOf({ server, clinicId, log }: Scene) {
  return server.asSuperuser(async (client) => compare(log.intentions, await readFound(client, clinicId)));
}

/** Writers write until `work` has ended and each of them knows what became of its last command. */
async function duringWriting<Result>({ server, clinic, log }: Scene, work: () => Promise<Result>): Promise<Result> {
  const writing: Writing = { stage: 'on' };
  const writers = write(writing, server.origin, clinic, log);
  try {
    const result = await work();
    writing.stage = 'ending';
    return result;
  } finally {
    if (writing.stage === 'on') writing.stage = 'given-up';
    await writers;
  }
}
