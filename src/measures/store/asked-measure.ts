import type { Kysely } from 'kysely';
import type { ClinicId, Id, PatientId } from '#foundation/id.ts';
import type { Instant } from '#foundation/instant.ts';
import type { Reminded } from '../reminder.ts';
import type { MeasuresTables } from './tables.ts';

type Tx = Kysely<Pick<MeasuresTables, 'asked_measure' | 'measure_reminder'>>;
export type AskedRow = MeasuresTables['asked_measure'];

/** Every form that was asked of a person besides the schedule, oldest first. */
export function listAsked(tx: Tx, clinicId: ClinicId, patientId: PatientId): Promise<AskedRow[]> {
  return tx.selectFrom('asked_measure').selectAll().where('clinic_id', '=', clinicId).where('patient_id', '=', patientId).orderBy('asked_at').orderBy('asked_id').execute();
}

export async function insertAsked(tx: Tx, row: AskedRow): Promise<void> {
  await tx.insertInto('asked_measure').values(row).execute();
}

/** Stops asking; false when there is no such asking of this person, or it was stopped before. */
export async function stopAsked(tx: Tx, clinicId: ClinicId, patientId: PatientId, askedId: Id<'AskedMeasure'>, at: Instant): Promise<boolean> {
  const stopped = await tx
    .updateTable('asked_measure')
    .set({ stopped_at: at })
    .where('clinic_id', '=', clinicId)
    .where('patient_id', '=', patientId)
    .where('asked_id', '=', askedId)
    .where('stopped_at', 'is', null)
    .executeTakeFirst();
  return stopped.numUpdatedRows === 1n;
}

/** Everything that a person was reminded of. */
export async function listReminded(tx: Tx, clinicId: ClinicId, patientId: PatientId): Promise<readonly Reminded[]> {
  const rows = await tx.selectFrom('measure_reminder').selectAll().where('clinic_id', '=', clinicId).where('patient_id', '=', patientId).execute();
  return rows.map((row) => ({ measure: row.measure, dueOn: row.due_on, isSameDayAfterDose: row.is_after_dose, writtenAt: row.written_at }));
}

/** Notes what a letter reminds of. @throws when the same asking was written about already */
export async function insertReminders(tx: Tx, rows: readonly MeasuresTables['measure_reminder'][]): Promise<void> {
  await tx.insertInto('measure_reminder').values([...rows]).execute();
}

/** What a link in a letter stands for; undefined when it is not this person's. */
export function findReminder(tx: Tx, clinicId: ClinicId, patientId: PatientId, reminderId: Id<'MeasureReminder'>): Promise<MeasuresTables['measure_reminder'] | undefined> {
  return tx.selectFrom('measure_reminder').selectAll().where('clinic_id', '=', clinicId).where('patient_id', '=', patientId).where('reminder_id', '=', reminderId).executeTakeFirst();
}
