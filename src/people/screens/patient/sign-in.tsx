import { useAnswer } from '#interface/client/use-answer.ts';
import { Card } from '#interface/layout/card.tsx';
import { Page } from '#interface/layout/page.tsx';
import { Link } from '#interface/route/link.tsx';
import { clinicSlug } from '#interface/route/route.ts';
import { Answered } from '#interface/states/answered.tsx';
import { publicClinic } from '../../api-sign-in.ts';
import { AskForLink } from './ask-for-link.tsx';
import { PracticePeople } from './practice-people.tsx';
import { useWords } from './words.ts';
import styles from './sign-in.module.css';

/** What somebody sees who is not signed in: how to get a link, and in a practice clinic whom to be. */
export function SignIn() {
  const say = useWords();
  const clinic = useAnswer(publicClinic, { params: { clinicSlug: clinicSlug() ?? '' } });
  return (
    <Page title={say('signIn.title')} over={clinic.state === 'answered' ? clinic.answer.name : undefined}>
      <p className={styles['lead']}>{say('signIn.words')}</p>
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
