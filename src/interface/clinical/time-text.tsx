import type { Instant } from '#foundation/instant.ts';
import { between } from '#foundation/instant.ts';
import { useNow } from '../client/clock.ts';
import { countdownText, durationText, minutesIntoText } from '../format/format.ts';
import { useClinicalWords } from './words.ts';
import styles from './time-text.module.css';

/** The time left until a moment, ticking: `2:10`; past it, how long overdue: `+0:40 overdue`. */
export function Countdown({ to }: { readonly to: Instant }) {
  const say = useClinicalWords();
  const left = between(useNow(), to);
  return (
    <span className={styles['time']} data-overdue={left < 0 || undefined}>
      {countdownText(left)}
      {left < 0 && <span className={styles['word']}> {say('time.overdue')}</span>}
    </span>
  );
}

/** How old a value is, ticking: `12 min ago`. */
export function Age({ since }: { readonly since: Instant }) {
  const say = useClinicalWords();
  return <span className={styles['time']}>{say('time.ago', { length: durationText(between(since, useNow())) })}</span>;
}

/** The minute of the session, ticking: `T+35 min`. */
export function MinutesInto({ start }: { readonly start: Instant }) {
  return <span className={styles['time']}>{minutesIntoText(between(start, useNow()))}</span>;
}
