import type { ReactNode } from 'react';
import { useEffect, useRef, useState } from 'react';
import { QuestionPage } from '#interface/questions/question-page.tsx';
import { navigate } from '#interface/route/route.ts';
import type { ItemAnswer } from '../../answer-set.ts';
import type { Item, Questionnaire } from '../../instrument.ts';
import { AnswerMark } from './answer-mark.tsx';
import { ItemAnswerField } from './item-answer-field.tsx';
import { NobodyOnDuty } from './who-reads-now.tsx';
import { useFormWording } from './wording/wording.ts';
import { askedForText, useWords } from './words.ts';
import styles from './questionnaire.module.css';

type Props = {
  readonly instrument: Questionnaire;
  readonly item: Item;
  readonly step: number;
  readonly count: number;
  readonly sendingKey: string;
  readonly value: ItemAnswer | null;
  /** Crisis help, once it is needed, right under the answers. */
  readonly help: ReactNode;
  readonly onAnswer: (value: ItemAnswer) => void;
  readonly onNext: () => void;
  readonly onBack: (() => void) | undefined;
};

/** One question on a page with its answers as big cards. */
export function QuestionItem({ instrument, item, step, count, sendingKey, value, help, onAnswer, onNext, onBack }: Props) {
  const say = useWords();
  const wording = useFormWording(instrument);
  const [isAskedFor, setIsAskedFor] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.querySelector<HTMLElement>('fieldset, h1')?.focus({ preventScroll: true }), []);
  const [isUnclear, setIsUnclear] = useState(false);
  const isOpen = value === null || isUnclear;
  const error = isAskedFor && isOpen ? askedForText(say, item) : null;
  // A question that is not part of the sum speaks of the others and has its own beginning.
  const isAfterword = instrument.scoring === 'sum' && !item.isScored;

  function answer(given: number | { readonly text: string }): void {
    setIsUnclear(false);
    if (given !== value) onAnswer(given);
  }

  function skip(): void {
    if (value !== 'declined') onAnswer('declined');
    onNext();
  }

  return (
    <QuestionPage
      step={step}
      count={count}
      nextWord={say('item.next')}
      onNext={() => (isOpen ? setIsAskedFor(true) : onNext())}
      onBack={onBack}
      onSkip={skip}
      onPause={() => navigate('/today')}
    >
      <div ref={box} className={styles['question']} lang={wording.isAsWritten ? instrument.languages[0] : undefined}>
        {!isAfterword && wording.instruction !== '' && <p className={styles['instruction']}>{instrument.id === 'asq' ? say('asq.instruction') : wording.instruction}</p>}
        {item.lead?.map((text) => (
          <p key={text} className={styles['lead']}>
            {text}
          </p>
        ))}
        {item.selfHarm !== null && <NobodyOnDuty />}
        <ItemAnswerField isAlone wording={wording} item={item} value={value} error={error} onAnswer={answer} onUnclear={() => setIsUnclear(true)} />
        {value === 'declined' ? <p className={styles['skipped']}>{say('item.skipped')}</p> : <AnswerMark sendingKey={sendingKey} />}
        <div className={styles['help']} role="alert">
          {help}
        </div>
      </div>
    </QuestionPage>
  );
}
