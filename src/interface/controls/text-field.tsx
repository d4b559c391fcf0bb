import type { InputHTMLAttributes } from 'react';
import type { FieldText } from './field.tsx';
import { Field } from './field.tsx';
import styles from './field.module.css';

type Kind = 'text' | 'email' | 'tel' | 'password' | 'url' | 'date' | 'time' | 'datetime-local' | 'whole' | 'decimal';

type Props = FieldText &
  Pick<InputHTMLAttributes<HTMLInputElement>, 'autoComplete' | 'autoFocus' | 'maxLength' | 'min' | 'max' | 'name' | 'disabled' | 'onBlur' | 'spellCheck'> & {
    readonly value: string;
    readonly onChange: (value: string) => void;
    /** What is written; `whole` and `decimal` are numbers kept as typed, with a number keyboard on phones. */
    readonly kind?: Kind;
    /** The unit, fixed inside the field. */
    readonly unit?: string;
  };

const INPUT_MODES = { whole: 'numeric', decimal: 'decimal' } as const;

/** A field for one line: text, a number as typed, a date or a time. */
export function TextField({ label, hint, error, optionalWord, id, value, onChange, kind = 'text', unit, ...rest }: Props) {
  const isNumber = kind === 'whole' || kind === 'decimal';
  return (
    <Field {...{ label, hint, error, optionalWord, id }}>
      {(wiring) => (
        <span className={styles['frame']}>
          <input
            {...rest}
            {...wiring}
            className={styles['input']}
            type={isNumber ? 'text' : kind}
            inputMode={isNumber ? INPUT_MODES[kind] : undefined}
            data-digits={isNumber || undefined}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
          {unit !== undefined && <span className={styles['unit']}>{unit}</span>}
        </span>
      )}
    </Field>
  );
}
