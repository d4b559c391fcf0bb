import { useEffect, useState } from 'react';
import { milliseconds } from '#foundation/instant.ts';
import { Button } from '#interface/controls/button.tsx';
import { countdownText } from '#interface/format/format.ts';
import { Card } from '#interface/layout/card.tsx';
import { Page } from '#interface/layout/page.tsx';
import { Row } from '#interface/layout/stack.tsx';
import { practices } from '../../../practices.ts';
import { usePracticeWords } from '../practices/practice-words.ts';
import { useWords } from './words.ts';
import styles from './own-work.module.css';

/** The library of practices, those that take a time with a quiet timer. */
export function Practices() {
  const say = useWords();
  const practice = usePracticeWords();
  return (
    <Page title={say('practices.title')}>
      <p className={styles['lead']}>{say('practices.words')}</p>
      {practices.map(({ key, minutes }) => (
        <Card key={key} title={practice(key)}>
          <p className={styles['how']}>{practice(`${key}.how`)}</p>
          {minutes !== null && <Timer minutes={minutes} />}
        </Card>
      ))}
    </Page>
  );
}

const TICK_MS = 250;

/** Counts down without a sound; when the time is over it says so and asks for nothing. */
function Timer({ minutes }: { readonly minutes: number }) {
  const say = useWords();
  const [endsAt, setEndsAt] = useState<number | null>(null);
  const [leftMs, setLeftMs] = useState(0);
  useEffect(() => {
    if (endsAt === null) return undefined;
    const clock = setInterval(() => setLeftMs(Math.max(0, endsAt - performance.now())), TICK_MS);
    return () => clearInterval(clock);
  }, [endsAt]);
  function start(): void {
    setLeftMs(minutes * 60_000);
    setEndsAt(performance.now() + minutes * 60_000);
  }
  if (endsAt === null) return <Button onClick={start}>{say('practices.start', { minutes })}</Button>;
  return (
    <Row>
      <p className={styles['left']} role="timer">
        {leftMs > 0 ? say('practices.left', { time: countdownText(milliseconds(leftMs)) }) : say('practices.over')}
      </p>
      <Button look="plain" onClick={() => setEndsAt(null)}>
        {say('practices.stop')}
      </Button>
    </Row>
  );
}
