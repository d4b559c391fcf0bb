import type { ReactNode } from 'react';
import styles from './check-tiles.module.css';

/** How an item of a card stands: in order, asking for a reason, not known yet, or standing in the way. */
export type TileState = 'go' | 'needs-reason' | 'unknown' | 'no-go';

/** One shape for each state, told apart without colour: a filled disc, an open diamond, a broken ring, a filled block. */
const SHAPES: Readonly<Record<TileState, ReactNode>> = {
  go: (
    <>
      <circle cx="12" cy="12" r="11" fill="currentColor" />
      <path d="M6.5 12.5l4 4 7-8" fill="none" stroke="var(--surface)" strokeWidth="2.6" />
    </>
  ),
  'needs-reason': <path d="M12 2l10 10-10 10L2 12zM12 7.5v5.5M12 15.5v2" fill="none" stroke="currentColor" strokeWidth="2.4" />,
  unknown: <circle cx="12" cy="12" r="9.5" fill="none" stroke="currentColor" strokeWidth="2.4" strokeDasharray="4 3.5" />,
  'no-go': (
    <>
      <path d="M3 3h18v18H3z" fill="currentColor" />
      <path d="M8 8l8 8M16 8l-8 8" fill="none" stroke="var(--surface)" strokeWidth="2.6" />
    </>
  ),
};

export function StateShape({ state }: { readonly state: TileState }) {
  return (
    <svg className={styles['shape']} data-state={state} viewBox="0 0 24 24" aria-hidden="true">
      {SHAPES[state]}
    </svg>
  );
}

/** Items of a card side by side, always in the same places. */
export function CheckTiles({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className={styles['tiles']} role="group" aria-label={label}>
      {children}
    </div>
  );
}

type TileProps = {
  readonly title: string;
  readonly state: TileState;
  /** The state in a word. */
  readonly word: ReactNode;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
};

/** One item: its state by shape and word; tapped, it opens beside. */
export function CheckTile({ title, state, word, isChosen, onChoose }: TileProps) {
  return (
    <button type="button" className={styles['tile']} data-state={state} aria-pressed={isChosen} onClick={onChoose}>
      <StateShape state={state} />
      <span className={styles['words']}>
        <span className={styles['title']}>{title}</span>
        <span className={styles['word']}>{word}</span>
      </span>
    </button>
  );
}
