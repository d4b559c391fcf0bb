import type { Instant } from '#foundation/instant.ts';
import { after, between, days, milliseconds, minutes } from '#foundation/instant.ts';
import type { MillimetresOfMercury } from '#foundation/quantity.ts';
import type { ZoneName } from '#foundation/zoned-time.ts';
import { localDateOf } from '#foundation/zoned-time.ts';
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
 * The average that ELIG-A7 and ELIG-R1 look at: the mean of the newest readings that are enough of them and lie far enough
 * apart (3c: two days, or two readings five minutes apart). The readings of one day on the clinic's calendar stay together,
 * and an earlier day is taken in only while the later ones are not enough, so that a pressure once high neither counts on
 * after it came down nor hides one that rose.
 */
export function averageBloodPressure(all: readonly BloodPressureReading[], now: Instant, zone: ZoneName, settings: ScreeningSettings): BloodPressureAverage {
  const earliest = after(now, milliseconds(-days(settings['ELIG-A7.readingsWithinDays'])));
  const within = all.filter(({ takenAt }) => takenAt >= earliest && takenAt <= now).toSorted(byMoment);
  const dayOf = (reading: BloodPressureReading) => localDateOf(reading.takenAt, zone);
  const dates = [...new Set(within.map(dayOf))].toReversed();
  const firstDay = dates.find((date) => isEnough(within.filter((reading) => dayOf(reading) >= date), settings));
  if (firstDay === undefined) return { kind: 'too-few-readings', readings: within };
  const readings = within.filter((reading) => dayOf(reading) >= firstDay);
  return {
    kind: 'average',
    systolicMmHg: mean(readings.map((reading) => reading.systolicMmHg)),
    diastolicMmHg: mean(readings.map((reading) => reading.diastolicMmHg)),
    readings,
  };
}

function isEnough(readings: readonly BloodPressureReading[], settings: ScreeningSettings): boolean {
  const [first, last] = [readings.at(0), readings.at(-1)];
  return first !== undefined && last !== undefined && readings.length >= settings['ELIG-A7.readings'] && !isTooClose(first, last, settings);
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
