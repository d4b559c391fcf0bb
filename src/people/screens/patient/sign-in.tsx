import { useEffect, useState } from 'react';
import { nowMs } from '#interface/client/clock.ts';
import { useAnswer } from '#interface/client/use-answer.ts';
import { Card } from '#interface/layout/card.tsx';
import { Page } from '#interface/layout/page.tsx';
import { Link } from '#interface/route/link.tsx';
import { clinicSlug, navigate, usePlace } from '#interface/route/route.ts';
import { Answered } from '#interface/states/answered.tsx';
import { publicClinic } from '../../api-sign-in.ts';
import { AskForLink } from './ask-for-link.tsx';
import { BirthDateDoor } from './birth-date-door.tsx';
import { keepWhereTo } from './go-on.ts';
import { PracticePeople } from './practice-people.tsx';
import { useWords } from './words.ts';
import styles from './sign-in.module.css';

/** What somebody sees who is not signed in: how to get a link, and in a practice clinic whom to be. From a letter it is the door to its one form. */
export function SignIn() {
  const { path } = usePlace();
  const [token] = useState(() => window.location.hash.slice(1));
  const [isSpent, setIsSpent] = useState(false);
  useEffect(() => keepWhereTo(path, nowMs()), [path]);
  return token === '' || isSpent ? <AskOrChoose isSpent={isSpent} /> : <FormDoor token={token} path={path} onSpent={() => setIsSpent(true)} />;
}

function FormDoor({ token, path, onSpent }: { readonly token: string; readonly path: string; readonly onSpent: () => void }) {
  const say = useWords();
  return (
    <Page title={say('signIn.forForm')}>
      <BirthDateDoor token={token} onIn={() => navigate(path, { replace: true })} onSpent={onSpent} />
    </Page>
  );
}

function AskOrChoose({ isSpent }: { readonly isSpent: boolean }) {
  const say = useWords();
  const clinic = useAnswer(publicClinic, { params: { clinicSlug: clinicSlug() ?? '' } });
  return (
    <Page title={say('signIn.title')} over={clinic.state === 'answered' ? clinic.answer.name : undefined}>
      <p className={styles['lead']}>{say(isSpent ? 'signIn.spent' : 'signIn.words')}</p>
      <Card title={say('link.title')}>
        <AskForLink />
      </Card>
      <Answered of={clinic} lines={2}>
        {({ isPractice, practicePatients }) => isPractice && <PracticePeople patients={practicePatients} />}
      </Answered>
      <p>
        {say('signIn.new')} <Link to="/consultation">{say('signIn.consultation')}</Link>
      </p>
    </Page>
  );
}
