import { IconArrowDownRight, IconArrowRight, IconArrowUpRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import styles from './big-number.module.css';

type Props = {
  readonly label: string;
  /** The value as text, `null` while there is none. */
  readonly value: string | null;
  readonly unit: string;
  /** What is said when there is no value: not yet taken, declined, not asked. */
  readonly absentWord: string;
  /** How old it is; a number without its age is not shown in the dosing room. */
  readonly age: ReactNode;
  /** Which way it moved since the last one, with the words for it. */
  readonly trend?: { readonly direction: 'up' | 'level' | 'down'; readonly words: string } | null;
  /** The marker of the prompt it gave rise to: `***`, `**` or `*`. */
  readonly marker?: ReactNode;
  /** Smaller, for a board of several rooms. */
  readonly isCompact?: boolean;
};

const ARROWS = { up: IconArrowUpRight, level: IconArrowRight, down: IconArrowDownRight } as const;

/** Vital signs side by side, their numbers on one line. */
export function BigNumberRow({ children }: { readonly children: ReactNode }) {
  return <div className={styles['row']}>{children}</div>;
}

/** A vital sign to be read from across the room, with its unit, its age and its direction. */
export function BigNumber({ label, value, unit, absentWord, age, trend = null, marker, isCompact = false }: Props) {
  const Arrow = trend === null ? null : ARROWS[trend.direction];
  return (
    <div className={styles['number']} data-compact={isCompact || undefined}>
      <p className={styles['label']}>
        {label} {marker}
      </p>
      {value === null ? (
        <p className={styles['absent']}>{absentWord}</p>
      ) : (
        <p className={styles['value']}>
          {value}
          <span className={styles['unit']}>{unit}</span>
        </p>
      )}
      <p className={styles['age']}>
        {age}
        {trend !== null && Arrow !== null && (
          <span className={styles['trend']}>
            <Arrow aria-hidden="true" size={20} stroke={2.5} />
            {trend.words}
          </span>
        )}
      </p>
    </div>
  );
}
