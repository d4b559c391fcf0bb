import type { SignInId } from '#foundation/actor.ts';
import type { PatientId, StaffId } from '#foundation/id.ts';
import { after } from '#foundation/instant.ts';
import { RENEWAL_GRACE } from '../idle-lock.ts';
import { newToken } from '../store/secret-token.ts';
import { addSignIn, endSignIn, lockSignIn } from '../store/sign-in.ts';
import type { Acting, ActingStaff } from './people-route.ts';
import { distrustMemory } from './recent-memory.ts';

/** Starts a signed-in period of a member of staff; one who has just proved who they are need not do so again at once. */
export async function beginStaffSignIn(context: Acting, staffId: StaffId, hasProved: boolean): Promise<void> {
  const { now } = context;
  const token = newToken(context.random);
  await addSignIn(context.tx, context.clinic.clinicId, {
    signInId: context.newId<'SignIn'>(),
    token,
    person: { staffId },
    startedAt: now,
    seenAt: now,
    steppedUpAt: hasProved ? now : null,
  });
  context.setSignIn({ audience: 'staff', token });
}

/** Starts a signed-in period of a patient. */
export async function beginPatientSignIn(context: Acting, patientId: PatientId): Promise<void> {
  const { now } = context;
  const token = newToken(context.random);
  await addSignIn(context.tx, context.clinic.clinicId, { signInId: context.newId<'SignIn'>(), token, person: { patientId }, startedAt: now, seenAt: now, steppedUpAt: null });
  context.setSignIn({ audience: 'patient', token });
}

/**
 * Goes on under a new id and token, because the person has proved again who they are; the twelve hours keep running.
 * The old token works for some seconds more, exactly as before, for requests that were under way.
 * @param hasProved whether what they showed was a factor of their own
 */
export async function renewStaffSignIn(context: ActingStaff, hasProved: boolean): Promise<SignInId> {
  const { tx, clinic, actor, now } = context;
  const before = await lockSignIn(tx, clinic.clinicId, actor.signInId);
  if (before === undefined) throw new Error('the sign-in of this request is not there');
  const token = newToken(context.random);
  const signInId = context.newId<'SignIn'>();
  await addSignIn(tx, clinic.clinicId, {
    signInId,
    token,
    person: { staffId: actor.staffId },
    startedAt: before.started_at,
    seenAt: now,
    steppedUpAt: hasProved ? now : null,
  });
  await endSignIn(tx, clinic.clinicId, actor.signInId, after(now, RENEWAL_GRACE));
  distrustMemory(clinic.clinicId, now);
  context.setSignIn({ audience: 'staff', token });
  return signInId;
}
