import { FieldError } from '#interface/controls/field.tsx';
import { SelectField } from '#interface/controls/select-field.tsx';
import { TextField } from '#interface/controls/text-field.tsx';
import { useLanguage } from '#interface/words/language.ts';
import type { TypedBirthDate } from './birth-date.ts';
import { MONTHS, monthName } from './birth-date.ts';
import { useWords } from './words.ts';
import styles from '../sign-in.module.css';

type Props = { readonly value: TypedBirthDate; readonly onChange: (value: TypedBirthDate) => void; readonly error: string | null };

/** A date everybody knows by heart, written in three parts; no calendar to leaf through. */
export function BirthDateField({ value, onChange, error }: Props) {
  const say = useWords();
  const language = useLanguage();
  return (
    <fieldset className={styles['birthDate']} aria-describedby={error === null ? undefined : 'birth-date-error'}>
      <legend>{say('birthDate.legend')}</legend>
      <p className={styles['note']}>{say('birthDate.why')}</p>
      <div role="alert">
        <FieldError id="birth-date" error={error} />
      </div>
      <div className={styles['parts']}>
        <TextField kind="whole" label={say('birthDate.day')} autoComplete="bday-day" maxLength={2} value={value.day} onChange={(day) => onChange({ ...value, day })} />
        <SelectField
          label={say('birthDate.month')}
          emptyWord={say('birthDate.choose')}
          choices={MONTHS.map((month) => ({ value: month, label: monthName(month, language) }))}
          value={MONTHS.find((month) => month === value.month) ?? null}
          onChange={(month) => onChange({ ...value, month })}
        />
        <TextField kind="whole" label={say('birthDate.year')} autoComplete="bday-year" maxLength={4} value={value.year} onChange={(year) => onChange({ ...value, year })} />
      </div>
    </fieldset>
  );
}
