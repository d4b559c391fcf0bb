import type { Proof, changePassword, confirmOneTimeCode, lockScreen, staffMe, staffSignOut, stepUp, unlockScreen } from '../api-account.ts';
import type { beginOneTimeCode as beginOneTimeCodeContract } from '../api-account.ts';
import { hasSteppedUp, staffSignInState } from '../idle-lock.ts';
import { passwordRefusal } from '../password.ts';
import { refuse } from '../refusals.ts';
import { beginOneTimeCode, hasOneTimeCode, lockOneTimeCode, newOneTimeCodeSecret, spendOneTimeCode } from '../store/one-time-code.ts';
import { listPasskeys } from '../store/passkey.ts';
import { hashPassword } from '../store/password-hash.ts';
import { endRenewedSignIns, endSignIn, endSignInsOfStaff, findSignIn, lockScreen as lockSignInScreen, signInTimesOf } from '../store/sign-in.ts';
import { findStaff, lockStaff } from '../store/staff.ts';
import { findPasswordHash, setPasswordHash } from '../store/staff-password.ts';
import type { CameInWith } from './begin-sign-in.ts';
import { renewStaffSignIn } from './begin-sign-in.ts';
import { checkProof } from './check-proof.ts';
import { mailSignInChanged } from './letters.ts';
import type { StaffHandler } from './people-route.ts';
import { distrustMemory } from './recent-memory.ts';
import { factorAdded, refuseAnotherFactor } from './second-factor.ts';

export const showMe: StaffHandler<typeof staffMe> = async ({ tx, clinic, actor, now }) => {
  const { clinicId } = clinic;
  const [staff, signIn] = [await findStaff(tx, clinicId, actor.staffId), await findSignIn(tx, clinicId, actor.signInId)];
  if (staff === undefined || signIn === undefined) return refuse('people.staff-unknown');
  const times = signInTimesOf(signIn);
  const isLocked = staffSignInState(times, now) === 'locked';
  return {
    staffId: staff.staff_id,
    name: staff.name,
    email: staff.email,
    roles: staff.roles,
    clinic: { slug: clinic.slug, name: clinic.name, zone: clinic.zone, isPractice: clinic.isPractice },
    isLocked,
    hasSteppedUp: !isLocked && hasSteppedUp(times, now),
    hasPassword: (await findPasswordHash(tx, clinicId, actor.staffId)) !== null,
    hasOneTimeCode: await hasOneTimeCode(tx, clinicId, actor.staffId),
    passkeyCount: (await listPasskeys(tx, clinicId, actor.staffId)).length,
    owesFactor: signIn.owes_factor,
  };
};

export const signOut: StaffHandler<typeof staffSignOut> = async (context) => {
  const { tx, clinic, actor, now } = context;
  await endSignIn(tx, clinic.clinicId, actor.signInId, now);
  await endRenewedSignIns(tx, clinic.clinicId, actor.staffId, now);
  distrustMemory(clinic.clinicId, now);
  context.setSignIn({ audience: 'staff', token: null });
  context.reviewListeners();
  context.audit({ action: 'people.signed-out' });
  return { isDone: true };
};

export const lock: StaffHandler<typeof lockScreen> = async (context) => {
  const { tx, clinic, actor, now } = context;
  await lockSignInScreen(tx, clinic.clinicId, actor.signInId, now);
  distrustMemory(clinic.clinicId, now);
  context.reviewListeners();
  context.audit({ action: 'people.screen-locked' });
  return { isDone: true };
};

export const unlock: StaffHandler<typeof unlockScreen> = async (context, { body: { proof } }) => {
  const refusal = await checkProof(context, proof);
  if (refusal !== null) return refusal;
  const signInId = await renewStaffSignIn(context, shownBy(proof));
  context.audit({ action: 'people.screen-unlocked', subject: { kind: 'sign-in', id: signInId }, facts: { with: factorOf(proof) } });
  return { isDone: true };
};

export const proveAgain: StaffHandler<typeof stepUp> = async (context, { body: { proof } }) => {
  const refusal = await checkProof(context, proof);
  if (refusal !== null) return refusal;
  const signInId = await renewStaffSignIn(context, shownBy(proof), true);
  context.audit({ action: 'people.stepped-up', subject: { kind: 'sign-in', id: signInId }, facts: { with: factorOf(proof) } });
  return { isDone: true };
};

function shownBy(proof: Proof): CameInWith {
  if ('practice' in proof) return 'one-click';
  return 'password' in proof ? 'password-alone' : 'second-factor';
}

function factorOf(proof: object): string {
  if ('practice' in proof) return 'one click';
  if ('passkey' in proof) return 'passkey';
  return 'code' in proof ? 'code' : 'password';
}

export const changeOwnPassword: StaffHandler<typeof changePassword> = async (context, { body }) => {
  const { tx, clinic, actor, now, random } = context;
  const wrong = await checkProof(context, { password: body.presentPassword });
  if (wrong !== null) return wrong;
  const staff = await lockStaff(tx, clinic.clinicId, actor.staffId);
  if (staff === undefined) return refuse('people.staff-unknown');
  const refusal = passwordRefusal(body.password, { clinicName: clinic.name, email: staff.email });
  if (refusal !== null) return refusal;
  await setPasswordHash(tx, clinic.clinicId, actor.staffId, await hashPassword(body.password, random), now);
  const signInId = await renewStaffSignIn(context, 'password-alone');
  await endSignInsOfStaff(tx, clinic.clinicId, actor.staffId, now, signInId);
  context.reviewListeners();
  await mailSignInChanged(context, actor.staffId, 'password-changed');
  context.audit({ action: 'people.password-changed' });
  return { isDone: true };
};

export const beginAuthenticatorApp: StaffHandler<typeof beginOneTimeCodeContract> = async (context) => {
  const { tx, clinic, actor, random } = context;
  const staff = await findStaff(tx, clinic.clinicId, actor.staffId);
  if (staff === undefined) return refuse('people.staff-unknown');
  const owed = await refuseAnotherFactor(context);
  if (owed !== null) return owed;
  const made = newOneTimeCodeSecret(random, clinic.name, staff.email);
  await beginOneTimeCode(tx, clinic.clinicId, actor.staffId, made.secret);
  context.audit({ action: 'people.one-time-code-begun' });
  return made;
};

export const confirmAuthenticatorApp: StaffHandler<typeof confirmOneTimeCode> = async (context, { body: { code } }) => {
  const { tx, clinic, actor, now } = context;
  const owed = await refuseAnotherFactor(context);
  if (owed !== null) return owed;
  const row = await lockOneTimeCode(tx, clinic.clinicId, actor.staffId);
  if (row === undefined || row.confirmed_at !== null) return refuse('people.one-time-code-not-begun');
  if (!(await spendOneTimeCode(tx, row, code, now))) return refuse('people.one-time-code-wrong');
  await factorAdded(context);
  await mailSignInChanged(context, actor.staffId, 'one-time-code-set-up');
  context.audit({ action: 'people.one-time-code-set-up' });
  return { isDone: true };
};
