import { Form } from '#interface/controls/form.tsx';
import { TextField } from '#interface/controls/text-field.tsx';
import { useForm } from '#interface/controls/use-form.ts';
import { useClinicTime } from '#interface/format/use-clinic-time.ts';
import type { Instrument } from '../../instrument.ts';
import { wholeNumberIn } from '../../whole-number.ts';
import { MeasuredAtField } from './measured-at-field.tsx';
import { useEnter } from './use-enter.ts';
import { useWords } from './words.ts';
import styles from './measures.module.css';

type Props = { readonly instrument: Instrument & { readonly range: { readonly minimum: number; readonly maximum: number } }; readonly patientId: string; readonly onDone: () => void };

/** Enters the total of a sheet on paper, of which the answers are not in the product or not wanted here. */
export function EnterTotal({ instrument, patientId, onDone }: Props) {
  const say = useWords();
  const time = useClinicTime();
  const { enter, refusal, isBusy } = useEnter(patientId, onDone);
  const { minimum, maximum } = instrument.range;
  const form = useForm({ total: '', measuredAt: time.now }, (values) => ({
    total: wholeNumberIn(values.total, instrument.range) === null ? say('wrong.total', { minimum, maximum }) : null,
    measuredAt: time.instantOf(values.measuredAt) === null ? say('wrong.moment') : null,
  }));
  function send(): void {
    const measuredAt = time.instantOf(form.values.measuredAt);
    if (form.isReady() && measuredAt !== null) void enter({ kind: 'total', measure: instrument.id, version: instrument.version, total: Number(form.values.total) }, measuredAt);
  }
  return (
    <Form errors={form.errors} refusal={refusal} isBusy={isBusy} sendWord={say('enter.send')} onSend={send} onCancel={onDone}>
      <p className={styles['quiet']}>{instrument.licence.notice}</p>
      <TextField {...form.field('total')} kind="whole" label={say('enter.total')} hint={say('enter.range', { minimum, maximum })} unit={say('enter.points')} maxLength={3} />
      <MeasuredAtField {...form.field('measuredAt')} />
    </Form>
  );
}
