import type { Clinic } from '#foundation/clinic.ts';
import type { Id, PatientId } from '#foundation/id.ts';
import type { Instant } from '#foundation/instant.ts';
import { after } from '#foundation/instant.ts';
import { settingsInForce } from '#foundation/setting.ts';
import { instrumentOf } from '#measures/instruments.ts';
import { remindersDue } from '#measures/reminder.ts';
import { measureSettings } from '#measures/settings.ts';
import { insertReminders, listReminded } from '#measures/store/asked-measure.ts';
import { listOwnVersions } from '#measures/store/own-measure.ts';
import { FORM_LINK_LIFE } from '#people/invitation.ts';
import { formsLetter } from '#people/letters.ts';
import { spokenName } from '#people/person-name.ts';
import { addStopLink, wantsFormLetters } from '#people/store/form-letter.ts';
import { addInvitation, latestOrigin } from '#people/store/invitation.ts';
import { queueMail } from '#people/store/mail.ts';
import { findPatient, holdPatient, patientDetailsOf } from '#people/store/patient.ts';
import type { OutcomesTx } from './course-facts.ts';
import { readDueMeasures } from './due-measures.ts';

/** Makes the ids and the secrets of what a sweep writes. */
export type Making = { newId<Entity extends string>(): Id<Entity>; newToken(): string };

/** Everybody with an e-mail address who was ever invited to their own pages; a letter to anybody else would lead nowhere. */
export async function listRemindable(tx: OutcomesTx, clinic: Clinic): Promise<readonly PatientId[]> {
  const rows = await tx
    .selectFrom('patient')
    .select('patient_id')
    .where('clinic_id', '=', clinic.clinicId)
    .where('email', 'is not', null)
    .where(({ exists, selectFrom }) => exists(selectFrom('invitation').select('invitation_id').whereRef('invitation.clinic_id', '=', 'patient.clinic_id').whereRef('invitation.patient_id', '=', 'patient.patient_id')))
    .orderBy('patient_id')
    .execute();
  return rows.map((row) => row.patient_id);
}

/** Writes to one person about the forms that are due now (DUE-4), one letter with a link for each; returns how many forms. */
export async function remindPatient(tx: OutcomesTx, clinic: Clinic, patientId: PatientId, now: Instant, { newId, newToken }: Making): Promise<number> {
  const { clinicId, zone } = clinic;
  // One after the other, so that two sweeps do not write twice.
  if (!(await holdPatient(tx, clinicId, patientId))) return 0;
  const patient = await findPatient(tx, clinicId, patientId);
  const origin = await latestOrigin(tx, clinicId);
  if (patient === undefined || origin === undefined) return 0;
  const details = patientDetailsOf(patient);
  if (details.email === null || !(await wantsFormLetters(tx, clinicId, patientId))) return 0;
  const own = (await listOwnVersions(tx, clinicId)).flatMap(({ instrument, isOffered }) => (isOffered ? [instrument] : []));
  const due = (await readDueMeasures(tx, clinic, patientId, now)).filter(({ measure }) => instrumentOf(measure, own)?.kind === 'questionnaire');
  const forms = remindersDue(due, await listReminded(tx, clinicId, patientId), now, zone, settingsInForce(measureSettings, clinic.settings));
  if (forms.length === 0) return 0;
  const rows = forms.map(({ measure, dueOn, isSameDayAfterDose }) => ({ clinic_id: clinicId, reminder_id: newId<'MeasureReminder'>(), patient_id: patientId, measure, due_on: dueOn, is_after_dose: isSameDayAfterDose, written_at: now }));
  await insertReminders(tx, rows);
  const pages = `${origin}/patient/${clinic.slug}`;
  const links: string[] = [];
  for (const { reminder_id: reminderId } of rows) {
    const token = newToken();
    await addInvitation(tx, clinicId, { invitationId: newId<'Invitation'>(), token, invited: { patientId }, origin, createdAt: now, expiresAt: after(now, FORM_LINK_LIFE), isForForm: true });
    links.push(`${pages}/form/${reminderId}?language=${details.language}#${token}`);
  }
  const stopToken = newToken();
  await addStopLink(tx, clinicId, { token: stopToken, patientId, writtenAt: now });
  const stopLink = `${pages}/letters?language=${details.language}#${stopToken}`;
  await queueMail(tx, clinic, { mailId: newId<'Mail'>(), recipient: details.email, letter: formsLetter({ name: spokenName(details), clinicName: clinic.name, links, stopLink }, details.language), writtenAt: now, unsubscribeLink: stopLink });
  return forms.length;
}
