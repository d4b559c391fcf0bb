import { isRefusal } from '#foundation/refusal.ts';
import { useCommand } from '#interface/client/use-command.ts';
import { Form } from '#interface/controls/form.tsx';
import { SelectField } from '#interface/controls/select-field.tsx';
import { useForm } from '#interface/controls/use-form.ts';
import { useFormat } from '#interface/format/use-format.ts';
import { toast } from '#interface/states/toasts.ts';
import { draftOrder } from '../../../api-order.ts';
import { treatments } from '../../../route.ts';
import { timeText, visitText } from '../visits/visit-text.ts';
import { RefusedByRule } from '../refused-by-rule.tsx';
import { useWords } from '../words.ts';
import { DoseFields, doseErrors } from './dose-fields.tsx';
import type { DoseValues } from './dose-values.ts';
import { NO_DOSE, writtenDose } from './dose-values.ts';
import type { OrderedPlan } from './order-scope.ts';
import { Reckoned } from './reckoned.tsx';

const WHOLE_PLAN = 'plan';

type Values = DoseValues & { readonly planId: string; readonly visitId: string };
type Props = { readonly patientId: string; readonly plans: readonly OrderedPlan[]; readonly onDone: () => void };

/** Writes an order as a draft; nothing can be given on it before it is signed. */
export function OrderForm({ patientId, plans, onDone }: Props) {
  const say = useWords();
  const format = useFormat();
  const draft = useCommand(draftOrder);
  const [newest] = plans;
  const form = useForm<Values>({ ...NO_DOSE, planId: newest?.planId ?? '', visitId: WHOLE_PLAN }, (values) => doseErrors(say, planOf(plans, values)?.treatment ?? 'racemic-intravenous', values));
  const plan = planOf(plans, form.values);
  if (plan === undefined) return null;
  const { planId, treatment, visits } = plan;
  async function send(): Promise<void> {
    if (!form.isReady()) return;
    const visitId = form.values.visitId === WHOLE_PLAN ? null : form.values.visitId;
    const answer = await draft.run({ params: { patientId }, body: { planId, visitId, dose: writtenDose(treatment, form.values) } });
    if (isRefusal(answer)) return;
    toast(say('orders.drafted'));
    onDone();
  }
  const sessions = visits.filter(({ kind, state }) => kind === 'dosing-session' && state === 'booked');
  return (
    <Form errors={form.errors} isBusy={draft.isBusy} sendWord={say('orders.draft')} onSend={() => void send()} onCancel={onDone}>
      {plans.length > 1 && (
        <SelectField<string> {...form.field('planId')} label={say('orders.plan')} emptyWord={say('choose')} choices={plans.map((each) => ({ value: each.planId, label: `${treatments[each.treatment].name}, ${format.date(each.madeAt)}` }))} />
      )}
      <p>{treatments[treatment].name}</p>
      <SelectField<string>
        {...form.field('visitId')}
        label={say('orders.for')}
        emptyWord={say('choose')}
        choices={[{ value: WHOLE_PLAN, label: say('orders.everySession') }, ...sessions.map((visit) => ({ value: visit.visitId, label: `${visitText(say, visit)}, ${timeText(format, visit)}` }))]}
      />
      <DoseFields form={form} treatment={treatment} />
      <Reckoned patientId={patientId} treatment={treatment} values={form.values} />
      <RefusedByRule refusal={draft.refusal} />
    </Form>
  );
}

function planOf(plans: readonly OrderedPlan[], { planId }: Pick<Values, 'planId'>): OrderedPlan | undefined {
  return plans.find((plan) => plan.planId === planId);
}
