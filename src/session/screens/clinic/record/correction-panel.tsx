import { useState } from 'react';
import type { Instant } from '#foundation/instant.ts';
import { Button } from '#interface/controls/button.tsx';
import { ChoiceField } from '#interface/controls/choice-field.tsx';
import { SelectField } from '#interface/controls/select-field.tsx';
import { TextArea } from '#interface/controls/text-area.tsx';
import { TextField } from '#interface/controls/text-field.tsx';
import type { Replacement } from '../../../api-charting.ts';
import { correctEntry } from '../../../api-charting.ts';
import { MomentField } from '../charting/moment-field.tsx';
import { TAPPED_EVENTS } from '../charting/tapped-event.ts';
import { setOf, wireSet } from '../charting/vital-set.ts';
import { VitalSetForm } from '../charting/vital-set-form.tsx';
import type { WireContent } from '../room/charted.ts';
import { PanelFrame } from '../room/panel-frame.tsx';
import { Refused } from '../room/refused.tsx';
import { useInRoom, useRoom } from '../room/room-context.ts';
import { useSend } from '../room/use-send.ts';
import { useWords } from '../words.ts';
import { entryWords } from './entry-words.ts';
import type { WireCharted } from './record-rows.ts';
import { isEntry } from './record-rows.ts';
import entryStyles from '../charting/entry.module.css';
import styles from './record.module.css';

const REASONS = ['typing', 'time', 'room', 'other'] as const;

/** What an entry should have said, or that it should not be there: always added, the first one stays on record. */
export function CorrectionPanel({ entry }: { readonly entry: WireCharted }) {
  const say = useWords();
  const { open } = useRoom();
  const { params, at } = useInRoom();
  const [why, setWhy] = useState<(typeof REASONS)[number] | null>(null);
  const [words, setWords] = useState('');
  const [moment, setMoment] = useState<Instant | null>(entry.measuredAt);
  const correct = useSend(correctEntry);
  const reason = why === null || why === 'other' ? words.trim() : [say(`correct.because.${why}`), words.trim()].filter(Boolean).join(': ');
  async function send(replacement: Replacement | null): Promise<void> {
    if (reason === '') return;
    const sent = await correct.send({ params, body: { ...at(moment), entryId: entry.entryId, reason, replacement } });
    if (sent !== null) open({ kind: 'record' });
  }
  const shared = { moment, onMoment: setMoment, isBusy: correct.isBusy, refused: correct, hasReason: reason !== '', onSend: (replacement: Replacement | null) => void send(replacement) };
  return (
    <PanelFrame title={say('correct.title')}>
      <p className={styles['wrong']}>
        <s>{entryWords(say, entry)}</s>
      </p>
      <ChoiceField label={say('correct.reason')} shape="rows" value={why} onChange={setWhy} choices={REASONS.map((value) => ({ value, label: say(`correct.because.${value}`) }))} />
      <TextField label={say('correct.words')} value={words} onChange={setWords} maxLength={400} {...(why !== null && why !== 'other' && { optionalWord: say('optional') })} />
      <div className={styles['row']}>
        <Button isBusy={correct.isBusy} disabled={reason === ''} onClick={() => void send(null)}>
          {say('correct.take-back')}
        </Button>
        <p className={styles['hint']}>{say('correct.or')}</p>
      </div>
      {isEntry(entry) ? <ContentCorrection content={entry.content} {...shared} /> : <ReadingCorrection reading={entry} {...shared} />}
    </PanelFrame>
  );
}

type Shared = {
  readonly moment: Instant | null;
  readonly onMoment: (moment: Instant | null) => void;
  readonly isBusy: boolean;
  readonly refused: Parameters<typeof VitalSetForm>[0]['refused'];
  readonly hasReason: boolean;
  readonly onSend: (replacement: Replacement | null) => void;
};

function ReadingCorrection({ reading, hasReason, onSend, ...rest }: Shared & { readonly reading: Exclude<WireCharted, { content: unknown }> }) {
  const say = useWords();
  const [set, setSet] = useState(() => setOf(reading));
  return (
    <>
      {!hasReason && <p className={styles['hint']}>{say('correct.reason-first')}</p>}
      <VitalSetForm set={set} onChange={setSet} {...rest} onSave={(whole) => onSend({ kind: 'vital-signs', ...wireSet(whole) })} />
    </>
  );
}

function ContentCorrection({ content, moment, onMoment, isBusy, refused, hasReason, onSend }: Shared & { readonly content: WireContent }) {
  const say = useWords();
  const [replacement, setReplacement] = useState<Replacement | null>(() => replacementOf(content));
  if (replacement === null) return null;
  return (
    <>
      {replacement.kind === 'event' && (
        <SelectField
          label={say('correct.event')}
          value={replacement.event}
          onChange={(event) => setReplacement({ ...replacement, event })}
          choices={TAPPED_EVENTS.map((value) => ({ value, label: say(`event.${value}`) }))}
          emptyWord=""
        />
      )}
      {(replacement.kind === 'event' || replacement.kind === 'note') && (
        <TextArea label={say('note.words')} value={replacement.words ?? ''} onChange={(words) => setReplacement({ ...replacement, words })} rows={2} maxLength={500} />
      )}
      <Refused of={refused} />
      <div className={entryStyles['foot']}>
        <MomentField moment={moment} onChange={onMoment} />
        <Button look="primary" isBusy={isBusy} disabled={!hasReason} onClick={() => onSend(replacement)}>
          {say('correct.save')}
        </Button>
      </div>
    </>
  );
}

/** An entry's content as a replacement of itself, to be changed; null for kinds that are not corrected. */
function replacementOf(content: WireContent): Replacement | null {
  switch (content.kind) {
    case 'symptoms':
    case 'distress':
    case 'dissociation':
    case 'felt-states':
    case 'event':
    case 'setting':
    case 'note':
      return content;
    default:
      return null;
  }
}
