import type { ReactNode } from 'react';
import type { SourceMark } from '#foundation/rule.ts';
import { Sources } from './source-line.tsx';
import styles from './explorer.module.css';

type Props = {
  readonly title: string;
  readonly words: readonly string[];
  readonly sources?: readonly SourceMark[];
  /** The picture, which has the title in it. */
  readonly children?: ReactNode;
};

/** One part of a panel: what is drawn, what must be said of it, and its sources. */
export function Part({ title, words, sources = [], children }: Props) {
  return (
    <div className={styles['part']}>
      <h3 data-drawn={children !== undefined || undefined}>{title}</h3>
      {children}
      {words.map((sentence) => (
        <p key={sentence} className={styles['said']}>
          {sentence}
        </p>
      ))}
      {sources.length > 0 && <Sources marks={sources} />}
    </div>
  );
}
