import { PersonBanner } from '#interface/clinical/person-banner.tsx';
import { useAnswer } from '#interface/client/use-answer.ts';
import { Page } from '#interface/layout/page.tsx';
import { Stack } from '#interface/layout/stack.tsx';
import { Unfold } from '#interface/layout/unfold.tsx';
import { Link } from '#interface/route/link.tsx';
import { Answered } from '#interface/states/answered.tsx';
import { Empty } from '#interface/states/empty.tsx';
import { openPatient } from '#people/api-patients.ts';
import { chartPath } from '#people/screens/clinic/chart-path.ts';
import { psychotherapyNotes } from '../../../api-psychotherapy.ts';
import { NewNote } from './new-note.tsx';
import { PsychotherapyNote } from './psychotherapy-note.tsx';
import { useWords } from './words.ts';
import styles from './psychotherapy.module.css';

type Props = { readonly params: { readonly patientId: string } };

/** What a therapist keeps for themselves about one person, apart from the chart: who reads it, room to write, and what is kept. */
export function PsychotherapyNotes({ params: { patientId } }: Props) {
  const say = useWords();
  const patient = useAnswer(openPatient, { params: { patientId } }, { about: [`patients/${patientId}`] });
  const asked = useAnswer(psychotherapyNotes, { params: { patientId } }, { about: [`psychotherapy-notes/${patientId}`] });
  return (
    <Page title={say('notes.title')} over={<Link isAlone to={chartPath(patientId, 'integration')}>{say('notes.back')}</Link>}>
      <Stack>
        <Answered of={patient} lines={2}>{({ details, ageYears }) => <PersonBanner {...details} calledAs={details.calledName} ageYears={ageYears} />}</Answered>
        <div className={styles['who']}>
          <p>{say('notes.who')}</p>
          <Unfold word={say('notes.what')}>
            <p>{say('notes.not')}</p>
            <p className={styles['quiet']}>{say('notes.law')}</p>
          </Unfold>
        </div>
        <NewNote patientId={patientId} />
        <Answered of={asked} lines={6}>
          {({ notes }) =>
            notes.length === 0 ? (
              <Empty title={say('notes.none')}>
                <p>{say('notes.noneWords')}</p>
              </Empty>
            ) : (
              <Stack>
                {notes.map((head) => (
                  <PsychotherapyNote key={head.psychotherapyNoteId} patientId={patientId} head={head} />
                ))}
              </Stack>
            )
          }
        </Answered>
      </Stack>
    </Page>
  );
}
