import type { Instant } from '#foundation/instant.ts';
import { after, minutes } from '#foundation/instant.ts';
import { useWidth } from '#interface/charts/use-width.ts';
import { useNow } from '#interface/client/clock.ts';
import { isUnderWay } from '../phase.ts';
import { entriesOf } from '../room/charted.ts';
import type { WireReading } from '../room/charted.ts';
import { useRoom } from '../room/room-context.ts';
import { useWords } from '../words.ts';
import { gapsIn, gapStretches, heartRuns } from './strip-gaps.ts';
import type { StripSpan } from './strip-scale.ts';
import { acrossOf, downOf, minutesNamed, SCALE_LINES, spanOf } from './strip-scale.ts';
import styles from './record.module.css';

const HEIGHT = 132;
const EVENTS = 22;
const AXIS = 20;
const SIDE = 30;

/**
 * Blood pressure as bars and heart rate as a line, with what happened below; what was entered late is hollow, and where
 * nothing was taken although it was due, a gap is drawn. The record panel says the same in words.
 */
export function SessionStrip() {
  const say = useWords();
  const { room, charted } = useRoom();
  const { checkedInAt, dosingStartedAt, state, since } = room.record.session;
  const now = useNow('minute');
  const [box, boxWidth] = useWidth<HTMLElement>();
  if (dosingStartedAt === null) return null;
  const end = isUnderWay(state) ? now : since;
  const span = spanOf(checkedInAt, dosingStartedAt, end);
  const width = boxWidth - SIDE - 8;
  const place = (at: Instant) => acrossOf(at, span, width);
  const readings = charted.readings.filter(({ measuredAt }) => place(measuredAt) !== null);
  const gaps = gapsIn(room.late).length;
  return (
    <figure ref={box} className={styles['strip']}>
      <svg width={boxWidth} height={HEIGHT + EVENTS + AXIS} viewBox={`${-SIDE} -4 ${boxWidth} ${HEIGHT + EVENTS + AXIS}`} role="img" aria-label={say('strip.label', { count: readings.length, gaps })}>
        <Scale width={width} />
        <Minutes span={span} dosingStartedAt={dosingStartedAt} width={width} />
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
        {isUnderWay(state) && <line className={styles['nowLine']} x1={place(now) ?? 0} x2={place(now) ?? 0} y1={0} y2={HEIGHT + EVENTS - 6} />}
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

function Minutes({ span, dosingStartedAt, width }: { readonly span: StripSpan; readonly dosingStartedAt: Instant; readonly width: number }) {
  return (
    <g>
      {minutesNamed(span, dosingStartedAt, width).map((minute) => {
        const x = acrossOf(after(dosingStartedAt, minutes(minute)), span, width) ?? 0;
        return (
          <g key={minute}>
            <line className={styles['rule']} x1={x} x2={x} y1={0} y2={HEIGHT + EVENTS} data-zero={minute === 0 || undefined} />
            <text className={styles['named']} x={x} y={HEIGHT + EVENTS + 13} textAnchor="middle">
              {minute === 0 ? 'T' : minute > 0 ? `+${minute}` : `−${-minute}`}
            </text>
          </g>
        );
      })}
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
