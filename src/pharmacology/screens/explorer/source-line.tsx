import type { ReactNode } from 'react';
import { sourceOf } from '#evidence/sources.ts';
import type { SourceMark } from '#foundation/rule.ts';
import { Unfold } from '#interface/layout/unfold.tsx';
import { useSpeech } from './speech.ts';
import styles from './explorer.module.css';

/** Sources behind one tap, each once. */
export function Sources({ marks }: { readonly marks: readonly SourceMark[] }) {
  const { say } = useSpeech();
  const each = marks.filter((mark, index) => marks.findIndex(({ key }) => key === mark.key) === index);
  return (
    <Unfold word={say('source.open')}>
      <ul>
        {each.map((mark) => (
          <li key={mark.key}>
            <SourceLine mark={mark} />
          </li>
        ))}
      </ul>
    </Unfold>
  );
}

const DOI = /\b10\.\d{4,}\/[^\s,]+/;

/** One source: what it is, where to find it, how much of it was read and how sure the figure is. */
export function SourceLine({ mark: { key, mark } }: { readonly mark: SourceMark }) {
  const { say } = useSpeech();
  const { reference, where, read } = sourceOf(key);
  const [doi] = DOI.exec(where) ?? [];
  return (
    <>
      <span lang="en">
        {reference}. {where}.
      </span>{' '}
      {doi !== undefined && (
        <>
          <OutsideLink href={`https://doi.org/${doi}`}>doi.org/{doi}</OutsideLink>{' '}
        </>
      )}
      <span className={styles['quiet']}>
        {say(`read.${read}`)} {say(`mark.${mark}`)}
      </span>
    </>
  );
}

/** A link out of the product; where it leads is not told who came. */
export function OutsideLink({ href, isAlone = false, children }: { readonly href: string; readonly isAlone?: boolean; readonly children: ReactNode }) {
  return (
    <a href={href} target="_blank" rel="noreferrer" data-alone={isAlone || undefined}>
      {children}
    </a>
  );
}
