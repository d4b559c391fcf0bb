import type { NumberLimits } from '#interface/clinical/number-entry.ts';
import type { VitalSignName } from '../../../vital-signs.ts';
import { vitalSignRanges } from '../../../vital-sign-ranges.ts';
import type { WireReading } from '../room/charted.ts';

/** The numbers of one set of vital signs, in the order in which they are entered. */
export const VITAL_FIELDS = ['systolic', 'diastolic', 'heartRate', 'oxygenSaturation', 'breathing'] as const satisfies readonly VitalSignName[];

/** What is typed for each number; empty until something is. */
export type VitalTexts = Readonly<Record<VitalSignName, string>>;

export const NOTHING_TYPED: VitalTexts = { systolic: '', diastolic: '', heartRate: '', oxygenSaturation: '', breathing: '' };

/** Where the board of values opens while nothing was measured before. */
const USUAL: Readonly<Record<VitalSignName, number>> = { systolic: 120, diastolic: 80, heartRate: 70, oxygenSaturation: 97, breathing: 14 };

const WIRE = {
  systolic: 'systolicMmHg',
  diastolic: 'diastolicMmHg',
  heartRate: 'heartRatePerMinute',
  oxygenSaturation: 'oxygenSaturationPercent',
  breathing: 'breathsPerMinute',
} as const satisfies Readonly<Record<VitalSignName, keyof WireReading>>;

/** The whole numbers that can be measured at all; the server refuses the same ones. */
export function limitsOf(name: VitalSignName): NumberLimits {
  return { min: vitalSignRanges[`VITALS.${name}Lowest`].value, max: vitalSignRanges[`VITALS.${name}Highest`].value, decimals: 0 };
}

/** The last value of a number before this set; null when it was never taken. */
export function lastValue(readings: readonly WireReading[], name: VitalSignName): { readonly value: number; readonly at: WireReading['measuredAt'] } | null {
  const reading = readings.findLast((each) => each[WIRE[name]] !== null);
  const value = reading?.[WIRE[name]];
  return reading === undefined || value === null || value === undefined ? null : { value, at: reading.measuredAt };
}

/** The value around which the board of values opens. */
export function centreOf(name: VitalSignName, last: number | null): number {
  return last ?? USUAL[name];
}

/** The typed numbers as they travel; what was not typed is null. */
export function wireValues(texts: VitalTexts) {
  const value = (name: VitalSignName) => (texts[name] === '' ? null : Number(texts[name]));
  return {
    systolicMmHg: value('systolic'),
    diastolicMmHg: value('diastolic'),
    heartRatePerMinute: value('heartRate'),
    oxygenSaturationPercent: value('oxygenSaturation'),
    breathsPerMinute: value('breathing'),
  };
}

/** A reading's numbers as if typed, to correct them. */
export function textsOf(reading: WireReading): VitalTexts {
  const text = (name: VitalSignName) => String(reading[WIRE[name]] ?? '');
  return { systolic: text('systolic'), diastolic: text('diastolic'), heartRate: text('heartRate'), oxygenSaturation: text('oxygenSaturation'), breathing: text('breathing') };
}
