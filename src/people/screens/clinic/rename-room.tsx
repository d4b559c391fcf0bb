import { isRefusal } from '#foundation/refusal.ts';
import { useCommand } from '#interface/client/use-command.ts';
import { Form } from '#interface/controls/form.tsx';
import { TextField } from '#interface/controls/text-field.tsx';
import { useForm } from '#interface/controls/use-form.ts';
import { toast } from '#interface/states/toasts.ts';
import type { RoomRow } from '../../api-rooms.ts';
import { renameRoom } from '../../api-rooms.ts';
import { useWords } from './words.ts';

/** Another name for a room; visits in it, past ones too, show it from then on. */
export function RenameRoom({ room, onDone }: { readonly room: RoomRow; readonly onDone: () => void }) {
  const say = useWords();
  const rename = useCommand(renameRoom);
  const form = useForm({ roomName: room.name }, ({ roomName }) => ({ roomName: roomName.trim() === '' ? say('wrong.roomName') : null }));
  const params = { roomId: room.roomId };
  async function send(): Promise<void> {
    if (!form.isReady()) return;
    const name = form.values.roomName.trim();
    if (isRefusal(await rename.run({ params, body: { name } }))) return;
    toast(say('rooms.renamed', { from: room.name, name }), () => void rename.run({ params, body: { name: room.name } }));
    onDone();
  }
  return (
    <Form errors={form.errors} refusal={rename.refusal} isBusy={rename.isBusy} sendWord={say('save')} look="quiet" onSend={() => void send()} onCancel={onDone}>
      <TextField {...form.field('roomName')} label={say('rooms.name')} maxLength={100} />
    </Form>
  );
}
