import type { FieldText } from './field.tsx';
import { Field } from './field.tsx';
import styles from './field.module.css';

type Props = FieldText & {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly rows?: number;
  readonly maxLength?: number;
};

/** A field for several lines, in the person's own words. */
export function TextArea({ label, hint, error, optionalWord, id, value, onChange, rows = 4, maxLength }: Props) {
  return (
    <Field {...{ label, hint, error, optionalWord, id }}>
      {(wiring) => (
        <span className={styles['frame']}>
          <textarea
            {...wiring}
            className={styles['input']}
            rows={rows}
            maxLength={maxLength}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
        </span>
      )}
    </Field>
  );
}
