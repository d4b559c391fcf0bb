import { isRefusal } from '#foundation/refusal.ts';
import { useCommand } from '#interface/client/use-command.ts';
import { Form } from '#interface/controls/form.tsx';
import { TextArea } from '#interface/controls/text-area.tsx';
import { useForm } from '#interface/controls/use-form.ts';
import { toast } from '#interface/states/toasts.ts';
import { signSafetyPlan } from '../../../api-decision.ts';
import type { SafetyPlanSteps } from '../../../safety-plan.ts';
import { useWords } from '../words.ts';

/** The six steps in the order they are gone through. */
export const SAFETY_PLAN_STEPS = ['warningSigns', 'ownCoping', 'peopleAndPlaces', 'peopleToAsk', 'professionals', 'safeSurroundings'] as const;
const EMPTY = { warningSigns: '', ownCoping: '', peopleAndPlaces: '', peopleToAsk: '', professionals: '', safeSurroundings: '' };

/** The six steps of a safety plan in the person’s own words; signed, it stands on their own pages at once. */
export function SafetyPlanForm({ patientId, start, onDone }: { readonly patientId: string; /** The plan in force, to go on from. */ readonly start: SafetyPlanSteps | null; readonly onDone: () => void }) {
  const say = useWords();
  const sign = useCommand(signSafetyPlan);
  const form = useForm(start ?? EMPTY, (values) => ({ warningSigns: SAFETY_PLAN_STEPS.every((step) => values[step].trim() === '') ? say('wrong.plan') : null }));
  async function send(): Promise<void> {
    if (!form.isReady()) return;
    if (isRefusal(await sign.run({ params: { patientId }, body: { steps: form.values } }))) return;
    toast(say('plan.signed'));
    onDone();
  }
  return (
    <Form errors={form.errors} refusal={sign.refusal} isBusy={sign.isBusy} sendWord={say('plan.sign')} onSend={() => void send()} onCancel={onDone}>
      {SAFETY_PLAN_STEPS.map((step, index) => (
        <TextArea key={step} {...form.field(step)} label={`${index + 1}. ${say(`step.${step}`)}`} hint={say(`stepHint.${step}`)} rows={2} maxLength={2000} />
      ))}
    </Form>
  );
}
