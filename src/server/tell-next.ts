import type { Kysely } from 'kysely';
import { z } from 'zod';
import { auditEventOf } from '#audit/event.ts';
import { appendEvents } from '#audit/store/record.ts';
import type { Task } from '#database/jobs.ts';
import { queueJob } from '#database/jobs.ts';
import type { Database } from '#database/tenant.ts';
import type { ClinicId, Id } from '#foundation/id.ts';
import { idSchema, newId } from '#foundation/id.ts';
import type { Clock, Instant } from '#foundation/instant.ts';
import { after, minutes } from '#foundation/instant.ts';
import type { Random } from '#foundation/random.ts';
import type { MeasuresTables } from '#measures/store/tables.ts';
import { listClinicIds } from '#people/store/clinic-directory.ts';
import { findClinic } from '#people/store/clinic.ts';
import { latestOrigin } from '#people/store/invitation.ts';
import type { PeopleTables } from '#people/store/tables.ts';
import { listDue, listUnsentLetters, takeNextStep, TELL_NEXT } from '#screening/store/follow-up-step.ts';
import { lockFollowUp } from '#screening/store/risk.ts';
import type { ScreeningTables } from '#screening/store/tables.ts';
import type { LiveUpdates } from '#transport/live.ts';

/** How often everything that nobody has taken is looked at: every minute. */
export const LOOK_EVERY = '* * * * *';

/** A letter about a follow-up that has not gone out after so long is handed to the queue anew with each look. */
const LETTER_PATIENCE = minutes(-1);

const payloadSchema = z.object({ clinicId: idSchema<'Clinic'>(), followUpId: idSchema<'RiskFollowUp'>(), origin: z.string().nullable() });

/** What telling on needs; `announce` lets open screens know. */
export type TellingOn = { readonly database: Database; readonly clock: Clock; readonly random: Random; readonly announce: LiveUpdates['announce'] };

type Tables = ScreeningTables & MeasuresTables & PeopleTables;

/** Tells the next person about one follow-up when its time has come; run twice it tells once. */
export function tellNextTask(on: TellingOn): Task {
  return async (payload) => {
    const { clinicId, followUpId, origin } = payloadSchema.parse(payload);
    await tellOn(on, clinicId, followUpId, origin);
  };
}

/**
 * Looks at everything that nobody has taken, clinic by clinic, and tells on whatever is due. The queue tells by the
 * second; this stands behind it, because a job may be lost with the process that had begun it. One failure keeps
 * nothing else waiting; it fails the run at the end, and the next run tries again.
 */
export function lookForUntakenTask(on: TellingOn): Task {
  return async () => {
    let failures = 0;
    for (const clinicId of await on.database.inDirectory<PeopleTables, readonly ClinicId[]>(listClinicIds)) {
      const { due, origin } = await on.database.inTenant<Tables, Look>(clinicId, (tx) => lookAt(tx, clinicId, on.clock()));
      for (const followUpId of due) await tellOn(on, clinicId, followUpId, origin).catch(() => (failures += 1));
    }
    if (failures > 0) throw new Error(`${failures} follow-ups could not be told on; the next run tries again`);
  };
}

type Look = { readonly due: readonly Id<'RiskFollowUp'>[]; readonly origin: string | null };

/** What is due in one clinic; letters that have not gone out are handed to the queue anew. */
async function lookAt(tx: Kysely<Tables>, clinicId: ClinicId, now: Instant): Promise<Look> {
  const clinic = await findClinic(tx, clinicId);
  if (clinic === undefined) return { due: [], origin: null };
  const unsent = clinic.isPractice ? [] : await listUnsentLetters(tx, clinicId, after(now, LETTER_PATIENCE));
  for (const mailId of unsent) await queueJob(tx, 'send-mail', { clinicId, mailId }, { jobKey: `send-mail ${mailId}` });
  return { due: await listDue(tx, clinic, now), origin: (await latestOrigin(tx, clinicId)) ?? null };
}

async function tellOn({ database, clock, random, announce }: TellingOn, clinicId: ClinicId, followUpId: Id<'RiskFollowUp'>, origin: string | null): Promise<void> {
  const patientId = await database.inTenant<Tables, string | null>(clinicId, async (tx) => {
    const row = await lockFollowUp(tx, clinicId, followUpId);
    const clinic = await findClinic(tx, clinicId);
    if (row === undefined || clinic === undefined) return null;
    const now = clock();
    const entry = await takeNextStep({ tx, clinic, now, origin, newId: () => newId(now, random) }, row);
    if (entry === null) return null;
    await appendEvents(tx, random, [auditEventOf({ clinicId, at: now, actor: { kind: 'system', job: TELL_NEXT }, operationId: null }, 'done', entry)]);
    return row.patient_id;
  });
  if (patientId !== null) announce(clinicId, [{ topic: 'follow-ups', id: patientId }]);
}
