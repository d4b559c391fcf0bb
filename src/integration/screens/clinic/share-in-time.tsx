import type { ReactNode } from 'react';
import { useAnswer } from '#interface/client/use-answer.ts';
import { Answered } from '#interface/states/answered.tsx';
import { integrationShare } from '../../api-windows.ts';
import { useWords } from './words.ts';
import styles from './integration.module.css';

/** How many doses had integration in the suggested time, in percent only where there are enough of them; what is counted stands under it. */
export function ShareInTime({ children }: { readonly children: ReactNode }) {
  const say = useWords();
  const asked = useAnswer(integrationShare, {}, { about: ['integration'] });
  return (
    <section className={styles['share']} aria-label={say('share.title')}>
      <h2>{say('share.title')}</h2>
      <Answered of={asked} lines={1}>
        {({ percent, ...counted }) => (
          <p>
            {percent !== null && <strong className={styles['percent']}>{percent} %</strong>}
            {counted.doses === 0 ? say('share.none', counted) : say(percent === null ? 'share.few' : 'share.enough', counted)}
          </p>
        )}
      </Answered>
      {children}
    </section>
  );
}
