import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import { Button } from '#interface/controls/button.tsx';
import { useWords } from '../words.ts';
import { useRoom } from '../room/room-context.ts';
import { openPrompts } from './open-prompts.ts';
import { RoomPrompt } from './room-prompt.tsx';
import styles from './prompts.module.css';

/** The prompts that want eyes, the most urgent in full, the others one tap away. */
export function PromptBand() {
  const say = useWords();
  const { room } = useRoom();
  const [isWhole, setIsWhole] = useState(false);
  const open = openPrompts(room);
  const shown = isWhole ? open : open.slice(0, 1);
  return (
    <section className={styles['band']} aria-label={say('prompt.band')} data-empty={open.length === 0 || undefined}>
      {/* Read out once as a prompt comes; the ticking times below are not. */}
      <p className={styles['unseen']} role="alert">
        {open.filter(({ isWaiting }) => isWaiting).map(({ prompt }) => prompt.sentence).join(' ')}
      </p>
      {shown.map((prompt) => (
        <RoomPrompt key={prompt.key} prompt={prompt} />
      ))}
      {open.length > 0 && (
        <div className={styles['bandFoot']}>
          <p>{say('prompt.notice')}</p>
          {open.length > 1 && (
            <Button look="plain" icon={<IconChevronDown aria-hidden="true" data-turned={isWhole || undefined} />} aria-expanded={isWhole} onClick={() => setIsWhole(!isWhole)}>
              {isWhole ? say('prompt.fewer') : say('prompt.more', { count: open.length - 1 })}
            </Button>
          )}
        </div>
      )}
    </section>
  );
}
