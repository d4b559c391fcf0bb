import { isRefusal } from '#foundation/refusal.ts';
import { useCommand } from '#interface/client/use-command.ts';
import { Form } from '#interface/controls/form.tsx';
import { TextField } from '#interface/controls/text-field.tsx';
import { useForm } from '#interface/controls/use-form.ts';
import { toast } from '#interface/states/toasts.ts';
import type { DutyList } from '../../api-duty.ts';
import { setClinicLine } from '../../api-duty.ts';
import { useWords } from './words.ts';

/** Where the clinic itself is reached when nobody has answered. */
export function ClinicLineForm({ line }: { readonly line: DutyList['line'] }) {
  const say = useWords();
  const set = useCommand(setClinicLine);
  const form = useForm({ email: line.email ?? '', phone: line.phone ?? '' });
  const given = (text: string) => (text.trim() === '' ? null : text.trim());
  async function send(): Promise<void> {
    const answer = await set.run({ body: { email: given(form.values.email), phone: given(form.values.phone) } });
    if (isRefusal(answer)) form.refuse(answer);
    else toast(say('duty.lineSaved'));
  }
  return (
    <Form errors={form.errors} refusal={set.refusal} isBusy={set.isBusy} sendWord={say('save')} look="quiet" onSend={() => void send()}>
      <TextField {...form.field('email')} kind="email" label={say('duty.lineEmail')} hint={say('duty.lineEmailHint')} maxLength={254} />
      <TextField {...form.field('phone')} kind="tel" label={say('duty.linePhone')} hint={say('duty.linePhoneHint')} maxLength={40} />
    </Form>
  );
}
