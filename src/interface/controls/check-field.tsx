import { useId } from 'react';
import styles from './choice-field.module.css';

type Props = {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly isChecked: boolean;
  readonly onChange: (isChecked: boolean) => void;
};

/** One statement to tick. */
export function CheckField({ label, hint, isChecked, onChange }: Props) {
  const id = useId();
  return (
    <label className={styles['option']}>
      <input
        className={styles['mark']}
        type="checkbox"
        checked={isChecked}
        onChange={(event) => onChange(event.target.checked)}
        aria-labelledby={`${id}-label`}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
      />
      <span>
        <span id={`${id}-label`}>{label}</span>
        {hint !== undefined && (
          <span className={styles['hint']} id={`${id}-hint`}>
            {hint}
          </span>
        )}
      </span>
    </label>
  );
}
