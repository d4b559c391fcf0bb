import type { ReactNode } from 'react';
import styles from './unfold.module.css';

/** What is there for whoever asks: a quiet word that opens it in place. */
export function Unfold({ word, children }: { readonly word: string; readonly children: ReactNode }) {
  return (
    <details className={styles['unfold']}>
      <summary>{word}</summary>
      {children}
    </details>
  );
}
