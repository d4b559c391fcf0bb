import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import { z } from 'zod';
import type { ClinicId, Id, PatientId } from '#foundation/id.ts';
import type { Instant } from '#foundation/instant.ts';
import type { PeopleTables } from '#people/store/tables.ts';
import type { EligibilityVerdict } from '../eligibility.ts';
import { labelReadingSchema, screeningFindingSchema } from '../finding-schema.ts';
import type { ScreeningDecision } from '../screening-decision.ts';
import type { ScreeningTables } from './tables.ts';

type Tx = Kysely<ScreeningTables>;
export type StoredVerdict = { readonly verdictId: Id<'ScreeningVerdict'>; readonly verdict: EligibilityVerdict };

const storedSchema = z.object({ findings: z.array(screeningFindingSchema), label: labelReadingSchema });

/** Keeps a verdict for good; the next one does not replace it. */
export async function insertVerdict(tx: Tx, clinicId: ClinicId, patientId: PatientId, verdictId: Id<'ScreeningVerdict'>, verdict: EligibilityVerdict): Promise<void> {
  await tx
    .insertInto('screening_verdict')
    .values({
      clinic_id: clinicId,
      patient_id: patientId,
      verdict_id: verdictId,
      overall: verdict.outcome,
      findings: JSON.stringify({ findings: verdict.findings, label: verdict.label }),
      rule_set_version: verdict.ruleSetVersion,
      run_at: verdict.screenedAt,
    })
    .execute();
}

/** Every verdict on a person, newest first. */
export async function listVerdicts(tx: Tx, clinicId: ClinicId, patientId: PatientId, limit = 20): Promise<readonly StoredVerdict[]> {
  const rows = await tx
    .selectFrom('screening_verdict')
    .selectAll()
    .where('clinic_id', '=', clinicId)
    .where('patient_id', '=', patientId)
    .orderBy('run_at', 'desc')
    .orderBy('verdict_id', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => {
    const { findings, label } = storedSchema.parse(row.findings);
    return { verdictId: row.verdict_id, verdict: { outcome: outcomeSchema.parse(row.overall), findings, label, screenedAt: row.run_at, ruleSetVersion: row.rule_set_version } };
  });
}

/** Who of these people is refused by their newest verdict, and since when, in one read. */
export async function listRefused(tx: Tx, clinicId: ClinicId, patientIds: readonly PatientId[]): Promise<readonly { readonly patientId: PatientId; readonly since: Instant }[]> {
  const newest = await tx
    .selectFrom('screening_verdict')
    .distinctOn('patient_id')
    .select(['patient_id', 'overall', 'run_at'])
    .where('clinic_id', '=', clinicId)
    .where(sql<boolean>`patient_id = any(${patientIds}::uuid[])`)
    .orderBy('patient_id')
    .orderBy('run_at', 'desc')
    .orderBy('verdict_id', 'desc')
    .execute();
  return newest.flatMap((row) => (outcomeSchema.parse(row.overall) === 'refuse' ? [{ patientId: row.patient_id, since: row.run_at }] : []));
}

const outcomeSchema = z.enum(['eligible', 'review', 'incomplete', 'refuse']);

export async function insertDecision(tx: Tx, row: ScreeningTables['screening_decision']): Promise<void> {
  await tx.insertInto('screening_decision').values(row).execute();
}

/** The latest decision on one verdict; null when nobody has decided on it. */
export async function findDecision(tx: Tx, clinicId: ClinicId, stored: StoredVerdict): Promise<ScreeningDecision | null> {
  const row = await tx
    .selectFrom('screening_decision')
    .selectAll()
    .where('clinic_id', '=', clinicId)
    .where('verdict_id', '=', stored.verdictId)
    .orderBy('decided_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (row === undefined) return null;
  return {
    outcome: row.decision === 'accept' ? 'accepted' : 'declined',
    reason: row.reason,
    decidedBy: row.staff_id,
    decidedAt: row.decided_at,
    screenedAt: stored.verdict.screenedAt,
  };
}

/** Every decision on a person's verdicts with the name of who made it, newest first. */
export async function listDecisions(tx: Kysely<ScreeningTables & Pick<PeopleTables, 'staff'>>, clinicId: ClinicId, patientId: PatientId) {
  const rows = await tx
    .selectFrom('screening_decision')
    .leftJoin('staff', (join) => join.onRef('staff.staff_id', '=', 'screening_decision.staff_id').onRef('staff.clinic_id', '=', 'screening_decision.clinic_id'))
    .select(['screening_decision.verdict_id', 'screening_decision.decision', 'screening_decision.reason', 'screening_decision.decided_at', 'staff.name as decided_by'])
    .where('screening_decision.clinic_id', '=', clinicId)
    .where('screening_decision.patient_id', '=', patientId)
    .orderBy('screening_decision.decided_at', 'desc')
    .limit(100)
    .execute();
  return rows.map((row) => ({
    verdictId: row.verdict_id, outcome: row.decision === 'accept' ? ('accepted' as const) : ('declined' as const), reason: row.reason, decidedAt: row.decided_at, decidedBy: row.decided_by,
  }));
}
