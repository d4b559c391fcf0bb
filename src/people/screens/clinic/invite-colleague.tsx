import { useState } from 'react';
import type { AnswerOf } from '#foundation/contract.ts';
import { isRefusal } from '#foundation/refusal.ts';
import type { Role } from '#foundation/role.ts';
import { ROLES } from '#foundation/role.ts';
import { useCommand } from '#interface/client/use-command.ts';
import { ChoicesField } from '#interface/controls/choice-field.tsx';
import { Form } from '#interface/controls/form.tsx';
import { TextField } from '#interface/controls/text-field.tsx';
import { useForm } from '#interface/controls/use-form.ts';
import { inviteStaff } from '../../api.ts';
import { roleChoices } from './role-choices.ts';
import { SentInvitation } from './sent-invitation.tsx';
import { useWords } from './words.ts';

type Values = { readonly name: string; readonly email: string; readonly roles: readonly Role[] };

/** Invites somebody to work here; they choose their own password. */
export function InviteColleague({ onDone }: { readonly onDone: () => void }) {
  const say = useWords();
  const invite = useCommand(inviteStaff);
  const [sent, setSent] = useState<AnswerOf<typeof inviteStaff> | null>(null);
  const form = useForm<Values>({ name: '', email: '', roles: [] }, (values) => ({
    name: values.name.trim() === '' ? say('wrong.ownerName') : null,
    email: values.email.trim() === '' ? say('wrong.email') : null,
    roles: values.roles.length === 0 ? say('wrong.roles') : null,
  }));
  async function send(): Promise<void> {
    if (!form.isReady()) return;
    const answer = await invite.run({ body: form.values });
    if (isRefusal(answer)) form.refuse(answer);
    else setSent(answer);
  }
  if (sent !== null) return <SentInvitation invitation={sent.invitation} to={form.values.email} onDone={onDone} />;
  const { value, onChange, ...roles } = form.field('roles');
  return (
    <Form errors={form.errors} refusal={invite.refusal} isBusy={invite.isBusy} sendWord={say('staff.invite')} onSend={() => void send()} onCancel={onDone}>
      <TextField {...form.field('name')} label={say('staff.name')} autoComplete="off" maxLength={100} />
      <TextField {...form.field('email')} kind="email" label={say('signIn.email')} autoComplete="off" maxLength={254} />
      <ChoicesField {...roles} values={value} onChange={onChange} label={say('column.roles')} choices={roleChoices(say, ROLES)} />
    </Form>
  );
}
