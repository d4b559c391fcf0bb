import { isRefusal } from '#foundation/refusal.ts';
import { useAnswer } from '#interface/client/use-answer.ts';
import { useCommand } from '#interface/client/use-command.ts';
import { Form } from '#interface/controls/form.tsx';
import { SelectField } from '#interface/controls/select-field.tsx';
import { TextField } from '#interface/controls/text-field.tsx';
import { useForm } from '#interface/controls/use-form.ts';
import { Link } from '#interface/route/link.tsx';
import { clinicSlug } from '#interface/route/route.ts';
import { Answered } from '#interface/states/answered.tsx';
import { setUp, setUpState } from '../../api-set-up.ts';
import { CLINIC_SLUG } from '../../clinic-slug.ts';
import { SHORTEST_PASSWORD } from '../../password.ts';
import { EntryFrame } from './entry-frame.tsx';
import { slugOf } from './slug-of.ts';
import { useWords } from './words.ts';

/** The first real clinic and its owner, once for an installation. */
export function SetUp() {
  const say = useWords();
  const state = useAnswer(setUpState, {});
  const foot = clinicSlug() !== null && <Link isAlone to="/">{say('setUp.back')}</Link>;
  const isClosed = state.state === 'answered' && !state.answer.isOpen;
  return (
    <EntryFrame title={say(isClosed ? 'setUp.closed' : 'setUp.title')} under={say(isClosed ? 'setUp.closedUnder' : 'setUp.under')} foot={foot}>
      <Answered of={state}>{({ isOpen }) => isOpen && <SetUpForm />}</Answered>
    </EntryFrame>
  );
}

const ZONES = Intl.supportedValuesOf('timeZone');
const OWN_ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone;
const START = { clinicName: '', slug: '', siteName: '', zone: ZONES.includes(OWN_ZONE) ? OWN_ZONE : null, ownerName: '', email: '', password: '' };

function SetUpForm() {
  const say = useWords();
  const open = useCommand(setUp);
  const form = useForm<typeof START>(START, (values) => ({
    clinicName: values.clinicName.trim() === '' ? say('wrong.clinicName') : null,
    slug: CLINIC_SLUG.test(values.slug) ? null : say('wrong.slug'),
    siteName: values.siteName.trim() === '' ? say('wrong.siteName') : null,
    zone: values.zone === null ? say('wrong.zone') : null,
    ownerName: values.ownerName.trim() === '' ? say('wrong.ownerName') : null,
    email: values.email.trim() === '' ? say('wrong.email') : null,
    password: Array.from(values.password).length < SHORTEST_PASSWORD ? say('wrong.passwordShort', { count: SHORTEST_PASSWORD }) : null,
  }));
  const { values } = form;
  function nameClinic(clinicName: string): void {
    if (values.slug === slugOf(values.clinicName)) form.set('slug', slugOf(clinicName));
    form.set('clinicName', clinicName);
  }
  async function send(): Promise<void> {
    const { zone } = values;
    if (!form.isReady() || zone === null) return;
    const answer = await open.run({ body: { ...values, zone } });
    if (isRefusal(answer)) form.refuse(answer);
    else window.location.assign(`/clinic/${values.slug}/`);
  }
  return (
    <Form errors={form.errors} refusal={open.refusal} isBusy={open.isBusy} sendWord={say('setUp.send')} onSend={() => void send()}>
      <TextField {...form.field('clinicName')} onChange={nameClinic} label={say('setUp.clinicName')} autoComplete="organization" maxLength={100} />
      <TextField {...form.field('slug')} label={say('setUp.slug')} hint={say('setUp.slugHint', { address: `${window.location.host}/clinic/${values.slug}` })} maxLength={40} spellCheck={false} />
      <TextField {...form.field('siteName')} label={say('setUp.siteName')} hint={say('setUp.siteHint')} maxLength={100} />
      <SelectField<string> {...form.field('zone')} label={say('setUp.zone')} hint={say('setUp.zoneHint')} emptyWord={say('choose')} choices={ZONES.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))} />
      <TextField {...form.field('ownerName')} label={say('setUp.ownerName')} autoComplete="name" maxLength={100} />
      <TextField {...form.field('email')} kind="email" label={say('signIn.email')} autoComplete="username" />
      <TextField {...form.field('password')} kind="password" label={say('invitation.password')} hint={say('password.hint', { count: SHORTEST_PASSWORD })} autoComplete="new-password" />
    </Form>
  );
}
