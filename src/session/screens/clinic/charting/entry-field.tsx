import type { ReactNode } from 'react';
import styles from './entry.module.css';

type Props = {
  readonly label: string;
  readonly unit: string;
  readonly value: string;
  /** The last value, shown as a ghost until a new one is entered. */
  readonly ghost: string | null;
  readonly age: ReactNode;
  readonly isWrong?: boolean;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
};

/** One value of a set: what was entered, or the last one as a ghost; tapped, it is the one being filled. */
export function EntryField({ label, unit, value, ghost, age, isWrong = false, isChosen, onChoose }: Props) {
  return (
    <button type="button" className={styles['field']} aria-pressed={isChosen} data-wrong={isWrong || undefined} onClick={onChoose}>
      <span className={styles['fieldLabel']}>{label}</span>
      <span className={styles['fieldValue']} data-ghost={value === '' || undefined}>
        {value === '' ? (ghost ?? '–') : value}
        {unit !== '' && <span className={styles['fieldUnit']}>{unit}</span>}
      </span>
      {value === '' && age !== null && <span className={styles['fieldAge']}>{age}</span>}
    </button>
  );
}
