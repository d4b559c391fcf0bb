import { isRefusal } from '#foundation/refusal.ts';
import { useCommand } from '#interface/client/use-command.ts';
import { useForm } from '#interface/controls/use-form.ts';
import type { LeadDetail } from '../../api.ts';
import { setLeadNextStep } from '../../api.ts';
import { ActFrame } from './act-frame.tsx';
import { stepErrors, StepFields, stepOf } from './step-fields.tsx';
import { useSeenVersion } from './use-seen-version.ts';
import { useWords } from './words.ts';

/** Plans what happens next, or takes the planned step away. */
export function NextStepForm({ lead, onDone }: { readonly lead: LeadDetail; readonly onDone: () => void }) {
  const say = useWords();
  const seen = useSeenVersion(lead);
  const plan = useCommand(setLeadNextStep);
  const form = useForm({ what: lead.nextStep?.what ?? '', dueOn: String(lead.nextStep?.dueOn ?? '') }, (values) => stepErrors(say, values, lead.today));
  async function send(): Promise<void> {
    if (!form.isReady()) return;
    const body = { version: seen.version, nextStep: stepOf(form.values) };
    if (!isRefusal(seen.learn(await plan.run({ params: { leadId: lead.leadId }, body })))) onDone();
  }
  return (
    <ActFrame errors={form.errors} refusal={plan.refusal} isBusy={plan.isBusy} label={say('act.next-step')} onSend={() => void send()} onCancel={onDone}>
      <StepFields lead={lead} what={form.field('what')} dueOn={form.field('dueOn')} />
    </ActFrame>
  );
}
