import { IconCloudOff } from '@tabler/icons-react';
import { useWords } from './words.ts';
import styles from './stale-mark.module.css';

/** Says that what stands here was last heard some time ago and may have changed since. */
export function StaleMark() {
  const say = useWords();
  return (
    <span className={styles['stale']}>
      <IconCloudOff aria-hidden="true" size={20} />
      {say('stale')}
    </span>
  );
}
