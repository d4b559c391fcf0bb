import type { Id } from '#foundation/id.ts';
import type { Instant } from '#foundation/instant.ts';
import { after, days, minutes as minutesLong } from '#foundation/instant.ts';
import type { Refusal } from '#foundation/refusal.ts';
import { integrationRefusal } from './refusals.ts';

export type PracticeEntryId = Id<'PracticeEntry'>;

/** How long a practice can have lasted, in whole minutes, both included. */
export const PRACTICE_MINUTES = { least: 1, most: 180 } as const;

/** What a phone may be ahead of the server: it knows the server's time to within a second, and half a minute has room for a slow line. */
const CLOCK_AHEAD = minutesLong(0.5);

/**
 * When a practice was done, as it is kept: the moment that the person says, or now where that lies ahead by less than two clocks may differ.
 * @param done minutes: whole, null where the person does not say how long; at: null for now
 * @returns `integration.practice-minutes-out-of-range` or `integration.practice-in-future` where it cannot have been so
 */
export function practiceMoment({ minutes, at }: { readonly minutes: number | null; readonly at: Instant | null }, now: Instant): Instant | Refusal {
  const { least, most } = PRACTICE_MINUTES;
  if (minutes !== null && !(Number.isInteger(minutes) && minutes >= least && minutes <= most)) return integrationRefusal('integration.practice-minutes-out-of-range', { least, most });
  if (at === null) return now;
  if (at > after(now, CLOCK_AHEAD)) return integrationRefusal('integration.practice-in-future');
  return at > now ? now : at;
}

/** The moment from which on the library counts what was done: seven days of 24 hours back. */
export function countedSince(now: Instant): Instant {
  return after(now, days(-7));
}
