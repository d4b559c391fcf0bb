import { useState } from 'react';
import { useAnswer } from '#interface/client/use-answer.ts';
import { Card } from '#interface/layout/card.tsx';
import { Page } from '#interface/layout/page.tsx';
import { clinicSlug, navigate } from '#interface/route/route.ts';
import { nowMs } from '#interface/client/clock.ts';
import { publicClinic } from '../../../api-sign-in.ts';
import { AskForLink } from '../ask-for-link.tsx';
import { BirthDateDoor } from '../birth-date-door.tsx';
import { takeWhereTo } from '../go-on.ts';
import { useWords } from './words.ts';
import styles from '../sign-in.module.css';

/** Where the link of a letter leads. The secret stands after the `#`, so that it reaches no server before it is used. */
export function Invitation() {
  const say = useWords();
  const clinic = useAnswer(publicClinic, { params: { clinicSlug: clinicSlug() ?? '' } });
  const [token] = useState(() => window.location.hash.slice(1));
  const [isSpent, setIsSpent] = useState(token === '');
  return (
    <Page title={say(isSpent ? 'invitation.spentTitle' : 'invitation.title')} over={clinic.state === 'answered' ? clinic.answer.name : undefined}>
      {isSpent ? (
        <>
          <p className={styles['lead']}>{say('invitation.spent')}</p>
          <Card title={say('invitation.newLink')}>
            <AskForLink />
          </Card>
        </>
      ) : (
        <>
          <p className={styles['lead']}>{say('invitation.words')}</p>
          <BirthDateDoor token={token} onIn={() => navigate(takeWhereTo(nowMs()), { replace: true })} onSpent={() => setIsSpent(true)} />
        </>
      )}
    </Page>
  );
}
