import type { ReactNode } from 'react';
import styles from './states.module.css';

type Props = {
  /** What will be here. */
  readonly title: string;
  /** How to begin. */
  readonly children?: ReactNode;
  readonly action?: ReactNode;
};

/** An empty place that says what will be here and how to begin. */
export function Empty({ title, children, action }: Props) {
  return (
    <div className={styles['empty']}>
      <svg className={styles['window']} viewBox="0 0 64 64" aria-hidden="true">
        <path d="M12 56V28a20 20 0 0 1 40 0v28zM32 8v48M12 34h40M4 56h56" />
      </svg>
      <h2>{title}</h2>
      {children !== undefined && <div className={styles['words']}>{children}</div>}
      {action}
    </div>
  );
}
