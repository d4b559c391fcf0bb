import { isRefusal } from '#foundation/refusal.ts';
import { useCommand } from '#interface/client/use-command.ts';
import { Form } from '#interface/controls/form.tsx';
import { TextArea } from '#interface/controls/text-area.tsx';
import { useForm } from '#interface/controls/use-form.ts';
import { toast } from '#interface/states/toasts.ts';
import { signSafetyAssessment } from '../../../api-decision.ts';
import { useWords } from '../words.ts';

/** A clinician’s safety assessment, signed as it is written. */
export function SafetyAssessmentForm({ patientId, onDone }: { readonly patientId: string; readonly onDone: () => void }) {
  const say = useWords();
  const sign = useCommand(signSafetyAssessment);
  const form = useForm({ note: '' }, ({ note }) => ({ note: note.trim() === '' ? say('wrong.assessment') : null }));
  async function send(): Promise<void> {
    if (!form.isReady()) return;
    if (isRefusal(await sign.run({ params: { patientId }, body: form.values }))) return;
    toast(say('assessment.signed'));
    onDone();
  }
  return (
    <Form errors={form.errors} refusal={sign.refusal} isBusy={sign.isBusy} sendWord={say('assessment.sign')} onSend={() => void send()} onCancel={onDone}>
      <TextArea {...form.field('note')} label={say('assessment.note')} rows={8} maxLength={8000} />
    </Form>
  );
}
