import type { SedationScore } from '../../../sedation-scales.ts';
import { sedationScores } from '../../../sedation-scales.ts';
import { useWords } from '../words.ts';
import styles from './entry.module.css';

type Props = { readonly value: SedationScore | null; readonly onChange: (score: SedationScore) => void };

const SCORES = [5, 4, 3, 2, 1, 0] as const satisfies readonly SedationScore[];

/** MOAA/S: each score with what it stands for. */
export function SedationChoice({ value, onChange }: Props) {
  const say = useWords();
  return (
    <div className={styles['scores']} role="group" aria-label={say('vital.sedation.full')}>
      {SCORES.map((score) => (
        <button key={score} type="button" className={styles['score']} aria-pressed={value === score} onClick={() => onChange(score)}>
          <span className={styles['scoreNumber']}>{score}</span>
          {sedationScores[score]}
        </button>
      ))}
    </div>
  );
}
