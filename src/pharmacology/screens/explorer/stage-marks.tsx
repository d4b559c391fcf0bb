import { CASCADE_AXIS, placeOnAxis } from '../../cascade.ts';
import type { PressurePoint } from '../../illustrations.ts';
import type { Shape } from '../../stage.ts';
import { scaleOf } from './chart-layout.ts';
import { useSpeech } from './speech.ts';
import type { ShapePoint } from './strip-shape.ts';
import { shapeParts } from './strip-shape.ts';
import styles from './stage.module.css';

export const HEIGHT = 128;
export const SIDE = 8;
const TOP = 22;
const BOTTOM = HEIGHT - 26;
/** Pixels that a letter needs. */
const LETTER = 7;
/** Millimetres of mercury at the top of the drawing of blood pressure. */
const MOST_MMHG = 30;

type Across = { readonly x: (along: number) => number };

/** Time since the dose, the first hours stretched. */
export function Axis({ x, width }: Across & { readonly width: number }) {
  const { tell } = useSpeech();
  const named = spacedOut(CASCADE_AXIS.marks.map(({ atH, count, unit }) => ({ atH, at: x(placeOnAxis(atH)), words: tell(`axis.${unit}`, { count }) })));
  return (
    <g>
      <line className={styles['axis']} x1={SIDE} x2={width - SIDE} y1={BOTTOM} y2={BOTTOM} />
      {named.map(({ atH, at, words }) => (
        <g key={atH}>
          <line className={styles['axis']} x1={at} x2={at} y1={BOTTOM} y2={BOTTOM + 5} />
          <text className={styles['quiet']} x={at} y={BOTTOM + 20} textAnchor={at > width - 28 ? 'end' : 'middle'}>
            {words}
          </text>
        </g>
      ))}
    </g>
  );
}

type Named = { readonly atH: number; readonly at: number; readonly words: string };

/** The marks whose words have room, the last one first. */
function spacedOut(marks: readonly Named[]): readonly Named[] {
  const kept: Named[] = [];
  for (const mark of marks.toReversed()) {
    const next = kept[0];
    if (next === undefined || next.at - mark.at >= ((next.words.length + mark.words.length) / 2) * LETTER + 10) kept.unshift(mark);
  }
  return kept;
}

const heightScale = scaleOf([0, 1], [BOTTOM, TOP + 6]);

/** A line drawn by us, fainter where nobody has looked. */
export function ShapeLines({ shape, x }: Across & { readonly shape: Shape }) {
  const { looked, free } = shapeParts(shape);
  const path = (points: readonly ShapePoint[]): string => points.map(({ along, height }, index) => `${index === 0 ? 'M' : 'L'}${x(along).toFixed(1)} ${heightScale(height).toFixed(1)}`).join('');
  return (
    <g>
      <path className={styles['looked']} d={path(looked)} />
      <path className={styles['free']} d={path(free)} />
    </g>
  );
}

/** The one time that was measured, with how far the values spread. */
export function PointMarks({ point, x, width }: Across & { readonly point: PressurePoint; readonly width: number }) {
  const { say } = useSpeech();
  const y = scaleOf([0, MOST_MMHG], [BOTTOM, TOP]);
  const at = x(placeOnAxis(point.atMinutes / 60));
  const marks = [{ name: 'upper', rise: point.systolic, at: at - 7 }, { name: 'lower', rise: point.diastolic, at: at + 7 }] as const;
  return (
    <g>
      {[10, 20].map((level) => (
        <g key={level}>
          <line className={styles['rule']} x1={SIDE} x2={width - SIDE} y1={y(level)} y2={y(level)} />
          <text className={styles['quiet']} x={width - SIDE} y={y(level) - 3} textAnchor="end">
            +{level}
          </text>
        </g>
      ))}
      {marks.map(({ name, rise, at: place }) => (
        <g key={name}>
          <line className={styles['spread']} x1={place} x2={place} y1={y(rise.meanMmHg - rise.sdMmHg)} y2={y(rise.meanMmHg + rise.sdMmHg)} />
          {name === 'upper' ? <circle className={styles['point']} cx={place} cy={y(rise.meanMmHg)} r={5} /> : <rect className={styles['point']} x={place - 5} y={y(rise.meanMmHg) - 5} width={10} height={10} />}
          <text className={styles['note']} x={at + 20} y={y(rise.meanMmHg) + (name === 'upper' ? 1 : 8)}>
            {say(`pressure.${name}`, { rise: rise.meanMmHg })}
          </text>
        </g>
      ))}
    </g>
  );
}

