import type { Kysely, Selectable } from 'kysely';
import { sql } from 'kysely';
import type { ClinicId, PatientId } from '#foundation/id.ts';
import type { Instant } from '#foundation/instant.ts';
import type { LocalDate } from '#foundation/zoned-time.ts';
import { localDateSchema } from '#foundation/zoned-time.ts';
import type { PatientDetails } from '../patient-details.ts';
import type { PersonSearch } from '../person-name.ts';
import { foldedName } from '../person-name.ts';
import type { PeopleTables } from './tables.ts';

type Tables = Pick<PeopleTables, 'patient'>;
type PatientRow = Selectable<PeopleTables['patient']>;

/** Adds a patient to the clinic. */
export async function addPatient(tx: Kysely<Tables>, clinicId: ClinicId, patientId: PatientId, details: PatientDetails, createdAt: Instant): Promise<void> {
  await tx
    .insertInto('patient')
    .values({ clinic_id: clinicId, patient_id: patientId, created_at: createdAt, ...columnsOf(details) })
    .execute();
}

export async function findPatient(tx: Kysely<Tables>, clinicId: ClinicId, patientId: PatientId): Promise<PatientRow | undefined> {
  return patientRow(tx, clinicId, patientId).executeTakeFirst();
}

/** Whether the clinic has such a patient; for whoever holds a transaction, whatever tables they name. */
export async function hasPatient<AnyTables>(tx: Kysely<AnyTables>, clinicId: ClinicId, patientId: PatientId): Promise<boolean> {
  const { rows } = await sql`select 1 from patient where clinic_id = ${clinicId} and patient_id = ${patientId}`.execute(tx);
  return rows.length > 0;
}

/**
 * Holds a patient until the transaction ends; whether the clinic has them. Whoever decides on their doses, holds, consents
 * or screening takes this first, and so does whatever has to count at once, so that one act follows the other.
 * The order that keeps two commands from waiting for each other: a form or a request, the patient, the calendar, a
 * session, a visit, an order.
 */
export async function holdPatient<AnyTables>(tx: Kysely<AnyTables>, clinicId: ClinicId, patientId: PatientId): Promise<boolean> {
  const { rows } = await sql`select 1 from patient where clinic_id = ${clinicId} and patient_id = ${patientId} for no key update`.execute(tx);
  return rows.length > 0;
}

/** The day a patient was born; null when the clinic has no such patient. For whoever holds a transaction, whatever tables they name. */
export async function birthDateOf<AnyTables>(tx: Kysely<AnyTables>, clinicId: ClinicId, patientId: PatientId): Promise<LocalDate | null> {
  const { rows } = await sql<{ birth_date: string }>`select birth_date::text from patient where clinic_id = ${clinicId} and patient_id = ${patientId}`.execute(tx);
  return rows[0] === undefined ? null : localDateSchema.parse(rows[0].birth_date);
}

/** A patient's row, held until the transaction ends against anybody else who would change it. */
export async function lockPatient(tx: Kysely<Tables>, clinicId: ClinicId, patientId: PatientId): Promise<PatientRow | undefined> {
  return patientRow(tx, clinicId, patientId).forNoKeyUpdate().executeTakeFirst();
}

function patientRow(tx: Kysely<Tables>, clinicId: ClinicId, patientId: PatientId) {
  return tx.selectFrom('patient').selectAll().where('clinic_id', '=', clinicId).where('patient_id', '=', patientId);
}

/** Lets those who enter people of one birth date go one after the other, so that the second sees whom the first has added. */
export async function lockEntering(tx: Kysely<Tables>, clinicId: ClinicId, { birthDate }: Pick<PatientDetails, 'birthDate'>): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${clinicId} new patient ${birthDate}`}, 0))`.execute(tx);
}

