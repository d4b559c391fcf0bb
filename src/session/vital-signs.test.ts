import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toInstant } from '#foundation/instant.ts';
import { isRefusal } from '#foundation/refusal.ts';
import { settingsInForce } from '#foundation/setting.ts';
import { sessionSettings } from './settings.ts';
import type { VitalSignsEntry } from './vital-signs.ts';
import { acceptVitalSigns, readingsUntil } from './vital-signs.ts';

const settings = settingsInForce(sessionSettings, {});
const takenAt = toInstant('2026-04-07T14:00:00Z');

const nothing: VitalSignsEntry = {
  takenAt,
  systolicMmHg: null,
  diastolicMmHg: null,
  heartRatePerMinute: null,
  oxygenSaturationPercent: null,
  breathedAir: null,
  breathsPerMinute: null,
  sedation: null,
  agitation: null,
  confirmed: [],
};

function codeOf(change: Partial<VitalSignsEntry>): string {
  const result = acceptVitalSigns({ ...nothing, ...change }, settings);
  return isRefusal(result) ? result.code : 'accepted';
}

describe('typed vital signs', () => {
  it('keep what was not taken as absent', () => {
    expect(acceptVitalSigns({ ...nothing, oxygenSaturationPercent: 97 }, settings)).toEqual({
      takenAt,
      bloodPressure: null,
      heartRate: null,
      oxygenSaturation: 97,
      breathedAir: null,
      breathing: null,
      sedation: null,
      agitation: null,
    });
  });

  it('need at least one value, and a sedation score alone is one', () => {
    expect(codeOf({})).toBe('vital-signs.empty');
    expect(codeOf({ sedation: 5 })).toBe('accepted');
    expect(codeOf({ agitation: 0 })).toBe('accepted');
  });

  it('refuse half a blood pressure', () => {
    expect(codeOf({ systolicMmHg: 120 })).toBe('vital-signs.half-a-blood-pressure');
    expect(codeOf({ diastolicMmHg: 80 })).toBe('vital-signs.half-a-blood-pressure');
  });

  it('refuse a systolic pressure that is not above the diastolic', () => {
    expect(codeOf({ systolicMmHg: 80, diastolicMmHg: 120 })).toBe('vital-signs.systolic-not-above-diastolic');
    expect(codeOf({ systolicMmHg: 100, diastolicMmHg: 100 })).toBe('vital-signs.systolic-not-above-diastolic');
    expect(codeOf({ systolicMmHg: 101, diastolicMmHg: 100 })).toBe('accepted');
  });

  it.each<[string, Partial<VitalSignsEntry>]>([
    ['a pressure with a digit too many', { systolicMmHg: 1200, diastolicMmHg: 80 }],
    ['a pressure in kilopascal', { systolicMmHg: 16, diastolicMmHg: 10.7 }],
    ['a saturation with a comma slipped', { oxygenSaturationPercent: 9.7 }],
    ['a saturation above 100', { oxygenSaturationPercent: 101 }],
    ['a heart rate of zero', { heartRatePerMinute: 0 }],
    ['no number at all', { heartRatePerMinute: Number.NaN }],
  ])('refuse %s', (_, change) => {
    expect(codeOf(change)).toBe('vital-signs.implausible');
  });
});

describe('the ranges of vital signs', () => {
  it.each<[string, (value: number) => Partial<VitalSignsEntry>, number, number, number, number]>([
    ['systolic', (value) => ({ systolicMmHg: value, diastolicMmHg: 45 }), 50, 80, 220, 300],
    ['diastolic', (value) => ({ systolicMmHg: 210, diastolicMmHg: value }), 20, 40, 130, 200],
    ['heartRate', (value) => ({ heartRatePerMinute: value }), 20, 40, 160, 250],
    ['oxygenSaturation', (value) => ({ oxygenSaturationPercent: value }), 50, 85, 100, 100],
    ['breathing', (value) => ({ breathsPerMinute: value }), 2, 8, 30, 60],
  ])('of %s hold on both sides of every limit', (name, entry, lowest, low, high, highest) => {
    expect(codeOf(entry(lowest - 1))).toBe('vital-signs.implausible');
    expect(codeOf(entry(lowest))).toBe('vital-signs.not-confirmed');
    expect(codeOf(entry(low - 1))).toBe('vital-signs.not-confirmed');
    expect(codeOf(entry(low))).toBe('accepted');
    expect(codeOf(entry(high))).toBe('accepted');
    if (high < highest) expect(codeOf(entry(high + 1))).toBe('vital-signs.not-confirmed');
    expect(codeOf(entry(highest + 1))).toBe('vital-signs.implausible');
    expect(acceptVitalSigns({ ...nothing, ...entry(low - 1) }, settings)).toMatchObject({ facts: { values: [{ name, value: low - 1 }] } });
  });

  it('take an unusual value once it is confirmed by name, and an implausible one never', () => {
    expect(codeOf({ heartRatePerMinute: 170, confirmed: ['heartRate'] })).toBe('accepted');
    expect(codeOf({ heartRatePerMinute: 170, confirmed: ['breathing'] })).toBe('vital-signs.not-confirmed');
    expect(codeOf({ heartRatePerMinute: 251, confirmed: ['heartRate'] })).toBe('vital-signs.implausible');
  });
});

describe('accepted vital signs', () => {
  it('always have a systolic pressure above the diastolic, or none', () => {
    const pressure = fc.option(fc.integer({ min: 0, max: 350 }));
    fc.assert(
      fc.property(pressure, pressure, (systolicMmHg, diastolicMmHg) => {
        const result = acceptVitalSigns({ ...nothing, systolicMmHg, diastolicMmHg, heartRatePerMinute: 70, confirmed: ['systolic', 'diastolic'] }, settings);
        if (isRefusal(result) || result.bloodPressure === null) return;
        expect(result.bloodPressure.systolic).toBeGreaterThan(result.bloodPressure.diastolic);
      }),
    );
  });

  it('are read in order of time, without those still to come', () => {
    const at = (text: string) => ({ takenAt: toInstant(text), bloodPressure: null, heartRate: null, oxygenSaturation: null, breathedAir: null, breathing: null, sedation: null, agitation: null });
    const sets = [at('2026-04-07T14:20:00Z'), at('2026-04-07T14:00:00Z'), at('2026-04-07T14:40:00Z')];
    expect(readingsUntil(sets, toInstant('2026-04-07T14:20:00Z')).map((each) => each.takenAt.slice(11, 16))).toEqual(['14:00', '14:20']);
  });
});
