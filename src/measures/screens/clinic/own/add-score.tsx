import { isRefusal } from '#foundation/refusal.ts';
import { useCommand } from '#interface/client/use-command.ts';
import { Form } from '#interface/controls/form.tsx';
import { TextArea } from '#interface/controls/text-area.tsx';
import { TextField } from '#interface/controls/text-field.tsx';
import { useForm } from '#interface/controls/use-form.ts';
import { toast } from '#interface/states/toasts.ts';
import { publishOwnMeasure } from '../../../api-own.ts';
import { wholeNumberIn } from '../../../whole-number.ts';
import { useWords } from './words.ts';

const TOTALS = { minimum: 0, maximum: 9999 };

/** Adds a scale of which staff enter the total from the clinic's own licensed sheet; none of its words come into the product. */
export function AddScore({ onDone }: { readonly onDone: () => void }) {
  const say = useWords();
  const publish = useCommand(publishOwnMeasure);
  const form = useForm({ name: '', minimum: '0', maximum: '', notice: '' }, ({ name, minimum, maximum, notice }) => ({
    name: name.trim() === '' || name.length > 60 ? say('wrong.name') : null,
    minimum: wholeNumberIn(minimum, TOTALS) === null ? say('wrong.number') : null,
    maximum: wrongMaximum(say, wholeNumberIn(minimum, TOTALS), wholeNumberIn(maximum, TOTALS)),
    notice: notice.trim() === '' ? say('wrong.notice') : null,
  }));
  async function send(): Promise<void> {
    const { name, notice } = form.values;
    const minimum = wholeNumberIn(form.values.minimum, TOTALS);
    const maximum = wholeNumberIn(form.values.maximum, TOTALS);
    if (!form.isReady() || minimum === null || maximum === null) return;
    if (isRefusal(await publish.run({ body: { definition: { kind: 'score-only', name, minimum, maximum, notice } } }))) return;
    toast(say('form.published', { name }));
    onDone();
  }
  return (
    <Form errors={form.errors} refusal={publish.refusal} isBusy={publish.isBusy} sendWord={say('form.publish')} onSend={() => void send()} onCancel={onDone}>
      <TextField {...form.field('name')} label={say('score.name')} maxLength={60} />
      <TextField {...form.field('minimum')} kind="whole" label={say('score.minimum')} unit={say('score.points')} maxLength={4} />
      <TextField {...form.field('maximum')} kind="whole" label={say('score.maximum')} unit={say('score.points')} maxLength={4} />
      <TextArea {...form.field('notice')} label={say('score.notice')} rows={2} maxLength={500} />
    </Form>
  );
}

function wrongMaximum(say: ReturnType<typeof useWords>, minimum: number | null, maximum: number | null): string | null {
  if (maximum === null) return say('wrong.number');
  return minimum !== null && maximum <= minimum ? say('wrong.order') : null;
}
