import type { FormEvent } from 'react';
import { useState } from 'react';
import { isRefusal } from '#foundation/refusal.ts';
import { forgetAnswers } from '#interface/client/answers.ts';
import { useCommand } from '#interface/client/use-command.ts';
import { Button } from '#interface/controls/button.tsx';
import { clinicSlug } from '#interface/route/route.ts';
import { forgetUnsent } from '#measures/screens/patient/outbox.ts';
import { acceptPatientInvitation } from '../../api-sign-in.ts';
import { BirthDateField } from './invitation/birth-date-field.tsx';
import type { TypedBirthDate } from './invitation/birth-date.ts';
import { NO_BIRTH_DATE, readBirthDate } from './invitation/birth-date.ts';
import { useWords } from './invitation/words.ts';
import { NotDone } from './not-done.tsx';
import styles from './sign-in.module.css';

type Props = { readonly token: string; readonly onIn: () => void; readonly onSpent: () => void };

/** The secret of a link proves the address, the birth date whose it is; together they sign in. */
export function BirthDateDoor({ token, onIn, onSpent }: Props) {
  const say = useWords();
  const accept = useCommand(acceptPatientInvitation);
  const [typed, setTyped] = useState<TypedBirthDate>(NO_BIRTH_DATE);
  const [error, setError] = useState<string | null>(null);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (accept.isBusy) return;
    const birthDate = readBirthDate(typed);
    if (birthDate === null) return setError(say('birthDate.unreadable'));
    setError(null);
    forgetUnsent();
    const answer = await accept.run({ params: { clinicSlug: clinicSlug() ?? '' }, body: { token, birthDate } });
    if (isRefusal(answer)) return answer.code === 'people.invitation-not-valid' ? onSpent() : undefined;
    if (answer.outcome === 'signed-in') {
      forgetAnswers();
      return onIn();
    }
    if (answer.triesLeft === 0) return onSpent();
    setError(say('birthDate.differs', { count: answer.triesLeft }));
  }

  return (
    <form className={styles['form']} noValidate onSubmit={(event) => void submit(event)}>
      <BirthDateField value={typed} onChange={setTyped} error={error} />
      {accept.refusal !== null && <NotDone refusal={accept.refusal} />}
      <Button type="submit" look="primary" isWide isBusy={accept.isBusy}>
        {say('invitation.open')}
      </Button>
      <p className={styles['note']}>{say('invitation.stay')}</p>
    </form>
  );
}
