import { IconHelp } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useKitWords } from '../words/kit-words.ts';
import styles from './why.module.css';

/** Why something is asked, for those who want to know. */
export function Why({ words }: { readonly words: ReactNode }) {
  const say = useKitWords();
  return (
    <details className={styles['why']}>
      <summary>
        <IconHelp aria-hidden="true" size={20} />
        {say('question.why')}
      </summary>
      <p>{words}</p>
    </details>
  );
}
