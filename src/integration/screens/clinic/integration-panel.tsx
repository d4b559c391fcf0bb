import { IconLock, IconPencilPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { TermText } from '#evidence/screens/glossary/term-text.tsx';
import { useAnswer } from '#interface/client/use-answer.ts';
import { Button } from '#interface/controls/button.tsx';
import { Card } from '#interface/layout/card.tsx';
import { Row, Stack } from '#interface/layout/stack.tsx';
import { Link } from '#interface/route/link.tsx';
import { pathTo } from '#interface/route/match.ts';
import { Answered } from '#interface/states/answered.tsx';
import { Empty } from '#interface/states/empty.tsx';
import { useHasRole } from '#people/screens/clinic/use-me.ts';
import type { WireNote } from '../../api.ts';
import { patientNotes } from '../../api.ts';
import { GoalsCard } from './goals-card.tsx';
import { NoteCard } from './note-card.tsx';
import { NoteForm } from './note-form.tsx';
import { SharedWork } from './shared-work.tsx';
import { useWords } from './words.ts';
import styles from './integration.module.css';

/** A person’s integration notes, newest first, with the time since the dose they follow. */
export function IntegrationPanel({ patientId }: { readonly patientId: string }) {
  const notes = useAnswer(patientNotes, { params: { patientId } }, { about: [`integration/${patientId}`] });
  return (
    <Answered of={notes} lines={10}>
      {(answer) => <Notes patientId={patientId} notes={answer.notes} />}
    </Answered>
  );
}

function Notes({ patientId, notes }: { readonly patientId: string; readonly notes: readonly WireNote[] }) {
  const say = useWords();
  const mayWrite = useHasRole('therapist', 'prescriber');
  const isTherapist = useHasRole('therapist');
  const [isWriting, setIsWriting] = useState(false);
  const write = mayWrite && (
    <Button look="primary" icon={<IconPencilPlus aria-hidden="true" />} onClick={() => setIsWriting(true)}>
      {say('notes.write')}
    </Button>
  );
  return (
    <Stack>
      {isWriting && (
        <Card title={say('notes.write')}>
          <NoteForm patientId={patientId} note={null} onDone={() => setIsWriting(false)} />
        </Card>
      )}
      {notes.length > 0 && (
        <Row isSpread>
          <p className={styles['quiet']}>
            <TermText text={say('notes.words')} isForStaff />
          </p>
          {!isWriting && write}
        </Row>
      )}
      {!isWriting && notes.length === 0 && (
        <Empty title={say('notes.none')} action={write}>
          <p>
            <TermText text={say('notes.noneWords')} isForStaff />
          </p>
        </Empty>
      )}
      {isTherapist && (
        <Row>
          <IconLock aria-hidden="true" size={18} />
          <Link isAlone to={pathTo('/patients/:patientId/psychotherapy-notes', { patientId })}>
            {say('psychotherapy.link')}
          </Link>
          <span className={styles['quiet']}>{say('psychotherapy.words')}</span>
        </Row>
      )}
      <GoalsCard patientId={patientId} />
      {mayWrite && <SharedWork patientId={patientId} />}
      {notes.map((note) => (
        <NoteCard key={note.noteId} patientId={patientId} note={note} />
      ))}
    </Stack>
  );
}
