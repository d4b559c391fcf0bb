import type { FormEvent } from 'react';
import { useState } from 'react';
import { isRefusal } from '#foundation/refusal.ts';
import { forgetAnswers } from '#interface/client/answers.ts';
import { useAnswer } from '#interface/client/use-answer.ts';
import { useCommand } from '#interface/client/use-command.ts';
import { Button } from '#interface/controls/button.tsx';
import { Card } from '#interface/layout/card.tsx';
import { Page } from '#interface/layout/page.tsx';
import { clinicSlug, navigate } from '#interface/route/route.ts';
import { forgetUnsent } from '#measures/screens/patient/outbox.ts';
import { acceptPatientInvitation, publicClinic } from '../../../api-sign-in.ts';
import { AskForLink } from '../ask-for-link.tsx';
import type { TypedBirthDate } from './birth-date.ts';
import { NO_BIRTH_DATE, readBirthDate } from './birth-date.ts';
import { BirthDateField } from './birth-date-field.tsx';
import { NotDone } from '../not-done.tsx';
import { useWords } from './words.ts';
import styles from '../sign-in.module.css';

/** Where the link of a letter leads. The secret stands after the `#`, so that it reaches no server before it is used. */
export function Invitation() {
  const say = useWords();
  const slug = clinicSlug() ?? '';
  const clinic = useAnswer(publicClinic, { params: { clinicSlug: slug } });
  const accept = useCommand(acceptPatientInvitation);
  const [token] = useState(() => window.location.hash.slice(1));
  const [typed, setTyped] = useState<TypedBirthDate>(NO_BIRTH_DATE);
  const [error, setError] = useState<string | null>(null);
  const [isSpent, setIsSpent] = useState(token === '');

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (accept.isBusy) return;
    const birthDate = readBirthDate(typed);
    if (birthDate === null) return setError(say('birthDate.unreadable'));
    setError(null);
    forgetUnsent();
    const answer = await accept.run({ params: { clinicSlug: slug }, body: { token, birthDate } });
    if (isRefusal(answer)) return setIsSpent(answer.code === 'people.invitation-not-valid');
    if (answer.outcome === 'signed-in') {
      forgetAnswers();
      return navigate('/', { replace: true });
    }
    if (answer.triesLeft === 0) return setIsSpent(true);
    setError(say('birthDate.differs', { count: answer.triesLeft }));
  }

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
          <form className={styles['form']} noValidate onSubmit={(event) => void submit(event)}>
            <BirthDateField value={typed} onChange={setTyped} error={error} />
            {accept.refusal !== null && <NotDone refusal={accept.refusal} />}
            <Button type="submit" look="primary" isWide isBusy={accept.isBusy}>
              {say('invitation.open')}
            </Button>
          </form>
          <p className={styles['note']}>{say('invitation.stay')}</p>
        </>
      )}
    </Page>
  );
}
