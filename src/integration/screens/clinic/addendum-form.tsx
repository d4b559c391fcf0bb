import { isRefusal } from '#foundation/refusal.ts';
import { useCommand } from '#interface/client/use-command.ts';
import { Form } from '#interface/controls/form.tsx';
import { TextArea } from '#interface/controls/text-area.tsx';
import { useForm } from '#interface/controls/use-form.ts';
import { toast } from '#interface/states/toasts.ts';
import { addAddendum } from '../../api.ts';
import { useWords } from './words.ts';

/** Adds words to a signed note, which itself stays as it was. */
export function AddendumForm({ noteId, onDone }: { readonly noteId: string; readonly onDone: () => void }) {
  const say = useWords();
  const add = useCommand(addAddendum);
  const form = useForm({ text: '' }, ({ text }) => ({ text: text.trim() === '' ? say('wrong.addendum') : null }));
  async function send(): Promise<void> {
    if (!form.isReady()) return;
    if (isRefusal(await add.run({ params: { noteId }, body: form.values }))) return;
    toast(say('notes.addendumAdded'));
    onDone();
  }
  return (
    <Form errors={form.errors} refusal={add.refusal} isBusy={add.isBusy} sendWord={say('notes.addAddendum')} onSend={() => void send()} onCancel={onDone}>
      <TextArea {...form.field('text')} label={say('notes.addendum')} rows={3} maxLength={8000} />
    </Form>
  );
}
