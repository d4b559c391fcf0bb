import { TermText } from '#evidence/screens/glossary/term-text.tsx';
import { Button } from '#interface/controls/button.tsx';
import type { ConsentCard } from '../../consent-cards.ts';
import type { Move } from './step-page.tsx';
import { StepPage } from './step-page.tsx';
import { useWords } from './words.ts';
import styles from './consents.module.css';

type Props = { readonly title: string; readonly text: string; readonly card: ConsentCard; readonly move: Move };

/** One thought of a consent text, word for word as it will be signed. */
export function ConsentCardPage({ title, text, card, move }: Props) {
  const say = useWords();
  return (
    <StepPage
      over={title}
      title={card.heading ?? title}
      move={move}
      foot={
        <>
          <Button look="primary" isWide onClick={move.onNext}>
            {say('step.next')}
          </Button>
          <details className={styles['whole']}>
            <summary>{say('reading.whole')}</summary>
            <p>{text}</p>
          </details>
        </>
      }
    >
      <p className={styles['reading']}>
        <TermText text={card.body} />
      </p>
    </StepPage>
  );
}
