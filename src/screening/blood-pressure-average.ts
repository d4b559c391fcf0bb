import type { Instant } from '#foundation/instant.ts';
import { after, between, days, milliseconds, minutes } from '#foundation/instant.ts';
import type { MillimetresOfMercury } from '#foundation/quantity.ts';
import type { ScreeningSettings } from './settings.ts';

/** One reading of the blood pressure at rest. */
export type BloodPressureReading = {
  readonly takenAt: Instant;
  readonly systolicMmHg: MillimetresOfMercury;
  readonly diastolicMmHg: MillimetresOfMercury;
};

/** The mean of the readings that count, not rounded, or why there is none. */
export type BloodPressureAverage =
  | { readonly kind: 'average'; readonly systolicMmHg: number; readonly diastolicMmHg: number; readonly readings: readonly BloodPressureReading[] }
  | { readonly kind: 'too-few-readings'; readonly readings: readonly BloodPressureReading[] };

/**
 * The average that ELIG-A7 and ELIG-R1 look at: the mean of all readings of the last days, when there are enough of
 * them and the first and last lie far enough apart (3c: two days, or two readings five minutes apart).
 */
export function averageBloodPressure(all: readonly BloodPressureReading[], now: Instant, settings: ScreeningSettings): BloodPressureAverage {
  const earliest = after(now, milliseconds(-days(settings['ELIG-A7.readingsWithinDays'])));
  const readings = all.filter(({ takenAt }) => takenAt >= earliest && takenAt <= now).toSorted(byMoment);
  const first = readings.at(0);
  const last = readings.at(-1);
  const isEnough = readings.length >= Math.max(1, settings['ELIG-A7.readings']);
  if (first === undefined || last === undefined || !isEnough || isTooClose(first, last, settings)) return { kind: 'too-few-readings', readings };
  return {
    kind: 'average',
    systolicMmHg: mean(readings.map((reading) => reading.systolicMmHg)),
    diastolicMmHg: mean(readings.map((reading) => reading.diastolicMmHg)),
    readings,
  };
}

function byMoment(left: BloodPressureReading, right: BloodPressureReading): number {
  return between(right.takenAt, left.takenAt) || left.systolicMmHg - right.systolicMmHg || left.diastolicMmHg - right.diastolicMmHg;
}

function isTooClose(first: BloodPressureReading, last: BloodPressureReading, settings: ScreeningSettings): boolean {
  return settings['ELIG-A7.readings'] > 1 && between(first.takenAt, last.takenAt) < minutes(settings['ELIG-A7.minutesApart']);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
