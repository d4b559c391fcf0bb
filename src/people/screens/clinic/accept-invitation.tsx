import { useState } from 'react';
import { isRefusal } from '#foundation/refusal.ts';
import { useAnswer } from '#interface/client/use-answer.ts';
import { useCommand } from '#interface/client/use-command.ts';
import { Form } from '#interface/controls/form.tsx';
import { TextField } from '#interface/controls/text-field.tsx';
import { useForm } from '#interface/controls/use-form.ts';
import { Link } from '#interface/route/link.tsx';
import { navigate } from '#interface/route/route.ts';
import { acceptStaffInvitation, publicClinic } from '../../api-sign-in.ts';
import { SHORTEST_PASSWORD } from '../../password.ts';
import { EntryFrame } from './entry-frame.tsx';
import { useWords } from './words.ts';

/** Whoever opened the link of an invitation chooses a password; its secret stands after the `#` and travels only with it. */
export function AcceptInvitation({ slug }: { readonly slug: string }) {
  const say = useWords();
  const clinic = useAnswer(publicClinic, { params: { clinicSlug: slug } });
  const accept = useCommand(acceptStaffInvitation);
  const [token] = useState(() => window.location.hash.slice(1));
  const form = useForm({ password: '' }, ({ password }) => ({ password: Array.from(password).length < SHORTEST_PASSWORD ? say('wrong.passwordShort', { count: SHORTEST_PASSWORD }) : null }));
  async function send(): Promise<void> {
    if (!form.isReady()) return;
    const answer = await accept.run({ params: { clinicSlug: slug }, body: { token, password: form.values.password } });
    if (!isRefusal(answer)) navigate('/', { replace: true });
  }
  return (
    <EntryFrame
      title={clinic.state === 'answered' ? say('invitation.title', { clinic: clinic.answer.name }) : say('signIn.title')}
      under={say('invitation.under')}
      foot={<Link isAlone to="/">{say('invitation.toSignIn')}</Link>}
    >
      <Form errors={form.errors} refusal={accept.refusal} isBusy={accept.isBusy} sendWord={say('invitation.send')} onSend={() => void send()}>
        <TextField {...form.field('password')} kind="password" label={say('invitation.password')} hint={say('password.hint', { count: SHORTEST_PASSWORD })} autoComplete="new-password" />
      </Form>
    </EntryFrame>
  );
}
