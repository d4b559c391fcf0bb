import { useWords } from './words.ts';
import styles from './visit.module.css';

const POINTS = ['eat', 'ride', 'bring', 'day', 'stop'] as const;

/** What to think of before a dosing session; what was agreed with the clinic goes first. */
export function GettingReady() {
  const say = useWords();
  return (
    <details className={styles['ready']}>
      <summary>{say('ready.title')}</summary>
      <ul>
        {POINTS.map((point) => (
          <li key={point}>
            <strong>{say(`ready.${point}`)}</strong>
            <span>{say(`ready.${point}Words`)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
