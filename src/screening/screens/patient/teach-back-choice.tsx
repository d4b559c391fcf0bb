import { TermText } from '#evidence/screens/glossary/term-text.tsx';
import { Button } from '#interface/controls/button.tsx';
import { ChoiceField } from '#interface/controls/choice-field.tsx';
import type { TeachBack, TeachBackAnswer } from '../../teach-back.ts';
import { choicesOf } from '../../teach-back.ts';
import type { Move } from './step-page.tsx';
import { StepPage } from './step-page.tsx';
import { useWords } from './words.ts';
import styles from './consents.module.css';

type Props = {
  readonly asked: TeachBack;
  /** Everything chosen so far, also in other questions. */
  readonly given: readonly TeachBackAnswer[];
  readonly onChoose: (answer: TeachBackAnswer) => void;
  readonly onReadAgain: () => void;
  readonly move: Move;
};

/** A question of the text's author: where another answer than the right one is chosen, a short explanation opens and one can choose again. */
export function TeachBackChoice({ asked, given, onChoose, onReadAgain, move }: Props) {
  const say = useWords();
  const chosen = given.findLast(({ question }) => question === asked.question)?.answer ?? null;
  const isRight = chosen === asked.right;
  return (
    <StepPage
      over={say('teachBack.overChoice')}
      title={asked.question}
      move={move}
      foot={
        <>
          <Button look={isRight ? 'primary' : 'plain'} isWide={isRight} onClick={move.onNext}>
            {say(isRight ? 'step.next' : 'teachBack.leaveOpen')}
          </Button>
          <Button look="plain" onClick={onReadAgain}>
            {say('teachBack.readAgain')}
          </Button>
        </>
      }
    >
      <p className={styles['lead']}>{say('teachBack.words')}</p>
      <ChoiceField label={say('teachBack.choose')} value={chosen} onChange={(answer) => onChoose({ question: asked.question, answer })} choices={choicesOf(asked).map((value) => ({ value, label: value }))} />
      <div role="status">
        {chosen !== null && (
          <p className={styles['aside']}>
            {isRight ? say('teachBack.right') : <TermText text={asked.whenWrong} />}
          </p>
        )}
      </div>
    </StepPage>
  );
}
