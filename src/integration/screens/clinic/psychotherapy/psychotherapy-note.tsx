import { useState } from 'react';
import { useAnswer } from '#interface/client/use-answer.ts';
import { Button } from '#interface/controls/button.tsx';
import { useFormat } from '#interface/format/use-format.ts';
import { Card } from '#interface/layout/card.tsx';
import { Row } from '#interface/layout/stack.tsx';
import { Tag } from '#interface/layout/tag.tsx';
import { Answered } from '#interface/states/answered.tsx';
import type { PsychotherapyNoteHead } from '../../../api-psychotherapy.ts';
import { openPsychotherapyNote } from '../../../api-psychotherapy.ts';
import { ChangeNote } from './change-note.tsx';
import { NoteReaders } from './note-readers.tsx';
import { useWords } from './words.ts';
import styles from './psychotherapy.module.css';

type Props = { readonly patientId: string; readonly head: PsychotherapyNoteHead };

/** One note: closed until it is opened, which is recorded; its author changes it and says who else reads it. */
export function PsychotherapyNote({ patientId, head }: Props) {
  const say = useWords();
  const format = useFormat();
  const [isOpen, setIsOpen] = useState(false);
  const { authorName, isOwn, writtenAt, changedAt, readers } = head;
  return (
    <Card title={format.moment(writtenAt)} aside={isOwn && <Tag look={readers.length === 0 ? 'plain' : 'teal'}>{readers.length === 0 ? say('readers.only') : say('readers.named', { count: readers.length })}</Tag>}>
      {(!isOwn || changedAt !== null) && (
        <p className={styles['quiet']}>{[!isOwn && say('note.by', { name: authorName }), changedAt !== null && say('note.changed', { moment: format.moment(changedAt) })].filter(Boolean).join(' · ')}</p>
      )}
      {isOpen ? (
        <Opened patientId={patientId} head={head} onClose={() => setIsOpen(false)} />
      ) : (
        <Row>
          <Button onClick={() => setIsOpen(true)}>{say('note.open')}</Button>
        </Row>
      )}
    </Card>
  );
}

function Opened({ patientId, head, onClose }: Props & { readonly onClose: () => void }) {
  const say = useWords();
  const [isChanging, setIsChanging] = useState(false);
  const { psychotherapyNoteId, isOwn } = head;
  const asked = useAnswer(openPsychotherapyNote, { params: { psychotherapyNoteId } }, { about: [`psychotherapy-notes/${patientId}`] });
  return (
    <Answered of={asked} lines={4}>
      {(note) =>
        isChanging ? (
          <ChangeNote psychotherapyNoteId={psychotherapyNoteId} note={note} onDone={() => setIsChanging(false)} />
        ) : (
          <>
            <p className={styles['words']}>{note.words}</p>
            <Row>
              {isOwn && <Button onClick={() => setIsChanging(true)}>{say('note.change')}</Button>}
              <Button look="plain" onClick={onClose}>
                {say('note.close')}
              </Button>
            </Row>
            {isOwn && <NoteReaders head={head} />}
          </>
        )
      }
    </Answered>
  );
}
