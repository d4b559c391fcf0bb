import { writtenFinding } from '#foundation/finding-schema.ts';
import type { PatientId } from '#foundation/id.ts';
import { isRefusal } from '#foundation/refusal.ts';
import { CLINICAL_ROLES } from '#foundation/role.ts';
import { settingsInForce } from '#foundation/setting.ts';
import { measureSettings } from '#measures/settings.ts';
import type { MeasuresTables } from '#measures/store/tables.ts';
import { chartRoute } from '#people/http/chart-route.ts';
import type { PeopleTables } from '#people/store/tables.ts';
import type { Context, PatientActor, Route, StaffActor } from '#transport/route.ts';
import { route } from '#transport/route.ts';
import {
  acknowledgeFollowUp, completeFollowUp, liftDosingHold, notTold, openFollowUps, ownSafetyPlan, patientFollowUps, patientHolds, safetyPlanStepsSchema, signSafetyAssessment, signSafetyPlan,
} from '../api-decision.ts';
import { holdDefinitions, liftHold } from '../holds.ts';
import { refuse } from '../refusals.ts';
import { refuseIncompletePlan } from '../safety-plan.ts';
import { listFollowUps, readNotTold } from '../store/follow-up-list.ts';
import { tellNobodyElse } from '../store/follow-up-step.ts';
import { completeFollowUps, insertSafetyAssessment, insertSafetyPlan, listHolds, listOpenOf, lockFollowUp, lockHold, readSafetyRecord, recordLift, updateFollowUp } from '../store/risk.ts';
import { readSuicideRisk } from '../store/suicide-risk.ts';
import type { ScreeningTables } from '../store/tables.ts';

type StaffContext = Omit<Context<ScreeningTables & MeasuresTables & PeopleTables>, 'actor'> & { readonly actor: StaffActor };
type PatientContext = Omit<Context<ScreeningTables>, 'actor'> & { readonly actor: PatientActor };

const clinicians = { audience: 'staff', roles: CLINICAL_ROLES } as const;
const watchers = { audience: 'staff', roles: ['owner', ...CLINICAL_ROLES] } as const;
const signing = { audience: 'staff', roles: CLINICAL_ROLES, stepUp: true } as const;

