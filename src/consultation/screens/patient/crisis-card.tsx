import { CRISIS_HELP } from '#foundation/crisis-help.ts';
import { Card } from '#interface/layout/card.tsx';
import { useWords } from './words.ts';
import styles from './consultation.module.css';

const { emergency, crisisLine } = CRISIS_HELP.us;

/** Who to call or text now, in sight before and after sending; it needs no network. */
export function CrisisCard() {
  const say = useWords();
  const { press, textWord } = crisisLine.inSpanish;
  return (
    <Card title={say('crisis.title')} look="dusk">
      <p>{say('crisis.words')}</p>
      <div className={styles['lines']}>
        <a className={styles['line']} href={`tel:${crisisLine.call}`}>
          {say('crisis.call', { number: crisisLine.call })}
        </a>
        <a className={styles['line']} href={`sms:${crisisLine.text}`}>
          {say('crisis.text', { number: crisisLine.text })}
        </a>
        <a className={styles['line']} data-look="strong" href={`tel:${emergency.call}`}>
          {say('crisis.emergency', { number: emergency.call })}
        </a>
      </div>
      <p className={styles['note']}>{say('crisis.spanish', { press, word: textWord })}</p>
    </Card>
  );
}
