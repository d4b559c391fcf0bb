import { useState } from 'react';
import type { AnswerOf } from '#foundation/contract.ts';
import { isRefusal } from '#foundation/refusal.ts';
import { useCommand } from '#interface/client/use-command.ts';
import { Form } from '#interface/controls/form.tsx';
import { invitePatient } from '../../api-patients.ts';
import { SentInvitation } from './sent-invitation.tsx';
import { useWords } from './words.ts';

type Props = { readonly patientId: string; readonly email: string | null; readonly onDone: () => void };

/** Sends a person the link to their own pages. */
export function InvitePatient({ patientId, email, onDone }: Props) {
  const say = useWords();
  const invite = useCommand(invitePatient);
  const [sent, setSent] = useState<AnswerOf<typeof invitePatient> | null>(null);
  async function send(): Promise<void> {
    const answer = await invite.run({ params: { patientId } });
    if (!isRefusal(answer)) setSent(answer);
  }
  if (sent !== null) return <SentInvitation invitation={sent} to={email} onDone={onDone} />;
  return (
    <Form refusal={invite.refusal} isBusy={invite.isBusy} sendWord={say('invite.send')} onSend={() => void send()} onCancel={onDone}>
      <p>{email === null ? say('invite.noEmail') : say('invite.words', { email })}</p>
    </Form>
  );
}
