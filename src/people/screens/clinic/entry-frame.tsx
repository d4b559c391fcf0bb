import type { ReactNode } from 'react';
import { usePageTitle } from '#interface/route/page-title.ts';
import styles from './entry.module.css';

type Props = {
  readonly title: string;
  /** A line under the title. */
  readonly under?: ReactNode;
  readonly children: ReactNode;
  /** Other ways on, at the foot. */
  readonly foot?: ReactNode;
};

/** The page before anybody is signed in, and the one over a locked screen: a window, the clinic's name, one thing to do. */
export function EntryFrame({ title, under, children, foot }: Props) {
  usePageTitle(title);
  return (
    <main className={styles['entry']}>
      <div className={styles['sheet']}>
        <header className={styles['head']}>
          <svg viewBox="0 0 64 64" aria-hidden="true">
            <path d="M12 56V28a20 20 0 0 1 40 0v28zM32 8v48M12 34h40M4 56h56" />
          </svg>
          <h1>{title}</h1>
          {under !== undefined && <p>{under}</p>}
        </header>
        {children}
        {foot !== undefined && <footer className={styles['foot']}>{foot}</footer>}
      </div>
    </main>
  );
}
