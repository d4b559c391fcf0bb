import type { ShownBlock } from './shapes.ts';
import { useWords } from './words.ts';
import styles from './guide.module.css';

type Figure = Extract<ShownBlock, { readonly kind: 'figure' }>;
const TEN = Array.from({ length: 10 }, (_, index) => index);

/** The shares of a claim as rows of ten, filled and empty; their words say the same. */
export function FigureView({ figure }: { readonly figure: Figure }) {
  const say = useWords();
  const { treated, compared, caption } = figure;
  return (
    <figure className={styles['figure']}>
      <figcaption>{caption}</figcaption>
      {treated === null ? <p>{say('figure.none')}</p> : <TenRow share={treated} words={(count) => say('figure.treated', { count })} />}
      {compared !== null && <TenRow share={compared} isCompared words={(count) => say('figure.compared', { count })} />}
    </figure>
  );
}

type RowProps = { readonly share: number; readonly isCompared?: boolean; readonly words: (count: number) => string };

function TenRow({ share, isCompared = false, words }: RowProps) {
  const count = Math.round(share / 10);
  return (
    <div className={styles['ten']}>
      <svg viewBox="0 0 120 12" aria-hidden="true" data-compared={isCompared || undefined}>
        {TEN.map((index) => (
          <circle key={index} cx={6 + index * 12} cy={6} r={4.2} data-full={index < count || undefined} />
        ))}
      </svg>
      <span>{words(count)}</span>
    </div>
  );
}
