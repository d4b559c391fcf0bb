import type { ReactNode } from 'react';
import { useEffect, useEffectEvent, useState } from 'react';
import type { Instant } from '#foundation/instant.ts';
import { milliseconds, toInstant } from '#foundation/instant.ts';
import { nowMs } from '#interface/client/clock.ts';
import { Button } from '#interface/controls/button.tsx';
import { countdownText } from '#interface/format/format.ts';
import { useWords } from './words.ts';
import styles from './own-work.module.css';

const TICK_MS = 250;

type Props = { readonly minutes: number; readonly onOver: (at: Instant) => void; readonly children: ReactNode };

/** Counts down without a sound; when the time is over it says so, tells when that was, and asks for nothing. What else can be done stands beside it until it runs. */
export function PracticeTimer({ minutes, onOver, children }: Props) {
  const say = useWords();
  const [endsAtMs, setEndsAtMs] = useState<number | null>(null);
  const [leftMs, setLeftMs] = useState(0);
  // A phone that slept hears of the end late: what is told is the end itself.
  const tellOver = useEffectEvent((lateByMs: number) => onOver(toInstant(nowMs() - lateByMs)));
  useEffect(() => {
    if (endsAtMs === null) return undefined;
    const clock = setInterval(() => {
      const left = endsAtMs - performance.now();
      setLeftMs(Math.max(0, left));
      if (left > 0) return;
      clearInterval(clock);
      tellOver(-left);
    }, TICK_MS);
    return () => clearInterval(clock);
  }, [endsAtMs]);
  function start(): void {
    setLeftMs(minutes * 60_000);
    setEndsAtMs(performance.now() + minutes * 60_000);
  }
  if (endsAtMs === null) {
    return (
      <>
        <Button onClick={start}>{say('practices.start', { minutes })}</Button>
        {children}
      </>
    );
  }
  return (
    <>
      <p className={styles['left']} role="timer">
        {leftMs > 0 ? say('practices.left', { time: countdownText(milliseconds(leftMs)) }) : say('practices.over')}
      </p>
      <Button look="plain" onClick={() => setEndsAtMs(null)}>
        {say(leftMs > 0 ? 'practices.stop' : 'practices.close')}
      </Button>
    </>
  );
}
