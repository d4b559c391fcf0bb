import { sql } from 'kysely';
import { queueJob, unqueueJob } from '#database/jobs.ts';
import type { AuditEntry } from '#foundation/audit-entry.ts';
import type { Clinic } from '#foundation/clinic.ts';
import type { ClinicId, Id, StaffId } from '#foundation/id.ts';
import type { Instant } from '#foundation/instant.ts';
import { after, minutes } from '#foundation/instant.ts';
import { settingsInForce } from '#foundation/setting.ts';
import type { Letter } from '#people/letters.ts';
import { waitingLetter } from '#people/letters.ts';
import { findClinicLine } from '#people/store/duty.ts';
import { queueMail } from '#people/store/mail.ts';
import { findToTell } from '#people/store/on-call.ts';
import type { MailId } from '#people/store/tables.ts';
import type { FollowUpClock, PlannedStep, StepLapse } from '../follow-up-ladder.ts';
import { nextStep } from '../follow-up-ladder.ts';
import { screeningSettings } from '../settings.ts';
import type { ScreeningTx } from './eligibility-input.ts';
import { updateFollowUp } from './risk.ts';
import type { ScreeningTables } from './tables.ts';

type FollowUpId = Id<'RiskFollowUp'>;
type FollowUpRow = ScreeningTables['risk_follow_up'];
type StepRow = ScreeningTables['follow_up_step'];

/** What telling somebody works with; `origin` is where the clinic's pages are, null when no page has ever been opened. */
export type Telling = { readonly tx: ScreeningTx; readonly clinic: Clinic; readonly now: Instant; readonly origin: string | null; newId<Entity extends string>(): Id<Entity> };

/** The job that tells the next person when the time comes. */
export const TELL_NEXT = 'tell-next';

/** What one step came to: who was written to, if anybody, and what stood in the way. */
type Told = { readonly staffId: StaffId | null; readonly recipient: string | null; readonly letter: Letter; readonly lapse: StepLapse | null };

/** The follow-up as its clock reads it. */
export function clockOf(row: FollowUpRow): FollowUpClock {
  return { ruleId: row.rule_id, raisedAt: row.raised_at, dueAt: row.due_at, acknowledgedAt: row.acknowledged_at, completedAt: row.completed_at };
}

/** The steps of follow-ups, in the order in which they were taken. */
export async function listSteps(tx: ScreeningTx, clinicId: ClinicId, followUpIds: readonly FollowUpId[]): Promise<readonly StepRow[]> {
  if (followUpIds.length === 0) return [];
  return tx.selectFrom('follow_up_step').selectAll().where('clinic_id', '=', clinicId).where('follow_up_id', 'in', followUpIds).orderBy('follow_up_id').orderBy('number').execute();
}

/**
 * Takes the next step of a follow-up that is held, if its time has come: writes to somebody, keeps that it did or what
 * stood in the way, and queues the step after it. Gives the audit line, or null when nothing was due.
 */
export async function takeNextStep(telling: Telling, followUp: FollowUpRow): Promise<AuditEntry | null> {
  const { tx, clinic, now } = telling;
  const taken = await listSteps(tx, clinic.clinicId, [followUp.follow_up_id]);
  const settings = settingsInForce(screeningSettings, clinic.settings);
  const step = nextStep(clockOf(followUp), taken.map(takenOf), settings);
  if (step === null) return null;
  if (step.dueAt > now) {
    await queueStep(telling, followUp.follow_up_id, step.dueAt);
    return null;
  }
  const row = await tell(telling, followUp, step, taken.flatMap(({ staff_id: staffId }) => (staffId === null ? [] : [staffId])));
  const following = nextStep(clockOf(followUp), [...taken, row].map(takenOf), settings);
  if (following !== null) await queueStep(telling, followUp.follow_up_id, following.dueAt);
  return {
    action: 'screening.follow-up-told',
    patientId: followUp.patient_id,
    subject: { kind: 'follow-up', id: followUp.follow_up_id },
    facts: { step: step.kind, number: step.number, staffId: row.staff_id, isWritten: row.mail_id !== null, lapse: row.lapse },
  };
}

function takenOf({ number, done_at: doneAt }: StepRow) {
  return { number, doneAt };
}

