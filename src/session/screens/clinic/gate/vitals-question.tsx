import { IconHeartbeat } from '@tabler/icons-react';
import { Button } from '#interface/controls/button.tsx';
import { Numbers } from '../room/numbers.tsx';
import { useRoom } from '../room/room-context.ts';
import { useWords } from '../words.ts';
import styles from './gate.module.css';

/** The last vital signs, and the way to the next set. */
export function VitalsQuestion() {
  const say = useWords();
  const { open } = useRoom();
  return (
    <div className={styles['form']}>
      <Numbers isCompact />
      <Button icon={<IconHeartbeat aria-hidden="true" />} aria-keyshortcuts="v" onClick={() => open({ kind: 'vital-signs' })}>
        {say('bar.vital-signs')}
      </Button>
    </div>
  );
}
