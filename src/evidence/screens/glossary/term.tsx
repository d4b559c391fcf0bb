import type { ReactNode } from 'react';
import { useId, useState } from 'react';
import type english from '../../glossary/en.json';
import { useGlossary } from './use-glossary.ts';
import styles from './term.module.css';

type Props = {
  /** A word of the glossary. */
  readonly id: keyof typeof english;
  /** The word as it stands in its sentence; left out, the glossary's own. */
  readonly children?: ReactNode;
};

/** A word that can be asked: its meaning opens in place and goes away again. Until the glossary is there it is a word. */
export function Term({ id, children }: Props) {
  const entry = useGlossary()?.[id];
  if (entry === undefined) return children;
  return <OpenTerm meaning={entry.meaning}>{children ?? entry.term}</OpenTerm>;
}

type OpenProps = {
  readonly meaning: string;
  readonly children: ReactNode;
  /** Signs that belong to the word, such as a full stop; they stay with it when the meaning opens. */
  readonly closing?: string;
};

/** A word with its meaning. */
export function OpenTerm({ meaning, children, closing }: OpenProps) {
  const meaningId = useId();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <button type="button" className={styles['word']} aria-expanded={isOpen} aria-controls={isOpen ? meaningId : undefined} onClick={() => setIsOpen(!isOpen)}>
        {children}
      </button>
      {closing}
      {isOpen && (
        <span id={meaningId} role="note" className={styles['meaning']}>
          {meaning}
        </span>
      )}
    </>
  );
}
