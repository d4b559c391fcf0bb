import type { Id, PatientId } from '#foundation/id.ts';
import type { Instant } from '#foundation/instant.ts';
import type { RuleFinding } from '#foundation/rule.ts';
import { findOnCall } from '#people/store/on-call.ts';
import type { PeopleTables } from '#people/store/tables.ts';
import type { Context } from '#transport/route.ts';
import { insertFollowUp } from '../store/risk.ts';
import type { ScreeningTables } from '../store/tables.ts';

type RaisingContext = Pick<Context<ScreeningTables & PeopleTables>, 'tx' | 'clinic' | 'now' | 'newId' | 'audit' | 'announce'>;

/** What has to be followed up, until when, and the form it came from. */
type Raised = { readonly patientId: PatientId; readonly finding: RuleFinding; readonly dueAt: Instant; readonly assessmentId: Id<'Assessment'> };

/** Raises a follow-up with a clock and, when anybody works here, an owner: the person on call. */
export async function raiseFollowUp(context: RaisingContext, { patientId, finding, dueAt, assessmentId }: Raised): Promise<void> {
  const { clinicId } = context.clinic;
  const owner = await findOnCall(context.tx, clinicId);
  const followUpId = context.newId<'RiskFollowUp'>();
  await insertFollowUp(context.tx, {
    clinic_id: clinicId, follow_up_id: followUpId, patient_id: patientId, rule_id: finding.ruleId, finding: JSON.stringify(finding), assessment_id: assessmentId,
    raised_at: context.now, due_at: dueAt, owner_id: owner?.staff_id ?? null, acknowledged_at: null, completed_at: null, completed_by: null, outcome: null,
  });
  context.audit({ action: 'screening.follow-up-raised', patientId, subject: { kind: 'follow-up', id: followUpId }, facts: { rule: finding.ruleId, hasOwner: owner !== undefined } });
  context.announce('follow-ups', patientId);
}
