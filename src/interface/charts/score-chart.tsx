import type { Instant } from '#foundation/instant.ts';
import { useFormat } from '../format/use-format.ts';
import { useChartWords } from './words.ts';
import styles from './chart.module.css';
import type { PlacedPoint, ScorePoint } from './score-layout.ts';
import { axisMoments, labelled, placePoints, runsOf, scoreScale, timeScale } from './score-layout.ts';
import { TwinTable } from './twin-table.tsx';
import { useWidth } from './use-width.ts';

type Props = {
  /** What the scores are: `PHQ-9, total score`. */
  readonly label: string;
  readonly points: readonly ScorePoint[];
  readonly min?: number;
  readonly max: number;
  /** Severity bands of the instrument, from the lowest score of each. */
  readonly bands?: readonly { readonly from: number; readonly label: string }[];
  /** Other moments to show along the time axis, such as doses. */
  readonly marks?: readonly { readonly at: Instant; readonly label: string }[];
  /** What the marks are, in one word: `doses`. */
  readonly marksWord?: string;
};

const HEIGHT = 240;
const BAND_LABELS = 148;
const DATE_WIDTH = 96;

/** Scores over time: a solid line through measured points, hollow when entered late, a gap where one is missing. */
export function ScoreChart({ label, points, min = 0, max, bands = [], marks = [], marksWord }: Props) {
  const [box, width] = useWidth<HTMLElement>();
  const frame = { left: 46, right: width - (bands.length > 0 && width > 440 ? BAND_LABELS : 40), top: 22, bottom: HEIGHT - 52 };
  const placed = placePoints(points, { min, max }, frame);
  const y = scoreScale({ min, max }, frame);
  const x = timeScale(points.map(({ at }) => at), frame);
  const named = labelled(placed, Math.floor(width / 48));
  return (
    <figure ref={box} className={styles['chart']}>
      <figcaption>
        {label}
        {marksWord !== undefined && <span className={styles['key']}>{marksWord}</span>}
      </figcaption>
      <svg width={width} height={HEIGHT} viewBox={`0 0 ${width} ${HEIGHT}`} role="img" aria-label={label}>
        {bands.map((band) => (
          <g key={band.label}>
            <line className={styles['rule']} x1={frame.left} x2={frame.right} y1={y(band.from)} y2={y(band.from)} />
            <text className={styles['quiet']} x={frame.left - 8} y={y(band.from) + 4} textAnchor="end">
              {band.from}
            </text>
            {width > 440 && (
              <text className={styles['quiet']} x={frame.right + 20} y={y(band.from) - 4}>
                {band.label}
              </text>
            )}
          </g>
        ))}
        <line className={styles['axis']} x1={frame.left} x2={frame.right} y1={frame.bottom} y2={frame.bottom} />
        {marks.map((mark) => (
          <path key={mark.at} className={styles['mark']} d={`M${x(mark.at)} ${frame.bottom + 3}l5 9h-10z`}>
            <title>{mark.label}</title>
          </path>
        ))}
        {runsOf(placed).map((run) => (
          <polyline key={run[0]?.x} className={styles['line']} points={run.map((point) => `${point.x},${point.y}`).join(' ')} />
        ))}
        {placed.map((point) => (
          <Point key={point.at} point={point} isNamed={named.has(point)} frame={frame} />
        ))}
        <DateAxis moments={points.map(({ at }) => at)} x={x} y={HEIGHT - 14} />
      </svg>
      <ScoreTable label={label} points={points} />
    </figure>
  );
}

type PointProps = { readonly point: PlacedPoint; readonly isNamed: boolean; readonly frame: { readonly top: number; readonly bottom: number } };

function Point({ point, isNamed, frame }: PointProps) {
  if (point.y === null) return <line className={styles['gap']} x1={point.x} x2={point.x} y1={frame.top} y2={frame.bottom} />;
  return (
    <g>
      <circle className={styles['point']} data-late={point.isLate || undefined} cx={point.x} cy={point.y} r={5} />
      {isNamed && (
        <text className={styles['value']} x={point.x} y={point.y - 11} textAnchor="middle">
          {point.score}
        </text>
      )}
    </g>
  );
}

type AxisProps = { readonly moments: readonly Instant[]; readonly x: (at: Instant) => number; readonly y: number };

function DateAxis({ moments, x, y }: AxisProps) {
  const format = useFormat();
  return axisMoments(moments, x, DATE_WIDTH).map((at) => (
    <text key={at} className={styles['quiet']} x={x(at)} y={y} textAnchor="middle">
      {format.date(at)}
    </text>
  ));
}

function ScoreTable({ label, points }: Pick<Props, 'label' | 'points'>) {
  const say = useChartWords();
  const format = useFormat();
  const scoreOf = ({ score, isLate }: Props['points'][number]) => `${score ?? say('chart.missing')}${isLate === true ? `, ${say('chart.late')}` : ''}`;
  return <TwinTable heads={[say('chart.date'), label]} rows={points.map((point) => ({ key: point.at, cells: [format.moment(point.at), scoreOf(point)] }))} />;
}
