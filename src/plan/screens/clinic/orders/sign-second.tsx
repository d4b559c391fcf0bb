import { isRefusal } from '#foundation/refusal.ts';
import { useCommand } from '#interface/client/use-command.ts';
import { Form } from '#interface/controls/form.tsx';
import { useForm } from '#interface/controls/use-form.ts';
import { toast } from '#interface/states/toasts.ts';
import type { WireOrder } from '../../../api-order.ts';
import { signOrderSecond } from '../../../api-order.ts';
import { RefusedByRule } from '../refused-by-rule.tsx';
import { useWords } from '../words.ts';
import { ReadBack, readBackOf } from './read-back.tsx';

/** The second prescriber signs exactly the version that was read, with their own proof of who they are. */
export function SignSecond({ order, onDone }: { readonly order: WireOrder; readonly onDone: () => void }) {
  const say = useWords();
  const sign = useCommand(signOrderSecond);
  const form = useForm({ readBack: '' }, ({ readBack }) => ({ readBack: readBackOf(readBack) === null ? say('wrong.readBack') : null }));
  async function send(): Promise<void> {
    const readBack = readBackOf(form.values.readBack);
    if (!form.isReady() || readBack === null) return;
    if (isRefusal(await sign.run({ params: { orderId: order.orderId }, body: { version: order.version, readBack } }))) return;
    toast(say('order.isSigned'));
    onDone();
  }
  return (
    <Form errors={form.errors} isBusy={sign.isBusy} sendWord={say('order.signSecond')} onSend={() => void send()} onCancel={onDone}>
      <p>{say('order.signSecondWords', { name: order.signedByName ?? '' })}</p>
      <ReadBack order={order} field={form.field('readBack')} />
      <RefusedByRule refusal={sign.refusal} />
    </Form>
  );
}
