import type { Kysely } from 'kysely';
import type { ClinicId, Id, PatientId } from '#foundation/id.ts';
import type { Instant } from '#foundation/instant.ts';
import type { AnswerSet, ItemAnswer } from '../answer-set.ts';
import type { RecordedAssessment } from '../api.ts';
import type { AssessmentId } from '../events.ts';
import type { MeasureId } from '../instrument.ts';
import type { MeasuresTables } from './tables.ts';

type Tx = Kysely<MeasuresTables>;
export type AssessmentRow = MeasuresTables['assessment'];

/** The person's open form of this measure, locked until the transaction ends. */
export function findOpenAssessment(tx: Tx, clinicId: ClinicId, patientId: PatientId, measure: MeasureId): Promise<AssessmentRow | undefined> {
  return tx
    .selectFrom('assessment')
    .selectAll()
    .where('clinic_id', '=', clinicId)
    .where('patient_id', '=', patientId)
    .where('measure', '=', measure)
    .where('state', '=', 'open')
    .forUpdate()
    .executeTakeFirst();
}

/** One form of this person, open or recorded, locked until the transaction ends. */
export function lockAssessment(tx: Tx, clinicId: ClinicId, patientId: PatientId, assessmentId: AssessmentId): Promise<AssessmentRow | undefined> {
  return tx
    .selectFrom('assessment')
    .selectAll()
    .where('clinic_id', '=', clinicId)
    .where('assessment_id', '=', assessmentId)
    .where('patient_id', '=', patientId)
    .forUpdate()
    .executeTakeFirst();
}

export async function insertAssessment(tx: Tx, row: AssessmentRow): Promise<void> {
  await tx.insertInto('assessment').values(row).execute();
}

export async function recordAssessment(
  tx: Tx,
  clinicId: ClinicId,
  assessmentId: AssessmentId,
  recorded: Pick<AssessmentRow, 'effective_date' | 'measured_at' | 'recorded_at' | 'total' | 'method' | 'level' | 'computation'>,
): Promise<void> {
  await tx
    .updateTable('assessment')
    .set({ ...recorded, state: 'recorded' })
    .where('clinic_id', '=', clinicId)
    .where('assessment_id', '=', assessmentId)
    .execute();
}

/** Adds one answer; an earlier answer to the same question stays in the record. */
export async function addAnswer(
  tx: Tx,
  answer: { clinicId: ClinicId; assessmentId: AssessmentId; answerId: Id<'AssessmentAnswer'>; itemId: string; at: Instant; answer: ItemAnswer },
): Promise<void> {
  await tx
    .insertInto('assessment_answer')
    .values({
      clinic_id: answer.clinicId,
      assessment_id: answer.assessmentId,
      answer_id: answer.answerId,
      item_id: answer.itemId,
      answered_at: answer.at,
      value: typeof answer.answer === 'number' ? answer.answer : null,
      absent: typeof answer.answer === 'number' ? null : answer.answer,
    })
    .execute();
}

/** The latest answer to each question of each of these forms. */
export async function answersOf(tx: Tx, clinicId: ClinicId, assessmentIds: readonly AssessmentId[]): Promise<ReadonlyMap<AssessmentId, AnswerSet>> {
  if (assessmentIds.length === 0) return new Map();
  const rows = await tx
    .selectFrom('assessment_answer')
    .selectAll()
    .distinctOn(['assessment_id', 'item_id'])
    .where('clinic_id', '=', clinicId)
    .where('assessment_id', 'in', assessmentIds)
    .orderBy('assessment_id')
    .orderBy('item_id')
    .orderBy('answered_at', 'desc')
    .orderBy('answer_id', 'desc')
    .execute();
  const sets = new Map<AssessmentId, Record<string, ItemAnswer>>();
  for (const row of rows) {
    const set = sets.get(row.assessment_id) ?? {};
    set[row.item_id] = row.value ?? row.absent ?? 'not-asked';
    sets.set(row.assessment_id, set);
  }
  return sets;
}

/** Every recorded form of a person, by the day it holds for. */
export async function listRecorded(tx: Tx, clinicId: ClinicId, patientId: PatientId): Promise<readonly RecordedAssessment[]> {
  const rows = await tx
    .selectFrom('assessment')
    .selectAll()
    .where('clinic_id', '=', clinicId)
    .where('patient_id', '=', patientId)
    .where('state', '=', 'recorded')
    .orderBy('effective_date')
    .orderBy('measured_at')
    .execute();
  const answers = await answersOf(tx, clinicId, rows.map((row) => row.assessment_id));
  return rows.map((row) => ({
    assessmentId: row.assessment_id,
    measure: row.measure,
    version: row.version,
    enteredBy: row.entered_by,
    effectiveDate: row.effective_date,
    measuredAt: row.measured_at,
    recordedAt: row.recorded_at ?? row.measured_at,
    total: row.total,
    method: row.method,
    level: row.level,
    computation: row.computation ?? '',
    answers: answers.get(row.assessment_id) ?? {},
  }));
}
