import type { Instant } from '#foundation/instant.ts';
import { between, minutes } from '#foundation/instant.ts';
import type { CriterionPart, DischargeCriterion } from './discharge-criterion.ts';
import { judgeCriterion } from './discharge-criterion.ts';
import type { SessionSettings } from './settings.ts';
import { sessionSettings } from './settings.ts';
import type { BloodPressure, VitalSigns } from './vital-signs.ts';
import { readingsUntil } from './vital-signs.ts';

/** What the vital-sign criterion looks at: the last set before the dose, and every set since. */
export type RecoveryInput = {
  readonly baseline: VitalSigns | null;
  readonly recovery: readonly VitalSigns[];
  readonly now: Instant;
};

type Pressure = { readonly takenAt: Instant; readonly pressure: BloodPressure };

/**
 * Vital signs at discharge (DC-2): the last two blood pressures each within 20% of baseline, or at most 140/90 and lower
 * than the one before; heart rate, breathing and saturation in the last set inside the amber lines, or as at baseline.
 * A value that was not taken, or a last set that is too old, leaves the criterion not assessed.
 */
export function judgeVitalSigns(input: RecoveryInput, settings: SessionSettings): DischargeCriterion {
  const sets = readingsUntil(input.recovery, input.now);
  const pressures = sets.flatMap(({ takenAt, bloodPressure: pressure }): readonly Pressure[] => (pressure === null ? [] : [{ takenAt, pressure }]));
  return judgeCriterion({
    ruleId: 'DC-2',
    parts: [
      ...[pressures.length - 2, pressures.length - 1].map((index) => pressurePart(pressures, index, input.baseline, settings)),
      freshPart('blood pressure', pressures.at(-1)?.takenAt, input.now, settings),
      heartRatePart(lastFresh(sets, 'heartRate', input.now, settings), input.baseline, settings),
      breathingPart(lastFresh(sets, 'breathing', input.now, settings), input.baseline, settings),
      saturationPart(lastFresh(sets, 'oxygenSaturation', input.now, settings), input.baseline, settings),
    ],
    inputs: pressures.slice(-2).map(({ takenAt, pressure }) => ({ name: 'blood pressure', value: `${pressure.systolic}/${pressure.diastolic}`, unit: 'mmHg', at: takenAt })),
    threshold: thresholdInWords(settings),
    source: sessionSettings['DC-2.percentOfBaseline'].source,
  });
}

function thresholdInWords(settings: SessionSettings): string {
  const near = `within ${settings['DC-2.percentOfBaseline']}% of baseline`;
  const low = `at most ${settings['DC-2.systolic']}/${settings['DC-2.diastolic']} and falling`;
  return `Two readings ${near}, or ${low}; saturation ${settings['DC-2.saturation']}% on room air or as at baseline`;
}

function pressurePart(pressures: readonly Pressure[], index: number, baseline: VitalSigns | null, settings: SessionSettings): CriterionPart {
  const what = `blood pressure of the ${index === pressures.length - 1 ? 'last' : 'last but one'} reading`;
  const current = pressures[index];
  if (current === undefined) return { what, holds: null };
  if (isLowAndFalling(current.pressure, pressures[index - 1]?.pressure, settings)) return { what, holds: true };
  const reference = baseline?.bloodPressure ?? null;
  if (reference === null) return { what, holds: null };
  const { systolic, diastolic } = current.pressure;
  return { what, holds: isNear(systolic, reference.systolic, settings) && isNear(diastolic, reference.diastolic, settings) };
}

function isLowAndFalling(pressure: BloodPressure, before: BloodPressure | undefined, settings: SessionSettings): boolean {
  const isLow = pressure.systolic <= settings['DC-2.systolic'] && pressure.diastolic <= settings['DC-2.diastolic'];
  return isLow && before !== undefined && pressure.systolic < before.systolic && pressure.diastolic <= before.diastolic;
}

function isNear(value: number, baseline: number, settings: SessionSettings): boolean {
  return Math.abs(value - baseline) * 100 <= baseline * settings['DC-2.percentOfBaseline'];
}

function isFresh(takenAt: Instant, now: Instant, settings: SessionSettings): boolean {
  return between(takenAt, now) <= minutes(settings['DC-2.readingMinutes']);
}

function freshPart(what: string, takenAt: Instant | undefined, now: Instant, settings: SessionSettings): CriterionPart {
  return { what: `${what} of the last ${settings['DC-2.readingMinutes']} minutes`, holds: takenAt !== undefined && isFresh(takenAt, now, settings) ? true : null };
}

function lastFresh(sets: readonly VitalSigns[], name: 'heartRate' | 'breathing' | 'oxygenSaturation', now: Instant, settings: SessionSettings): VitalSigns | undefined {
  return sets.findLast((each) => each[name] !== null && isFresh(each.takenAt, now, settings));
}

function heartRatePart(set: VitalSigns | undefined, baseline: VitalSigns | null, settings: SessionSettings): CriterionPart {
  const rate = set?.heartRate ?? null;
  if (rate === null) return { what: 'heart rate', holds: null };
  const isWithin = rate >= settings['HR-1.amberBelow'] && rate <= settings['HR-1.amberAbove'];
  return { what: 'heart rate', holds: isWithin || isNearBaseline(rate, baseline?.heartRate ?? null, settings) };
}

function breathingPart(set: VitalSigns | undefined, baseline: VitalSigns | null, settings: SessionSettings): CriterionPart {
  const rate = set?.breathing ?? null;
  if (rate === null) return { what: 'breathing rate', holds: null };
  return { what: 'breathing rate', holds: rate >= settings['RESP-1.breathsAmberBelow'] || isNearBaseline(rate, baseline?.breathing ?? null, settings) };
}

function isNearBaseline(value: number, baseline: number | null, settings: SessionSettings): boolean {
  return baseline !== null && isNear(value, baseline, settings);
}

function saturationPart(set: VitalSigns | undefined, baseline: VitalSigns | null, settings: SessionSettings): CriterionPart {
  const what = 'oxygen saturation on room air';
  const percent = set?.oxygenSaturation ?? null;
  const air = set?.breathedAir ?? null;
  if (percent === null || air === null) return { what, holds: null };
  if (air === 'added-oxygen') return { what, holds: false };
  const usual = baseline?.breathedAir === 'room-air' ? baseline.oxygenSaturation : null;
  return { what, holds: percent >= settings['DC-2.saturation'] || (usual !== null && percent >= usual) };
}
