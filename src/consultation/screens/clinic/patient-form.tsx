import { isRefusal } from '#foundation/refusal.ts';
import { textOrNull } from '#foundation/typed-text.ts';
import { useCommand } from '#interface/client/use-command.ts';
import { CheckField } from '#interface/controls/check-field.tsx';
import { SelectField } from '#interface/controls/select-field.tsx';
import { TextField } from '#interface/controls/text-field.tsx';
import { useForm } from '#interface/controls/use-form.ts';
import { Link } from '#interface/route/link.tsx';
import { pathTo } from '#interface/route/match.ts';
import { toast } from '#interface/states/toasts.ts';
import { lookalikesIn } from '#people/lookalikes.ts';
import type { Sex } from '#people/patient-details.ts';
import { SEXES } from '#people/patient-details.ts';
import type { LeadDetail } from '../../api.ts';
import { makePatientOfLead } from '../../api.ts';
import { isEmail } from '../../enquiry.ts';
import { ActFrame } from './act-frame.tsx';
import { useSeenVersion } from './use-seen-version.ts';
import { useWords } from './words.ts';

type Values = { readonly familyName: string; readonly givenName: string; readonly birthDate: string; readonly sex: Sex | null; readonly email: string; readonly isAnotherPerson: boolean };

/** Makes a patient: only what the request does not say yet is typed. */
export function PatientForm({ lead, onDone }: { readonly lead: LeadDetail; readonly onDone: () => void }) {
  const say = useWords();
  const seen = useSeenVersion(lead);
  const make = useCommand(makePatientOfLead);
  const { enquiry } = lead;
  const empty: Values = { familyName: '', givenName: '', birthDate: '', sex: null, email: enquiry.email ?? '', isAnotherPerson: false };
  const form = useForm(empty, (values) => ({
    familyName: values.familyName.trim() === '' ? say('wrong.familyName') : null,
    givenName: values.givenName.trim() === '' ? say('wrong.givenName') : null,
    birthDate: values.birthDate === '' || values.birthDate > lead.today ? say('wrong.birthDate') : null,
    sex: values.sex === null ? say('wrong.sex') : null,
    email: values.email.trim() === '' || isEmail(values.email.trim()) ? null : say('wrong.email'),
  }));
  async function send(): Promise<void> {
    const { sex, email, ...typed } = form.values;
    if (!form.isReady() || sex === null) return;
    const body = { ...typed, sex, version: seen.version, email: textOrNull(email.toLowerCase()) };
    const answer = seen.learn(await make.run({ params: { leadId: lead.leadId }, body }));
    if (isRefusal(answer)) return;
    toast(say(answer.isInvited ? 'patient.invited' : 'patient.notInvited'));
    onDone();
  }
  const alike = lookalikesIn(make.refusal);
  const isAlike = alike.length > 0 || form.values.isAnotherPerson;
  return (
    <ActFrame errors={form.errors} refusal={make.refusal} isBusy={make.isBusy} label={say('act.patient')} onSend={() => void send()} onCancel={onDone}>
      <p>{say('patient.carried', { name: enquiry.name, reach: [enquiry.phone, enquiry.email].filter(Boolean).join(', ') })}</p>
      <TextField {...form.field('familyName')} label={say('patient.familyName')} autoComplete="off" maxLength={100} />
      <TextField {...form.field('givenName')} label={say('patient.givenName')} autoComplete="off" maxLength={100} />
      <TextField {...form.field('birthDate')} kind="date" label={say('patient.birthDate')} max={lead.today} />
      <SelectField {...form.field('sex')} label={say('patient.sex')} emptyWord={say('patient.choose')} choices={SEXES.map((value) => ({ value, label: say(`sex.${value}`) }))} />
      <TextField {...form.field('email')} kind="email" label={say('patient.email')} optionalWord={say('optional')} hint={say('patient.emailHint')} autoComplete="off" />
      {alike.map((patientId) => (
        <Link key={patientId} isAlone to={pathTo('/patients/:patientId', { patientId })}>
          {say('patient.existing')}
        </Link>
      ))}
      {isAlike && <CheckField label={say('patient.another')} isChecked={form.values.isAnotherPerson} onChange={(isAnotherPerson) => form.set('isAnotherPerson', isAnotherPerson)} />}
    </ActFrame>
  );
}
