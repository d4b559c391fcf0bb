import { useState } from 'react';
import { IconPlayerPlayFilled } from '@tabler/icons-react';
import { useAnswer } from '#interface/client/use-answer.ts';
import { Button } from '#interface/controls/button.tsx';
import { Answered } from '#interface/states/answered.tsx';
import { ownRecording } from '../../../api-journal.ts';
import { Heard } from '../../recording/heard.tsx';
import { useWords } from './words.ts';
import styles from './journal.module.css';

type Props = { readonly entryId: string; readonly title: string };

/** A voice memo that is fetched only when somebody wants to hear it. */
export function OwnMemo({ entryId, title }: Props) {
  const say = useWords();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <p className={styles['words']}>{title}</p>
      {isOpen ? (
        <Fetched entryId={entryId} />
      ) : (
        <Button icon={<IconPlayerPlayFilled aria-hidden="true" />} onClick={() => setIsOpen(true)}>
          {say('memo.listen')}
        </Button>
      )}
    </>
  );
}

function Fetched({ entryId }: Pick<Props, 'entryId'>) {
  const say = useWords();
  const asked = useAnswer(ownRecording, { params: { entryId } });
  return <Answered of={asked} lines={1}>{(recording) => <Heard recording={recording} label={say('memo.listen')} />}</Answered>;
}
