import type { Instant, Milliseconds } from '#foundation/instant.ts';
import { between } from '#foundation/instant.ts';

/** What happened, by shape: a dose, a measurement, a felt state, a note, a change of the infusion. */
export type StripShape = 'diamond' | 'square' | 'dot' | 'ring' | 'triangle';

export type StripEvent = { readonly at: Instant; readonly label: string; readonly shape: StripShape; readonly isLate?: boolean };

export type PlacedEvent = StripEvent & {
  readonly x: number;
  /** The row its label lies in, from 0 nearest to the axis. */
  readonly lane: number;
  /** The label stands before the mark where there is no room behind it. */
  readonly isBefore: boolean;
  readonly elapsed: Milliseconds;
};

const CHARACTER_PX = 7.4;
const MARK_PX = 16;
const APART_PX = 10;
const TICK_STEPS_MIN = [5, 10, 15, 30, 60, 120];

/** Events placed along a line of `width` pixels; labels that would touch lie in different lanes. */
export function placeEvents(events: readonly StripEvent[], start: Instant, until: Instant, width: number): readonly PlacedEvent[] {
  const laneEnds: number[] = [];
  return events.toSorted((a, b) => a.at.localeCompare(b.at)).map((event) => {
    const x = xOf(event.at, start, until, width);
    const length = event.label.length * CHARACTER_PX + MARK_PX;
    const isBefore = x + length > width && x - length > 0;
    const [from, to] = isBefore ? [x - length, x + MARK_PX / 2] : [x - MARK_PX / 2, x + length];
    const free = laneEnds.findIndex((end) => end + APART_PX <= from);
    const lane = free === -1 ? laneEnds.length : free;
    laneEnds[lane] = to;
    return { ...event, x, lane, isBefore, elapsed: between(start, event.at) };
  });
}

/** Where a moment lies on the line; what lies outside is put at its end. */
export function xOf(at: Instant, start: Instant, until: Instant, width: number): number {
  const share = between(start, at) / Math.max(1, between(start, until));
  return Math.min(1, Math.max(0, share)) * width;
}

/** Whole minutes to name on the axis, no closer than about 64 pixels. */
export function ticksOf(start: Instant, until: Instant, width: number): readonly number[] {
  const total = between(start, until) / 60_000;
  const step = TICK_STEPS_MIN.find((minutes) => (minutes / total) * width >= 64) ?? 240;
  return Array.from({ length: Math.floor(total / step) + 1 }, (_none, index) => index * step);
}
