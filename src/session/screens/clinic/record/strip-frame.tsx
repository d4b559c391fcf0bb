import type { Instant } from '#foundation/instant.ts';
import { after, minutes } from '#foundation/instant.ts';
import { useNow } from '#interface/client/clock.ts';
import { isUnderWay } from '../phase.ts';
import { useRoom } from '../room/room-context.ts';
import type { StripSpan } from './strip-scale.ts';
import { acrossOf, minutesNamed, spanOf } from './strip-scale.ts';
import styles from './record.module.css';

/** Pixels to the left of every drawing along the time of a session, for the scale, and the height of the minutes below. */
export const STRIP_SIDE = 30;
export const STRIP_AXIS = 20;

/** The width that a drawing has for the time, of the width that it has in all. */
export function acrossWidth(boxWidth: number): number {
  return boxWidth - STRIP_SIDE - 8;
}

/** The time that the drawings of a session show, and its end: now, or when the session was over. Null before the dose. */
export function useStripTime(): { readonly span: StripSpan; readonly end: Instant; readonly dosingStartedAt: Instant; readonly isRunning: boolean } | null {
  const { checkedInAt, dosingStartedAt, state, since } = useRoom().room.record.session;
  const now = useNow('minute');
  if (dosingStartedAt === null) return null;
  const isRunning = isUnderWay(state);
  const end = isRunning ? now : since;
  return { span: spanOf(checkedInAt, dosingStartedAt, end), end, dosingStartedAt, isRunning };
}

type MinutesProps = { readonly span: StripSpan; readonly dosingStartedAt: Instant; readonly width: number; readonly height: number };

/** Minutes from the dose, as lines across a drawing of this height with their names below. */
export function StripMinutes({ span, dosingStartedAt, width, height }: MinutesProps) {
  return (
    <g>
      {minutesNamed(span, dosingStartedAt, width).map((minute) => {
        const x = acrossOf(after(dosingStartedAt, minutes(minute)), span, width) ?? 0;
        return (
          <g key={minute}>
            <line className={styles['rule']} x1={x} x2={x} y1={0} y2={height} data-zero={minute === 0 || undefined} />
            <text className={styles['named']} x={x} y={height + 13} textAnchor="middle">
              {minute === 0 ? 'T' : minute > 0 ? `+${minute}` : `−${-minute}`}
            </text>
          </g>
        );
      })}
    </g>
  );
}
