import type { ReactNode } from 'react';
import { usePageTitle } from '../route/page-title.ts';
import styles from './layout.module.css';
import { Split } from './split.tsx';

type Props = {
  readonly title: string;
  /** A line above the title that says where this belongs. */
  readonly over?: ReactNode;
  /** The one primary action, and little else. */
  readonly action?: ReactNode;
  /** What opens beside the content on wide screens and under it on small ones. */
  readonly beside?: ReactNode;
  readonly children: ReactNode;
};

/** A whole screen: its heading, its one primary action and its content, with detail beside and not over it. */
export function Page({ title, over, action, beside, children }: Props) {
  usePageTitle(title);
  return (
    <div className={styles['page']}>
      <header className={styles['pageHead']}>
        <div>
          {over !== undefined && <p className={styles['over']}>{over}</p>}
          <h1 tabIndex={-1}>{title}</h1>
        </div>
        {action}
      </header>
      <Split beside={beside}>{children}</Split>
    </div>
  );
}
