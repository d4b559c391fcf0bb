import { IconCheck, IconCircleDashed, IconLoader2 } from '@tabler/icons-react';
import { useKitWords } from '../words/kit-words.ts';
import styles from './states.module.css';

/** Where an entry is: on its way, kept on this device until the network is back, or with the server. */
export type SavedState = 'saving' | 'waiting' | 'saved';

const ICONS = { saving: IconLoader2, waiting: IconCircleDashed, saved: IconCheck } as const;

/** Says by shape and word whether an entry has reached the server. */
export function SavedMark({ state }: { readonly state: SavedState }) {
  const say = useKitWords();
  const Icon = ICONS[state];
  return (
    <span className={styles['saved']} data-state={state} role="status">
      <Icon aria-hidden="true" size={16} />
      {say(`saved.${state}`)}
    </span>
  );
}
