import { describe, expect, it } from 'vitest';
import { idSchema } from '#foundation/id.ts';
import { after, milliseconds, minutes, toInstant } from '#foundation/instant.ts';
import { settingsInForce } from '#foundation/setting.ts';
import type { BaselinePressureInput, PressureChoice } from './baseline-blood-pressure.ts';
import { judgeBaselinePressure, nextRecheckAt } from './baseline-blood-pressure.ts';
import { sessionSettings } from './settings.ts';
import type { VitalSigns } from './vital-signs.ts';
import { toBloodPressure } from './vital-signs.ts';

const settings = settingsInForce(sessionSettings, {});
const start = toInstant('2026-04-07T13:00:00Z');
const at = (minute: number) => after(start, minutes(minute));
const prescriber = idSchema<'Staff'>().parse('00000000-0000-7000-8000-000000000001');

function reading(minute: number, systolic: number, diastolic: number): VitalSigns {
  return { takenAt: at(minute), bloodPressure: toBloodPressure(systolic, diastolic), heartRate: null, oxygenSaturation: null, breathedAir: null, breathing: null, sedation: null, agitation: null };
}

const thrice = (systolic: number, diastolic: number) => [reading(0, systolic, diastolic), reading(5, systolic, diastolic), reading(10, systolic, diastolic)];
const start11: PressureChoice = { choice: 'start', reason: 'Anxious, usual for her.', by: prescriber, isPrescriber: true, at: at(11) };

function judged(change: Partial<BaselinePressureInput>) {
  return judgeBaselinePressure({ readings: [], choice: null, isPrescriberOnSite: true, now: at(12), ...change }, settings);
}

const stateOf = (change: Partial<BaselinePressureInput>) => judged(change).state;

describe('a blood pressure before the dose', () => {
  it('not taken, or taken more than 30 minutes ago, is unknown', () => {
    expect(stateOf({})).toBe('unknown');
    expect(stateOf({ readings: [reading(0, 120, 80)], now: at(30) })).toBe('go');
    expect(stateOf({ readings: [reading(0, 120, 80)], now: after(at(30), milliseconds(1)) })).toBe('unknown');
    expect(stateOf({ readings: [reading(13, 120, 80)], now: at(12) })).toBe('unknown');
  });

  it.each([
    [140, 90, 'go'],
    [141, 90, 'no-go'],
    [140, 91, 'no-go'],
  ])('of %i/%i in one reading is %s', (systolic, diastolic, expected) => {
    expect(stateOf({ readings: [reading(10, systolic, diastolic)] })).toBe(expected);
  });

  it.each([
    [141, 85, 'needs-reason', 'BP-1'],
    [159, 99, 'needs-reason', 'BP-1'],
    [160, 85, 'needs-reason', 'BP-2'],
    [150, 100, 'needs-reason', 'BP-2'],
    [179, 109, 'needs-reason', 'BP-2'],
    [180, 85, 'no-go', 'BP-2'],
    [150, 110, 'no-go', 'BP-2'],
  ])('of %i/%i in three readings is %s by %s', (systolic, diastolic, state, ruleId) => {
    expect(judged({ readings: thrice(systolic, diastolic) })).toMatchObject({ state, findings: [{ ruleId }] });
  });
});

describe('the rechecks', () => {
  it('count only when 5 minutes apart', () => {
    expect(stateOf({ readings: [reading(0, 150, 85), reading(4, 150, 85), reading(8, 150, 85)] })).toBe('no-go');
    expect(stateOf({ readings: [reading(0, 150, 85), reading(4, 150, 85), reading(5, 150, 85), reading(10, 150, 85)] })).toBe('needs-reason');
  });

  it('are both made before a lower one lifts the hold', () => {
    expect(stateOf({ readings: [reading(0, 150, 85), reading(5, 138, 85)] })).toBe('no-go');
    expect(stateOf({ readings: [reading(0, 150, 85), reading(5, 145, 85), reading(10, 138, 85)] })).toBe('go');
    expect(stateOf({ readings: [reading(0, 150, 85), reading(5, 138, 85), reading(10, 145, 85)] })).toBe('needs-reason');
  });

  it('are told with their time, and are not asked for when nothing was raised', () => {
    expect(nextRecheckAt([reading(0, 150, 85)], at(3), settings)).toBe(at(5));
    expect(nextRecheckAt([reading(0, 150, 85), reading(6, 150, 85)], at(7), settings)).toBe(at(11));
    expect(nextRecheckAt(thrice(150, 85), at(12), settings)).toBeNull();
    expect(nextRecheckAt([reading(0, 120, 80)], at(3), settings)).toBeNull();
  });
});

describe('the prescriber’s choice', () => {
  const readings = thrice(150, 95);

  it('to start, with a reason and after the last reading, is a go', () => {
    expect(judged({ readings, choice: start11 })).toMatchObject({ state: 'go', reason: { text: start11.reason, by: prescriber } });
  });

  it.each<Partial<PressureChoice>>([{ reason: '' }, { isPrescriber: false }, { at: at(9) }])('with %j does not count', (change) => {
    expect(stateOf({ readings, choice: { ...start11, ...change } })).toBe('needs-reason');
  });

  it('to delay is a no-go', () => {
    expect(stateOf({ readings, choice: { ...start11, choice: 'delay' } })).toBe('no-go');
  });

  it('from the BP-2 line counts only with the prescriber on site', () => {
    const high = thrice(165, 95);
    expect(stateOf({ readings: high, choice: start11, isPrescriberOnSite: true })).toBe('go');
    expect(stateOf({ readings: high, choice: start11, isPrescriberOnSite: false })).toBe('no-go');
    expect(stateOf({ readings: high, choice: start11, isPrescriberOnSite: null })).toBe('unknown');
  });

  it('never starts a session from the upper line', () => {
    expect(stateOf({ readings: thrice(180, 95), choice: start11 })).toBe('no-go');
  });
});
