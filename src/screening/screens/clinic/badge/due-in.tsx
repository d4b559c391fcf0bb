import type { Instant } from '#foundation/instant.ts';
import { between } from '#foundation/instant.ts';
import { useNow } from '#interface/client/clock.ts';
import { countdownText, durationText } from '#interface/format/format.ts';
import { useWords } from './words.ts';

/** Until when a follow-up is due, ticking; past it, how long it is overdue, without the seconds. */
export function DueIn({ at }: { readonly at: Instant }) {
  const say = useWords();
  const left = between(useNow(), at);
  return left < 0 ? say('due.over', { length: durationText(left) }) : say('due.in', { time: countdownText(left) });
}
