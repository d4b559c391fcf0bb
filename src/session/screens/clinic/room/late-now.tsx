import { PromptMarker } from '#interface/clinical/prompt-card.tsx';
import { useFormat } from '#interface/format/use-format.ts';
import { lateWords } from '../record/late-words.ts';
import { useWords } from '../words.ts';
import { useRoom } from './room-context.ts';
import styles from './room.module.css';

/** The reminder of what was due and has not been taken since (INT-5), the longest awaited; it goes when the reading is there. */
export function LateNow() {
  const say = useWords();
  const format = useFormat();
  const awaited = useRoom().room.late.find(({ takenAt }) => takenAt === null);
  if (awaited === undefined) return null;
  return (
    <p className={styles['late']} role="status">
      <PromptMarker priority="low" /> {lateWords(say, format, awaited)}
    </p>
  );
}
