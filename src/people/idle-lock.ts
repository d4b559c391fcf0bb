import type { Instant, Milliseconds } from '#foundation/instant.ts';
import { between, days, hours, milliseconds, minutes } from '#foundation/instant.ts';

/** After this long without a request a screen of staff is locked (NIST SP 800-63B-4, section 2.3, AAL3 inactivity). */
export const IDLE_LOCK: Milliseconds = minutes(15);

/** A sign-in of staff ends this long after it began, whatever happens in it (NIST SP 800-63B-4, AAL3 overall time). */
export const STAFF_SIGN_IN_LIFE: Milliseconds = hours(12);

/** A patient stays signed in on their own phone this long. */
export const PATIENT_SIGN_IN_LIFE: Milliseconds = days(30);

/** How long a proof of identity counts as fresh (OWASP ASVS 5.0, 7.5.3). */
export const STEP_UP_LIFE: Milliseconds = minutes(5);

/** How long the old token still works after it was renewed, for requests that were under way. */
export const RENEWAL_GRACE: Milliseconds = milliseconds(10_000);

/** The moments of one sign-in. `endedAt` may lie ahead while a renewed token runs out. */
export type SignInTimes = {
  readonly startedAt: Instant;
  readonly seenAt: Instant;
  readonly lockedAt: Instant | null;
  readonly steppedUpAt: Instant | null;
  readonly endedAt: Instant | null;
};

/** Where a sign-in stands: a locked one goes on when its person proves who they are, an ended one never does. */
export type SignInState = 'open' | 'locked' | 'ended';

/**
 * How a sign-in of staff stands. Being idle locks it and never ends it, so that nobody loses a room with a running
 * session; only sign-out, being disabled, renewal or its 12 hours end it.
 */
export function staffSignInState(times: SignInTimes, now: Instant): SignInState {
  if (hasEnded(times, STAFF_SIGN_IN_LIFE, now)) return 'ended';
  return times.lockedAt !== null || between(times.seenAt, now) > IDLE_LOCK ? 'locked' : 'open';
}

/** How a patient's sign-in stands; it is never locked. */
export function patientSignInState(times: SignInTimes, now: Instant): Exclude<SignInState, 'locked'> {
  return hasEnded(times, PATIENT_SIGN_IN_LIFE, now) ? 'ended' : 'open';
}

/** Whether the person proved who they are within the last five minutes. */
export function hasSteppedUp({ steppedUpAt }: Pick<SignInTimes, 'steppedUpAt'>, now: Instant): boolean {
  return steppedUpAt !== null && between(steppedUpAt, now) <= STEP_UP_LIFE;
}

function hasEnded({ startedAt, endedAt }: SignInTimes, life: Milliseconds, now: Instant): boolean {
  return (endedAt !== null && endedAt <= now) || between(startedAt, now) >= life;
}
