import { useState } from 'react';
import { useWords } from '../words.ts';
import { useRoom } from '../room/room-context.ts';
import { openPrompts } from './open-prompts.ts';
import { RoomPrompt } from './room-prompt.tsx';
import { SlimPrompt } from './slim-prompt.tsx';
import styles from './prompts.module.css';

/**
 * The prompts that want eyes: the first that waits in full, all others as one line that opens when it is tapped. While
 * something else is being done in the room every prompt is a line, so that nothing is pushed out of sight.
 */
export function PromptBand({ isAside }: { readonly isAside: boolean }) {
  const say = useWords();
  const { room } = useRoom();
  const [chosen, setChosen] = useState<string | null>(null);
  const open = openPrompts(room);
  const first = isAside ? undefined : open.find(({ isWaiting }) => isWaiting);
  const shown = open.find(({ key }) => key === chosen) ?? (chosen === null ? first : undefined);
  const slim = open.filter((prompt) => prompt !== shown);
  return (
    <section className={styles['band']} aria-label={say('prompt.band')} data-empty={open.length === 0 || undefined}>
      {/* Read out once as a prompt comes; the ticking times below are not. */}
      <p className={styles['unseen']} role="alert">
        {open.filter(({ isWaiting }) => isWaiting).map(({ prompt }) => prompt.sentence).join(' ')}
      </p>
      {shown !== undefined && <RoomPrompt key={shown.key} prompt={shown} />}
      {open.length > 0 && !isAside && <p className={styles['notice']}>{room.promptNotice}</p>}
      {slim.length > 0 && (
        <div className={styles['slims']}>
          {slim.map((prompt) => (
            <SlimPrompt key={prompt.key} prompt={prompt} onOpen={() => setChosen(prompt.key)} />
          ))}
        </div>
      )}
    </section>
  );
}
