import { TwinTable } from '#interface/charts/twin-table.tsx';
import { useWidth } from '#interface/charts/use-width.ts';
import { useWords } from '../words.ts';
import type { CurveWay, WireCurve } from './curve-layout.ts';
import { curveBands, curveCorners, curveRows } from './curve-layout.ts';
import styles from './cohort.module.css';

const HEIGHT = 220;
const DAY_WIDTH = 34;
const SHARES = [0, 0.25, 0.5, 0.75, 1];

type Props = {
  /** What the curve shows, in words. */
  readonly label: string;
  readonly curve: WireCurve;
  readonly way: CurveWay;
  /** The last day of the axis, the same for all curves of a figure. */
  readonly lastDay: number;
  readonly caption: string;
};

/** The Kaplan-Meier curve of one group with its interval, the people at risk under it, and all of it as a table. */
export function CurveChart({ label, curve, way, lastDay, caption }: Props) {
  const say = useWords();
  const [box, width] = useWidth<HTMLElement>();
  const frame = { left: 52, right: width - 16, top: 10, bottom: HEIGHT - 54 };
  const x = (day: number) => frame.left + (day / Math.max(1, lastDay)) * (frame.right - frame.left);
  const y = (share: number) => frame.bottom - share * (frame.bottom - frame.top);
  const rows = curveRows(curve, way);
  const days = daysThatFit(curve.atRisk.filter(({ day }) => day <= lastDay), x);
  return (
    <figure ref={box} className={styles['chart']}>
      <figcaption>{say(`curve.by.${way}`)}</figcaption>
      <svg width={width} height={HEIGHT} viewBox={`0 0 ${width} ${HEIGHT}`} role="img" aria-label={label}>
        {SHARES.map((share) => (
          <g key={share}>
            <line className={styles['rule']} x1={frame.left} x2={frame.right} y1={y(share)} y2={y(share)} />
            <text x={frame.left - 8} y={y(share) + 4} textAnchor="end">
              {percent(share)}
            </text>
          </g>
        ))}
        {curveBands(rows, curve.lastDay).map((band) => (
          <rect key={band.fromDay} className={styles['band']} x={x(band.fromDay)} width={x(band.toDay) - x(band.fromDay)} y={y(band.high)} height={y(band.low) - y(band.high)} />
        ))}
        <polyline className={styles['line']} points={curveCorners(rows, way, curve.lastDay).map(([day, share]) => `${x(day)},${y(share)}`).join(' ')} />
        {days.map(({ day, people }) => (
          <g key={day}>
            <text x={x(day)} y={frame.bottom + 20} textAnchor="middle">
              {day}
            </text>
            <text className={styles['risk']} x={x(day)} y={frame.bottom + 42} textAnchor="middle">
              {people}
            </text>
          </g>
        ))}
      </svg>
      <p className={styles['key']}>{say('curve.key')}</p>
      <TwinTable
        caption={caption}
        heads={[say('curve.day'), say(`curve.share.${way}`), say('curve.interval'), say('curve.atRisk'), say('curve.events')]}
        rows={rows.map(({ day, share, low, high, atRisk, events }) => ({
          key: String(day),
          cells: [String(day), percent(share), low === null || high === null ? '–' : `${Math.round(low * 100)}–${percent(high)}`, String(atRisk), String(events)],
        }))}
      />
    </figure>
  );
}

/** The days whose numbers do not touch each other, from the first on. */
function daysThatFit(atRisk: WireCurve['atRisk'], x: (day: number) => number): WireCurve['atRisk'] {
  return atRisk.reduce<WireCurve['atRisk']>((kept, each) => {
    const last = kept.at(-1);
    return last === undefined || x(each.day) - x(last.day) >= DAY_WIDTH ? [...kept, each] : kept;
  }, []);
}

/** A share in whole percent. */
function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
