import type { Instant, Milliseconds } from '#foundation/instant.ts';
import { between } from '#foundation/instant.ts';

/** Where somebody stands in the suggested time after a dose: before it, inside it, or past it, and how long until that changes. */
export type WindowStanding = { readonly state: 'opens' | 'open' | 'past'; readonly left: Milliseconds };

/** Both ends of the suggested time belong to it; past it, `left` is how long ago it ended. */
export function windowStanding({ suggestedFrom, suggestedTo }: { readonly suggestedFrom: Instant; readonly suggestedTo: Instant }, now: Instant): WindowStanding {
  if (now < suggestedFrom) return { state: 'opens', left: between(now, suggestedFrom) };
  return now <= suggestedTo ? { state: 'open', left: between(now, suggestedTo) } : { state: 'past', left: between(suggestedTo, now) };
}
