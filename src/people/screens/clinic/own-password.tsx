import { useState } from 'react';
import { isRefusal } from '#foundation/refusal.ts';
import { useCommand } from '#interface/client/use-command.ts';
import { Button } from '#interface/controls/button.tsx';
import { Form } from '#interface/controls/form.tsx';
import { TextField } from '#interface/controls/text-field.tsx';
import { useForm } from '#interface/controls/use-form.ts';
import { Card } from '#interface/layout/card.tsx';
import { Row } from '#interface/layout/stack.tsx';
import { toast } from '#interface/states/toasts.ts';
import { changePassword } from '../../api-account.ts';
import { SHORTEST_PASSWORD } from '../../password.ts';
import { useWords } from './words.ts';

/** Changes one's own password; every other sign-in of the same person ends. */
export function OwnPassword() {
  const say = useWords();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Card title={say('password.title')}>
      <p>{say('password.words')}</p>
      {isOpen ? (
        <ChangeForm onDone={() => setIsOpen(false)} />
      ) : (
        <Row>
          <Button onClick={() => setIsOpen(true)}>{say('password.change')}</Button>
        </Row>
      )}
    </Card>
  );
}

function ChangeForm({ onDone }: { readonly onDone: () => void }) {
  const say = useWords();
  const change = useCommand(changePassword);
  const form = useForm({ presentPassword: '', password: '' }, ({ presentPassword, password }) => ({
    presentPassword: presentPassword === '' ? say('wrong.password') : null,
    password: Array.from(password).length < SHORTEST_PASSWORD ? say('wrong.passwordShort', { count: SHORTEST_PASSWORD }) : null,
  }));
  async function send(): Promise<void> {
    if (!form.isReady()) return;
    const answer = await change.run({ body: form.values });
    if (isRefusal(answer)) return;
    toast(say('password.changed'));
    onDone();
  }
  return (
    <Form errors={form.errors} refusal={change.refusal} isBusy={change.isBusy} sendWord={say('password.change')} onSend={() => void send()} onCancel={onDone}>
      <TextField {...form.field('presentPassword')} kind="password" label={say('password.present')} autoComplete="current-password" />
      <TextField {...form.field('password')} kind="password" label={say('password.new')} hint={say('password.hint', { count: SHORTEST_PASSWORD })} autoComplete="new-password" />
    </Form>
  );
}
