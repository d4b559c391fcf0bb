import { isRefusal } from '#foundation/refusal.ts';
import { useCommand } from '#interface/client/use-command.ts';
import { Form } from '#interface/controls/form.tsx';
import { TextField } from '#interface/controls/text-field.tsx';
import { useForm } from '#interface/controls/use-form.ts';
import { toast } from '#interface/states/toasts.ts';
import type { WireOrder } from '../../../api-order.ts';
import { cancelOrder } from '../../../api-order.ts';
import { useWords } from '../words.ts';

/** Cancels an order with its reason. */
export function CancelOrder({ order, onDone }: { readonly order: WireOrder; readonly onDone: () => void }) {
  const say = useWords();
  const cancel = useCommand(cancelOrder);
  const form = useForm({ reason: '' }, ({ reason }) => ({ reason: reason.trim() === '' ? say('wrong.cancelReason') : null }));
  async function send(): Promise<void> {
    if (!form.isReady()) return;
    const answer = await cancel.run({ params: { orderId: order.orderId }, body: { version: order.version, reason: form.values.reason } });
    if (isRefusal(answer)) return;
    toast(say('order.isCancelled'));
    onDone();
  }
  return (
    <Form errors={form.errors} refusal={cancel.refusal} isBusy={cancel.isBusy} sendWord={say('order.cancel')} look="strong" onSend={() => void send()} onCancel={onDone}>
      <TextField {...form.field('reason')} label={say('order.cancelReason')} maxLength={2000} />
    </Form>
  );
}
