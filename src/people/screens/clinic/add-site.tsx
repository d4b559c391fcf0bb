import { isRefusal } from '#foundation/refusal.ts';
import { useCommand } from '#interface/client/use-command.ts';
import { Form } from '#interface/controls/form.tsx';
import { TextField } from '#interface/controls/text-field.tsx';
import { useForm } from '#interface/controls/use-form.ts';
import { toast } from '#interface/states/toasts.ts';
import { addSite } from '../../api-rooms.ts';
import { useWords } from './words.ts';

/** A further site; its rooms and its consent texts come after it. */
export function AddSite() {
  const say = useWords();
  const add = useCommand(addSite);
  const form = useForm({ siteName: '' }, ({ siteName }) => ({ siteName: siteName.trim() === '' ? say('sites.nameMissing') : null }));
  async function send(): Promise<void> {
    if (!form.isReady()) return;
    const name = form.values.siteName.trim();
    if (isRefusal(await add.run({ body: { name } }))) return;
    toast(say('sites.added', { name }));
    form.clear();
  }
  return (
    <Form errors={form.errors} refusal={add.refusal} isBusy={add.isBusy} sendWord={say('sites.add')} look="quiet" onSend={() => void send()}>
      <TextField {...form.field('siteName')} label={say('sites.name')} hint={say('sites.hint')} maxLength={100} />
    </Form>
  );
}
