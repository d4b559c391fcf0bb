import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { z } from 'zod';
import type { ClinicId, PatientId } from '#foundation/id.ts';
import type { Instant } from '#foundation/instant.ts';
import type { PeopleTables } from '#people/store/tables.ts';
import type { Answered, Tested } from '../answered.ts';
import type { BloodPressureReading } from '../blood-pressure-average.ts';
import { medicineListSchema, proposedTreatmentSchema, testResultSchema, treatmentTrialListSchema } from '../intake-schema.ts';
import type { AskedKind, TestResult } from '../intake-schema.ts';
import type { ListedMedicine } from '../listed-medicine.ts';
import type { WrittenMedicine } from '../medicine-list.ts';
import { listedMedicine, standingMedicineList } from '../medicine-list.ts';
import { standingTest } from '../test-validity.ts';
import type { ProposedTreatment } from '../treatment.ts';
import type { TreatmentTrial } from '../treatment-trials.ts';
import type { ScreeningTables } from './tables.ts';

type Tx = Kysely<ScreeningTables>;
type ListKind = ScreeningTables['intake_list']['kind'];

export async function insertBloodPressure(tx: Tx, row: ScreeningTables['screening_blood_pressure']): Promise<void> {
  await tx.insertInto('screening_blood_pressure').values(row).execute();
}

/** Every reading at rest taken for screening, oldest first. */
export async function listBloodPressure(tx: Tx, clinicId: ClinicId, patientId: PatientId): Promise<readonly BloodPressureReading[]> {
  const rows = await tx.selectFrom('screening_blood_pressure').selectAll().where('clinic_id', '=', clinicId).where('patient_id', '=', patientId).orderBy('measured_at').execute();
  return rows.map((row) => ({
    takenAt: row.measured_at,
    systolicMmHg: row.systolic_mmhg,
    diastolicMmHg: row.diastolic_mmhg,
  }));
}

export async function insertIntakeList(tx: Tx, row: ScreeningTables['intake_list']): Promise<void> {
  await tx.insertInto('intake_list').values(row).execute();
}

export async function insertTestResult(tx: Tx, row: ScreeningTables['test_result']): Promise<void> {
  await tx.insertInto('test_result').values(row).execute();
}

export async function insertIntakeWords(tx: Tx, row: ScreeningTables['intake_words']): Promise<void> {
  await tx.insertInto('intake_words').values(row).execute();
}

/** The medicine list that stands; one nobody has asked for says so. */
export async function readMedicines(tx: Tx, clinicId: ClinicId, patientId: PatientId): Promise<Answered<readonly ListedMedicine[]>> {
  const list = await readWrittenMedicines(tx, clinicId, patientId);
  if (list.state !== 'known') return list;
  return { ...list, value: list.value.map(listedMedicine) };
}

/** The same list as it was written, for showing it again. */
export async function readWrittenMedicines(tx: Tx, clinicId: ClinicId, patientId: PatientId): Promise<Answered<readonly WrittenMedicine[]>> {
  const ofStaff = await latestRow(tx, clinicId, patientId, 'medicines', 'staff');
  const own = await latestRow(tx, clinicId, patientId, 'medicines', 'person');
  const isLater = own !== undefined && (ofStaff === undefined || own.recorded_at > ofStaff.recorded_at);
  return standingMedicineList(ofStaff === undefined ? null : answeredOf(ofStaff, medicineListSchema), isLater ? answeredOf(own, medicineListSchema) : null);
}

export function readTrials(tx: Tx, clinicId: ClinicId, patientId: PatientId): Promise<Answered<readonly TreatmentTrial[]>> {
  return latestList(tx, clinicId, patientId, 'treatment-trials', treatmentTrialListSchema);
}

/** What the treatment is to be; nothing chosen yet is `null` in each part. */
export async function readProposedTreatment(tx: Tx, clinicId: ClinicId, patientId: PatientId): Promise<ProposedTreatment> {
  const chosen = await latestList(tx, clinicId, patientId, 'proposed-treatment', proposedTreatmentSchema);
  return chosen.state === 'known' ? chosen.value : { product: null, route: null, indication: null };
}