/** Patients who may be the same person: same birth date, and same family name but for letter case and accents. */
export async function findLookalikes(tx: Kysely<Tables>, clinicId: ClinicId, details: Pick<PatientDetails, 'familyName' | 'birthDate'>): Promise<readonly PatientId[]> {
  const rows = await tx
    .selectFrom('patient')
    .select('patient_id')
    .where('clinic_id', '=', clinicId)
    .where('birth_date', '=', details.birthDate)
    .where(folded('family_name'), '=', foldedName(details.familyName))
    .execute();
  return rows.map((row) => row.patient_id);
}

/** Everybody who shares an e-mail address; a couple may. */
export async function findPatientsByEmail(tx: Kysely<Tables>, clinicId: ClinicId, email: string): Promise<readonly PatientRow[]> {
  return tx.selectFrom('patient').selectAll().where('clinic_id', '=', clinicId).where('email', '=', email).orderBy('created_at').execute();
}

/** Names and birth dates of these patients, by family name, in one read. */
export function listNamed(tx: Kysely<Tables>, clinicId: ClinicId, patientIds: readonly PatientId[]): Promise<Pick<PatientRow, 'patient_id' | 'family_name' | 'given_name' | 'birth_date'>[]> {
  return tx
    .selectFrom('patient')
    .select(['patient_id', 'family_name', 'given_name', 'birth_date'])
    .where('clinic_id', '=', clinicId)
    .where(sql<boolean>`patient_id = any(${patientIds}::uuid[])`)
    .orderBy(sql`lower(family_name)`)
    .orderBy(sql`lower(given_name)`)
    .orderBy('patient_id')
    .execute();
}

/** Patients by name who match what was searched for. */
export async function searchPatients(tx: Kysely<Tables>, clinicId: ClinicId, search: PersonSearch, limit: number): Promise<readonly PatientRow[]> {
  const everyone = tx
    .selectFrom('patient')
    .selectAll()
    .where('clinic_id', '=', clinicId)
    .orderBy(sql`lower(family_name)`)
    .orderBy(sql`lower(given_name)`)
    .orderBy('patient_id')
    .limit(limit);
  switch (search.by) {
    case 'everyone':
      return everyone.execute();
    case 'birth-date': {
      const birthDate = localDateSchema.safeParse(search.birthDate);
      return birthDate.success ? everyone.where('birth_date', '=', birthDate.data).execute() : [];
    }
    case 'one-name':
      return everyone.where((row) => row.or([begins('family_name', search.beginning), begins('given_name', search.beginning), begins('called_name', search.beginning)])).execute();
    case 'both-names':
      return everyone
        .where(begins('family_name', search.familyBeginning))
        .where((row) => row.or([begins('given_name', search.givenBeginning), begins('called_name', search.givenBeginning)]))
        .execute();
  }
}

function begins(column: 'family_name' | 'given_name' | 'called_name', beginning: string) {
  return sql<boolean>`starts_with(${folded(column)}, ${beginning})`;
}

/** A name as `foldedName` makes it. */
function folded(column: string) {
  return sql<string>`regexp_replace(normalize(lower(${sql.ref(column)}), NFD), '[\\u0300-\\u036f]', '', 'g')`;
}

export async function changePatient(tx: Kysely<Tables>, clinicId: ClinicId, patientId: PatientId, details: PatientDetails): Promise<void> {
  await tx.updateTable('patient').set(columnsOf(details)).where('clinic_id', '=', clinicId).where('patient_id', '=', patientId).execute();
}

/** A stored patient in the words of the rules. */
export function patientDetailsOf(row: PatientRow): PatientDetails {
  return {
    familyName: row.family_name,
    givenName: row.given_name,
    calledName: row.called_name,
    pronouns: row.pronouns,
    birthDate: row.birth_date,
    sex: row.sex,
    language: row.language,
    email: row.email,
    phone: row.phone,
  };
}

function columnsOf(details: PatientDetails): Omit<PatientRow, 'clinic_id' | 'patient_id' | 'created_at'> {
  return {
    family_name: details.familyName,
    given_name: details.givenName,
    called_name: details.calledName,
    pronouns: details.pronouns,
    birth_date: details.birthDate,
    sex: details.sex,
    language: details.language,
    email: details.email,
    phone: details.phone,
  };
}
