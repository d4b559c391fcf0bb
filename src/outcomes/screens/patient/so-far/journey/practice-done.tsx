import { removePractice } from '#integration/api-practices.ts';
import { usePracticeWords } from '#integration/screens/patient/practices/practice-words.ts';
import { useCommand } from '#interface/client/use-command.ts';
import { Button } from '#interface/controls/button.tsx';
import { Tag } from '#interface/layout/tag.tsx';
import { Failed } from '#interface/states/failed.tsx';
import type { TimelineMoment } from '../../../../api-timeline.ts';
import { useWords } from './words.ts';
import styles from './journey.module.css';

/** A practice that the person did; nobody else sees it, and it can be removed. */
export function PracticeDone({ moment: { practiceEntryId, practice, minutes } }: { readonly moment: Extract<TimelineMoment, { kind: 'practice' }> }) {
  const say = useWords();
  const title = usePracticeWords()(practice);
  const remove = useCommand(removePractice);
  return (
    <>
      <p className={styles['own']}>{minutes === null ? say('journey.practice', { title }) : say('journey.practiceFor', { title, minutes })}</p>
      <div className={styles['acts']}>
        <Tag>{say('journey.only')}</Tag>
        <Button look="plain" isBusy={remove.isBusy} onClick={() => void remove.run({ params: { practiceEntryId } })}>
          {say('life.remove')}
        </Button>
      </div>
      {remove.refusal !== null && <Failed refusal={remove.refusal} />}
    </>
  );
}
