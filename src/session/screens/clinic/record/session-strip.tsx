import type { Instant } from '#foundation/instant.ts';
import { useWidth } from '#interface/charts/use-width.ts';
import { entriesOf } from '../room/charted.ts';
import type { WireReading } from '../room/charted.ts';
import { useRoom } from '../room/room-context.ts';
import { useWords } from '../words.ts';
import { acrossWidth, STRIP_AXIS, STRIP_SIDE, StripMinutes, useStripTime } from './strip-frame.tsx';
import { gapsIn, gapStretches, heartRuns } from './strip-gaps.ts';
import type { StripSpan } from './strip-scale.ts';
import { acrossOf, downOf, SCALE_LINES } from './strip-scale.ts';
import styles from './record.module.css';

const HEIGHT = 132;
const EVENTS = 22;

/**
 * Blood pressure as bars and heart rate as a line, with what happened below; what was entered late is hollow, and where
 * nothing was taken although it was due, a gap is drawn. The record panel says the same in words.
 */
export function SessionStrip() {
  const say = useWords();
  const { room, charted } = useRoom();
  const time = useStripTime();
  const [box, boxWidth] = useWidth<HTMLElement>();
  if (time === null) return null;
  const { span, end, dosingStartedAt, isRunning } = time;
  const width = acrossWidth(boxWidth);
  const place = (at: Instant) => acrossOf(at, span, width);
  const readings = charted.readings.filter(({ measuredAt }) => place(measuredAt) !== null);
  const gaps = gapsIn(room.late).length;
  return (
    <figure ref={box} className={styles['strip']}>
      <svg width={boxWidth} height={HEIGHT + EVENTS + STRIP_AXIS} viewBox={`${-STRIP_SIDE} -4 ${boxWidth} ${HEIGHT + EVENTS + STRIP_AXIS}`} role="img" aria-label={say('strip.label', { count: readings.length, gaps })}>
        <Scale width={width} />
        <StripMinutes span={span} dosingStartedAt={dosingStartedAt} width={width} height={HEIGHT + EVENTS} />
        <DoseBar span={span} width={width} startedAt={dosingStartedAt} until={room.record.session.dosingEndedAt ?? end} />
        {gapStretches(room.late, charted.readings, end).map((stretch) => (
          <Gap key={stretch.from} stretch={stretch} span={span} width={width} />
        ))}
        {heartRuns(readings, room).map((run) => (
          <polyline key={run[0]?.at} className={styles['heart']} points={run.map(({ at, beats }) => `${place(at) ?? 0},${downOf(beats, HEIGHT)}`).join(' ')} />
        ))}
        {readings.map((reading) => (
          <Reading key={reading.entryId} reading={reading} x={place(reading.measuredAt) ?? 0} />
        ))}
        {entriesOf(charted, 'event').map((event) => (
          <Tick key={event.entryId} x={place(event.measuredAt)} isLate={event.isLate} />
        ))}
        {isRunning && <line className={styles['nowLine']} x1={place(end) ?? 0} x2={place(end) ?? 0} y1={0} y2={HEIGHT + EVENTS - 6} />}
      </svg>
      <figcaption>
        <span className={styles['keyBar']}>{say('strip.pressure')}</span>
        <span className={styles['keyDot']}>{say('strip.heart')}</span>
        <span className={styles['keyTick']}>{say('strip.events')}</span>
        <span className={styles['keyLate']}>{say('strip.late')}</span>
        {gaps > 0 && <span className={styles['keyGap']}>{say('strip.gap')}</span>}
      </figcaption>
    </figure>
  );
}

function Scale({ width }: { readonly width: number }) {
  return (
    <g>
      {SCALE_LINES.map((value) => (
        <g key={value}>
          <line className={styles['rule']} x1={0} x2={width} y1={downOf(value, HEIGHT)} y2={downOf(value, HEIGHT)} />
          <text className={styles['named']} x={-6} y={downOf(value, HEIGHT) + 4} textAnchor="end">
            {value}
          </text>
        </g>
      ))}
    </g>
  );
}

type BarProps = { readonly span: StripSpan; readonly width: number; readonly startedAt: Instant; readonly until: Instant };

function DoseBar({ span, width, startedAt, until }: BarProps) {
  const from = acrossOf(startedAt, span, width) ?? 0;
  return <rect className={styles['doseBar']} x={from} y={HEIGHT + EVENTS - 4} width={Math.max(3, (acrossOf(until, span, width) ?? width) - from)} height={4} />;
}

function Gap({ stretch: { from, until }, span, width }: { readonly stretch: StripSpan; readonly span: StripSpan; readonly width: number }) {
  const start = acrossOf(from, span, width) ?? 0;
  const end = acrossOf(until, span, width) ?? width;
  return (
    <g className={styles['gap']}>
      <rect x={start} width={Math.max(2, end - start)} y={0} height={HEIGHT} />
      <path d={`M${start} 0V${HEIGHT}M${end} 0V${HEIGHT}`} />
    </g>
  );
}

function Reading({ reading, x }: { readonly reading: WireReading; readonly x: number }) {
  const { systolicMmHg, diastolicMmHg, heartRatePerMinute, isLate } = reading;
  return (
    <g data-late={isLate || undefined} className={styles['reading']}>
      {systolicMmHg !== null && diastolicMmHg !== null && <rect x={x - 4} width={8} y={downOf(systolicMmHg, HEIGHT)} height={downOf(diastolicMmHg, HEIGHT) - downOf(systolicMmHg, HEIGHT)} rx={2} />}
      {heartRatePerMinute !== null && <circle cx={x} cy={downOf(heartRatePerMinute, HEIGHT)} r={4.5} />}
    </g>
  );
}

function Tick({ x, isLate }: { readonly x: number | null; readonly isLate: boolean }) {
  return x === null ? null : <path className={styles['tick']} data-late={isLate || undefined} d={`M${x} ${HEIGHT + 2}l5 7-5 7-5-7z`} />;
}
