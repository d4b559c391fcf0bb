import { useState } from 'react';
import { isRefusal } from '#foundation/refusal.ts';
import { useCommand } from '#interface/client/use-command.ts';
import { Form } from '#interface/controls/form.tsx';
import { useForm } from '#interface/controls/use-form.ts';
import { useClinicTime } from '#interface/format/use-clinic-time.ts';
import { FactList } from '#interface/layout/fact-list.tsx';
import { toast } from '#interface/states/toasts.ts';
import { changePatientDetails } from '../../api-patients.ts';
import type { PatientDetails } from '../../patient-details.ts';
import { changedDetails } from '../../patient-details.ts';
import { typedDetails, valuesOf } from './details-values.ts';
import { detailsErrors, PatientFields } from './patient-fields.tsx';
import { useWords } from './words.ts';

type Props = {
  readonly patientId: string;
  /** As they stand on record, also while this is open. */
  readonly details: PatientDetails;
  readonly onDone: () => void;
};

/** Changes who a patient is and how to reach them. */
export function ChangeDetails({ patientId, details, onDone }: Props) {
  const say = useWords();
  const { today } = useClinicTime();
  const change = useCommand(changePatientDetails);
  const [opened] = useState(details);
  const form = useForm(valuesOf(opened), (values) => detailsErrors(say, values, today));
  const isClashing = change.refusal?.code === 'people.details-changed-meanwhile';
  async function send(): Promise<void> {
    const { sex } = form.values;
    if (!form.isReady() || sex === null) return;
    // Whoever was shown what somebody else wrote, and saves again, means it.
    const answer = await change.run({ params: { patientId }, body: { read: isClashing ? details : opened, details: typedDetails(form.values, sex) } });
    if (isRefusal(answer)) return form.refuse(answer);
    toast(say('person.changed'));
    onDone();
  }
  return (
    <Form errors={form.errors} refusal={change.refusal} isBusy={change.isBusy} sendWord={say('save')} onSend={() => void send()} onCancel={onDone}>
      <PatientFields form={form} today={today} />
      {isClashing && <OnRecordNow details={details} names={changedDetails(opened, details)} />}
    </Form>
  );
}

function OnRecordNow({ details, names }: { readonly details: PatientDetails; readonly names: readonly (keyof PatientDetails)[] }) {
  const say = useWords();
  const textOf = (name: keyof PatientDetails): string => {
    if (name === 'sex') return say(`sex.${details.sex}`);
    return name === 'language' ? say(`language.${details.language}`) : (details[name] ?? say('person.none'));
  };
  return (
    <section aria-label={say('details.onRecordNow')}>
      <h3>{say('details.onRecordNow')}</h3>
      <FactList items={names.map((name) => ({ name: say(`details.${name}`), value: textOf(name) }))} />
    </section>
  );
}
