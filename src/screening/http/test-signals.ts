import { findingSchema } from '#foundation/finding-schema.ts';
import type { Id, PatientId } from '#foundation/id.ts';
import type { Instant } from '#foundation/instant.ts';
import { after, hours } from '#foundation/instant.ts';
import { settingsInForce } from '#foundation/setting.ts';
import type { MeasuresTables } from '#measures/store/tables.ts';
import { holdPatient } from '#people/store/patient.ts';
import type { PeopleTables } from '#people/store/tables.ts';
import type { Context, StaffActor } from '#transport/route.ts';
import { clearsFollowUp, judgeTest } from '../course-checks.ts';
import type { TestResult } from '../intake-schema.ts';
import { screeningSettings } from '../settings.ts';
import { tellNobodyElse } from '../store/follow-up-step.ts';
import { completeFollowUps, listOpenOf } from '../store/risk.ts';
import type { ScreeningTables } from '../store/tables.ts';
import { beginHold } from './holds.ts';
import { raiseFollowUp } from './raise-follow-up.ts';

type TestContext = Omit<Context<ScreeningTables & MeasuresTables & PeopleTables>, 'actor'> & { readonly actor: StaffActor };

/** What a result means for the next dose: a hold, a review with an owner and a clock, or the end of a review it answers. */
export async function actOnTestResult(context: TestContext, patientId: PatientId, result: TestResult, measuredAt: Instant): Promise<void> {
  const settings = settingsInForce(screeningSettings, context.clinic.settings);
  const signal = judgeTest(result, measuredAt, settings);
  if (signal?.effect === 'hold') return beginHold(context, patientId, signal);
  await holdPatient(context.tx, context.clinic.clinicId, patientId);
  if (signal === null) return endReviews(context, patientId, result, measuredAt);
  const open = await listOpenOf(context.tx, context.clinic.clinicId, patientId, [signal.finding.ruleId]);
  if (open.length > 0) return;
  await raiseFollowUp(context, { patientId, finding: signal.finding, dueAt: after(context.now, hours(settings['SCREENING.reviewHours'])), assessmentId: null });
}

/** A clear result ends the reviews of results that were measured before it. */
async function endReviews(context: TestContext, patientId: PatientId, result: TestResult, measuredAt: Instant): Promise<void> {
  const clears = clearsFollowUp(result);
  if (clears === null) return;
  const { clinicId } = context.clinic;
  const open = await listOpenOf(context.tx, clinicId, patientId, [clears]);
  const answered = open.filter((row) => findingSchema.parse(row.finding).inputs.every(({ at }) => at === undefined || at < measuredAt)).map((row) => row.follow_up_id);
  if (answered.length === 0) return;
  await completeFollowUps(context.tx, clinicId, answered, context.now, context.actor.staffId, 'A newer result is clear.');
  await tellNobodyElse(context.tx, answered);
  for (const id of answered) context.audit({ action: 'screening.follow-up-completed', patientId, subject: { kind: 'follow-up', id: id satisfies Id<'RiskFollowUp'> } });
  context.announce('follow-ups', patientId);
}
