import { useCommand } from '#interface/client/use-command.ts';
import { Form } from '#interface/controls/form.tsx';
import { TextField } from '#interface/controls/text-field.tsx';
import { useForm } from '#interface/controls/use-form.ts';
import { Card } from '#interface/layout/card.tsx';
import { namePattern } from '../../../api-own-work.ts';
import { useWords } from './words.ts';

/** Gives a loop a name. */
export function NewPattern() {
  const say = useWords();
  const add = useCommand(namePattern);
  const form = useForm({ name: '' }, ({ name }) => ({ name: name.trim() === '' ? say('patterns.missing') : null }));
  function send(): void {
    if (form.isReady()) void add.run({ body: { name: form.values.name.trim() } });
  }
  return (
    <Card look="sunken">
      <Form errors={form.errors} refusal={add.refusal} isBusy={add.isBusy} look="quiet" sendWord={say('patterns.add')} onSend={send}>
        <TextField {...form.field('name')} label={say('patterns.name')} hint={say('patterns.nameHint')} maxLength={200} />
      </Form>
    </Card>
  );
}
