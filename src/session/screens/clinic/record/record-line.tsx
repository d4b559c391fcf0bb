import { IconPencil } from '@tabler/icons-react';
import { between } from '#foundation/instant.ts';
import { Button } from '#interface/controls/button.tsx';
import { minutesIntoText } from '#interface/format/format.ts';
import { useFormat } from '#interface/format/use-format.ts';
import { useRoom } from '../room/room-context.ts';
import { useWords } from '../words.ts';
import { entryWords } from './entry-words.ts';
import type { RecordRow, WireCharted } from './record-rows.ts';
import { isCorrectable } from './record-rows.ts';
import styles from './record.module.css';

/** One line of the record: its moment, what it says, who wrote it and when, and what it said before. */
export function RecordLine({ row: { entry, replaced, isTakenBack } }: { readonly row: RecordRow }) {
  const say = useWords();
  const format = useFormat();
  const { room, open } = useRoom();
  const { dosingStartedAt } = room.record.session;
  return (
    <li className={styles['entry']} data-late={entry.isLate || undefined} data-taken-back={isTakenBack || undefined}>
      <p className={styles['at']}>
        <span>{format.clock(entry.measuredAt)}</span>
        {dosingStartedAt !== null && <span className={styles['into']}>{minutesIntoText(between(dosingStartedAt, entry.measuredAt))}</span>}
      </p>
      <div className={styles['said']}>
        <p className={styles['text']}>{entryWords(say, entry)}</p>
        <p className={styles['who']}>
          {entry.staffName}
          {entry.isLate && ` · ${say('record.late', { clock: format.clock(entry.enteredAt) })}`}
          {entry.correctionReason !== null && ` · ${say('record.because', { reason: entry.correctionReason })}`}
        </p>
        {replaced.map((earlier) => (
          <Earlier key={earlier.entryId} earlier={earlier} isTakenBack={isTakenBack} />
        ))}
      </div>
      {!isTakenBack && isCorrectable(entry) && (
        <Button look="plain" icon={<IconPencil aria-hidden="true" />} aria-label={say('record.correct.of', { what: entryWords(say, entry) })} onClick={() => open({ kind: 'correct', entry })}>
          {say('record.correct')}
        </Button>
      )}
    </li>
  );
}

/** What stood there before, or that it was taken back and why. */
function Earlier({ earlier, isTakenBack }: { readonly earlier: WireCharted; readonly isTakenBack: boolean }) {
  const say = useWords();
  const format = useFormat();
  const isNotice = isTakenBack && 'content' in earlier && earlier.content.kind === 'taken-back';
  const because = isNotice && earlier.correctionReason !== null ? ` · ${say('record.because', { reason: earlier.correctionReason })}` : '';
  return (
    <p className={styles['earlier']}>
      {isNotice ? say('record.taken-back') : <s>{entryWords(say, earlier)}</s>} · {say('record.earlier', { name: earlier.staffName, clock: format.clock(earlier.enteredAt) })}
      {because}
    </p>
  );
}
