import { isRefusal } from '#foundation/refusal.ts';
import { useCommand } from '#interface/client/use-command.ts';
import { Form } from '#interface/controls/form.tsx';
import { useForm } from '#interface/controls/use-form.ts';
import { useClinicTime } from '#interface/format/use-clinic-time.ts';
import { toast } from '#interface/states/toasts.ts';
import { changePatientDetails } from '../../api-patients.ts';
import type { PatientDetails } from '../../patient-details.ts';
import { typedDetails, valuesOf } from './details-values.ts';
import { detailsErrors, PatientFields } from './patient-fields.tsx';
import { useWords } from './words.ts';

type Props = { readonly patientId: string; readonly details: PatientDetails; readonly onDone: () => void };

/** Changes who a patient is and how to reach them. */
export function ChangeDetails({ patientId, details, onDone }: Props) {
  const say = useWords();
  const { today } = useClinicTime();
  const change = useCommand(changePatientDetails);
  const form = useForm(valuesOf(details), (values) => detailsErrors(say, values, today));
  async function send(): Promise<void> {
    const { sex } = form.values;
    if (!form.isReady() || sex === null) return;
    const answer = await change.run({ params: { patientId }, body: { details: typedDetails(form.values, sex) } });
    if (isRefusal(answer)) return form.refuse(answer);
    toast(say('person.changed'));
    onDone();
  }
  return (
    <Form errors={form.errors} refusal={change.refusal} isBusy={change.isBusy} sendWord={say('save')} onSend={() => void send()} onCancel={onDone}>
      <PatientFields form={form} today={today} />
    </Form>
  );
}
