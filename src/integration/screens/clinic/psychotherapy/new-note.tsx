import { isRefusal } from '#foundation/refusal.ts';
import { useCommand } from '#interface/client/use-command.ts';
import { Form } from '#interface/controls/form.tsx';
import { TextArea } from '#interface/controls/text-area.tsx';
import { useForm } from '#interface/controls/use-form.ts';
import { Card } from '#interface/layout/card.tsx';
import { toast } from '#interface/states/toasts.ts';
import { writePsychotherapyNote } from '../../../api-psychotherapy.ts';
import { useWords } from './words.ts';

/** The longest a note may be, in characters. */
export const LONGEST_NOTE = 40_000;

/** Writes a note; what is typed stands nowhere on the device. */
export function NewNote({ patientId }: { readonly patientId: string }) {
  const say = useWords();
  const write = useCommand(writePsychotherapyNote);
  const form = useForm({ words: '' }, ({ words }) => ({ words: words.trim() === '' ? say('note.missing') : null }));
  async function send(): Promise<void> {
    if (!form.isReady()) return;
    if (isRefusal(await write.run({ params: { patientId }, body: form.values }))) return;
    form.set('words', '');
    toast(say('note.kept'));
  }
  return (
    <Card title={say('notes.new')}>
      <Form errors={form.errors} refusal={write.refusal} isBusy={write.isBusy} sendWord={say('note.keep')} onSend={() => void send()}>
        <TextArea {...form.field('words')} label={say('note.words')} rows={6} maxLength={LONGEST_NOTE} />
      </Form>
    </Card>
  );
}
