import { IconMail } from '@tabler/icons-react';
import type { FormEvent } from 'react';
import { useState } from 'react';
import { isRefusal } from '#foundation/refusal.ts';
import { useCommand } from '#interface/client/use-command.ts';
import { Button } from '#interface/controls/button.tsx';
import { TextField } from '#interface/controls/text-field.tsx';
import { useForm } from '#interface/controls/use-form.ts';
import { clinicSlug } from '#interface/route/route.ts';
import { requestPatientLink } from '../../api-sign-in.ts';
import { NotDone } from './not-done.tsx';
import { useWords } from './words.ts';
import styles from './sign-in.module.css';

const LOOKS_LIKE_EMAIL = /^\S+@\S+\.\S+$/;

/** Asks for a sign-in link by e-mail; the answer never tells whether anybody has this address. */
export function AskForLink() {
  const say = useWords();
  const request = useCommand(requestPatientLink);
  const [askedFor, setAskedFor] = useState<string | null>(null);
  const form = useForm({ email: '' }, ({ email }) => ({ email: LOOKS_LIKE_EMAIL.test(email.trim()) ? null : say('link.emailUnreadable') }));

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (request.isBusy || !form.isReady()) return;
    const email = form.values.email.trim();
    const answer = await request.run({ params: { clinicSlug: clinicSlug() ?? '' }, body: { email } });
    if (!isRefusal(answer)) setAskedFor(email);
  }

  if (askedFor !== null) {
    return (
      <div className={styles['form']} role="status">
        <p className={styles['sent']}>
          <IconMail aria-hidden="true" size={28} />
          <strong>{say('link.sentTitle')}</strong>
        </p>
        <p>{say('link.sent', { email: askedFor })}</p>
        <p className={styles['note']}>{say('link.sentHint')}</p>
        <Button onClick={() => setAskedFor(null)}>{say('link.again')}</Button>
      </div>
    );
  }
  return (
    <form className={styles['form']} noValidate onSubmit={(event) => void submit(event)}>
      <p>{say('link.words')}</p>
      <TextField {...form.field('email')} kind="email" label={say('link.email')} autoComplete="email" spellCheck={false} />
      {request.refusal !== null && <NotDone refusal={request.refusal} />}
      <Button type="submit" look="primary" isWide isBusy={request.isBusy}>
        {say('link.send')}
      </Button>
    </form>
  );
}
