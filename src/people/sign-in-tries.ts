import type { Instant, Milliseconds } from '#foundation/instant.ts';
import { between, hours, milliseconds, minutes } from '#foundation/instant.ts';

/** Wrong tries in a row, and when the last of them was. */
export type WrongTries = { readonly count: number; readonly lastAt: Instant };

const TRIES_WITHOUT_WAIT = 5;
const FIRST_WAIT_MS = 30_000;
const LONGEST_WAIT_MS = minutes(15);
const FORGOTTEN_AFTER = hours(24);

/**
 * How long the next try has to wait: nothing after four wrong ones, half a minute after the fifth, then twice as
 * long each time, a quarter of an hour at most (NIST SP 800-63B-4, section 3.2.2, limits guessing to 100 tries in a row).
 */
export function waitAfter(wrongTries: number): Milliseconds {
  if (wrongTries < TRIES_WITHOUT_WAIT) return milliseconds(0);
  return milliseconds(Math.min(FIRST_WAIT_MS * 2 ** (wrongTries - TRIES_WITHOUT_WAIT), LONGEST_WAIT_MS));
}

/** How much of the wait is left at this moment; zero when the next try may come. */
export function waitLeft({ count, lastAt }: WrongTries, now: Instant): Milliseconds {
  return milliseconds(Math.max(0, waitAfter(count) - between(lastAt, now)));
}

/** Whether wrong tries lie so far back that counting starts again. */
export function areForgotten({ lastAt }: WrongTries, now: Instant): boolean {
  return between(lastAt, now) > FORGOTTEN_AFTER;
}
