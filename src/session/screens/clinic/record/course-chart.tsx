import type { Instant } from '#foundation/instant.ts';
import { after, hours } from '#foundation/instant.ts';
import { useWidth } from '#interface/charts/use-width.ts';
import { acrossWidth, STRIP_AXIS, STRIP_SIDE, StripMinutes } from './strip-frame.tsx';
import type { StripSpan } from './strip-scale.ts';
import { acrossOf } from './strip-scale.ts';
import styles from './course.module.css';
import strip from './record.module.css';

/** A level of one moment, ng/mL; hours from the first dose. */
export type CoursePoint = { readonly hour: number; readonly level: number };

type Props = {
  /** What a reader hears instead of the picture. */
  readonly label: string;
  readonly span: StripSpan;
  readonly dosingStartedAt: Instant;
  /** When the hours are counted from. */
  readonly from: Instant;
  /** Null once the session is over. */
  readonly now: Instant | null;
  readonly top: number;
  readonly named: readonly { readonly at: number; readonly words: string }[];
  readonly line: readonly CoursePoint[];
  /** The upper edge forth and the lower edge back; empty where there is none. */
  readonly band: readonly CoursePoint[];
};

const HEIGHT = 116;

/** The expected level along the time of the strip above it, dashed in a pale band and without points: nothing in it was measured. */
export function CourseChart({ label, span, dosingStartedAt, from, now, top, named, line, band }: Props) {
  const [box, boxWidth] = useWidth<HTMLDivElement>();
  const width = acrossWidth(boxWidth);
  const y = (level: number): number => HEIGHT - (Math.min(level, top) / top) * HEIGHT;
  const points = (all: readonly CoursePoint[]): string =>
    all
      .flatMap(({ hour, level }) => {
        const x = acrossOf(after(from, hours(hour)), span, width);
        return x === null ? [] : [`${x.toFixed(1)},${y(level).toFixed(1)}`];
      })
      .join(' ');
  const present = now === null ? null : acrossOf(now, span, width);
  return (
    <div ref={box} className={styles['drawing']}>
      <svg width={boxWidth} height={HEIGHT + STRIP_AXIS + 6} viewBox={`${-STRIP_SIDE} -6 ${boxWidth} ${HEIGHT + STRIP_AXIS + 6}`} role="img" aria-label={label}>
        {named.map(({ at, words }) => (
          <g key={at}>
            <line className={strip['rule']} x1={0} x2={width} y1={y(at)} y2={y(at)} />
            <text className={strip['named']} x={-6} y={y(at) + 4} textAnchor="end">
              {words}
            </text>
          </g>
        ))}
        <StripMinutes span={span} dosingStartedAt={dosingStartedAt} width={width} height={HEIGHT} />
        {band.length > 0 && <polygon className={styles['band']} data-part="band" points={points(band)} />}
        <polyline className={styles['line']} data-part="line" points={points(line)} />
        {present !== null && <line className={strip['nowLine']} x1={present} x2={present} y1={0} y2={HEIGHT} />}
      </svg>
    </div>
  );
}
