import { useEffect, useRef } from 'react';
import { CRISIS_HELP } from '#foundation/crisis-help.ts';
import { useWords } from './words.ts';
import styles from './crisis-help.module.css';

const { emergency, crisisLine } = CRISIS_HELP.us;

/** Who to call or text now. With `isArriving` it has just become needed: it comes into sight. */
export function CrisisHelp({ isArriving = false }: { readonly isArriving?: boolean }) {
  const say = useWords();
  const box = useRef<HTMLElement>(null);
  const { press, textWord } = crisisLine.inSpanish;
  useEffect(() => {
    if (isArriving) box.current?.scrollIntoView({ block: 'nearest' });
  }, [isArriving]);
  return (
    <section ref={box} className={styles['help']} aria-label={say('crisis.title')}>
      <h2>{say('crisis.title')}</h2>
      <p>{say('crisis.words')}</p>
      <CrisisNumbers look="strong" />
      <p className={styles['note']}>{say('crisis.otherLanguage', { press, word: textWord })}</p>
      <a className={styles['emergency']} href={`tel:${emergency.call}`}>
        {say('crisis.emergency', { number: emergency.call })}
      </a>
    </section>
  );
}

/** The crisis line by call and by text, big enough for shaking hands; `strong` where it is the main thing on the page. */
export function CrisisNumbers({ look = 'quiet' }: { readonly look?: 'quiet' | 'strong' }) {
  const say = useWords();
  return (
    <div className={styles['numbers']} data-look={look}>
      <a className={styles['number']} href={`tel:${crisisLine.call}`}>
        {say('crisis.call', { number: crisisLine.call })}
      </a>
      <a className={styles['number']} href={`sms:${crisisLine.text}`}>
        {say('crisis.text', { number: crisisLine.text })}
      </a>
    </div>
  );
}
