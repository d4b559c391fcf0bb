import { useState } from 'react';
import { ExplainedRule } from '#evidence/screens/glossary/explained-rule.tsx';
import { isRefusal } from '#foundation/refusal.ts';
import { useCommand } from '#interface/client/use-command.ts';
import { Button } from '#interface/controls/button.tsx';
import { useFormat } from '#interface/format/use-format.ts';
import { Card } from '#interface/layout/card.tsx';
import { Row, Stack } from '#interface/layout/stack.tsx';
import { Tag } from '#interface/layout/tag.tsx';
import { Failed } from '#interface/states/failed.tsx';
import { toast } from '#interface/states/toasts.ts';
import { useHasRole } from '#people/screens/clinic/use-me.ts';
import type { WireNote } from '../../api.ts';
import { signNote } from '../../api.ts';
import { AddendumForm } from './addendum-form.tsx';
import { NoteForm } from './note-form.tsx';
import { NoteText } from './note-text.tsx';
import { useWords } from './words.ts';
import styles from './integration.module.css';

type Props = { readonly patientId: string; readonly note: WireNote };

/** One integration note: when, how long after the dose, what was said, and its signature. */
export function NoteCard({ patientId, note }: Props) {
  const say = useWords();
  const format = useFormat();
  const mayWrite = useHasRole('therapist', 'prescriber');
  const sign = useCommand(signNote);
  const [open, setOpen] = useState<'edit' | 'addendum' | null>(null);
  const { body, timing, state, signedAt, therapistName } = note;
  async function send(): Promise<void> {
    if (!isRefusal(await sign.run({ params: { noteId: note.noteId }, body: { seenVersion: note.version } }))) toast(say('notes.signed'));
  }
  const title = `${format.moment(body.startedAt)}–${format.clock(body.endedAt)}`;
  return (
    <Card title={title} aside={<Tag look={state === 'signed' ? 'teal' : 'attention'}>{say(`notes.${state}`)}</Tag>}>
      <p className={styles['quiet']}>
        {[therapistName, say(`mode.${body.mode}`), signedAt !== null && say('notes.signedAt', { moment: format.moment(signedAt) })].filter(Boolean).join(' · ')}
      </p>
      {note.isAsSigned === false && (
        <p role="alert">
          <Tag look="attention">{say('notes.altered')}</Tag> {say('notes.altered.words')}
        </p>
      )}
      {open === 'edit' ? (
        <NoteForm patientId={patientId} note={note} onDone={() => setOpen(null)} />
      ) : (
        <>
          {timing === null ? (
            <p className={styles['quiet']}>{say('notes.noDose')}</p>
          ) : (
            <ExplainedRule finding={timing.finding} state={<Tag look={timing.band === 'suggested' ? 'teal' : 'plain'}>{say('notes.hours', { hours: Math.floor(timing.hoursSinceDose) })}</Tag>} />
          )}
          <NoteText patientId={patientId} body={body} />
          {note.addenda.length > 0 && (
            <Stack gap="near">
              <h3>{say('notes.addenda')}</h3>
              {note.addenda.map((addendum) => (
                <div key={addendum.addedAt} className={styles['addendum']}>
                  <p className={styles['words']}>{addendum.text}</p>
                  <p className={styles['quiet']}>
                    {addendum.authorName}, {format.moment(addendum.addedAt)}
                  </p>
                </div>
              ))}
            </Stack>
          )}
          {sign.refusal !== null && <Failed refusal={sign.refusal} />}
          {open === 'addendum' && <AddendumForm noteId={note.noteId} onDone={() => setOpen(null)} />}
          {open === null && mayWrite && state === 'draft' && (
            <Row>
              <Button look="primary" isBusy={sign.isBusy} onClick={() => void send()}>
                {say('notes.sign')}
              </Button>
              <Button onClick={() => setOpen('edit')}>{say('notes.edit')}</Button>
            </Row>
          )}
          {open === null && mayWrite && state === 'signed' && (
            <Row>
              <Button onClick={() => setOpen('addendum')}>{say('notes.addAddendum')}</Button>
            </Row>
          )}
        </>
      )}
    </Card>
  );
}
