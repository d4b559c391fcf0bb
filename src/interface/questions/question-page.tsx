import { IconArrowLeft } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Button } from '../controls/button.tsx';
import { useKitWords } from '../words/kit-words.ts';
import { StepLine } from './step-line.tsx';
import { Why } from './why.tsx';
import styles from './question-page.module.css';

type Props = {
  /** Which question this is, from 1, and how many there are. */
  readonly step: number;
  readonly count: number;
  /** The question with its answers, such as a `ChoiceField` with `isHeading`. */
  readonly children: ReactNode;
  /** Why it is asked, in a sentence or two. */
  readonly why?: string | undefined;
  readonly nextWord: string;
  readonly onNext: () => void;
  readonly onBack?: (() => void) | undefined;
  /** Every question about hard things can be skipped. */
  readonly onSkip?: (() => void) | undefined;
  readonly onPause?: (() => void) | undefined;
  readonly isBusy?: boolean;
};

/** One question on a page: where you are, the question, why it is asked, and every way out. */
export function QuestionPage({ step, count, children, why, nextWord, onNext, onBack, onSkip, onPause, isBusy = false }: Props) {
  const say = useKitWords();
  return (
    <form
      className={styles['page']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onNext();
      }}
    >
      <header className={styles['head']}>
        {onBack !== undefined && (
          <Button look="plain" icon={<IconArrowLeft aria-hidden="true" />} onClick={onBack}>
            {say('question.back')}
          </Button>
        )}
        <p>{say('question.step', { step, count })}</p>
        <StepLine done={step - 1} count={count} />
      </header>
      {children}
      {why !== undefined && <Why words={why} />}
      <footer className={styles['foot']}>
        <Button look="primary" type="submit" isWide isBusy={isBusy}>
          {nextWord}
        </Button>
        {onSkip !== undefined && (
          <Button isWide onClick={onSkip}>
            {say('question.skip')}
          </Button>
        )}
        {onPause !== undefined && (
          <Button look="plain" onClick={onPause}>
            {say('question.pause')}
          </Button>
        )}
      </footer>
    </form>
  );
}
