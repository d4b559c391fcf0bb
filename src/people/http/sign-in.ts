import type { StaffId } from '#foundation/id.ts';
import { isRefusal } from '#foundation/refusal.ts';
import type { Refusal } from '#foundation/refusal.ts';
import type { practicePatientSignIn, practiceSignIn, publicClinic, staffSignIn } from '../api-sign-in.ts';
import { listedName } from '../person-name.ts';
import { refuse } from '../refusals.ts';
import { lockOneTimeCode, spendOneTimeCode } from '../store/one-time-code.ts';
import { isPassword } from '../store/password-hash.ts';
import { findPatient, searchPatients } from '../store/patient.ts';
import { findStaff, findStaffToSignIn, listStaff } from '../store/staff.ts';
import type { CameInWith } from './begin-sign-in.ts';
import { beginPatientSignIn, beginStaffSignIn } from './begin-sign-in.ts';
import type { Acting, PublicHandler } from './people-route.ts';
import { accountKey, beginTry } from './wrong-tries.ts';

const MOST_PRACTICE_PATIENTS = 200;

export const showClinic: PublicHandler<typeof publicClinic> = async (context) => {
  const { clinic } = context;
  const shown = { name: clinic.name, zone: clinic.zone, isPractice: clinic.isPractice };
  if (!clinic.isPractice) return { ...shown, practiceStaff: [], practicePatients: [] };
  const staff = await listStaff(context.tx, clinic.clinicId);
  const patients = await searchPatients(context.tx, clinic.clinicId, { by: 'everyone' }, MOST_PRACTICE_PATIENTS);
  context.audit({ action: 'people.practice-people-listed', facts: { patients: patients.length } });
  return {
    ...shown,
    practiceStaff: staff.filter((row) => row.disabled_at === null).map((row) => ({ staffId: row.staff_id, name: row.name, roles: row.roles })),
    practicePatients: patients.map((row) => ({ patientId: row.patient_id, name: listedName({ familyName: row.family_name, givenName: row.given_name }) })),
  };
};

export const signInStaff: PublicHandler<typeof staffSignIn> = async (context, { body }) => {
  const attempt = beginTry(accountKey(context.clinic.clinicId, body.email), context.now);
  if (isRefusal(attempt)) return attempt;
  const known = await whoseSignInIs(context, body);
  if (isRefusal(known)) {
    if (known.code === 'people.code-needed') attempt.wasNeither();
    return known;
  }
  attempt.wasRight();
  await beginStaffSignIn(context, known.staffId, known.cameInWith);
  context.audit({ action: 'people.signed-in', subject: { kind: 'staff', id: known.staffId }, facts: { with: known.cameInWith === 'second-factor' ? 'password and code' : 'password' } });
  return { isSignedIn: true };
};

type Known = { readonly staffId: StaffId; readonly cameInWith: CameInWith };

/** The member of staff whom e-mail, password and code name together; the answer to a no never says which part was wrong. */
async function whoseSignInIs(context: Acting, typed: { email: string; password: string; code?: string | undefined }): Promise<Known | Refusal> {
  const { tx, clinic, now } = context;
  const account = await findStaffToSignIn(tx, clinic.clinicId, typed.email);
  const isRight = await isPassword(typed.password, account?.hash ?? null);
  if (account === undefined || account.disabled_at !== null || !isRight) return refuse('people.sign-in-refused');
  const code = await lockOneTimeCode(tx, clinic.clinicId, account.staff_id);
  // A code that nothing is there to check is no second factor.
  if (code === undefined || code.confirmed_at === null) return { staffId: account.staff_id, cameInWith: 'password-alone' };
  if (typed.code === undefined) return refuse('people.code-needed');
  return (await spendOneTimeCode(tx, code, typed.code, now)) ? { staffId: account.staff_id, cameInWith: 'second-factor' } : refuse('people.sign-in-refused');
}

export const signInPracticeStaff: PublicHandler<typeof practiceSignIn> = async (context, { body }) => {
  if (!context.clinic.isPractice) return refuse('people.not-a-practice-clinic');
  const staff = await findStaff(context.tx, context.clinic.clinicId, body.staffId);
  if (staff === undefined || staff.disabled_at !== null) return refuse('people.practice-person-unknown');
  await beginStaffSignIn(context, staff.staff_id, 'one-click');
  context.audit({ action: 'people.signed-in', subject: { kind: 'staff', id: staff.staff_id }, facts: { with: 'one click' } });
  return { isSignedIn: true };
};

export const signInPracticePatient: PublicHandler<typeof practicePatientSignIn> = async (context, { body }) => {
  if (!context.clinic.isPractice) return refuse('people.not-a-practice-clinic');
  const patient = await findPatient(context.tx, context.clinic.clinicId, body.patientId);
  if (patient === undefined) return refuse('people.practice-person-unknown');
  await beginPatientSignIn(context, patient.patient_id);
  context.audit({ action: 'people.patient-signed-in', patientId: patient.patient_id, facts: { with: 'one click' } });
  return { isSignedIn: true };
};
