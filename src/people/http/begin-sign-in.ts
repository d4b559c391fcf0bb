import type { SignInId } from '#foundation/actor.ts';
import type { PatientId, StaffId } from '#foundation/id.ts';
import { after } from '#foundation/instant.ts';
import { patientSignInState, RENEWAL_GRACE, staffSignInState } from '../idle-lock.ts';
import { newToken } from '../store/secret-token.ts';
import { addSignIn, addTwinSignIn, endSignIn, findSignInBegunBy, lockSignIn, signInTimesOf } from '../store/sign-in.ts';
import type { Acting, ActingStaff } from './people-route.ts';
import { distrustMemory } from './recent-memory.ts';

/** What somebody came in with: a passkey or a password with its code, a password that nothing stands beside, or one click in a practice clinic. */
export type CameInWith = 'second-factor' | 'password-alone' | 'one-click';

/**
 * Starts a signed-in period of a member of staff; one who has just proved who they are need not do so again at once.
 * With a password alone it reaches nothing before a second factor is there, but in a practice clinic, which holds no
 * real person's record.
 */
export async function beginStaffSignIn(context: Acting, staffId: StaffId, cameInWith: CameInWith): Promise<void> {
  const { now } = context;
  const owesFactor = cameInWith === 'password-alone' && !context.clinic.isPractice;
  const begun = { ...newSecret(context), person: { staffId }, startedAt: now, steppedUpAt: cameInWith === 'one-click' ? null : now, renews: null, owesFactor };
  await addSignIn(context.tx, context.clinic.clinicId, begun, now);
  context.setSignIn({ audience: 'staff', token: begun.token });
}

/** Starts a signed-in period of a patient. */
export async function beginPatientSignIn(context: Acting, patientId: PatientId): Promise<void> {
  const { now } = context;
  const begun = { ...newSecret(context), person: { patientId }, startedAt: now, steppedUpAt: null, renews: null, owesFactor: false };
  await addSignIn(context.tx, context.clinic.clinicId, begun, now);
  context.setSignIn({ audience: 'patient', token: begun.token });
}

/**
 * Goes on under a new id and token, because the person has proved again who they are; the twelve hours keep running.
 * The old token works for some seconds more, exactly as before, for requests that were under way.
 * @param shown what they showed: a second factor, the password, or one click, which proves nothing where nothing else is said
 */
export async function renewStaffSignIn(context: ActingStaff, shown: CameInWith, hasProved = shown !== 'one-click'): Promise<SignInId> {
  const { tx, clinic, actor, now } = context;
  const before = await lockSignIn(tx, clinic.clinicId, actor.signInId);
  if (before === undefined) throw new Error('the sign-in of this request is not there');
  const renewed = { ...newSecret(context), person: { staffId: actor.staffId }, startedAt: before.started_at, steppedUpAt: hasProved ? now : null, renews: actor.signInId, owesFactor: before.owes_factor && shown !== 'second-factor' };
  await addSignIn(tx, clinic.clinicId, renewed, now);
  await endSignIn(tx, clinic.clinicId, actor.signInId, after(now, RENEWAL_GRACE));
  distrustMemory(clinic.clinicId, now);
  context.setSignIn({ audience: 'staff', token: renewed.token });
  return renewed.signInId;
}

/**
 * Hands out another token for the sign-in that a command began, to whoever repeats that command because its answer was
 * lost. It stands as the first one does now: locked where that is locked, and not at all once that has ended.
 */
export async function signInAgain(context: Acting): Promise<void> {
  const { tx, clinic, now, operationId } = context;
  const begun = operationId === null ? undefined : await findSignInBegunBy(tx, clinic.clinicId, operationId);
  if (begun === undefined) return;
  const [audience, state] = begun.staff_id === null ? (['patient', patientSignInState] as const) : (['staff', staffSignInState] as const);
  if (state(signInTimesOf(begun), now) === 'ended') return;
  const twin = newSecret(context);
  await addTwinSignIn(tx, begun, twin);
  context.setSignIn({ audience, token: twin.token });
  context.audit({ action: 'people.sign-in-handed-out-again', ...(begun.patient_id !== null && { patientId: begun.patient_id }), subject: { kind: 'sign-in', id: twin.signInId } });
}

function newSecret(context: Acting) {
  return { signInId: context.newId<'SignIn'>(), token: newToken(context.random), begunBy: context.operationId };
}
