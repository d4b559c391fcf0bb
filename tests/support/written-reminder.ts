import type { Database } from '#database/tenant.ts';
import type { ClinicId, Id, PatientId } from '#foundation/id.ts';
import { newId } from '#foundation/id.ts';
import type { Instant } from '#foundation/instant.ts';
import { localDateSchema } from '#foundation/zoned-time.ts';
import { insertReminders } from '#measures/store/asked-measure.ts';
import type { MeasuresTables } from '#measures/store/tables.ts';
import { testRandom } from './test-clinic.ts';

/** A form that somebody was written to about, as the server's own sweep notes it. */
export async function writeReminder(database: Database, clinicId: ClinicId, patientId: PatientId, writtenAt: Instant): Promise<Id<'MeasureReminder'>> {
  const reminderId = newId<'MeasureReminder'>(writtenAt, testRandom);
  const row = { clinic_id: clinicId, reminder_id: reminderId, patient_id: patientId, measure: 'phq-9', due_on: localDateSchema.parse(writtenAt.slice(0, 10)), is_after_dose: false, written_at: writtenAt } as const;
  await database.inTenant<MeasuresTables, void>(clinicId, (tx) => insertReminders(tx, [row]));
  return reminderId;
}