/** What screening offers for risk: follow-ups with owner and clock, safety assessments and plans, dosing holds. */
export const riskRoutes: readonly Route[] = [
  route(openFollowUps, clinicians, async (context: StaffContext) => {
    context.audit({ action: 'screening.follow-ups-opened' });
    return { followUps: await listFollowUps(context.tx, context.clinic, 'open') };
  }),

  route(notTold, watchers, async ({ tx, clinic, now }: StaffContext) => readNotTold(tx, clinic, now)),

  chartRoute(patientFollowUps, clinicians, async (context: StaffContext, { params }) => {
    context.audit({ action: 'screening.follow-ups-opened', patientId: params.patientId });
    return { followUps: await listFollowUps(context.tx, context.clinic, params) };
  }),

  route(acknowledgeFollowUp, clinicians, async (context: StaffContext, { params }) => {
    const row = await lockFollowUp(context.tx, context.clinic.clinicId, params.followUpId);
    if (row === undefined) return refuse('screening.unknown');
    if (row.completed_at !== null) return refuse('screening.follow-up-done');
    await updateFollowUp(context.tx, context.clinic.clinicId, row.follow_up_id, { owner_id: context.actor.staffId, acknowledged_at: row.acknowledged_at ?? context.now });
    await tellNobodyElse(context.tx, [row.follow_up_id]);
    context.audit({ action: 'screening.follow-up-taken', patientId: row.patient_id, subject: { kind: 'follow-up', id: row.follow_up_id } });
    context.announce('follow-ups', row.patient_id);
    return { acknowledgedAt: row.acknowledged_at ?? context.now };
  }),

  route(completeFollowUp, clinicians, async (context: StaffContext, { params, body }) => {
    const row = await lockFollowUp(context.tx, context.clinic.clinicId, params.followUpId);
    if (row === undefined) return refuse('screening.unknown');
    if (row.completed_at !== null) return refuse('screening.follow-up-done');
    await updateFollowUp(context.tx, context.clinic.clinicId, row.follow_up_id, { completed_at: context.now, completed_by: context.actor.staffId, outcome: body.outcome });
    await tellNobodyElse(context.tx, [row.follow_up_id]);
    context.audit({ action: 'screening.follow-up-completed', patientId: row.patient_id, subject: { kind: 'follow-up', id: row.follow_up_id } });
    context.announce('follow-ups', row.patient_id);
    return { completedAt: context.now };
  }),

  chartRoute(signSafetyAssessment, signing, async (context: StaffContext, { params, body }) => {
    const id = context.newId<'SafetyAssessment'>();
    await insertSafetyAssessment(context.tx, { clinic_id: context.clinic.clinicId, patient_id: params.patientId, safety_assessment_id: id, note: body.note, signed_at: context.now, staff_id: context.actor.staffId });
    context.audit({ action: 'screening.safety-assessment-signed', patientId: params.patientId, subject: { kind: 'safety-assessment', id } });
    await completeModerateRisk(context, params.patientId);
    context.announce('screening', params.patientId);
    return { signedAt: context.now };
  }),

  chartRoute(signSafetyPlan, signing, async (context: StaffContext, { params, body }) => {
    const refusal = refuseIncompletePlan(body.steps);
    if (refusal !== null) return refusal;
    const id = context.newId<'SafetyPlan'>();
    await insertSafetyPlan(context.tx, { clinic_id: context.clinic.clinicId, patient_id: params.patientId, safety_plan_id: id, steps: JSON.stringify(body.steps), signed_at: context.now, staff_id: context.actor.staffId });
    context.audit({ action: 'screening.safety-plan-signed', patientId: params.patientId, subject: { kind: 'safety-plan', id } });
    await completeModerateRisk(context, params.patientId);
    context.announce('screening', params.patientId);
    return { signedAt: context.now };
  }),

  route(ownSafetyPlan, { audience: 'patient' }, async (context: PatientContext) => {
    context.audit({ action: 'screening.own-safety-plan-opened', patientId: context.actor.patientId });
    const { newestPlan } = await readSafetyRecord(context.tx, context.clinic.clinicId, context.actor.patientId);
    return newestPlan === null ? { steps: null, signedAt: null } : { steps: safetyPlanStepsSchema.parse(newestPlan.steps), signedAt: newestPlan.signed_at };
  }),

  chartRoute(patientHolds, clinicians, async (context: StaffContext, { params }) => {
    context.audit({ action: 'screening.holds-opened', patientId: params.patientId });
    const holds = await listHolds(context.tx, context.clinic.clinicId, params.patientId);
    return {
      holds: holds.map((hold) => ({
        holdId: hold.holdId, kind: hold.kind, title: holdDefinitions[hold.kind].title, beganAt: hold.startedAt, finding: writtenFinding(hold.finding),
        liftedAt: hold.lifted?.liftedAt ?? null, liftNote: hold.lifted?.note ?? null,
      })),
    };
  }),

  route(liftDosingHold, { audience: 'staff', roles: ['prescriber'], stepUp: true }, async (context: StaffContext, { params, body }) => {
    const hold = await lockHold(context.tx, context.clinic.clinicId, params.holdId);
    if (hold === undefined) return refuse('screening.unknown');
    const lifted = liftHold(hold, { liftedAt: context.now, liftedBy: context.actor.staffId, note: body.note, evidence: body.evidence, roles: context.actor.roles });
    if (isRefusal(lifted)) return lifted;
    const note = body.evidence === null ? body.note : `${body.note} (${body.evidence})`;
    await recordLift(context.tx, context.clinic.clinicId, hold.holdId, { lifted_at: context.now, lifted_by: context.actor.staffId, lift_note: note });
    context.audit({ action: 'screening.hold-lifted', patientId: hold.patientId, subject: { kind: 'hold', id: hold.holdId }, facts: { rule: hold.kind } });
    await completeWhatIsDone(context, hold.patientId, hold.kind, 'The hold was lifted with a note');
    context.announce('holds', hold.patientId);
    return { liftedAt: context.now };
  }),
];

/** Ends the open follow-ups of a rule, because what they asked for has been signed. */
async function completeWhatIsDone(context: StaffContext, patientId: PatientId, ruleId: string, outcome: string): Promise<void> {
  const { tx, clinic, now, actor } = context;
  const open = (await listOpenOf(tx, clinic.clinicId, patientId, [ruleId])).map((row) => row.follow_up_id);
  if (open.length === 0) return;
  await completeFollowUps(tx, clinic.clinicId, open, now, actor.staffId, outcome);
  await tellNobodyElse(tx, open);
  for (const id of open) context.audit({ action: 'screening.follow-up-completed', patientId, subject: { kind: 'follow-up', id } });
  context.announce('follow-ups', patientId);
}

/** The follow-up of a moderate screener is done once neither the assessment nor the plan is owed any more (SAFE-2). */
async function completeModerateRisk(context: StaffContext, patientId: PatientId): Promise<void> {
  const { owed } = await readSuicideRisk(context.tx, context.clinic.clinicId, patientId, settingsInForce(measureSettings, context.clinic.settings));
  if (owed.includes('safety-assessment') || owed.includes('safety-plan')) return;
  await completeWhatIsDone(context, patientId, 'SAFE-2', 'Safety assessment and safety plan signed');
}
