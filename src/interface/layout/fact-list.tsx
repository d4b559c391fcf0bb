import type { ReactNode } from 'react';
import styles from './fact-list.module.css';

/** A fact with its name. */
export type FactItem = {
  readonly name: string;
  /** The name as it is shown, where it is more than its letters. */
  readonly shownName?: ReactNode;
  readonly value: ReactNode;
};

/** Facts one under another, names and values aligned. */
export function FactList({ items }: { readonly items: readonly FactItem[] }) {
  return (
    <dl className={styles['facts']}>
      {items.map((item) => (
        <div key={item.name}>
          <dt>{item.shownName ?? item.name}</dt>
          <dd>{item.value}</dd>
        </div>
      ))}
    </dl>
  );
}
