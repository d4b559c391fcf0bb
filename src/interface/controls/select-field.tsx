import { IconChevronDown } from '@tabler/icons-react';
import type { Choice } from './choice.ts';
import type { FieldText } from './field.tsx';
import { Field } from './field.tsx';
import styles from './field.module.css';

type Props<Value extends string> = FieldText & {
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
  readonly choices: readonly Choice<Value>[];
  /** What stands in the field until something is chosen. */
  readonly emptyWord: string;
};

/** A choice from a long list; for up to six, `ChoiceField` shows them all at once. */
export function SelectField<Value extends string>({ label, hint, error, optionalWord, id, value, onChange, choices, emptyWord }: Props<Value>) {
  function choose(text: string): void {
    const chosen = choices.find((choice) => choice.value === text);
    if (chosen !== undefined) onChange(chosen.value);
  }
  return (
    <Field {...{ label, hint, error, optionalWord, id }}>
      {(wiring) => (
        <span className={styles['frame']}>
          <select {...wiring} className={styles['input']} value={value ?? ''} onChange={(event) => choose(event.target.value)}>
            {value === null && <option value="">{emptyWord}</option>}
            {choices.map((choice) => (
              <option key={choice.value} value={choice.value}>
                {choice.label}
              </option>
            ))}
          </select>
          <IconChevronDown className={styles['chevron']} aria-hidden="true" size={20} />
        </span>
      )}
    </Field>
  );
}
