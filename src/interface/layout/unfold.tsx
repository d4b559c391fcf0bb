import type { ReactNode } from 'react';
import styles from './unfold.module.css';

type Props = {
  readonly word: string;
  /** Told whenever it is opened or closed; for what is asked for only once somebody wants to see it. */
  readonly onOpen?: (isOpen: boolean) => void;
  readonly children: ReactNode;
};

/** What is there for whoever asks: a quiet word that opens it in place. */
export function Unfold({ word, onOpen, children }: Props) {
  return (
    <details className={styles['unfold']} onToggle={(event) => onOpen?.(event.currentTarget.open)}>
      <summary>{word}</summary>
      {children}
    </details>
  );
}
