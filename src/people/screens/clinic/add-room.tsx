import { isRefusal } from '#foundation/refusal.ts';
import { useCommand } from '#interface/client/use-command.ts';
import { Form } from '#interface/controls/form.tsx';
import { SelectField } from '#interface/controls/select-field.tsx';
import { TextField } from '#interface/controls/text-field.tsx';
import { useForm } from '#interface/controls/use-form.ts';
import { toast } from '#interface/states/toasts.ts';
import type { SiteRow } from '../../api-rooms.ts';
import { addRoom } from '../../api-rooms.ts';
import { useWords } from './words.ts';

/** A further room; where there is only one site it belongs to that. */
export function AddRoom({ sites }: { readonly sites: readonly SiteRow[] }) {
  const say = useWords();
  const add = useCommand(addRoom);
  const only = sites.length === 1 ? (sites[0]?.siteId ?? null) : null;
  const form = useForm<{ readonly roomName: string; readonly siteId: string | null }>({ roomName: '', siteId: only }, (values) => ({
    roomName: values.roomName.trim() === '' ? say('wrong.roomName') : null,
    siteId: (values.siteId ?? only) === null ? say('wrong.site') : null,
  }));
  async function send(): Promise<void> {
    const { roomName } = form.values;
    const siteId = form.values.siteId ?? only;
    if (!form.isReady() || siteId === null) return;
    const answer = await add.run({ body: { siteId, name: roomName } });
    if (isRefusal(answer)) return;
    toast(say('rooms.added', { name: roomName.trim() }));
    form.clear();
  }
  return (
    <Form errors={form.errors} refusal={add.refusal} isBusy={add.isBusy} sendWord={say('rooms.add')} look="quiet" onSend={() => void send()}>
      <TextField {...form.field('roomName')} label={say('rooms.name')} maxLength={100} />
      {sites.length > 1 && <SelectField<string> {...form.field('siteId')} label={say('rooms.site')} emptyWord={say('choose')} choices={sites.map((site) => ({ value: site.siteId, label: site.name }))} />}
    </Form>
  );
}
