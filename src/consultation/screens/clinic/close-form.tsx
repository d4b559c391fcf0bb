import { isRefusal } from '#foundation/refusal.ts';
import { textOrNull } from '#foundation/typed-text.ts';
import { useCommand } from '#interface/client/use-command.ts';
import { CheckField } from '#interface/controls/check-field.tsx';
import { SelectField } from '#interface/controls/select-field.tsx';
import { TextArea } from '#interface/controls/text-area.tsx';
import { useForm } from '#interface/controls/use-form.ts';
import type { LeadDetail } from '../../api.ts';
import { closeLead } from '../../api.ts';
import type { CloseReason } from '../../lead.ts';
import { CLOSE_REASONS } from '../../lead.ts';
import { ActFrame } from './act-frame.tsx';
import { useSeenVersion } from './use-seen-version.ts';
import { useWords } from './words.ts';

type Values = { readonly reason: CloseReason | null; readonly kindNote: string; readonly isNoteSent: boolean; readonly referralNote: string };

const EMPTY: Values = { reason: null, kindNote: '', isNoteSent: false, referralNote: '' };

/** Closes a request with its reason, a kind note and where the person was pointed to. */
export function CloseForm({ lead, onDone }: { readonly lead: LeadDetail; readonly onDone: () => void }) {
  const say = useWords();
  const seen = useSeenVersion(lead);
  const close = useCommand(closeLead);
  const { email } = lead.enquiry;
  const form = useForm(EMPTY, (values) => ({
    reason: values.reason === null ? say('wrong.reason') : null,
    kindNote: values.isNoteSent && values.kindNote.trim() === '' ? say('wrong.kindNote') : null,
  }));
  async function send(): Promise<void> {
    const { reason, kindNote, referralNote, isNoteSent } = form.values;
    if (!form.isReady() || reason === null) return;
    const body = { version: seen.version, reason, isNoteSent, kindNote: textOrNull(kindNote), referralNote: textOrNull(referralNote) };
    if (!isRefusal(seen.learn(await close.run({ params: { leadId: lead.leadId }, body })))) onDone();
  }
  return (
    <ActFrame errors={form.errors} refusal={close.refusal} isBusy={close.isBusy} label={say('act.close')} look="strong" onSend={() => void send()} onCancel={onDone}>
      <SelectField {...form.field('reason')} label={say('close.reason')} emptyWord={say('close.choose')} choices={CLOSE_REASONS.map((value) => ({ value, label: say(`closed.${value}`) }))} />
      <TextArea {...form.field('kindNote')} label={say('close.kindNote')} optionalWord={say('optional')} hint={say('close.kindNoteHint')} rows={4} maxLength={2000} />
      {email !== null && <CheckField label={say('close.send', { email })} isChecked={form.values.isNoteSent} onChange={(isNoteSent) => form.set('isNoteSent', isNoteSent)} />}
      <TextArea {...form.field('referralNote')} label={say('close.referral')} optionalWord={say('optional')} rows={2} maxLength={2000} />
    </ActFrame>
  );
}
