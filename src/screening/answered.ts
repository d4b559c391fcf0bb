import type { Instant, Milliseconds } from '#foundation/instant.ts';
import { between } from '#foundation/instant.ts';

/** Why something is not known. None of them is a no. */
export type NotKnown = 'unknown' | 'declined' | 'not-asked';

/** A result or answer with its moment, or the reason why there is none. */
export type Answered<Value> = { readonly state: 'known'; readonly value: Value; readonly at: Instant } | { readonly state: NotKnown };

/** Like `NotKnown`, with a result that has become too old to stand for today. */
export type Gap = NotKnown | 'out-of-date';

/** The value and its moment, or the gap: a result older than `longest` counts as out of date. */
export function withinAge<Value>(
  answer: Answered<Value>,
  now: Instant,
  longest: Milliseconds,
): Extract<Answered<Value>, { state: 'known' }> | { readonly state: Gap } {
  if (answer.state === 'known' && between(answer.at, now) > longest) return { state: 'out-of-date' };
  return answer;
}
