import { isRefusal } from '#foundation/refusal.ts';
import { useCommand } from '#interface/client/use-command.ts';
import { CheckField } from '#interface/controls/check-field.tsx';
import { Form } from '#interface/controls/form.tsx';
import { useForm } from '#interface/controls/use-form.ts';
import { useClinicTime } from '#interface/format/use-clinic-time.ts';
import { Link } from '#interface/route/link.tsx';
import { navigate } from '#interface/route/route.ts';
import { addPatient } from '../../api-patients.ts';
import { lookalikesIn } from '../../lookalikes.ts';
import { chartPath } from './chart-path.ts';
import type { DetailsValues } from './details-values.ts';
import { NO_DETAILS, typedDetails } from './details-values.ts';
import { detailsErrors, PatientFields } from './patient-fields.tsx';
import { useWords } from './words.ts';

type Values = DetailsValues & { readonly isAnotherPerson: boolean };

/** Adds a patient; somebody who may be on record already is shown first. */
export function AddPatient({ onCancel }: { readonly onCancel: () => void }) {
  const say = useWords();
  const { today } = useClinicTime();
  const add = useCommand(addPatient);
  const form = useForm<Values>({ ...NO_DETAILS, isAnotherPerson: false }, (values) => detailsErrors(say, values, today));
  async function send(): Promise<void> {
    const { isAnotherPerson, sex, ...values } = form.values;
    if (!form.isReady() || sex === null) return;
    const answer = await add.run({ body: { details: typedDetails({ ...values, sex }, sex), isAnotherPerson } });
    if (isRefusal(answer)) form.refuse(answer);
    else navigate(chartPath(answer.patientId));
  }
  const alike = lookalikesIn(add.refusal);
  return (
    <Form errors={form.errors} refusal={add.refusal} isBusy={add.isBusy} sendWord={say('add.send')} onSend={() => void send()} onCancel={onCancel}>
      <PatientFields form={form} today={today} />
      {alike.map((patientId) => (
        <Link key={patientId} isAlone to={chartPath(patientId)}>
          {say('add.existing')}
        </Link>
      ))}
      {(alike.length > 0 || form.values.isAnotherPerson) && (
        <CheckField label={say('add.another')} isChecked={form.values.isAnotherPerson} onChange={(isAnotherPerson) => form.set('isAnotherPerson', isAnotherPerson)} />
      )}
    </Form>
  );
}
