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
import type { Answered } from '../answered.ts';
import type { EligibilityInput, RecordedSex } from '../eligibility-input.ts';
import { factSheetOf } from '../fact-sheet.ts';
import type { TestResult } from '../intake-schema.ts';
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
    auditC: latestTotal(assessments, 'audit-c'),
    dast10: latestTotal(assessments, 'dast-10'),
    drugUseTimes: later(mapped(tests('drug-use-question'), (result) => (result.kind === 'drug-use-question' ? result.timesInPastYear : null)), latestTotal(assessments, 'drug-question')),
    urineDrugScreen: mapped(tests('urine-drug-screen'), (result) => (result.kind === 'urine-drug-screen' ? { positiveFor: result.positiveFor } : null)),
    liverTests: mapped(tests('liver-tests'), (result) => (result.kind === 'liver-tests' ? result : null)),
    pregnancyTest: mapped(tests('pregnancy-test'), (result) => (result.kind === 'pregnancy-test' ? result.result : null)),
    columbia: latest(assessments, 'c-ssrs', columbiaAnswersOf),
    asq: latest(assessments, 'asq', ({ answers }) => readAsq(answers)),
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
function later<Value>(left: Answered<Value>, right: Answered<Value>): Answered<Value> {
  if (right.state !== 'known') return left;
  return left.state === 'known' && left.at > right.at ? left : right;
}

function mapped<Value>(result: Answered<TestResult>, valueOf: (result: TestResult) => Value | null): Answered<Value> {
  if (result.state !== 'known') return result;
  const value = valueOf(result.value);
  return value === null ? { state: 'not-asked' } : { state: 'known', value, at: result.at };
}
