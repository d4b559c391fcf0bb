import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import { z } from 'zod';
import { findingSchema } from '#foundation/finding-schema.ts';
import type { ClinicId, Id, PatientId, StaffId } from '#foundation/id.ts';
import type { Instant } from '#foundation/instant.ts';
import { holdPatient } from '#people/store/patient.ts';
import type { Hold } from '../holds.ts';
import { HOLD_KINDS } from '../holds.ts';
import type { ScreeningTables } from './tables.ts';

type Tx = Kysely<ScreeningTables>;
type FollowUpId = Id<'RiskFollowUp'>;
export type StoredHold = Hold & { readonly holdId: Id<'DosingHold'>; readonly patientId: PatientId };

export async function insertFollowUp(tx: Tx, row: ScreeningTables['risk_follow_up']): Promise<void> {
  await tx.insertInto('risk_follow_up').values(row).execute();
}

export function lockFollowUp(tx: Tx, clinicId: ClinicId, followUpId: FollowUpId) {
  return tx.selectFrom('risk_follow_up').selectAll().where('clinic_id', '=', clinicId).where('follow_up_id', '=', followUpId).forUpdate().executeTakeFirst();
}

export async function updateFollowUp(tx: Tx, clinicId: ClinicId, followUpId: FollowUpId, change: Partial<Pick<ScreeningTables['risk_follow_up'], 'owner_id' | 'acknowledged_at' | 'completed_at' | 'completed_by' | 'outcome'>>): Promise<void> {
  await tx.updateTable('risk_follow_up').set(change).where('clinic_id', '=', clinicId).where('follow_up_id', '=', followUpId).execute();
}

/** Whether this form has led to a follow-up of this rule already. */
export async function hasFollowUp(tx: Tx, clinicId: ClinicId, assessmentId: Id<'Assessment'>, ruleId: string): Promise<boolean> {
  const row = await tx.selectFrom('risk_follow_up').select('follow_up_id').where('clinic_id', '=', clinicId).where('assessment_id', '=', assessmentId).where('rule_id', '=', ruleId).limit(1).executeTakeFirst();
  return row !== undefined;
}

/** The open follow-ups of a person for these rules, the eldest first. */
export async function listOpenOf(tx: Tx, clinicId: ClinicId, patientId: PatientId, ruleIds: readonly string[]) {
  return tx
    .selectFrom('risk_follow_up')
    .select(['follow_up_id', 'rule_id', 'raised_at', 'finding'])
    .where('clinic_id', '=', clinicId)
    .where('patient_id', '=', patientId)
    .where('completed_at', 'is', null)
    .where('rule_id', 'in', ruleIds)
    .orderBy('raised_at')
    .execute();
}

/** The follow-ups of signs of self-harm (SAFE-1), with the question each came from. */
export async function listSignalFollowUps(tx: Tx, clinicId: ClinicId, patientId: PatientId) {
  const rows = await tx.selectFrom('risk_follow_up').selectAll().where('clinic_id', '=', clinicId).where('patient_id', '=', patientId).where('rule_id', '=', 'SAFE-1').orderBy('raised_at').execute();
  return rows.map((row) => ({
    followUpId: row.follow_up_id,
    assessmentId: row.assessment_id,
    itemId: findingSchema.parse(row.finding).inputs[0]?.name ?? 'answer',
    raisedAt: row.raised_at,
    isOpen: row.completed_at === null,
  }));
}

/** Ends follow-ups, because what they asked for has been done. */
export async function completeFollowUps(tx: Tx, clinicId: ClinicId, followUpIds: readonly FollowUpId[], now: Instant, by: StaffId | null, outcome: string): Promise<void> {
  await tx.updateTable('risk_follow_up').set({ completed_at: now, completed_by: by, outcome }).where('clinic_id', '=', clinicId).where('follow_up_id', 'in', followUpIds).execute();
}

export async function insertHold(tx: Tx, row: ScreeningTables['dosing_hold']): Promise<void> {
  await tx.insertInto('dosing_hold').values(row).execute();
}

const holdKindSchema = z.enum(HOLD_KINDS);

/** A person's holds, newest first. */
export function listHolds(tx: Tx, clinicId: ClinicId, patientId: PatientId): Promise<StoredHold[]> {
  return listHoldsOf(tx, clinicId, [patientId]);
}

/** The holds of these people, newest first, in one read. */
export async function listHoldsOf(tx: Tx, clinicId: ClinicId, patientIds: readonly PatientId[]): Promise<StoredHold[]> {
  const rows = await tx.selectFrom('dosing_hold').selectAll().where('clinic_id', '=', clinicId).where(sql<boolean>`patient_id = any(${patientIds}::uuid[])`).orderBy('began_at', 'desc').execute();
  return rows.map(holdOf);
}

/** A hold as it stands while its patient is held, so that nobody begins, lifts or decides on one meanwhile. */
export async function lockHold(tx: Tx, clinicId: ClinicId, holdId: Id<'DosingHold'>): Promise<StoredHold | undefined> {
  const found = await findHold(tx, clinicId, holdId);
  if (found === undefined) return undefined;
  await holdPatient(tx, clinicId, found.patientId);
  return findHold(tx, clinicId, holdId);
}

async function findHold(tx: Tx, clinicId: ClinicId, holdId: Id<'DosingHold'>): Promise<StoredHold | undefined> {
  const row = await tx.selectFrom('dosing_hold').selectAll().where('clinic_id', '=', clinicId).where('hold_id', '=', holdId).executeTakeFirst();
  return row && holdOf(row);
}

export async function recordLift(tx: Tx, clinicId: ClinicId, holdId: Id<'DosingHold'>, lift: Pick<ScreeningTables['dosing_hold'], 'lifted_at' | 'lifted_by' | 'lift_note'>): Promise<void> {
  await tx.updateTable('dosing_hold').set(lift).where('clinic_id', '=', clinicId).where('hold_id', '=', holdId).execute();
}

function holdOf(row: ScreeningTables['dosing_hold']): StoredHold {
  const lifted = row.lifted_at === null || row.lifted_by === null ? null : { liftedAt: row.lifted_at, liftedBy: row.lifted_by, note: row.lift_note ?? '', evidence: null };
  return { holdId: row.hold_id, patientId: row.patient_id, kind: holdKindSchema.parse(row.kind), startedAt: row.began_at, finding: findingSchema.parse(row.finding), lifted };
}

export async function insertSafetyAssessment(tx: Tx, row: ScreeningTables['safety_assessment']): Promise<void> {
  await tx.insertInto('safety_assessment').values(row).execute();
}

export async function insertSafetyPlan(tx: Tx, row: ScreeningTables['safety_plan']): Promise<void> {
  await tx.insertInto('safety_plan').values(row).execute();
}

/** When safety assessments and plans were signed, and the newest plan's steps. */
export async function readSafetyRecord(tx: Tx, clinicId: ClinicId, patientId: PatientId) {
  const assessments = await tx.selectFrom('safety_assessment').select('signed_at').where('clinic_id', '=', clinicId).where('patient_id', '=', patientId).execute();
  const plans = await tx.selectFrom('safety_plan').select(['signed_at', 'steps']).where('clinic_id', '=', clinicId).where('patient_id', '=', patientId).orderBy('signed_at', 'desc').execute();
  return { assessmentsSignedAt: assessments.map((row) => row.signed_at), safetyPlansSignedAt: plans.map((row) => row.signed_at), newestPlan: plans[0] ?? null };
}
