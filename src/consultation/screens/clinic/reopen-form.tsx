import { isRefusal } from '#foundation/refusal.ts';
import { textOrNull } from '#foundation/typed-text.ts';
import { useCommand } from '#interface/client/use-command.ts';
import { TextArea } from '#interface/controls/text-area.tsx';
import { useForm } from '#interface/controls/use-form.ts';
import type { LeadDetail } from '../../api.ts';
import { reopenLead } from '../../api.ts';
import { ActFrame } from './act-frame.tsx';
import { useSeenVersion } from './use-seen-version.ts';
import { useWords } from './words.ts';

/** Opens a closed request again. */
export function ReopenForm({ lead, onDone }: { readonly lead: LeadDetail; readonly onDone: () => void }) {
  const say = useWords();
  const seen = useSeenVersion(lead);
  const reopen = useCommand(reopenLead);
  const form = useForm({ why: '' });
  async function send(): Promise<void> {
    const answer = await reopen.run({ params: { leadId: lead.leadId }, body: { version: seen.version, why: textOrNull(form.values.why) } });
    if (!isRefusal(seen.learn(answer))) onDone();
  }
  return (
    <ActFrame errors={form.errors} refusal={reopen.refusal} isBusy={reopen.isBusy} label={say('act.reopen')} onSend={() => void send()} onCancel={onDone}>
      <TextArea {...form.field('why')} label={say('reopen.why')} optionalWord={say('optional')} rows={2} maxLength={2000} />
    </ActFrame>
  );
}
