import { isRefusal } from '#foundation/refusal.ts';
import { useCommand } from '#interface/client/use-command.ts';
import { Form } from '#interface/controls/form.tsx';
import { useForm } from '#interface/controls/use-form.ts';
import { toast } from '#interface/states/toasts.ts';
import type { WireOrder } from '../../../api-order.ts';
import { editOrder } from '../../../api-order.ts';
import { RefusedByRule } from '../refused-by-rule.tsx';
import { useWords } from '../words.ts';
import { DoseFields, doseErrors } from './dose-fields.tsx';
import { doseValuesOf, writtenDose } from './dose-values.ts';
import { Reckoned } from './reckoned.tsx';
import styles from './orders.module.css';

/** Changes an order: always a new version that has to be signed. */
export function EditOrder({ patientId, order, onDone }: { readonly patientId: string; readonly order: WireOrder; readonly onDone: () => void }) {
  const say = useWords();
  const edit = useCommand(editOrder);
  const form = useForm(doseValuesOf(order), (values) => doseErrors(say, order.treatment, values));
  async function send(): Promise<void> {
    if (!form.isReady()) return;
    const answer = await edit.run({ params: { orderId: order.orderId }, body: { version: order.version, dose: writtenDose(order.treatment, form.values) } });
    if (isRefusal(answer)) return;
    toast(say('order.changed'));
    onDone();
  }
  return (
    <Form errors={form.errors} isBusy={edit.isBusy} sendWord={say('order.saveChange')} onSend={() => void send()} onCancel={onDone}>
      {order.signedAt !== null && <p className={styles['quiet']}>{say('order.changeSigned')}</p>}
      <DoseFields form={form} treatment={order.treatment} />
      <Reckoned patientId={patientId} treatment={order.treatment} values={form.values} />
      <RefusedByRule refusal={edit.refusal} />
    </Form>
  );
}
