import { after } from '#foundation/instant.ts';
import type { acceptPatientInvitation, acceptStaffInvitation, requestPatientLink } from '../api-sign-in.ts';
import { BIRTH_DATE_TRIES, PATIENT_LINK_LIFE, isOpenInvitation, mayHaveAnotherLink } from '../invitation.ts';
import { patientLinkLetter } from '../letters.ts';
import { passwordRefusal } from '../password.ts';
import { spokenName } from '../person-name.ts';
import { refuse } from '../refusals.ts';
import { addInvitation, countWrongTry, findInvited, invitationTimesOf, latestInvitationAt, latestOrigin, lockInvitation, useInvitation } from '../store/invitation.ts';
import { removeOneTimeCode } from '../store/one-time-code.ts';
import { removeEveryPasskey } from '../store/passkey.ts';
import { hashPassword } from '../store/password-hash.ts';
import { findPatient, findPatientsByEmail, patientDetailsOf } from '../store/patient.ts';
import { newToken } from '../store/secret-token.ts';
import { endSignInsOfStaff } from '../store/sign-in.ts';
import { lockStaff } from '../store/staff.ts';
import { findPasswordHash, setPasswordHash } from '../store/staff-password.ts';
import { beginPatientSignIn, beginStaffSignIn } from './begin-sign-in.ts';
import { mailLetter, mailSignInChanged } from './letters.ts';
import type { Acting, PublicHandler } from './people-route.ts';
import { distrustMemory } from './recent-memory.ts';
import { linkTo } from './send-invitation.ts';

/** Whoever holds the link starts afresh: other sign-ins end, and an authenticator app and passkeys that may be lost count no more. */
export const acceptAsStaff: PublicHandler<typeof acceptStaffInvitation> = async (context, { body: { token, password } }) => {
  const { tx, clinic, now, random } = context;
  const invited = await findInvited(tx, clinic.clinicId, token);
  const staff = invited?.staff_id ? await lockStaff(tx, clinic.clinicId, invited.staff_id) : undefined;
  const invitation = await lockInvitation(tx, clinic.clinicId, token);
  if (invitation === undefined || !isOpenInvitation(invitationTimesOf(invitation), now)) return refuse('people.invitation-not-valid');
  if (staff === undefined || staff.disabled_at !== null) return refuse('people.invitation-not-valid');
  const refusal = passwordRefusal(password, { clinicName: clinic.name, email: staff.email });
  if (refusal !== null) return refusal;
  const hadPassword = (await findPasswordHash(tx, clinic.clinicId, staff.staff_id)) !== null;
  await useInvitation(tx, clinic.clinicId, invitation.invitation_id, now);
  await setPasswordHash(tx, clinic.clinicId, staff.staff_id, await hashPassword(password, random), now);
  await removeOneTimeCode(tx, clinic.clinicId, staff.staff_id);
  await removeEveryPasskey(tx, clinic.clinicId, staff.staff_id);
  await endSignInsOfStaff(tx, clinic.clinicId, staff.staff_id, now);
  distrustMemory(clinic.clinicId, now);
  context.reviewListeners();
  await beginStaffSignIn(context, staff.staff_id, 'password-alone');
  if (hadPassword) await mailSignInChanged(context, staff.staff_id, 'password-changed');
  context.audit({ action: 'people.invitation-accepted', subject: { kind: 'staff', id: staff.staff_id } });
  return { isSignedIn: true };
};

export const acceptAsPatient: PublicHandler<typeof acceptPatientInvitation> = async (context, { body: { token, birthDate } }) => {
  const { tx, clinic, now } = context;
  const invitation = await lockInvitation(tx, clinic.clinicId, token);
  if (invitation === undefined || invitation.patient_id === null || !isOpenInvitation(invitationTimesOf(invitation), now)) return refuse('people.invitation-not-valid');
  const patient = await findPatient(tx, clinic.clinicId, invitation.patient_id);
  if (patient === undefined) return refuse('people.invitation-not-valid');
  const subject = { kind: 'invitation', id: invitation.invitation_id };
  if (patient.birth_date !== birthDate) {
    const wrongTries = invitation.wrong_tries + 1;
    await countWrongTry(tx, clinic.clinicId, invitation.invitation_id, wrongTries);
    const triesLeft = BIRTH_DATE_TRIES - wrongTries;
    context.audit({ action: 'people.birth-date-differed', patientId: patient.patient_id, subject, facts: { triesLeft } });
    return { outcome: 'birth-date-differs', triesLeft };
  }
  await useInvitation(tx, clinic.clinicId, invitation.invitation_id, now);
  await beginPatientSignIn(context, patient.patient_id);
  context.audit({ action: 'people.patient-signed-in', patientId: patient.patient_id, subject, facts: { with: 'link and birth date' } });
  return { outcome: 'signed-in' };
};

/** The answer never tells whether anybody has this address. */
export const sendPatientLink: PublicHandler<typeof requestPatientLink> = async (context, { body: { email } }) => {
  const { tx, clinic } = context;
  // Whoever asks in public can name any host in the request, so the link leads where the clinic's own staff last sent one.
  const origin = await latestOrigin(tx, clinic.clinicId);
  const patients = await findPatientsByEmail(tx, clinic.clinicId, email);
  if (origin !== undefined) for (const patient of patients) await sendLinkTo(context, patient, origin);
  for (const patient of patients) context.audit({ action: 'people.patient-link-requested', patientId: patient.patient_id });
  if (patients.length === 0) context.audit({ action: 'people.patient-link-requested', facts: { patients: 0 } });
  return { isRequested: true };
};

async function sendLinkTo(context: Acting, patient: Awaited<ReturnType<typeof findPatientsByEmail>>[number], origin: string): Promise<void> {
  const { tx, clinic, now } = context;
  const details = patientDetailsOf(patient);
  if (details.email === null || !mayHaveAnotherLink(await latestInvitationAt(tx, clinic.clinicId, patient.patient_id), now)) return;
  const token = newToken(context.random);
  const expiresAt = after(now, PATIENT_LINK_LIFE);
  const invited = { patientId: patient.patient_id };
  await addInvitation(tx, clinic.clinicId, { invitationId: context.newId<'Invitation'>(), token, invited, origin, createdAt: now, expiresAt });
  const link = linkTo('patient', origin, clinic.slug, token);
  await mailLetter(context, details.email, patientLinkLetter({ name: spokenName(details), clinicName: clinic.name, link, expiresAt, zone: clinic.zone }, details.language));
}
