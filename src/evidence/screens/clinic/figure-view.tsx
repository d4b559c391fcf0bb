import type { ShownBlock } from './shapes.ts';
import { useWords } from './words.ts';
import styles from './guide.module.css';

type Figure = Extract<ShownBlock, { readonly kind: 'figure' }>;
type ShownArm = NonNullable<Figure['array']>['arms'][number];

const IN_ROW: Readonly<Record<number, number>> = { 10: 10, 100: 25, 1000: 50 };
const STEP = 12;

/** The shares of a claim as rows of dots, filled and empty, as many as readers see people; their words say the same. */
export function FigureView({ figure: { caption, array } }: { readonly figure: Figure }) {
  const say = useWords();
  return (
    <figure className={styles['figure']}>
      <figcaption>{caption}</figcaption>
      {array === null ? <p>{say('figure.none')}</p> : array.arms.map((arm) => <ArmRow key={arm.arm} arm={arm} whole={array.whole} />)}
    </figure>
  );
}

function ArmRow({ arm: { arm, count }, whole }: { readonly arm: ShownArm; readonly whole: number }) {
  const say = useWords();
  const inRow = IN_ROW[whole] ?? whole;
  const said = count.least === count.most ? say(`figure.${arm}`, { count: count.least, whole }) : say(`figure.${arm}`, { count: say('figure.range', count), whole });
  return (
    <div className={styles['ten']}>
      <svg viewBox={`0 0 ${inRow * STEP} ${(whole / inRow) * STEP}`} aria-hidden="true" data-compared={arm === 'compared' || arm === 'other' || undefined}>
        {Array.from({ length: whole }, (_, index) => (
          <circle key={index} cx={STEP / 2 + (index % inRow) * STEP} cy={STEP / 2 + Math.floor(index / inRow) * STEP} r={4.2} data-full={index < count.least || undefined} data-perhaps={(index >= count.least && index < count.most) || undefined} />
        ))}
      </svg>
      <span>{said}</span>
    </div>
  );
}
