import type { ReactNode } from 'react';
import styles from './layout.module.css';

type Props = {
  readonly children: ReactNode;
  /** The room between the parts: `near` 8 px, `usual` 16 px, `far` 32 px. */
  readonly gap?: 'near' | 'usual' | 'far';
};

/** Parts one under another. */
export function Stack({ children, gap = 'usual' }: Props) {
  return (
    <div className={styles['stack']} data-gap={gap}>
      {children}
    </div>
  );
}

/** Parts side by side that wrap when there is no room; `spread` pushes them to both ends. */
export function Row({ children, gap = 'near', isSpread = false }: Props & { readonly isSpread?: boolean }) {
  return (
    <div className={styles['row']} data-gap={gap} data-spread={isSpread || undefined}>
      {children}
    </div>
  );
}

/** Cards of equal width, as many beside each other as fit. */
export function Grid({ children, gap = 'usual', widthRem = 18 }: Props & { readonly widthRem?: number }) {
  return (
    <div className={styles['grid']} data-gap={gap} style={{ gridTemplateColumns: `repeat(auto-fill, minmax(min(${widthRem}rem, 100%), 1fr))` }}>
      {children}
    </div>
  );
}
