import { useState } from 'react';
import type { Instant } from '#foundation/instant.ts';
import { toInstant } from '#foundation/instant.ts';
import { nowMs } from '#interface/client/clock.ts';
import { Button } from '#interface/controls/button.tsx';
import { Card } from '#interface/layout/card.tsx';
import { Row } from '#interface/layout/stack.tsx';
import { AnswerMark } from '#measures/screens/patient/answer-mark.tsx';
import { sendUntilHeard, useSendingState } from '#measures/screens/patient/outbox.ts';
import type { PracticeDone } from '../../../api-practices.ts';
import { keepPractice } from '../../../api-practices.ts';
import type { PracticeKey } from '../../../practices.ts';
import { usePracticeWords } from '../practices/practice-words.ts';
import { DoneLately } from './done-lately.tsx';
import { PracticeTimer } from './practice-timer.tsx';
import { useWords } from './words.ts';
import styles from './own-work.module.css';

type Props = { readonly practice: PracticeKey; readonly minutes: number | null; readonly done: readonly PracticeDone[]; readonly onKept: () => void };

/** One practice: how it goes, a timer where it takes a time, and how often it was done lately. */
export function PracticeCard({ practice, minutes, done, onKept }: Props) {
  const say = useWords();
  const words = usePracticeWords();
  const [keptAs, setKeptAs] = useState('');
  const state = useSendingState(keptAs);
  function keep(length: number | null, at: Instant): void {
    const key = `practice/${practice}/${at}`;
    setKeptAs(key);
    sendUntilHeard({ key, contract: keepPractice, input: { body: { practice, minutes: length, at } }, onHeard: onKept });
  }
  const did = <Button onClick={() => keep(null, toInstant(nowMs()))}>{say('practices.did')}</Button>;
  return (
    <Card title={words(practice)}>
      <p className={styles['how']}>{words(`${practice}.how`)}</p>
      <Row>
        {minutes === null ? did : <PracticeTimer minutes={minutes} onOver={(at) => keep(minutes, at)}>{did}</PracticeTimer>}
      </Row>
      <div className={styles['lately']}>{state === null || state === 'saved' ? done.length > 0 && <DoneLately done={done} /> : <AnswerMark sendingKey={keptAs} />}</div>
    </Card>
  );
}
