import type { Id, PatientId } from '#foundation/id.ts';
import type { Instant } from '#foundation/instant.ts';
import type { RuleFinding } from '#foundation/rule.ts';
import type { MeasuresTables } from '#measures/store/tables.ts';
import type { PeopleTables } from '#people/store/tables.ts';
import type { Context } from '#transport/route.ts';
import { takeNextStep } from '../store/follow-up-step.ts';
import { insertFollowUp } from '../store/risk.ts';
import type { ScreeningTables } from '../store/tables.ts';

type RaisingContext = Pick<Context<ScreeningTables & MeasuresTables & PeopleTables>, 'tx' | 'clinic' | 'now' | 'newId' | 'audit' | 'announce' | 'origin'>;

/** What has to be followed up, until when, and the form it came from; null where a test led to it. */
type Raised = { readonly patientId: PatientId; readonly finding: RuleFinding; readonly dueAt: Instant; readonly assessmentId: Id<'Assessment'> | null };

/**
 * Raises a follow-up with a clock and an owner, who is told in the same act: whoever is on duty, and when nobody is,
 * whoever would be asked first, which the follow-up then says of itself.
 */
export async function raiseFollowUp(context: RaisingContext, { patientId, finding, dueAt, assessmentId }: Raised): Promise<void> {
  const { clinicId } = context.clinic;
  const followUpId = context.newId<'RiskFollowUp'>();
  const row: ScreeningTables['risk_follow_up'] = {
    clinic_id: clinicId, follow_up_id: followUpId, patient_id: patientId, rule_id: finding.ruleId, finding: JSON.stringify(finding), assessment_id: assessmentId,
    raised_at: context.now, due_at: dueAt, owner_id: null, acknowledged_at: null, completed_at: null, completed_by: null, outcome: null,
  };
  await insertFollowUp(context.tx, row);
  context.audit({ action: 'screening.follow-up-raised', patientId, subject: { kind: 'follow-up', id: followUpId }, facts: { rule: finding.ruleId } });
  const told = await takeNextStep(context, row);
  if (told !== null) context.audit(told);
  context.announce('follow-ups', patientId);
}
