import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { ClinicId, Id, PatientId } from '#foundation/id.ts';
import type { Instant } from '#foundation/instant.ts';
import type { AnswerSet, ItemAnswer } from '../answer-set.ts';
import { isWritten } from '../answer-set.ts';
import type { RecordedAssessment } from '../api.ts';
import type { AssessmentId } from '../events.ts';
import type { MeasureName } from '../instrument.ts';
import { FORM_LASTS } from '../open-form.ts';
import type { MeasuresTables } from './tables.ts';

type Tx = Kysely<MeasuresTables>;
export type AssessmentRow = MeasuresTables['assessment'];

/** The person's open form of this measure, if there is one. */
export function findOpenAssessment(tx: Tx, clinicId: ClinicId, patientId: PatientId, measure: MeasureName): Promise<AssessmentRow | undefined> {
  return openForm(tx, clinicId, patientId, measure).executeTakeFirst();
}

/** The person's open form of this measure, locked until the transaction ends. @throws when none is open */
export function lockOpenAssessment(tx: Tx, clinicId: ClinicId, patientId: PatientId, measure: MeasureName): Promise<AssessmentRow> {
  return openForm(tx, clinicId, patientId, measure).forUpdate().executeTakeFirstOrThrow();
}

function openForm(tx: Tx, clinicId: ClinicId, patientId: PatientId, measure: MeasureName) {
  return tx.selectFrom('assessment').selectAll().where('clinic_id', '=', clinicId).where('patient_id', '=', patientId).where('measure', '=', measure).where('state', '=', 'open');
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

/** Opens a form unless the same one is open already; somebody may press twice. */
export async function openAssessment(tx: Tx, row: AssessmentRow): Promise<void> {
  await tx
    .insertInto('assessment')
    .values(row)
    // The state stands in the text: a plan that is kept for any value does not know that the index of open forms fits.
    .onConflict((conflict) => conflict.columns(['clinic_id', 'patient_id', 'measure']).where('state', '=', sql.lit('open')).doNothing())
    .execute();
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

/** Takes an open form in which nothing counts yet on to the version in force. */
export async function renewOpenVersion(tx: Tx, clinicId: ClinicId, assessmentId: AssessmentId, version: string): Promise<void> {
  await tx.updateTable('assessment').set({ version }).where('clinic_id', '=', clinicId).where('assessment_id', '=', assessmentId).where('state', '=', 'open').execute();
}

/** Adds one answer with when it was given and when it came in; an earlier answer to the same question stays in the record. */
export async function addAnswer(
  tx: Tx,
  answer: { clinicId: ClinicId; assessmentId: AssessmentId; answerId: Id<'AssessmentAnswer'>; itemId: string; at: Instant; receivedAt?: Instant; answer: ItemAnswer },
): Promise<void> {
  await tx
    .insertInto('assessment_answer')
    .values({
      clinic_id: answer.clinicId,
      assessment_id: answer.assessmentId,
      answer_id: answer.answerId,
      item_id: answer.itemId,
      answered_at: answer.at,
      received_at: answer.receivedAt ?? answer.at,
      value: isWritten(answer.answer) ? answer.answer.text.length : typeof answer.answer === 'number' ? answer.answer : null,
      absent: typeof answer.answer === 'string' ? answer.answer : null,
    })
    .execute();
  if (!isWritten(answer.answer)) return;
  const { clinicId: clinic_id, assessmentId: assessment_id, answerId: answer_id } = answer;
  await tx.insertInto('assessment_answer_text').values({ clinic_id, assessment_id, answer_id, text: answer.answer.text }).execute();
}

/** The latest answer to each question of an open form that counts at a moment. */
export async function openAnswers(tx: Tx, clinicId: ClinicId, assessmentId: AssessmentId, now: Instant): Promise<AnswerSet> {
  return (await latestAnswers(tx, clinicId, [assessmentId], now)).get(assessmentId) ?? {};
}

/** Every answer of an open form that counts at a moment, also those that were changed, in the order given. */
export async function everyAnswer(tx: Tx, clinicId: ClinicId, assessmentId: AssessmentId, now: Instant): Promise<readonly (readonly [itemId: string, answer: ItemAnswer])[]> {
  const rows = await countedAnswers(tx, clinicId, [assessmentId], now).orderBy('answered_at').orderBy('assessment_answer.answer_id').execute();
  return rows.map((row) => [row.item_id, answerOf(row)]);
}

/** The latest answer to each question; of a recorded form those that counted when it was recorded. */
async function latestAnswers(tx: Tx, clinicId: ClinicId, assessmentIds: readonly AssessmentId[], now: Instant | null): Promise<ReadonlyMap<AssessmentId, AnswerSet>> {
  if (assessmentIds.length === 0) return new Map();
  const rows = await countedAnswers(tx, clinicId, assessmentIds, now)
    .distinctOn(['assessment_answer.assessment_id', 'item_id'])
    .orderBy('assessment_answer.assessment_id')
    .orderBy('item_id')
    .orderBy('answered_at', 'desc')
    .orderBy('assessment_answer.answer_id', 'desc')
    .execute();
  const byForm = Map.groupBy(rows, (row) => row.assessment_id);
  return new Map(Array.from(byForm, ([assessmentId, own]) => [assessmentId, Object.fromEntries(own.map((row) => [row.item_id, answerOf(row)]))]));
}

function countedAnswers(tx: Tx, clinicId: ClinicId, assessmentIds: readonly AssessmentId[], now: Instant | null) {
  return tx
    .selectFrom('assessment_answer')
    .innerJoin('assessment', (join) => join.onRef('assessment.clinic_id', '=', 'assessment_answer.clinic_id').onRef('assessment.assessment_id', '=', 'assessment_answer.assessment_id'))
    .leftJoin('assessment_answer_text', (join) =>
      join
        .onRef('assessment_answer_text.clinic_id', '=', 'assessment_answer.clinic_id')
        .onRef('assessment_answer_text.assessment_id', '=', 'assessment_answer.assessment_id')
        .onRef('assessment_answer_text.answer_id', '=', 'assessment_answer.answer_id'),
    )
    .selectAll('assessment_answer')
    .select('assessment_answer_text.text')
    .where('assessment_answer.clinic_id', '=', clinicId)
    .where('assessment_answer.assessment_id', 'in', assessmentIds)
    .where(sql<boolean>`answered_at >= case when recorded_at is null then ${now}::timestamptz else measured_at end - make_interval(secs => ${FORM_LASTS / 1000})`);
}

function answerOf({ value, absent, text }: Pick<MeasuresTables['assessment_answer'], 'value' | 'absent'> & { readonly text: string | null }): ItemAnswer {
  if (text !== null) return { text };
  return value ?? absent ?? 'not-asked';
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
    .orderBy('recorded_at')
    .orderBy('assessment_id')
    .execute();
  const answers = await latestAnswers(tx, clinicId, rows.map((row) => row.assessment_id), null);
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

/** A recorded form by its total alone, without its answers. */
export type RecordedTotal = Pick<AssessmentRow, 'patient_id' | 'assessment_id' | 'measure' | 'measured_at' | 'total' | 'method'> & { readonly recorded_at: Instant };

/** The totals of every recorded form of these people, in one read; of one measure alone where one is named. */
export async function listTotals(tx: Tx, clinicId: ClinicId, patientIds: readonly PatientId[], measure: MeasureName | null = null): Promise<readonly RecordedTotal[]> {
  const rows = await tx
    .selectFrom('assessment')
    .select(['patient_id', 'assessment_id', 'measure', 'measured_at', 'recorded_at', 'total', 'method'])
    .where('clinic_id', '=', clinicId)
    .where(sql<boolean>`patient_id = any(${patientIds}::uuid[])`)
    .where('state', '=', 'recorded')
    .$if(measure !== null, (totals) => totals.where('measure', '=', measure))
    .execute();
  return rows.map((row) => ({ ...row, recorded_at: row.recorded_at ?? row.measured_at }));
}
