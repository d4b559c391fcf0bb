import { between } from '#foundation/instant.ts';
import { RuleCard } from '#interface/clinical/rule-card.tsx';
import { minutesIntoText } from '#interface/format/format.ts';
import { useFormat } from '#interface/format/use-format.ts';
import type { WireRoom } from '../../../api-room.ts';
import { useRoom } from '../room/room-context.ts';
import { useWords } from '../words.ts';
import { lateWords } from './late-words.ts';
import styles from './record.module.css';

/** A line of the record for what was due and came late or not at all, at the moment it was due, with its rule. */
export function LateLine({ late }: { readonly late: WireRoom['late'][number] }) {
  const say = useWords();
  const format = useFormat();
  const { dosingStartedAt } = useRoom().room.record.session;
  return (
    <li className={styles['entry']} data-gap={late.state === 'gap' || undefined}>
      <p className={styles['at']}>
        <span>{format.clock(late.dueAt)}</span>
        {dosingStartedAt !== null && <span className={styles['into']}>{minutesIntoText(between(dosingStartedAt, late.dueAt))}</span>}
      </p>
      <RuleCard finding={{ ...late, sentence: lateWords(say, format, late) }} />
    </li>
  );
}
