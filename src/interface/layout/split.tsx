import type { ReactNode } from 'react';
import styles from './layout.module.css';

type Props = {
  /** What opens beside the content on wide screens and under it on small ones; nothing leaves the content its whole width. */
  readonly beside: ReactNode;
  readonly children: ReactNode;
};

/** Content with detail beside it, not over it. */
export function Split({ beside, children }: Props) {
  return (
    <div className={styles['split']} data-split={beside ? true : undefined}>
      <div className={styles['main']}>{children}</div>
      {beside && <aside className={styles['beside']}>{beside}</aside>}
    </div>
  );
}
