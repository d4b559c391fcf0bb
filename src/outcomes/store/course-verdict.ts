import type { Kysely } from 'kysely';
import type { ClinicId, Id, PatientId } from '#foundation/id.ts';
import type { OutcomeMeasure } from '../course-facts.ts';
import type { KeptVerdict } from '../course-verdict.ts';
import { keptVerdictSchema } from '../course-verdict.ts';
import type { OutcomesTables } from './tables.ts';

type Tx = Kysely<OutcomesTables>;
type VerdictRow = OutcomesTables['course_verdict'];

/** Keeps a conclusion for good; the next one does not replace it. */
export async function insertCourseVerdict(tx: Tx, clinicId: ClinicId, whose: { readonly patientId: PatientId; readonly measure: OutcomeMeasure; readonly verdictId: Id<'CourseVerdict'> }, verdict: KeptVerdict): Promise<void> {
  await tx
    .insertInto('course_verdict')
    .values({
      clinic_id: clinicId,
      verdict_id: whose.verdictId,
      patient_id: whose.patientId,
      measure: whose.measure,
      judged_at: verdict.judgedAt,
      cause: JSON.stringify(verdict.cause),
      conclusion: JSON.stringify(verdict.conclusion),
      inputs: JSON.stringify(verdict.inputs),
      rule_set_version: verdict.ruleSetVersion,
    })
    .execute();
}

/** Every conclusion on a person's course by one measure, oldest first. */
export async function listCourseVerdicts(tx: Tx, clinicId: ClinicId, patientId: PatientId, measure: OutcomeMeasure): Promise<readonly KeptVerdict[]> {
  const rows = await tx.selectFrom('course_verdict').selectAll().where('clinic_id', '=', clinicId).where('patient_id', '=', patientId).where('measure', '=', measure).orderBy('judged_at').orderBy('verdict_id').execute();
  return rows.map(verdictOf);
}

/** The conclusion that stands on a person's course, by measure. */
export async function readStandingVerdicts(tx: Tx, clinicId: ClinicId, patientId: PatientId): Promise<ReadonlyMap<OutcomeMeasure, KeptVerdict>> {
  const rows = await tx.selectFrom('course_verdict').distinctOn('measure').selectAll().where('clinic_id', '=', clinicId).where('patient_id', '=', patientId).orderBy('measure').orderBy('judged_at', 'desc').orderBy('verdict_id', 'desc').execute();
  return new Map(rows.map((row) => [row.measure, verdictOf(row)]));
}

function verdictOf(row: VerdictRow): KeptVerdict {
  return keptVerdictSchema.parse({ judgedAt: row.judged_at, cause: row.cause, conclusion: row.conclusion, inputs: row.inputs, ruleSetVersion: row.rule_set_version });
}
