import type { ReactNode } from 'react';
import styles from './layout.module.css';

type Props = {
  readonly title?: ReactNode;
  /** What stands at the end of the title's line. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
  /** `plain` is paper, `sunken` lies behind, `dusk` is the patient's own. */
  readonly look?: 'plain' | 'sunken' | 'dusk';
};

/** A sheet of paper with one thought on it. */
export function Card({ title, aside, children, look = 'plain' }: Props) {
  return (
    <section className={styles['card']} data-look={look}>
      {title !== undefined && (
        <header className={styles['cardHead']}>
          <h2>{title}</h2>
          {aside}
        </header>
      )}
      {children}
    </section>
  );
}
