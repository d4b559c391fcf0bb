import { Button } from '#interface/controls/button.tsx';
import { useWords } from '../words.ts';
import styles from './entry.module.css';

type Props = {
  readonly question: string;
  readonly atZero: string;
  readonly atTen: string;
  readonly value: number | 'declined' | null;
  readonly onPick: (value: number) => void;
  /** Left out where declining is not an answer. */
  readonly onDecline?: () => void;
};

const POINTS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;

/** A scale from 0 to 10, each point a target of its own: one tap, no drag. */
export function PointScale({ question, atZero, atTen, value, onPick, onDecline }: Props) {
  const say = useWords();
  return (
    <div className={styles['line']} role="group" aria-label={question}>
      <p className={styles['question']}>{question}</p>
      <div className={styles['points']}>
        {POINTS.map((point) => (
          <button key={point} type="button" className={styles['cell']} aria-pressed={value === point} onClick={() => onPick(point)}>
            {point}
          </button>
        ))}
      </div>
      <p className={styles['ends']}>
        <span>0 · {atZero}</span>
        <span>10 · {atTen}</span>
      </p>
      {onDecline !== undefined && (
        <Button aria-pressed={value === 'declined'} onClick={onDecline}>
          {say('felt.declined')}
        </Button>
      )}
    </div>
  );
}
