import { IconChevronDown } from '@tabler/icons-react';
import { PromptMarker } from '#interface/clinical/prompt-card.tsx';
import { Age } from '#interface/clinical/time-text.tsx';
import { useAnswerWords } from './answer-words.ts';
import type { WirePrompt } from './open-prompts.ts';
import { markerOf } from './priority.ts';
import { useTitle } from './prompt-title.ts';
import styles from './prompts.module.css';

/** A prompt in one line: what it is about and who has it; tapped, it opens in full. */
export function SlimPrompt({ prompt, onOpen }: { readonly prompt: WirePrompt; readonly onOpen: () => void }) {
  const title = useTitle(prompt);
  const answered = useAnswerWords(prompt);
  return (
    <button type="button" className={styles['slim']} data-priority={markerOf(prompt.prompt.priority)} data-waiting={prompt.isWaiting || undefined} aria-expanded={false} onClick={onOpen}>
      <PromptMarker priority={markerOf(prompt.prompt.priority)} />
      <span className={styles['slimWords']}>
        <span className={styles['slimTitle']}>{title}</span>
        <span className={styles['slimWho']}>{answered ?? <Age since={prompt.prompt.since} />}</span>
      </span>
      <IconChevronDown aria-hidden="true" size={22} />
    </button>
  );
}
