import type { Refusal } from '#foundation/refusal.ts';
import { ageOn, localDateOf } from '#foundation/zoned-time.ts';
import type { addPatient as addPatientContract, changePatientDetails, invitePatient, openPatient, patientMe, patientSignOut, searchPatients as searchPatientsContract } from '../api-patients.ts';
import type { PatientDetails } from '../patient-details.ts';
import { changedDetails, isPlausibleBirthDate, joinDetails } from '../patient-details.ts';
import { listedName, readPersonSearch, spokenName } from '../person-name.ts';
import { refuse } from '../refusals.ts';
import { wantsFormLetters } from '../store/form-letter.ts';
import { addPatient, changePatient, findLookalikes, findPatient, lockEntering, lockPatient, patientDetailsOf, searchPatients } from '../store/patient.ts';
import { endSignIn, latestPatientSignInAt } from '../store/sign-in.ts';
import type { Acting, PatientHandler, StaffHandler } from './people-route.ts';
import { distrustMemory } from './recent-memory.ts';
import { sendPatientInvitation } from './send-invitation.ts';

export const findPatients: StaffHandler<typeof searchPatientsContract> = async (context, { query: { search, limit } }) => {
  const rows = await searchPatients(context.tx, context.clinic.clinicId, readPersonSearch(search), limit);
  context.audit({ action: 'people.patients-listed', facts: { patients: rows.length } });
  return {
    patients: rows.map((row) => ({
      patientId: row.patient_id,
      name: listedName({ familyName: row.family_name, givenName: row.given_name }),
      calledName: row.called_name,
      birthDate: row.birth_date,
    })),
  };
};

export const enterPatient: StaffHandler<typeof addPatientContract> = async (context, { body: { details, isAnotherPerson } }) => {
  const { tx, clinic, now } = context;
  const refusal = birthDateRefusal(context, details);
  if (refusal !== null) return refusal;
  await lockEntering(tx, clinic.clinicId, details);
  const lookalikes = isAnotherPerson ? [] : await findLookalikes(tx, clinic.clinicId, details);
  if (lookalikes.length > 0) return refuse('people.patient-may-exist', { patientIds: lookalikes });
  const patientId = context.newId<'Patient'>();
  await addPatient(tx, clinic.clinicId, patientId, details, now);
  context.audit({ action: 'people.patient-added', patientId });
  context.announce('patients', patientId);
  return { patientId };
};

export const showPatient: StaffHandler<typeof openPatient> = async (context, { params: { patientId } }) => {
  const { tx, clinic, now } = context;
  const row = await findPatient(tx, clinic.clinicId, patientId);
  if (row === undefined) return refuse('people.patient-unknown');
  context.audit({ action: 'people.patient-opened', patientId });
  const details = patientDetailsOf(row);
  return {
    patientId,
    name: listedName(details),
    ageYears: ageOn(details.birthDate, localDateOf(now, clinic.zone)),
    details,
    lastSignedInAt: await latestPatientSignInAt(tx, clinic.clinicId, patientId),
    wantsFormLetters: await wantsFormLetters(tx, clinic.clinicId, patientId),
  };
};

export const changeDetails: StaffHandler<typeof changePatientDetails> = async (context, { params: { patientId }, body: { read, details: wanted } }) => {
  const { tx, clinic } = context;
  const before = await lockPatient(tx, clinic.clinicId, patientId);
  if (before === undefined) return refuse('people.patient-unknown');
  const present = patientDetailsOf(before);
  const joined = joinDetails(read, present, wanted);
  if ('clashing' in joined) return refuse('people.details-changed-meanwhile', { clashing: joined.clashing });
  const refusal = birthDateRefusal(context, joined.details);
  if (refusal !== null) return refusal;
  await changePatient(tx, clinic.clinicId, patientId, joined.details);
  context.audit({ action: 'people.patient-details-changed', patientId, facts: { changed: changedDetails(present, joined.details) } });
  context.announce('patients', patientId);
  return { isDone: true };
};

function birthDateRefusal({ clinic, now }: Acting, { birthDate }: PatientDetails): Refusal | null {
  return isPlausibleBirthDate(birthDate, localDateOf(now, clinic.zone)) ? null : refuse('people.birth-date-not-plausible');
}

export const inviteToOwnPages: StaffHandler<typeof invitePatient> = async (context, { params: { patientId } }) => {
  const row = await lockPatient(context.tx, context.clinic.clinicId, patientId);
  if (row === undefined) return refuse('people.patient-unknown');
  if (row.email === null && !context.clinic.isPractice) return refuse('people.email-missing');
  const invitation = await sendPatientInvitation(context, { patientId }, patientDetailsOf(row));
  context.audit({ action: 'people.patient-invited', patientId });
  return invitation;
};

export const showPatientMe: PatientHandler<typeof patientMe> = async (context) => {
  const { tx, clinic, actor } = context;
  const row = await findPatient(tx, clinic.clinicId, actor.patientId);
  if (row === undefined) return refuse('people.patient-unknown');
  const details = patientDetailsOf(row);
  context.audit({ action: 'people.own-details-opened', patientId: actor.patientId });
  return {
    patientId: actor.patientId,
    name: spokenName(details),
    pronouns: details.pronouns,
    language: details.language,
    clinic: { slug: clinic.slug, name: clinic.name, zone: clinic.zone, isPractice: clinic.isPractice },
  };
};

export const signPatientOut: PatientHandler<typeof patientSignOut> = async (context) => {
  const { tx, clinic, actor, now } = context;
  await endSignIn(tx, clinic.clinicId, actor.signInId, now);
  distrustMemory(clinic.clinicId, now);
  context.setSignIn({ audience: 'patient', token: null });
  context.audit({ action: 'people.patient-signed-out', patientId: actor.patientId });
  return { isDone: true };
};
