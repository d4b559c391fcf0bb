import type { ReactNode } from 'react';
import { useId } from 'react';
import type { Choice } from './choice.ts';
import type { FieldText } from './field.tsx';
import { FieldError } from './field.tsx';
import styles from './choice-field.module.css';

type Frame = Omit<FieldText, 'label'> & {
  readonly label: ReactNode;
  /** `rows` lie side by side and wrap, `cards` are one big target under another. */
  readonly shape?: 'rows' | 'cards';
  /** The label is the heading of the screen, as for one question on a page. */
  readonly isHeading?: boolean;
};

type OneProps<Value extends string> = Frame & {
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
  readonly choices: readonly Choice<Value>[];
};

/** One choice from a few, all in sight, none made beforehand. */
export function ChoiceField<Value extends string>({ value, onChange, choices, ...frame }: OneProps<Value>) {
  const name = useId();
  return (
    <ChoiceFrame {...frame}>
      {choices.map((choice) => (
        <Option key={choice.value} type="radio" name={name} choice={choice} isChosen={choice.value === value} onChange={() => onChange(choice.value)} />
      ))}
    </ChoiceFrame>
  );
}

type ManyProps<Value extends string> = Frame & {
  readonly values: readonly Value[];
  readonly onChange: (values: readonly Value[]) => void;
  readonly choices: readonly Choice<Value>[];
};

/** Any number of choices from a few. */
export function ChoicesField<Value extends string>({ values, onChange, choices, ...frame }: ManyProps<Value>) {
  const name = useId();
  const toggle = (value: Value) => onChange(values.includes(value) ? values.filter((each) => each !== value) : [...values, value]);
  return (
    <ChoiceFrame {...frame}>
      {choices.map((choice) => (
        <Option key={choice.value} type="checkbox" name={name} choice={choice} isChosen={values.includes(choice.value)} onChange={() => toggle(choice.value)} />
      ))}
    </ChoiceFrame>
  );
}

function ChoiceFrame({ label, hint, error, optionalWord, id, shape = 'cards', isHeading = false, children }: Frame & { readonly children: ReactNode }) {
  const ownId = useId();
  const fieldId = id ?? ownId;
  const notes = [hint && `${fieldId}-hint`, error && `${fieldId}-error`].filter(Boolean).join(' ');
  return (
    <fieldset id={fieldId} tabIndex={-1} className={styles['field']} data-wrong={error ? true : undefined} aria-describedby={notes === '' ? undefined : notes}>
      <legend className={styles['legend']} data-heading={isHeading || undefined}>
        {isHeading ? <h1>{label}</h1> : label}
        {optionalWord !== undefined && <span className={styles['optional']}> {optionalWord}</span>}
      </legend>
      {hint && (
        <p className={styles['hint']} id={`${fieldId}-hint`}>
          {hint}
        </p>
      )}
      <FieldError id={fieldId} error={error} />
      <div className={styles[shape]}>{children}</div>
    </fieldset>
  );
}

type OptionProps = {
  readonly type: 'radio' | 'checkbox';
  readonly name: string;
  readonly choice: Choice;
  readonly isChosen: boolean;
  readonly onChange: () => void;
};

function Option({ type, name, choice, isChosen, onChange }: OptionProps) {
  const id = useId();
  return (
    <label className={styles['option']}>
      <input
        className={styles['mark']}
        type={type}
        name={name}
        checked={isChosen}
        onChange={onChange}
        aria-labelledby={`${id}-label`}
        aria-describedby={choice.hint === undefined ? undefined : `${id}-hint`}
      />
      <span>
        <span id={`${id}-label`}>{choice.label}</span>
        {choice.hint !== undefined && (
          <span className={styles['hint']} id={`${id}-hint`}>
            {choice.hint}
          </span>
        )}
      </span>
    </label>
  );
}
