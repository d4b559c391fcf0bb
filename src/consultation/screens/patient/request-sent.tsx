import { useEffect, useRef } from 'react';
import type { AnswerOf } from '#foundation/contract.ts';
import { Button } from '#interface/controls/button.tsx';
import { localDateText } from '#interface/format/format.ts';
import { Card } from '#interface/layout/card.tsx';
import { useLanguage } from '#interface/words/language.ts';
import type { requestConsultation } from '../../api.ts';
import { useWords } from './words.ts';
import styles from './consultation.module.css';

type Props = {
  readonly name: string;
  readonly clinicName: string;
  readonly promised: AnswerOf<typeof requestConsultation>;
  readonly onAnother: () => void;
};

/** That the request has arrived, and what happens next. */
export function RequestSent({ name, clinicName, promised, onAnother }: Props) {
  const say = useWords();
  const language = useLanguage();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, []);
  const date = localDateText(promised.answerBy, language);
  return (
    <div ref={box} tabIndex={-1} role="status" className={styles['form']}>
      <p className={styles['lead']}>{say('sent.title', { name })}</p>
      <Card title={say('sent.heading')}>
        <ol className={styles['steps']}>
          <li>{say('sent.read', { clinic: clinicName })}</li>
          <li>{say('sent.answer', { days: promised.answerWorkingDays, date })}</li>
          <li>{say('sent.talk')}</li>
        </ol>
      </Card>
      <p className={styles['note']}>{say('sent.correct')}</p>
      <Button onClick={onAnother}>{say('sent.another')}</Button>
    </div>
  );
}
