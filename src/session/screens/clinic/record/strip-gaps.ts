import type { Instant } from '#foundation/instant.ts';
import type { WireRoom } from '../../../api-room.ts';
import { isRepeat } from '../../../late-observations.ts';
import type { WireReading } from '../room/charted.ts';
import type { StripSpan } from './strip-scale.ts';

type Gap = WireRoom['late'][number];
type HeartPoint = { readonly at: Instant; readonly beats: number };

/** The observations that left a gap in the record. */
export function gapsIn(late: WireRoom['late']): readonly Gap[] {
  return late.filter(({ state }) => state === 'gap');
}

/** The stretches in which something was due and nothing of it was taken: from the due time to the next that holds any of it, or to the end; touching ones are one. */
export function gapStretches(late: WireRoom['late'], readings: readonly WireReading[], end: Instant): readonly StripSpan[] {
  return gapsIn(late).reduce<readonly StripSpan[]>((stretches, { dueAt, takenAt, items }) => {
    const until = takenAt ?? readings.find((reading) => reading.measuredAt > dueAt && items.some((item) => holds(reading, item)))?.measuredAt ?? end;
    const last = stretches.at(-1);
    if (last === undefined || last.until < dueAt) return [...stretches, { from: dueAt, until }];
    return [...stretches.slice(0, -1), { from: last.from, until: last.until > until ? last.until : until }];
  }, []);
}

/** Unbroken runs of heart rates: no line is drawn across an observation that left a gap, or that was taken without the heart rate it should hold. */
export function heartRuns(readings: readonly WireReading[], { late, observations }: Pick<WireRoom, 'late' | 'observations'>): readonly (readonly HeartPoint[])[] {
  const without = observations.filter(({ missing }) => missing.includes('heart-rate'));
  const whole = gapsIn(late).filter((gap) => !isRepeat(gap.askedBy));
  const absent = [...without, ...whole].map(({ dueAt }) => dueAt);
  const points = readings.flatMap(({ measuredAt: at, heartRatePerMinute: beats }) => (beats === null ? [] : [{ at, beats }]));
  return points.reduce<readonly (readonly HeartPoint[])[]>((runs, point) => {
    const run = runs.at(-1);
    const before = run?.at(-1);
    if (run === undefined || before === undefined || absent.some((dueAt) => dueAt > before.at && dueAt < point.at)) return [...runs, [point]];
    return [...runs.slice(0, -1), [...run, point]];
  }, []);
}

function holds({ systolicMmHg, heartRatePerMinute, oxygenSaturationPercent }: WireReading, item: Gap['items'][number]): boolean {
  const values = { 'blood-pressure': systolicMmHg, 'heart-rate': heartRatePerMinute, 'oxygen-saturation': oxygenSaturationPercent };
  return values[item] !== null;
}
