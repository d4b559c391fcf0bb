import type { ReactNode } from 'react';
import { useEffect, useRef, useState } from 'react';
import { ChoiceField } from '#interface/controls/choice-field.tsx';
import { FieldError } from '#interface/controls/field.tsx';
import { QuestionPage } from '#interface/questions/question-page.tsx';
import { SliderScale } from '#interface/questions/slider-scale.tsx';
import { navigate } from '#interface/route/route.ts';
import type { ItemAnswer } from '../../answer-set.ts';
import type { ChoiceItem, Item, Questionnaire, RatingItem } from '../../instrument.ts';
import { AnswerMark } from './answer-mark.tsx';
import { answerKey, useWording } from './wording/wording.ts';
import { useWords } from './words.ts';
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
  const wording = useWording();
  const [isAskedFor, setIsAskedFor] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.querySelector<HTMLElement>('fieldset, h1')?.focus({ preventScroll: true }), []);
  const error = isAskedFor && value === null ? say('item.chooseOrSkip') : null;
  // A question that is not part of the sum speaks of the others and has its own beginning.
  const isAfterword = instrument.scoring === 'sum' && !item.isScored;
  const chosen = typeof value === 'number' ? value : null;

  function skip(): void {
    if (value !== 'declined') onAnswer('declined');
    onNext();
  }

  return (
    <QuestionPage
      step={step}
      count={count}
      nextWord={say('item.next')}
      onNext={() => (value === null ? setIsAskedFor(true) : onNext())}
      onBack={onBack}
      onSkip={skip}
      onPause={() => navigate('/today')}
    >
      <div ref={box} className={styles['question']}>
        {!isAfterword && <p className={styles['instruction']}>{instrument.id === 'asq' ? say('asq.instruction') : wording(`${instrument.id}.instruction`)}</p>}
        {item.kind === 'choice' ? (
          <ChoiceAnswer item={item} chosen={chosen} error={error} onAnswer={onAnswer} />
        ) : (
          <RatingAnswer item={item} chosen={chosen} error={error} onAnswer={onAnswer} />
        )}
        {value === 'declined' ? <p className={styles['skipped']}>{say('item.skipped')}</p> : <AnswerMark sendingKey={sendingKey} />}
        <div className={styles['help']} role="alert">
          {help}
        </div>
      </div>
    </QuestionPage>
  );
}

type AnswerProps<Kind> = { readonly item: Kind; readonly chosen: number | null; readonly error: string | null; readonly onAnswer: (value: number) => void };

function ChoiceAnswer({ item, chosen, error, onAnswer }: AnswerProps<ChoiceItem>) {
  const wording = useWording();
  return (
    <ChoiceField
      isHeading
      label={wording(item.id)}
      error={error}
      choices={item.answers.map((answer) => ({ value: String(answer.value), label: wording(answerKey(answer)) }))}
      value={chosen === null ? null : String(chosen)}
      onChange={(value) => onAnswer(Number(value))}
    />
  );
}

function RatingAnswer({ item, chosen, error, onAnswer }: AnswerProps<RatingItem>) {
  const say = useWords();
  const wording = useWording();
  return (
    <>
      <h1 tabIndex={-1}>{wording(item.id)}</h1>
      <FieldError id={item.id} error={error} />
      <SliderScale
        label={say('item.rate')}
        value={chosen}
        onChange={(value) => value !== chosen && onAnswer(value)}
        max={item.maximum}
        lowWord={wording(`${item.id}.lowest`)}
        highWord={wording(`${item.id}.highest`)}
      />
    </>
  );
}
