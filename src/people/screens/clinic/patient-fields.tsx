import { ChoiceField } from '#interface/controls/choice-field.tsx';
import { SelectField } from '#interface/controls/select-field.tsx';
import { TextField } from '#interface/controls/text-field.tsx';
import type { Form, FormErrors } from '#interface/controls/use-form.ts';
import { LANGUAGES, SEXES } from '../../patient-details.ts';
import type { DetailsValues } from './details-values.ts';
import { useWords } from './words.ts';
import styles from './patients.module.css';

/** Everything that is asked of a person to greet, reach and recognise them. */
export function PatientFields<Values extends DetailsValues>({ form, today }: { readonly form: Form<Values>; readonly today: string }) {
  const say = useWords();
  const optionalWord = say('optional');
  return (
    <>
      <TextField {...form.field('familyName')} label={say('details.familyName')} autoComplete="off" maxLength={100} />
      <TextField {...form.field('givenName')} label={say('details.givenName')} autoComplete="off" maxLength={100} />
      <div className={styles['pair']}>
        <TextField {...form.field('calledName')} label={say('details.calledName')} optionalWord={optionalWord} autoComplete="off" maxLength={100} />
        <TextField {...form.field('pronouns')} label={say('details.pronouns')} optionalWord={optionalWord} autoComplete="off" maxLength={60} />
      </div>
      <div className={styles['pair']}>
        <TextField {...form.field('birthDate')} kind="date" label={say('details.birthDate')} max={today} />
        <SelectField {...form.field('sex')} label={say('details.sex')} emptyWord={say('choose')} choices={SEXES.map((value) => ({ value, label: say(`sex.${value}`) }))} />
      </div>
      <TextField {...form.field('email')} kind="email" label={say('details.email')} hint={say('details.emailHint')} optionalWord={optionalWord} autoComplete="off" maxLength={254} />
      <TextField {...form.field('phone')} kind="tel" label={say('details.phone')} optionalWord={optionalWord} autoComplete="off" maxLength={40} />
      <ChoiceField {...form.field('language')} shape="rows" label={say('details.language')} choices={LANGUAGES.map((value) => ({ value, label: say(`language.${value}`) }))} />
    </>
  );
}

/** What is missing or cannot be. */
export function detailsErrors(say: ReturnType<typeof useWords>, values: DetailsValues, today: string): FormErrors<DetailsValues> {
  return {
    familyName: values.familyName.trim() === '' ? say('wrong.familyName') : null,
    givenName: values.givenName.trim() === '' ? say('wrong.givenName') : null,
    birthDate: values.birthDate === '' || values.birthDate > today ? say('wrong.birthDate') : null,
    sex: values.sex === null ? say('wrong.sex') : null,
    email: values.email.trim() === '' || /^\S+@\S+\.\S+$/.test(values.email.trim()) ? null : say('wrong.email'),
  };
}
