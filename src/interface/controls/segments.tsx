import { useId } from 'react';
import type { Choice } from './choice.ts';
import styles from './segments.module.css';

type Props<Value extends string> = {
  readonly label: string;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly choices: readonly Choice<Value>[];
};

/** A switch between a few views of the same thing. */
export function Segments<Value extends string>({ label, value, onChange, choices }: Props<Value>) {
  const name = useId();
  return (
    <fieldset className={styles['segments']} aria-label={label}>
      {choices.map((choice) => (
        <label key={choice.value} className={styles['segment']}>
          <input type="radio" name={name} checked={choice.value === value} onChange={() => onChange(choice.value)} />
          {choice.label}
        </label>
      ))}
    </fieldset>
  );
}
