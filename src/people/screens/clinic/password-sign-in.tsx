import { useState } from 'react';
import { isRefusal } from '#foundation/refusal.ts';
import { useCommand } from '#interface/client/use-command.ts';
import { Form } from '#interface/controls/form.tsx';
import { TextField } from '#interface/controls/text-field.tsx';
import { useForm } from '#interface/controls/use-form.ts';
import { staffSignIn } from '../../api-sign-in.ts';
import { isOneTimeCode } from './one-time-code.ts';
import { useWords } from './words.ts';

/** Sign in with e-mail and password; the code of an authenticator app is asked for only when there is one. */
export function PasswordSignIn({ slug, isFirst }: { readonly slug: string; readonly isFirst: boolean }) {
  const say = useWords();
  const signIn = useCommand(staffSignIn);
  const [asksForCode, setAsksForCode] = useState(false);
  const form = useForm({ email: '', password: '', code: '' }, (values) => ({
    email: values.email.trim() === '' ? say('wrong.email') : null,
    password: values.password === '' ? say('wrong.password') : null,
    code: asksForCode && !isOneTimeCode(values.code) ? say('wrong.code') : null,
  }));
  async function send(): Promise<void> {
    if (!form.isReady()) return;
    const { email, password, code } = form.values;
    const answer = await signIn.run({ params: { clinicSlug: slug }, body: { email, password, ...(asksForCode && { code }) } });
    if (isRefusal(answer) && answer.code === 'people.code-needed') setAsksForCode(true);
  }
  const refusal = signIn.refusal?.code === 'people.code-needed' ? null : signIn.refusal;
  return (
    <Form errors={form.errors} refusal={refusal} isBusy={signIn.isBusy} sendWord={say('signIn.send')} look={isFirst ? 'primary' : 'quiet'} onSend={() => void send()}>
      <TextField {...form.field('email')} kind="email" label={say('signIn.email')} autoComplete="username" name="email" />
      <TextField {...form.field('password')} kind="password" label={say('signIn.password')} autoComplete="current-password" name="password" />
      {asksForCode && <TextField {...form.field('code')} kind="whole" label={say('signIn.code')} hint={say('signIn.codeHint')} autoComplete="one-time-code" maxLength={6} autoFocus />}
    </Form>
  );
}
