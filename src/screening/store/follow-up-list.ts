import { sql } from 'kysely';
import type { Clinic } from '#foundation/clinic.ts';
import { findingSchema } from '#foundation/finding-schema.ts';
import type { PatientId } from '#foundation/id.ts';
import type { Instant } from '#foundation/instant.ts';
import { after, minutes } from '#foundation/instant.ts';
import { settingsInForce } from '#foundation/setting.ts';
import { findClinicLine, listTurns } from '#people/store/duty.ts';
import type { NotTold, WireFollowUp } from '../api-decision.ts';
import { nextStep } from '../follow-up-ladder.ts';
import { screeningSettings } from '../settings.ts';
import type { ScreeningTx } from './eligibility-input.ts';
import { clockOf } from './follow-up-step.ts';
import type { ScreeningTables } from './tables.ts';

type FollowUpRow = ScreeningTables['risk_follow_up'] & { patient_name: string; owner_name: string | null; completed_name: string | null };
type StepRow = ScreeningTables['follow_up_step'] & { staff_name: string | null; sent_at: Instant | null; failure: string | null };

/** A letter that has waited longer than this is said not to have gone out. */
const LETTER_MAY_TAKE = minutes(-5);

/** Follow-ups with the names people know; the open ones of the clinic, or all of one patient. */
export async function listFollowUps(tx: ScreeningTx, clinic: Clinic, filter: { readonly patientId: PatientId } | 'open'): Promise<WireFollowUp[]> {
  const patientId = filter === 'open' ? null : filter.patientId;
  const { rows } = await sql<FollowUpRow>`
    select f.*, p.family_name || ', ' || p.given_name as patient_name, s.name as owner_name, c.name as completed_name
    from risk_follow_up f
    join patient p on p.clinic_id = f.clinic_id and p.patient_id = f.patient_id
    left join staff s on s.clinic_id = f.clinic_id and s.staff_id = f.owner_id
    left join staff c on c.clinic_id = f.clinic_id and c.staff_id = f.completed_by
    where f.clinic_id = ${clinic.clinicId}
      and (${patientId}::uuid is null and f.completed_at is null or f.patient_id = ${patientId}::uuid)
    order by case when ${patientId}::uuid is null then f.due_at end, f.raised_at desc`.execute(tx);
  const steps = Map.groupBy(await stepsOf(tx, clinic, rows), (step) => step.follow_up_id);
  const settings = settingsInForce(screeningSettings, clinic.settings);
  return rows.map((row) => {
    const taken = steps.get(row.follow_up_id) ?? [];
    return {
      followUpId: row.follow_up_id,
      patientId: row.patient_id,
      patientName: row.patient_name,
      ruleId: row.rule_id,
      finding: findingSchema.parse(row.finding),
      raisedAt: row.raised_at,
      dueAt: row.due_at,
      ownerName: row.owner_name,
      acknowledgedAt: row.acknowledged_at,
      completedAt: row.completed_at,
      completedBy: row.completed_name,
      outcome: row.outcome,
      steps: taken.map((step) => ({ kind: step.kind, dueAt: step.due_at, doneAt: step.done_at, name: step.staff_name, lapse: step.lapse, letter: letterOf(step, clinic) })),
      nextStepAt: nextStep(clockOf(row), taken.map((step) => ({ number: step.number, doneAt: step.done_at })), settings)?.dueAt ?? null,
    };
  });
}

async function stepsOf(tx: ScreeningTx, { clinicId }: Clinic, followUps: readonly FollowUpRow[]): Promise<readonly StepRow[]> {
  if (followUps.length === 0) return [];
  return tx
    .selectFrom('follow_up_step')
    .leftJoin('staff', (join) => join.onRef('staff.clinic_id', '=', 'follow_up_step.clinic_id').onRef('staff.staff_id', '=', 'follow_up_step.staff_id'))
    .leftJoin('mail', (join) => join.onRef('mail.clinic_id', '=', 'follow_up_step.clinic_id').onRef('mail.mail_id', '=', 'follow_up_step.mail_id'))
    .selectAll('follow_up_step')
    .select(['staff.name as staff_name', 'mail.sent_at', 'mail.failure'])
    .where('follow_up_step.clinic_id', '=', clinicId)
    .where('follow_up_step.follow_up_id', 'in', followUps.map((row) => row.follow_up_id))
    .orderBy('follow_up_step.number')
    .execute();
}

function letterOf({ mail_id: mailId, sent_at: sentAt, failure }: StepRow, { isPractice }: Clinic): WireFollowUp['steps'][number]['letter'] {
  if (mailId === null) return null;
  if (sentAt !== null) return 'sent';
  if (failure !== null) return 'failed';
  return isPractice ? 'kept' : 'waiting';
}

/** What did not reach anybody. A practice clinic sends no letters, so none of its is missing. */
export async function readNotTold(tx: ScreeningTx, clinic: Clinic, now: Instant): Promise<NotTold> {
  const lapses = await sql<{ follow_up_id: WireFollowUp['followUpId']; lapse: NonNullable<StepRow['lapse']>; done_at: Instant }>`
    select s.follow_up_id, s.lapse, s.done_at from follow_up_step s join risk_follow_up f using (clinic_id, follow_up_id)
    where s.clinic_id = ${clinic.clinicId} and s.lapse is not null and f.acknowledged_at is null and f.completed_at is null order by s.done_at`.execute(tx);
  const letters = await sql<{ unsent: number; failed: number }>`
    select count(*) filter (where s.mail_id is not null and (m.failure is not null or m.written_at < ${after(now, LETTER_MAY_TAKE)}::timestamptz) and f.completed_at is null)::int as unsent,
      count(*) filter (where s.mail_id is null and m.failure is not null)::int as failed
    from mail m left join follow_up_step s using (clinic_id, mail_id) left join risk_follow_up f using (clinic_id, follow_up_id)
    where m.clinic_id = ${clinic.clinicId} and m.sent_at is null`.execute(tx);
  const line = await findClinicLine(tx, clinic.clinicId);
  return {
    lapses: lapses.rows.map((row) => ({ followUpId: row.follow_up_id, lapse: row.lapse, at: row.done_at })),
    unsentLetters: clinic.isPractice ? 0 : (letters.rows[0]?.unsent ?? 0),
    failedLetters: clinic.isPractice ? 0 : (letters.rows[0]?.failed ?? 0),
    lacksTurns: (await listTurns(tx, clinic.clinicId)).length === 0,
    lacksLine: line.email === null,
  };
}
