import { IconArrowBackUp, IconPencil } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { after, between } from '#foundation/instant.ts';
import { useNow } from '#interface/client/clock.ts';
import { Button } from '#interface/controls/button.tsx';
import { TextField } from '#interface/controls/text-field.tsx';
import { correctEntry, undoEvent } from '../../../api-charting.ts';
import { undoTime } from '../../../session-events.ts';
import type { EntryOf } from '../room/charted.ts';
import { latestOf } from '../room/charted.ts';
import { Refused } from '../room/refused.tsx';
import { useInRoom, useRoom } from '../room/room-context.ts';
import { useSend } from '../room/use-send.ts';
import { useFormat } from '#interface/format/use-format.ts';
import { useWords } from '../words.ts';
import styles from './charting.module.css';

/** The event tapped last: for ten seconds it can be taken back, and words can be added to it. */
export function LastEvent() {
  const { charted } = useRoom();
  const now = useNow();
  const last = latestOf(charted, 'event');
  const [wordsFor, setWordsFor] = useState<string | null>(null);
  if (last === null) return null;
  if (wordsFor === last.entryId) return <EventWords entry={last} onDone={() => setWordsFor(null)} />;
  if (between(after(last.enteredAt, undoTime), now) >= 0) return null;
  return <Undo key={last.entryId} entry={last} onWords={() => setWordsFor(last.entryId)} />;
}

function Undo({ entry, onWords }: { readonly entry: EntryOf<'event'>; readonly onWords: () => void }) {
  const say = useWords();
  const format = useFormat();
  const { params, at } = useInRoom();
  const undo = useSend(undoEvent);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <div ref={box} className={styles['last']} role="status">
      <p>{say('events.noted', { event: say(`event.${entry.content.event}`), clock: format.clock(entry.measuredAt) })}</p>
      <Button icon={<IconPencil aria-hidden="true" />} onClick={onWords}>
        {say('events.words')}
      </Button>
      <Button icon={<IconArrowBackUp aria-hidden="true" />} isBusy={undo.isBusy} onClick={() => void undo.send({ params: { ...params, entryId: entry.entryId }, body: at() })}>
        {say('events.undo')}
      </Button>
      <Refused of={undo} />
    </div>
  );
}

/** Words for an event that is charted already: a correction of it, with its own moment kept. */
function EventWords({ entry, onDone }: { readonly entry: EntryOf<'event'>; readonly onDone: () => void }) {
  const say = useWords();
  const { params, at } = useInRoom();
  const [words, setWords] = useState(entry.content.words ?? '');
  const correct = useSend(correctEntry);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  async function save(): Promise<void> {
    const body = { ...at(entry.measuredAt), entryId: entry.entryId, reason: say('events.words-added'), replacement: { kind: 'event', event: entry.content.event, words } } as const;
    if ((await correct.send({ params, body })) !== null) onDone();
  }
  return (
    <form
      ref={form}
      className={styles['last']}
      onSubmit={(submit) => {
        submit.preventDefault();
        void save();
      }}
    >
      <div className={styles['grow']}>
        <TextField label={say('events.words-for', { event: say(`event.${entry.content.event}`) })} value={words} onChange={setWords} maxLength={500} />
      </div>
      <Button type="submit" look="primary" disabled={words.trim() === ''} isBusy={correct.isBusy}>
        {say('save')}
      </Button>
      <Button look="plain" onClick={onDone}>
        {say('panel.leave')}
      </Button>
      <Refused of={correct} />
    </form>
  );
}
