import { spokenName } from '#people/person-name.ts';
import { latestOrigin } from '#people/store/invitation.ts';
import { queueMail } from '#people/store/mail.ts';
import { findPatient, patientDetailsOf } from '#people/store/patient.ts';
import { addMessage } from '#people/store/patient-message.ts';
import type { VisitRow } from '../store/visit.ts';
import { visitMovedLetter, visitMovedMessage } from '../visit-letter.ts';
import type { StaffContext } from './plan-context.ts';

/** Tells the person on their own pages when their visits are now, and by a letter without any of it where they have an address. */
export async function tellOfNewTimes(context: StaffContext, rows: readonly VisitRow[]): Promise<void> {
  const { tx, clinic, actor, now } = context;
  const patient = rows[0] && (await findPatient(tx, clinic.clinicId, rows[0].patient_id));
  if (patient === undefined) return;
  const details = patientDetailsOf(patient);
  const text = visitMovedMessage(rows.map((row) => row.starts_at), clinic.zone, details.language);
  await addMessage(tx, { clinic_id: clinic.clinicId, message_id: context.newId(), patient_id: patient.patient_id, staff_id: actor.staffId, text, written_at: now });
  context.announce('messages', patient.patient_id);
  if (details.email === null) return;
  const origin = await latestOrigin(tx, clinic.clinicId);
  const letter = visitMovedLetter({ name: spokenName(details), clinicName: clinic.name, link: origin === undefined ? null : `${origin}/patient/${clinic.slug}` }, details.language);
  await queueMail(tx, clinic, { mailId: context.newId(), recipient: details.email, letter, writtenAt: now });
}
