import { isRefusal } from '#foundation/refusal.ts';
import { useCommand } from '#interface/client/use-command.ts';
import { Form } from '#interface/controls/form.tsx';
import { TextArea } from '#interface/controls/text-area.tsx';
import { useForm } from '#interface/controls/use-form.ts';
import { toast } from '#interface/states/toasts.ts';
import { signSafetyPlan } from '../../../api-decision.ts';
import { useWords } from '../words.ts';

const STEPS = ['warningSigns', 'ownCoping', 'peopleAndPlaces', 'peopleToAsk', 'professionals', 'safeSurroundings'] as const;
const EMPTY = { warningSigns: '', ownCoping: '', peopleAndPlaces: '', peopleToAsk: '', professionals: '', safeSurroundings: '' };

/** The six steps of a safety plan in the person’s own words; signed, it stands on their own pages at once. */
export function SafetyPlanForm({ patientId, onDone }: { readonly patientId: string; readonly onDone: () => void }) {
  const say = useWords();
  const sign = useCommand(signSafetyPlan);
  const form = useForm(EMPTY, (values) => ({ warningSigns: STEPS.every((step) => values[step].trim() === '') ? say('wrong.plan') : null }));
  async function send(): Promise<void> {
    if (!form.isReady()) return;
    if (isRefusal(await sign.run({ params: { patientId }, body: { steps: form.values } }))) return;
    toast(say('plan.signed'));
    onDone();
  }
  return (
    <Form errors={form.errors} refusal={sign.refusal} isBusy={sign.isBusy} sendWord={say('plan.sign')} onSend={() => void send()} onCancel={onDone}>
      {STEPS.map((step, index) => (
        <TextArea key={step} {...form.field(step)} label={`${index + 1}. ${say(`step.${step}`)}`} hint={say(`stepHint.${step}`)} rows={2} maxLength={2000} />
      ))}
    </Form>
  );
}
