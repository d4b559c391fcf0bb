import type { Instant } from '#foundation/instant.ts';
import type { WireReading } from './charted.ts';

/** The vital signs as they stand on the screen, blood pressure as one. */
export const MEASURES = ['pressure', 'heartRate', 'oxygenSaturation', 'breathing', 'sedation'] as const;

export type Measure = (typeof MEASURES)[number];

/** One value as it is shown: its text, a number to compare it by, its moment. */
export type Taken = { readonly text: string; readonly order: number; readonly at: Instant };

/** The values of one vital sign, the latest first. */
export function takenBefore(readings: readonly WireReading[], measure: Measure): readonly Taken[] {
  return readings.toReversed().flatMap((reading) => {
    const value = valueOf(reading, measure);
    return value === null ? [] : [{ ...value, at: reading.measuredAt }];
  });
}

function valueOf(reading: WireReading, measure: Measure): Omit<Taken, 'at'> | null {
  switch (measure) {
    case 'pressure':
      return reading.systolicMmHg === null || reading.diastolicMmHg === null ? null : { text: `${reading.systolicMmHg}/${reading.diastolicMmHg}`, order: reading.systolicMmHg };
    case 'heartRate':
      return single(reading.heartRatePerMinute);
    case 'oxygenSaturation':
      return single(reading.oxygenSaturationPercent);
    case 'breathing':
      return single(reading.breathsPerMinute);
    case 'sedation':
      return single(reading.sedation);
  }
}

function single(value: number | null): Omit<Taken, 'at'> | null {
  return value === null ? null : { text: String(value), order: value };
}
