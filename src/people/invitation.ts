import type { Instant, Milliseconds } from '#foundation/instant.ts';
import { between, days, minutes } from '#foundation/instant.ts';

/** How long the link of an invitation works, for staff and for patients. */
export const INVITATION_LIFE: Milliseconds = days(7);

/** How long a sign-in link works that a patient asked for (trust.md, threat "patient link forwarded"). */
export const PATIENT_LINK_LIFE: Milliseconds = minutes(15);

/** How long the link to one form in a letter works; the form itself may stay open longer, behind a new link. */
export const FORM_LINK_LIFE: Milliseconds = days(2);

/** Between two sign-in links to the same patient at least this long passes, so that nobody can flood a mailbox. */
export const PATIENT_LINK_PAUSE: Milliseconds = minutes(2);

/** After this many wrong birth dates a link works no more. */
export const BIRTH_DATE_TRIES = 5;

/** One secret link as it is kept: when it was made, until when it works, and what became of it. */
export type InvitationTimes = {
  readonly expiresAt: Instant;
  readonly usedAt: Instant | null;
  readonly replacedAt: Instant | null;
  readonly wrongTries: number;
};

/** Whether a link still works: once, in its time, until a newer one replaces it or too many wrong birth dates came with it. */
export function isOpenInvitation({ expiresAt, usedAt, replacedAt, wrongTries }: InvitationTimes, now: Instant): boolean {
  return usedAt === null && replacedAt === null && now < expiresAt && wrongTries < BIRTH_DATE_TRIES;
}

/** Whether a patient may be sent another link yet; `latestAt` is null when there was none. */
export function mayHaveAnotherLink(latestAt: Instant | null, now: Instant): boolean {
  return latestAt === null || between(latestAt, now) >= PATIENT_LINK_PAUSE;
}
