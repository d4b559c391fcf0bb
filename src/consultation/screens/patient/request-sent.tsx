import type { AnswerOf } from '#foundation/contract.ts';
import { Button } from '#interface/controls/button.tsx';
import { localDateText } from '#interface/format/format.ts';
import { Card } from '#interface/layout/card.tsx';
import { useLanguage } from '#interface/words/language.ts';
import type { requestConsultation } from '../../api.ts';
import { useWords } from './words.ts';
import styles from './consultation.module.css';

type Props = { readonly clinicName: string; readonly promised: AnswerOf<typeof requestConsultation>; readonly onAnother: () => void };

/** What happens next with a request that has arrived. */
export function RequestSent({ clinicName, promised, onAnother }: Props) {
  const say = useWords();
  const date = localDateText(promised.answerBy, useLanguage());
  return (
    <div className={styles['form']}>
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
