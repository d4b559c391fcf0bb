import { Button } from '#interface/controls/button.tsx';
import { TextArea } from '#interface/controls/text-area.tsx';
import type { Move } from './step-page.tsx';
import { StepPage } from './step-page.tsx';
import type { TeachBackQuestion } from './teach-back.ts';
import { useWords } from './words.ts';
import styles from './consents.module.css';

type Props = {
  readonly question: TeachBackQuestion;
  readonly answer: string;
  readonly onAnswer: (answer: string) => void;
  readonly onReadAgain: () => void;
  readonly move: Move;
};

/** One plain question on what was read; it tries the text, not the person. */
export function TeachBackPage({ question, answer, onAnswer, onReadAgain, move }: Props) {
  const say = useWords();
  return (
    <StepPage
      over={say('teachBack.over')}
      title={say(`teachBack.${question}`)}
      move={move}
      foot={
        <>
          <Button look="primary" isWide onClick={move.onNext}>
            {say(answer.trim() === '' ? 'teachBack.leaveOpen' : 'step.next')}
          </Button>
          <Button look="plain" onClick={onReadAgain}>
            {say('teachBack.readAgain')}
          </Button>
        </>
      }
    >
      <p className={styles['lead']}>{say('teachBack.words')}</p>
      <TextArea label={say('teachBack.label')} value={answer} onChange={onAnswer} rows={5} maxLength={2000} />
    </StepPage>
  );
}
