import { isRefusal } from '#foundation/refusal.ts';
import { useCommand } from '#interface/client/use-command.ts';
import { Form } from '#interface/controls/form.tsx';
import { TextField } from '#interface/controls/text-field.tsx';
import { useForm } from '#interface/controls/use-form.ts';
import { toast } from '#interface/states/toasts.ts';
import type { WireVisit } from '../../../api-plan.ts';
import { cancelVisit } from '../../../api-plan.ts';
import { useWords } from '../words.ts';

/** Cancels a booked visit with its reason; `onCancelled` hears of it where the freed time may be filled. */
export function CancelVisit({ visit, onDone, onCancelled = onDone }: { readonly visit: WireVisit; readonly onDone: () => void; readonly onCancelled?: () => void }) {
  const say = useWords();
  const cancel = useCommand(cancelVisit);
  const form = useForm({ reason: '' }, ({ reason }) => ({ reason: reason.trim() === '' ? say('wrong.cancelReason') : null }));
  async function send(): Promise<void> {
    if (!form.isReady()) return;
    if (isRefusal(await cancel.run({ params: { visitId: visit.visitId }, body: form.values }))) return;
    toast(say('visit.isCancelled'));
    onCancelled();
  }
  return (
    <Form errors={form.errors} refusal={cancel.refusal} isBusy={cancel.isBusy} sendWord={say('visit.cancel')} look="strong" onSend={() => void send()} onCancel={onDone}>
      <TextField {...form.field('reason')} label={say('visit.cancelReason')} maxLength={500} />
    </Form>
  );
}
