import { IconHelp } from '@tabler/icons-react';
import { useWords } from './words.ts';
import styles from './intake.module.css';

/** Why something is asked, for those who want to know. */
export function Why({ words }: { readonly words: string }) {
  const say = useWords();
  return (
    <details className={styles['why']}>
      <summary>
        <IconHelp aria-hidden="true" size={20} />
        {say('why.title')}
      </summary>
      <p>{words}</p>
    </details>
  );
}
