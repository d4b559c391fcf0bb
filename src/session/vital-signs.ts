import type { Instant } from '#foundation/instant.ts';
import type { BeatsPerMinute, BreathsPerMinute, MillimetresOfMercury, OxygenSaturationPercent } from '#foundation/quantity.ts';
import { measured } from '#foundation/quantity.ts';
import type { Refusal } from '#foundation/refusal.ts';
import { isRefusal } from '#foundation/refusal.ts';
import { refuse } from './refusals.ts';
import type { AgitationScore, SedationScore } from './sedation-scales.ts';
import type { SessionSettings } from './settings.ts';

/** One blood pressure; the systolic value is always the higher. */
export type BloodPressure = { readonly systolic: MillimetresOfMercury; readonly diastolic: MillimetresOfMercury };

/** What the person breathed when the saturation was read. */
export type BreathedAir = 'room-air' | 'added-oxygen';

/** One set of vital signs; `null` means that it was not taken, which is never the same as normal. */
export type VitalSigns = {
  readonly takenAt: Instant;
  readonly bloodPressure: BloodPressure | null;
  readonly heartRate: BeatsPerMinute | null;
  readonly oxygenSaturation: OxygenSaturationPercent | null;
  readonly breathedAir: BreathedAir | null;
  readonly breathing: BreathsPerMinute | null;
  /** MOAA/S. */
  readonly sedation: SedationScore | null;
  /** RASS. */
  readonly agitation: AgitationScore | null;
};

/** The values of a set that are checked against a range, by name. */
export type VitalSignName = 'systolic' | 'diastolic' | 'heartRate' | 'oxygenSaturation' | 'breathing';

/** Vital signs as typed, each with its unit in the name; `confirmed` names unusual values the person stands by. */
export type VitalSignsEntry = {
  readonly takenAt: Instant;
  readonly systolicMmHg: number | null;
  readonly diastolicMmHg: number | null;
  readonly heartRatePerMinute: number | null;
  readonly oxygenSaturationPercent: number | null;
  readonly breathedAir: BreathedAir | null;
  readonly breathsPerMinute: number | null;
  readonly sedation: SedationScore | null;
  readonly agitation: AgitationScore | null;
  readonly confirmed: readonly VitalSignName[];
};

type Named = { readonly name: VitalSignName; readonly value: number };

/**
 * A typed set of vital signs, checked (H12): implausible values and a systolic pressure not above the diastolic are
 * refused, unusual values are refused until confirmed by name (`vital-signs.not-confirmed`), absent ones stay absent.
 */
export function acceptVitalSigns(entry: VitalSignsEntry, settings: SessionSettings): VitalSigns | Refusal {
  const named = namedValues(entry);
  if (named.length === 0 && entry.sedation === null && entry.agitation === null) return refuse('vital-signs.empty');
  const implausible = named.filter(({ name, value }) => !isPlausible(name, value, settings));
  if (implausible.length > 0) return refuse('vital-signs.implausible', { values: implausible });
  const bloodPressure = acceptBloodPressure(entry);
  if (isRefusal(bloodPressure)) return bloodPressure;
  const unusual = named.filter(({ name, value }) => isUnusual(name, value, settings) && !entry.confirmed.includes(name));
  if (unusual.length > 0) return refuse('vital-signs.not-confirmed', { values: unusual });
  return toVitalSigns(entry, bloodPressure);
}

/** A blood pressure from two whole numbers of mmHg that were already checked. */
export function toBloodPressure(systolicMmHg: number, diastolicMmHg: number): BloodPressure {
  return { systolic: measured(systolicMmHg, 'mmHg'), diastolic: measured(diastolicMmHg, 'mmHg') };
}

/** A set that was checked when it was entered, read back from the record. */
export function restoreVitalSigns(entry: Omit<VitalSignsEntry, 'confirmed'>): VitalSigns {
  const { systolicMmHg, diastolicMmHg } = entry;
  return toVitalSigns(entry, systolicMmHg === null || diastolicMmHg === null ? null : toBloodPressure(systolicMmHg, diastolicMmHg));
}

/** Sets in order of time, those after `now` left out. */
export function readingsUntil(readings: readonly VitalSigns[], now: Instant): readonly VitalSigns[] {
  return readings.filter((reading) => reading.takenAt <= now).toSorted((left, right) => (left.takenAt < right.takenAt ? -1 : 1));
}

function namedValues(entry: VitalSignsEntry): readonly Named[] {
  const values: readonly (readonly [VitalSignName, number | null])[] = [
    ['systolic', entry.systolicMmHg],
    ['diastolic', entry.diastolicMmHg],
    ['heartRate', entry.heartRatePerMinute],
    ['oxygenSaturation', entry.oxygenSaturationPercent],
    ['breathing', entry.breathsPerMinute],
  ];
  return values.flatMap(([name, value]) => (value === null ? [] : [{ name, value }]));
}

function isPlausible(name: VitalSignName, value: number, settings: SessionSettings): boolean {
  return Number.isInteger(value) && value >= settings[`VITALS.${name}Lowest`] && value <= settings[`VITALS.${name}Highest`];
}

function isUnusual(name: VitalSignName, value: number, settings: SessionSettings): boolean {
  return value < settings[`VITALS.${name}UnusuallyLow`] || value > settings[`VITALS.${name}UnusuallyHigh`];
}

function acceptBloodPressure({ systolicMmHg, diastolicMmHg }: VitalSignsEntry): BloodPressure | null | Refusal {
  if (systolicMmHg === null && diastolicMmHg === null) return null;
  if (systolicMmHg === null || diastolicMmHg === null) return refuse('vital-signs.half-a-blood-pressure');
  if (systolicMmHg <= diastolicMmHg) return refuse('vital-signs.systolic-not-above-diastolic', { systolicMmHg, diastolicMmHg });
  return toBloodPressure(systolicMmHg, diastolicMmHg);
}

function toVitalSigns(entry: Omit<VitalSignsEntry, 'confirmed'>, pressure: BloodPressure | null): VitalSigns {
  return {
    takenAt: entry.takenAt,
    bloodPressure: pressure,
    heartRate: entry.heartRatePerMinute === null ? null : measured(entry.heartRatePerMinute, 'beats/min'),
    oxygenSaturation: entry.oxygenSaturationPercent === null ? null : measured(entry.oxygenSaturationPercent, '%SpO2'),
    breathedAir: entry.breathedAir,
    breathing: entry.breathsPerMinute === null ? null : measured(entry.breathsPerMinute, 'breaths/min'),
    sedation: entry.sedation,
    agitation: entry.agitation,
  };
}
