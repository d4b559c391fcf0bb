import type { Instant, Milliseconds } from '#foundation/instant.ts';
import { between } from '#foundation/instant.ts';

/** Why something is not known. None of them is a no. */
export type NotKnown = 'unknown' | 'declined' | 'not-asked';

/** A result or answer with its moment, or the reason why there is none. */
export type Answered<Value> = { readonly state: 'known'; readonly value: Value; readonly at: Instant } | { readonly state: NotKnown };

/** Why a test or form that was thought of has no result: the person declined it, nobody knows it, or it was not clear. */
export const NO_RESULT = ['declined', 'unknown', 'unclear'] as const;

export type NoResult = (typeof NO_RESULT)[number];

/** The result of a test or form with its moment, or why there is none and since when that is so. */
export type Tested<Value> = { readonly state: 'known'; readonly value: Value; readonly at: Instant } | { readonly state: NotKnown | 'unclear'; readonly at?: Instant };

/** Like `NotKnown`, with a result that was not clear or has become too old to stand for today. */
export type Gap = NotKnown | 'unclear' | 'out-of-date';

/** The value and its moment, or the gap: a result older than `longest` counts as out of date. */
export function withinAge<Value>(
  answer: Tested<Value>,
  now: Instant,
  longest: Milliseconds,
): Extract<Answered<Value>, { state: 'known' }> | { readonly state: Gap } {
  if (answer.state === 'known' && between(answer.at, now) > longest) return { state: 'out-of-date' };
  return answer;
}
