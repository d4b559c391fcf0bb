import type { Kysely } from 'kysely';
import type { Clinic } from '#foundation/clinic.ts';
import type { PatientId } from '#foundation/id.ts';
import type { Instant } from '#foundation/instant.ts';
import { settingsInForce } from '#foundation/setting.ts';
import { readAsq } from '#measures/asq-screen.ts';
import type { RecordedAssessment } from '#measures/api.ts';
import { columbiaAnswersOf } from '#measures/columbia-record.ts';
import { measureSettings } from '#measures/settings.ts';
import { listRecorded } from '#measures/store/assessment.ts';
import type { MeasuresTables } from '#measures/store/tables.ts';
import { findPatient } from '#people/store/patient.ts';
import type { PeopleTables } from '#people/store/tables.ts';
import type { Answered, Tested } from '../answered.ts';
import type { EligibilityInput, RecordedSex } from '../eligibility-input.ts';
import { factSheetOf } from '../fact-sheet.ts';
import type { AskedKind, TestKind, TestResult } from '../intake-schema.ts';
import { screeningSettings } from '../settings.ts';
import { listBodyMeasures } from './body-measure.ts';
import { listFacts } from './fact.ts';
import { listBloodPressure, readMedicines, readProposedTreatment, readTestResults, readTrials } from './intake.ts';
import type { ScreeningTables } from './tables.ts';

export type ScreeningTx = Kysely<ScreeningTables & MeasuresTables & PeopleTables>;

/** Everything on record that the eligibility rules look at; what is not there says that it was not asked. */
export async function readEligibilityInput(tx: ScreeningTx, clinic: Clinic, patientId: PatientId, now: Instant): Promise<EligibilityInput> {
  const { clinicId } = clinic;
  const patient = await findPatient(tx, clinicId, patientId);
  const assessments = await listRecorded(tx, clinicId, patientId);
  const tests = await readTestResults(tx, clinicId, patientId);
  const body = await listBodyMeasures(tx, clinicId, patientId);
  const weight = body.weights[0];
  return {
    now,
    zone: clinic.zone,
    jurisdiction: clinic.jurisdiction,
    facts: factSheetOf(await listFacts(tx, clinicId, patientId)),
    birthDate: patient === undefined ? { state: 'not-asked' } : { state: 'known', value: patient.birth_date, at: patient.created_at },
    sex: recordedSex(patient?.sex),
    bloodPressure: await listBloodPressure(tx, clinicId, patientId),
    bodySize: weight === undefined || body.heightCm === null ? { state: 'not-asked' } : { state: 'known', value: { weight: weight.weight, heightCm: body.heightCm }, at: weight.measuredAt },
    auditC: unlessSaidSince(tests('audit-c'), latestTotal(assessments, 'audit-c')),
    dast10: unlessSaidSince(tests('dast-10'), latestTotal(assessments, 'dast-10')),
    drugUseTimes: later(mapped(resultOf(tests, 'drug-use-question'), ({ timesInPastYear }) => timesInPastYear), latestTotal(assessments, 'drug-question')),
    urineDrugScreen: mapped(resultOf(tests, 'urine-drug-screen'), ({ positiveFor }) => ({ positiveFor })),
    liverTests: resultOf(tests, 'liver-tests'),
    pregnancyTest: mapped(resultOf(tests, 'pregnancy-test'), ({ result }) => result),
    columbia: unlessSaidSince(tests('c-ssrs'), latest(assessments, 'c-ssrs', columbiaAnswersOf)),
    asq: unlessSaidSince(tests('asq'), latest(assessments, 'asq', ({ answers }) => readAsq(answers))),
    baseline: {
      urinalysis: resultOf(tests, 'urinalysis'),
      electrocardiogram: resultOf(tests, 'electrocardiogram'),
      thyroid: resultOf(tests, 'thyroid'),
      'vital-signs': resultOf(tests, 'vital-signs'),
      'prescription-monitoring': resultOf(tests, 'prescription-monitoring'),
    },
    trials: await readTrials(tx, clinicId, patientId),
    medicines: await readMedicines(tx, clinicId, patientId),
    treatment: await readProposedTreatment(tx, clinicId, patientId),
    settings: settingsInForce(screeningSettings, clinic.settings),
    measureSettings: settingsInForce(measureSettings, clinic.settings),
  };
}

function recordedSex(sex: string | undefined): RecordedSex {
  return sex === 'female' || sex === 'male' ? sex : 'not-recorded';
}

function latest<Value>(assessments: readonly RecordedAssessment[], measure: RecordedAssessment['measure'], valueOf: (assessment: RecordedAssessment) => Value | null): Answered<Value> {
  const assessment = assessments.findLast((each) => each.measure === measure);
  const value = assessment === undefined ? null : valueOf(assessment);
  return assessment === undefined || value === null ? { state: 'not-asked' } : { state: 'known', value, at: assessment.measuredAt };
}

function latestTotal(assessments: readonly RecordedAssessment[], measure: RecordedAssessment['measure']): Answered<number> {
  return latest(assessments, measure, ({ total }) => total);
}

/** The later of two answers to the same question; one that is not known gives way. */
function later<Value>(left: Tested<Value>, right: Answered<Value>): Tested<Value> {
  if (right.state !== 'known') return left;
  return left.at !== undefined && left.at > right.at ? left : right;
}

/** The form, unless it was said later that it was declined, is not known or came out unclear. */
function unlessSaidSince<Value>(said: Tested<unknown>, form: Answered<Value>): Tested<Value> {
  if (said.state === 'known' || said.at === undefined) return form;
  return form.state === 'known' && form.at >= said.at ? form : { state: said.state, at: said.at };
}

/** The newest word on one kind of test. */
function resultOf<Kind extends TestKind>(tests: (kind: AskedKind) => Tested<TestResult>, kind: Kind): Tested<Extract<TestResult, { kind: Kind }>> {
  const test = tests(kind);
  if (test.state !== 'known') return test;
  return isOfKind(test.value, kind) ? { ...test, value: test.value } : { state: 'not-asked' };
}

function isOfKind<Kind extends TestKind>(result: TestResult, kind: Kind): result is Extract<TestResult, { kind: Kind }> {
  return result.kind === kind;
}

function mapped<Value, Other>(result: Tested<Value>, valueOf: (value: Value) => Other): Tested<Other> {
  return result.state === 'known' ? { state: 'known', value: valueOf(result.value), at: result.at } : result;
}