async function tell(telling: Telling, followUp: FollowUpRow, step: PlannedStep, told: readonly StaffId[]): Promise<StepRow> {
  const { tx, clinic, now } = telling;
  const link = telling.origin === null ? null : `${telling.origin}/clinic/${clinic.slug}/follow-ups`;
  const about = { clinicName: clinic.name, link, dueAt: followUp.due_at, zone: clinic.zone };
  const { staffId, recipient, letter, lapse } = step.kind === 'clinic-line' ? await tellLine(telling, about) : await tellSomebody(telling, step, told, about);
  const mailId = recipient === null ? null : telling.newId<'Mail'>();
  if (mailId !== null && recipient !== null) await queueMail(tx, clinic, { mailId, recipient, letter, writtenAt: now });
  if (staffId !== null) await updateFollowUp(tx, clinic.clinicId, followUp.follow_up_id, { owner_id: staffId });
  const row = { clinic_id: clinic.clinicId, follow_up_id: followUp.follow_up_id, number: step.number, kind: step.kind, due_at: step.dueAt, done_at: now, staff_id: staffId, mail_id: mailId, lapse };
  await tx.insertInto('follow_up_step').values(row).execute();
  return row;
}

type About = Parameters<typeof waitingLetter>[1];

async function tellSomebody({ tx, clinic, now }: Telling, { kind }: PlannedStep, told: readonly StaffId[], about: About): Promise<Told> {
  const found = await findToTell(tx, clinic, now, told);
  const letter = waitingLetter(found?.name ?? null, about);
  if (found === undefined) return { staffId: null, recipient: null, letter, lapse: kind === 'owner' ? 'nobody-here' : 'nobody-else' };
  return { staffId: found.staffId, recipient: found.email, letter, lapse: found.isOnDuty ? null : 'nobody-on-duty' };
}

async function tellLine({ tx, clinic }: Telling, about: About): Promise<Told> {
  const { email } = await findClinicLine(tx, clinic.clinicId);
  return { staffId: null, recipient: email, letter: waitingLetter(null, about), lapse: email === null ? 'no-line' : null };
}

const keyOf = (followUpId: FollowUpId) => `${TELL_NEXT} ${followUpId}`;

/** Nobody else is told of these any more. */
export async function tellNobodyElse(tx: ScreeningTx, followUpIds: readonly FollowUpId[]): Promise<void> {
  for (const followUpId of followUpIds) await unqueueJob(tx, keyOf(followUpId));
}

async function queueStep({ tx, clinic, origin }: Telling, followUpId: FollowUpId, runAt: Instant): Promise<void> {
  await queueJob(tx, TELL_NEXT, { clinicId: clinic.clinicId, followUpId, origin }, { runAt, jobKey: keyOf(followUpId) });
}

/** Follow-ups whose next step is due, for a sweep to look at: a job may be lost with the process that had begun it. */
export async function listDue(tx: ScreeningTx, clinic: Clinic, now: Instant): Promise<readonly FollowUpId[]> {
  const rows = await tx.selectFrom('risk_follow_up').selectAll().where('clinic_id', '=', clinic.clinicId).where('acknowledged_at', 'is', null).where('completed_at', 'is', null).orderBy('raised_at').execute();
  const taken = Map.groupBy(await listSteps(tx, clinic.clinicId, rows.map((row) => row.follow_up_id)), (step) => step.follow_up_id);
  const settings = settingsInForce(screeningSettings, clinic.settings);
  const isDue = (row: FollowUpRow): boolean => (nextStep(clockOf(row), (taken.get(row.follow_up_id) ?? []).map(takenOf), settings)?.dueAt ?? after(now, minutes(1))) <= now;
  return rows.filter(isDue).map((row) => row.follow_up_id);
}

/** Letters about follow-ups that nobody has taken which were written before a moment and have not gone out. */
export async function listUnsentLetters(tx: ScreeningTx, clinicId: ClinicId, before: Instant): Promise<readonly MailId[]> {
  const { rows } = await sql<{ mail_id: MailId }>`
    select m.mail_id from mail m join follow_up_step s using (clinic_id, mail_id) join risk_follow_up f using (clinic_id, follow_up_id)
    where m.clinic_id = ${clinicId} and m.sent_at is null and m.written_at < ${before}::timestamptz and f.acknowledged_at is null and f.completed_at is null`.execute(tx);
  return rows.map((row) => row.mail_id);
}
