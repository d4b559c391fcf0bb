import { isRefusal } from '#foundation/refusal.ts';
import { useCommand } from '#interface/client/use-command.ts';
import { Form } from '#interface/controls/form.tsx';
import { TextField } from '#interface/controls/text-field.tsx';
import { useForm } from '#interface/controls/use-form.ts';
import { useClinicTime } from '#interface/format/use-clinic-time.ts';
import { toast } from '#interface/states/toasts.ts';
import { recordBloodPressure } from '../../../api-intake.ts';
import { useWords } from '../words.ts';
import { MomentField } from './moment-field.tsx';
import styles from '../panels.module.css';

const LIMITS = { systolic: { least: 50, most: 300 }, diastolic: { least: 20, most: 200 } } as const;

/** One blood pressure at rest. */
export function BloodPressureForm({ patientId, onDone }: { readonly patientId: string; readonly onDone: () => void }) {
  const say = useWords();
  const time = useClinicTime();
  const record = useCommand(recordBloodPressure);
  const form = useForm({ systolic: '', diastolic: '', measuredAt: time.now }, (values) => ({
    systolic: isWithin(values.systolic, LIMITS.systolic) ? null : say('wrong.systolic', LIMITS.systolic),
    diastolic: isWithin(values.diastolic, LIMITS.diastolic) ? null : say('wrong.diastolic', LIMITS.diastolic),
    measuredAt: time.instantOf(values.measuredAt) === null ? say('wrong.moment') : null,
  }));
  async function send(): Promise<void> {
    const measuredAt = time.instantOf(form.values.measuredAt);
    if (!form.isReady() || measuredAt === null) return;
    const body = { systolicMmHg: Number(form.values.systolic), diastolicMmHg: Number(form.values.diastolic), measuredAt };
    if (isRefusal(await record.run({ params: { patientId }, body }))) return;
    toast(say('body.pressureRecorded'));
    onDone();
  }
  return (
    <Form errors={form.errors} refusal={record.refusal} isBusy={record.isBusy} sendWord={say('body.recordPressure')} onSend={() => void send()} onCancel={onDone}>
      <div className={styles['pair']}>
        <TextField {...form.field('systolic')} kind="whole" label={say('body.systolic')} unit="mmHg" maxLength={3} />
        <TextField {...form.field('diastolic')} kind="whole" label={say('body.diastolic')} unit="mmHg" maxLength={3} />
      </div>
      <MomentField {...form.field('measuredAt')} />
    </Form>
  );
}

function isWithin(text: string, { least, most }: { readonly least: number; readonly most: number }): boolean {
  return /^\d+$/.test(text) && Number(text) >= least && Number(text) <= most;
}
