import { isRefusal } from '#foundation/refusal.ts';
import { useCommand } from '#interface/client/use-command.ts';
import { Form } from '#interface/controls/form.tsx';
import { TextArea } from '#interface/controls/text-area.tsx';
import { useForm } from '#interface/controls/use-form.ts';
import { changeEntry } from '../../../api-journal.ts';
import { useWords } from './words.ts';

type Props = { readonly entryId: string; readonly words: string; readonly onDone: () => void };

/** Other words in the place of what was written. */
export function ChangeEntry({ entryId, words, onDone }: Props) {
  const say = useWords();
  const change = useCommand(changeEntry);
  const form = useForm({ words }, (values) => ({ words: values.words.trim() === '' ? say('journal.empty') : null }));
  async function send(): Promise<void> {
    if (form.isReady() && !isRefusal(await change.run({ params: { entryId }, body: { words: form.values.words.trim() } }))) onDone();
  }
  return (
    <Form errors={form.errors} refusal={change.refusal} isBusy={change.isBusy} sendWord={say('entry.save')} onSend={() => void send()} onCancel={onDone}>
      <TextArea {...form.field('words')} label={say('journal.write')} rows={5} maxLength={20_000} />
    </Form>
  );
}