/** The word that stands on each kind of test or form: its result, or why there is none. */
export async function readTestResults(tx: Tx, clinicId: ClinicId, patientId: PatientId): Promise<(kind: AskedKind) => Tested<TestResult>> {
  const rows = await tx
    .selectFrom('test_result')
    .select(['kind', 'content', 'measured_at'])
    .where('clinic_id', '=', clinicId)
    .where('patient_id', '=', patientId)
    .orderBy('measured_at', 'desc')
    .orderBy('recorded_at', 'desc')
    .limit(500)
    .execute();
  return (kind) => standingTest(rows.filter((row) => row.kind === kind).map((row) => ({ result: testResultSchema.parse(row.content), at: row.measured_at })));
}

/** Every result and every test that has none, newest first, with the name of whoever recorded it. */
export async function listTestResults(tx: Kysely<ScreeningTables & Pick<PeopleTables, 'staff'>>, clinicId: ClinicId, patientId: PatientId) {
  const rows = await tx
    .selectFrom('test_result')
    .leftJoin('staff', (join) => join.onRef('staff.staff_id', '=', 'test_result.staff_id').onRef('staff.clinic_id', '=', 'test_result.clinic_id'))
    .select(['test_result.kind', 'test_result.content', 'test_result.measured_at', 'test_result.recorded_at', 'staff.name as recorded_by'])
    .where('test_result.clinic_id', '=', clinicId)
    .where('test_result.patient_id', '=', patientId)
    .orderBy('test_result.measured_at', 'desc')
    .orderBy('test_result.recorded_at', 'desc')
    .limit(200)
    .execute();
  return rows.map((row) => ({ kind: row.kind, result: testResultSchema.parse(row.content), measuredAt: row.measured_at, recordedAt: row.recorded_at, recordedBy: row.recorded_by }));
}

async function latestList<Schema extends z.ZodType>(tx: Tx, clinicId: ClinicId, patientId: PatientId, kind: ListKind, schema: Schema): Promise<Answered<z.output<Schema>>> {
  const row = await latestRow(tx, clinicId, patientId, kind, 'staff');
  return row === undefined ? { state: 'not-asked' } : answeredOf(row, schema);
}

type ListRow = ScreeningTables['intake_list'];

function latestRow(tx: Tx, clinicId: ClinicId, patientId: PatientId, kind: ListKind, from: 'staff' | 'person'): Promise<ListRow | undefined> {
  return tx
    .selectFrom('intake_list')
    .selectAll()
    .where('clinic_id', '=', clinicId)
    .where('patient_id', '=', patientId)
    .where('kind', '=', kind)
    .where('staff_id', from === 'staff' ? 'is not' : 'is', null)
    .orderBy('recorded_at', 'desc')
    .orderBy('record_id', 'desc')
    .limit(1)
    .executeTakeFirst();
}

function answeredOf<Schema extends z.ZodType>(row: ListRow, schema: Schema): Answered<z.output<Schema>> {
  return row.state === 'known' ? { state: 'known', value: schema.parse(row.content), at: row.recorded_at } : { state: row.state };
}

/** Which treatment was proposed for these people, and when that was said, oldest first, in one read. */
export async function listProposedTreatments(tx: Tx, clinicId: ClinicId, patientIds: readonly PatientId[]): Promise<readonly { readonly patientId: PatientId; readonly saidAt: Instant; readonly treatment: ProposedTreatment }[]> {
  const rows = await tx
    .selectFrom('intake_list')
    .select(['patient_id', 'recorded_at', 'content'])
    .where('clinic_id', '=', clinicId)
    .where(sql<boolean>`patient_id = any(${patientIds}::uuid[])`)
    .where('kind', '=', 'proposed-treatment')
    .where('state', '=', 'known')
    .orderBy('recorded_at')
    .execute();
  return rows.map((row) => ({ patientId: row.patient_id, saidAt: row.recorded_at, treatment: proposedTreatmentSchema.parse(row.content) }));
}
