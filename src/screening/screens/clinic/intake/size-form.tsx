import { isRefusal } from '#foundation/refusal.ts';
import { useCommand } from '#interface/client/use-command.ts';
import { CheckField } from '#interface/controls/check-field.tsx';
import { ChoiceField } from '#interface/controls/choice-field.tsx';
import { Form } from '#interface/controls/form.tsx';
import { TextField } from '#interface/controls/text-field.tsx';
import { useForm } from '#interface/controls/use-form.ts';
import { useClinicTime } from '#interface/format/use-clinic-time.ts';
import { toast } from '#interface/states/toasts.ts';
import { recordBodyMeasure } from '../../../api-intake.ts';
import { useWords } from '../words.ts';
import { MomentField } from './moment-field.tsx';

const WEIGHT = /^\d{1,3}(\.\d{1,2})?$/;
type Values = { readonly weight: string; readonly unit: 'kg' | 'lb' | null; readonly height: string; readonly isReweighed: boolean; readonly measuredAt: string };

/** Weight in the unit of the scale, and height; the unit is always chosen, never guessed. */
export function SizeForm({ patientId, onDone }: { readonly patientId: string; readonly onDone: () => void }) {
  const say = useWords();
  const time = useClinicTime();
  const record = useCommand(recordBodyMeasure);
  const form = useForm<Values>({ weight: '', unit: null, height: '', isReweighed: false, measuredAt: time.now }, (values) => {
    const isNothing = values.weight === '' && values.height === '';
    return {
      weight: isNothing || (values.weight !== '' && !WEIGHT.test(values.weight)) ? say('wrong.weight') : null,
      unit: values.weight !== '' && values.unit === null ? say('wrong.unit') : null,
      height: values.height === '' || isHeight(values.height) ? null : say('wrong.height'),
      measuredAt: time.instantOf(values.measuredAt) === null ? say('wrong.moment') : null,
    };
  });
  async function send(): Promise<void> {
    const { weight, unit, height, isReweighed } = form.values;
    const measuredAt = time.instantOf(form.values.measuredAt);
    if (!form.isReady() || measuredAt === null) return;
    const body = { weight: weight === '' || unit === null ? null : { value: weight, unit }, heightCm: height === '' ? null : Number(height), isReweighed, measuredAt };
    if (isRefusal(await record.run({ params: { patientId }, body }))) return;
    toast(say('body.sizeRecorded'));
    onDone();
  }
  return (
    <Form errors={form.errors} refusal={record.refusal} isBusy={record.isBusy} sendWord={say('body.recordSize')} onSend={() => void send()} onCancel={onDone}>
      <TextField {...form.field('weight')} kind="decimal" label={say('body.weight')} maxLength={6} />
      <ChoiceField
        {...form.field('unit')}
        shape="rows"
        label={say('body.unit')}
        choices={[
          { value: 'kg', label: 'kg' },
          { value: 'lb', label: 'lb' },
        ]}
      />
      <CheckField label={say('body.reweighed')} hint={say('body.reweighedHint')} isChecked={form.values.isReweighed} onChange={(isReweighed) => form.set('isReweighed', isReweighed)} />
      <TextField {...form.field('height')} kind="decimal" label={say('body.height')} optionalWord={say('optional')} unit="cm" maxLength={5} />
      <MomentField {...form.field('measuredAt')} />
    </Form>
  );
}

function isHeight(text: string): boolean {
  return /^\d{2,3}(\.\d)?$/.test(text) && Number(text) >= 50 && Number(text) <= 260;
}
