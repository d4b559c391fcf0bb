import type { RefObject } from 'react';
import { TwinTable } from '#interface/charts/twin-table.tsx';
import { useWidth } from '#interface/charts/use-width.ts';
import { useWords } from '../words.ts';
import type { CurveRow, CurveWay, WireCurve } from './curve-layout.ts';
import { curveBands, curveCorners, curveRows } from './curve-layout.ts';
import { useGroupName } from './group-name.ts';
import { wholePercent } from './share-rows.ts';
import chart from '../chart.module.css';
import styles from './cohort.module.css';

const PLOT = 250;
const LEFT = 56;
const RISK_ROW = 22;
const KEY_ROW = 24;
const DAY_WIDTH = 40;
const SHARES = [0, 0.25, 0.5, 0.75, 1];

type Props = {
  /** What the curves show, in words. */
  readonly label: string;
  readonly curves: readonly WireCurve[];
  readonly way: CurveWay;
  readonly caption: string;
  readonly picture: RefObject<SVGSVGElement | null>;
};

type Drawn = { readonly curve: WireCurve; readonly rows: readonly CurveRow[]; readonly series: number | undefined };
type Frame = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number; readonly x: (day: number) => number; readonly y: (share: number) => number };

/** Kaplan-Meier curves of one or several groups on one scale, each with its interval, the people at risk below, and all of it as a table. */
export function CurveChart({ label, curves, way, caption, picture }: Props) {
  const say = useWords();
  const nameOf = useGroupName();
  const [box, width] = useWidth<HTMLElement>();
  const lastDay = Math.max(1, ...curves.map((curve) => curve.lastDay));
  const isCompared = curves.length > 1;
  const drawn = curves.map((curve, index): Drawn => ({ curve, rows: curveRows(curve, way), series: isCompared ? index + 1 : undefined }));
  const frame = frameOf(width, lastDay, isCompared ? curves.length : 0);
  const height = frame.bottom + 48 + RISK_ROW * curves.length;
  return (
    <figure ref={box} className={chart['chart']}>
      <figcaption>{label}</figcaption>
      <svg ref={picture} width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
        {isCompared && drawn.map(({ curve, series }, index) => (
          <g key={curve.group} className={styles['series']} data-series={series} transform={`translate(0 ${index * KEY_ROW})`}>
            <line className={styles['sample']} x1={LEFT} x2={LEFT + 34} y1={10} y2={10} />
            <text className={styles['label']} x={LEFT + 44} y={14}>
              {nameOf(curve.group)}
            </text>
          </g>
        ))}
        {SHARES.map((share) => (
          <g key={share}>
            <line className={chart['rule']} x1={frame.left} x2={frame.right} y1={frame.y(share)} y2={frame.y(share)} />
            <text className={chart['quiet']} x={frame.left - 8} y={frame.y(share) + 4} textAnchor="end">
              {wholePercent(share)} %
            </text>
          </g>
        ))}
        {drawn.map((each) => (
          <Bands key={each.curve.group} {...each} frame={frame} />
        ))}
        {drawn.map(({ curve, rows, series }) => (
          <g key={curve.group} className={styles['series']} data-series={series}>
            <polyline className={`${chart['line']} ${styles['curve']}`} points={curveCorners(rows, way, curve.lastDay).map(([day, share]) => `${frame.x(day)},${frame.y(share)}`).join(' ')} />
          </g>
        ))}
        <PeopleAtRisk drawn={drawn} frame={frame} lastDay={lastDay} />
      </svg>
      <p className={styles['quiet']}>{say('curve.key')}</p>
      <TwinTable
        caption={caption}
        heads={[say('curve.group'), say('curve.day'), say(`curve.share.${way}`), say('curve.interval'), say('curve.atRisk'), say('curve.events')]}
        rows={drawn.flatMap(({ curve: { group }, rows }) => rows.map((row) => ({ key: `${group} ${row.day}`, cells: [nameOf(group), ...cellsOf(row)] })))}
      />
    </figure>
  );
}

function frameOf(width: number, lastDay: number, keys: number): Frame {
  const [left, right, top] = [LEFT, width - 16, keys * KEY_ROW + 10];
  const bottom = top + PLOT;
  return { left, right, top, bottom, x: (day) => left + (day / lastDay) * (right - left), y: (share) => bottom - share * (bottom - top) };
}

function Bands({ curve, rows, series, frame: { x, y } }: Drawn & { readonly frame: Frame }) {
  return (
    <g className={styles['series']} data-series={series}>
      {curveBands(rows, curve.lastDay).map((band) => (
        <rect key={band.fromDay} className={styles['band']} x={x(band.fromDay)} width={x(band.toDay) - x(band.fromDay)} y={y(band.high)} height={y(band.low) - y(band.high)} />
      ))}
    </g>
  );
}

/** The days of the axis, and under each how many of every group were still followed. */
function PeopleAtRisk({ drawn, frame: { bottom, x }, lastDay }: { readonly drawn: readonly Drawn[]; readonly frame: Frame; readonly lastDay: number }) {
  const days = daysThatFit((drawn[0]?.curve.atRisk ?? []).map(({ day }) => day).filter((day) => day <= lastDay), x);
  return (
    <>
      {days.map((day) => (
        <text key={day} className={chart['quiet']} x={x(day)} y={bottom + 20} textAnchor="middle">
          {day}
        </text>
      ))}
      {drawn.map(({ curve, series }, row) => (
        <g key={curve.group} className={styles['series']} data-series={series}>
          <line className={styles['sample']} x1={4} x2={30} y1={bottom + 38 + row * RISK_ROW} y2={bottom + 38 + row * RISK_ROW} />
          {days.map((day) => (
            <text key={day} className={styles['label']} x={x(day)} y={bottom + 42 + row * RISK_ROW} textAnchor="middle">
              {curve.atRisk.find((each) => each.day === day)?.people ?? 0}
            </text>
          ))}
        </g>
      ))}
    </>
  );
}

/** The days whose numbers do not touch each other, from the first on. */
function daysThatFit(days: readonly number[], x: (day: number) => number): readonly number[] {
  return days.reduce<readonly number[]>((kept, day) => {
    const last = kept.at(-1);
    return last === undefined || x(day) - x(last) >= DAY_WIDTH ? [...kept, day] : kept;
  }, []);
}

function cellsOf({ day, share, low, high, atRisk, events }: CurveRow): readonly string[] {
  return [String(day), `${wholePercent(share)} %`, low === null || high === null ? '–' : `${wholePercent(low)}–${wholePercent(high)} %`, String(atRisk), String(events)];
}
