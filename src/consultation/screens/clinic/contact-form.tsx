import { isRefusal } from '#foundation/refusal.ts';
import { textOrNull } from '#foundation/typed-text.ts';
import { useCommand } from '#interface/client/use-command.ts';
import { ChoiceField } from '#interface/controls/choice-field.tsx';
import { TextArea } from '#interface/controls/text-area.tsx';
import { useForm } from '#interface/controls/use-form.ts';
import type { LeadDetail } from '../../api.ts';
import { logLeadContact } from '../../api.ts';
import type { ContactOutcome, ContactWay } from '../../lead-act.ts';
import { CONTACT_OUTCOMES, CONTACT_WAYS } from '../../lead-act.ts';
import { ActFrame } from './act-frame.tsx';
import type { StepValues } from './step-fields.tsx';
import { stepErrors, StepFields, stepOf } from './step-fields.tsx';
import { useSeenVersion } from './use-seen-version.ts';
import { useWords } from './words.ts';

type Values = StepValues & { readonly way: ContactWay | null; readonly outcome: ContactOutcome | null; readonly note: string };

const EMPTY: Values = { way: null, outcome: null, note: '', what: '', dueOn: '' };

/** Notes a call, a message or a talk together with the step that follows. */
export function ContactForm({ lead, onDone }: { readonly lead: LeadDetail; readonly onDone: () => void }) {
  const say = useWords();
  const seen = useSeenVersion(lead);
  const log = useCommand(logLeadContact);
  const form = useForm(EMPTY, (values) => ({
    way: values.way === null ? say('wrong.way') : null,
    outcome: values.outcome === null ? say('wrong.outcome') : null,
    ...stepErrors(say, values, lead.today),
  }));
  async function send(): Promise<void> {
    const { way, outcome, note } = form.values;
    if (!form.isReady() || way === null || outcome === null) return;
    const body = { version: seen.version, way, outcome, note: textOrNull(note), nextStep: stepOf(form.values) };
    if (!isRefusal(seen.learn(await log.run({ params: { leadId: lead.leadId }, body })))) onDone();
  }
  return (
    <ActFrame errors={form.errors} refusal={log.refusal} isBusy={log.isBusy} label={say('act.contact')} onSend={() => void send()} onCancel={onDone}>
      <MessageWish lead={lead} />
      <ChoiceField {...form.field('way')} shape="rows" label={say('contact.way')} choices={CONTACT_WAYS.map((value) => ({ value, label: say(`way.${value}`) }))} />
      <ChoiceField {...form.field('outcome')} shape="rows" label={say('contact.outcome')} choices={CONTACT_OUTCOMES.map((value) => ({ value, label: say(`outcome.${value}`) }))} />
      <TextArea {...form.field('note')} label={say('contact.note')} optionalWord={say('optional')} rows={2} maxLength={2000} />
      <StepFields lead={lead} what={form.field('what')} dueOn={form.field('dueOn')} />
    </ActFrame>
  );
}

/** Reminds of what the person wants before anybody speaks on an answering machine. */
function MessageWish({ lead }: { readonly lead: LeadDetail }) {
  const say = useWords();
  if (lead.enquiry.phone === null || lead.enquiry.mayLeaveMessage === 'yes') return null;
  return <p>{say(lead.enquiry.mayLeaveMessage === 'no' ? 'contact.noMessage' : 'contact.notSaid')}</p>;
}
