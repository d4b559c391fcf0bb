import type { Instant } from '#foundation/instant.ts';
import { after, minutes } from '#foundation/instant.ts';
import { minutesIntoText } from '../format/format.ts';
import { useFormat } from '../format/use-format.ts';
import { useChartWords } from './words.ts';
import styles from './chart.module.css';
import type { PlacedEvent, StripEvent, StripShape } from './strip-layout.ts';
import { placeEvents, ticksOf, xOf } from './strip-layout.ts';
import { TwinTable } from './twin-table.tsx';
import { useWidth } from './use-width.ts';

type Props = {
  readonly label: string;
  /** T+0. */
  readonly start: Instant;
  /** Where the line ends. */
  readonly until: Instant;
  readonly events: readonly StripEvent[];
  /** The present moment while the session runs. */
  readonly now?: Instant | null;
};

const LANE = 30;
const SIDE = 12;
const AXIS = 44;

const SHAPES: Record<StripShape, string> = {
  dot: 'M-6 0a6 6 0 1 0 12 0a6 6 0 1 0-12 0z',
  ring: 'M-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0z',
  square: 'M-5.5-5.5h11v11h-11z',
  diamond: 'M0-8l7 8-7 8-7-8z',
  triangle: 'M0-7l7 12h-14z',
};

/** What happened when, along one line with minutes since the start; entries made late are hollow. */
export function TimeStrip({ label, start, until, events, now = null }: Props) {
  const say = useChartWords();
  const [box, boxWidth] = useWidth<HTMLElement>();
  const width = boxWidth - 2 * SIDE;
  const placed = placeEvents(events, start, until, width);
  const axisY = 14 + LANE * Math.max(1, ...placed.map((event) => event.lane + 1));
  return (
    <figure ref={box} className={styles['chart']}>
      <figcaption>{label}</figcaption>
      <svg width={boxWidth} height={axisY + AXIS} viewBox={`${-SIDE} 0 ${boxWidth} ${axisY + AXIS}`} role="img" aria-label={label}>
        <Ticks start={start} until={until} width={width} y={axisY} />
        {placed.map((event) => (
          <line key={`${event.at} ${event.label}`} className={styles['stem']} x1={event.x} x2={event.x} y1={laneY(event, axisY)} y2={axisY} />
        ))}
        {placed.map((event) => (
          <Mark key={`${event.at} ${event.label}`} event={event} y={laneY(event, axisY)} />
        ))}
        {now !== null && (
          <g>
            <line className={styles['now']} x1={xOf(now, start, until, width)} x2={xOf(now, start, until, width)} y1={4} y2={axisY} />
            <title>{say('chart.now')}</title>
          </g>
        )}
      </svg>
      <StripTable events={placed} />
    </figure>
  );
}

function Ticks({ start, until, width, y }: { readonly start: Instant; readonly until: Instant; readonly width: number; readonly y: number }) {
  const format = useFormat();
  return (
    <g>
      <line className={styles['axis']} x1={0} x2={width} y1={y} y2={y} />
      {ticksOf(start, until, width).map((minute, index) => {
        const at = after(start, minutes(minute));
        const x = xOf(at, start, until, width);
        const anchor = index === 0 ? 'start' : x > width - 32 ? 'end' : 'middle';
        return (
          <g key={minute}>
            <line className={styles['axis']} x1={x} x2={x} y1={y} y2={y + 5} />
            <text className={styles['tick']} x={index === 0 ? x - 4 : x} y={y + 20} textAnchor={anchor}>
              T+{minute}
            </text>
            <text className={styles['quiet']} x={index === 0 ? x - 4 : x} y={y + 37} textAnchor={anchor}>
              {format.clock(at)}
            </text>
          </g>
        );
      })}
    </g>
  );
}

function laneY(event: PlacedEvent, axisY: number): number {
  return axisY - 18 - event.lane * LANE;
}

function Mark({ event, y }: { readonly event: PlacedEvent; readonly y: number }) {
  return (
    <g>
      <path className={styles['shape']} data-late={event.isLate || event.shape === 'ring' || undefined} d={SHAPES[event.shape]} transform={`translate(${event.x} ${y})`} />
      <text className={styles['event']} x={event.x + (event.isBefore ? -13 : 13)} y={y + 5} textAnchor={event.isBefore ? 'end' : 'start'}>
        {event.label}
      </text>
    </g>
  );
}

function StripTable({ events }: { readonly events: readonly PlacedEvent[] }) {
  const say = useChartWords();
  const format = useFormat();
  const wordsOf = ({ label, isLate }: PlacedEvent) => (isLate ? `${label}, ${say('chart.late')}` : label);
  const rows = events.map((event) => ({ key: `${event.at} ${event.label}`, cells: [format.clock(event.at), minutesIntoText(event.elapsed), wordsOf(event)] }));
  return <TwinTable heads={[say('chart.time'), say('chart.minutes'), say('chart.event')]} rows={rows} />;
}
