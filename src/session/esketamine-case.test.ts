import { describe, expect, it } from 'vitest';
import { idSchema } from '#foundation/id.ts';
import type { Instant } from '#foundation/instant.ts';
import { between, milliseconds, minutes, after } from '#foundation/instant.ts';
import { settingsInForce } from '#foundation/setting.ts';
import { instantOf, localDateTimeSchema, zoneSchema } from '#foundation/zoned-time.ts';
import type { PressureChoice } from './baseline-blood-pressure.ts';
import { judgeBaselinePressure, nextRecheckAt } from './baseline-blood-pressure.ts';
import { findPressurePrompts } from './blood-pressure-prompts.ts';
import type { DischargeInput } from './discharge-criteria.ts';
import { assessDischarge, refuseDischarge } from './discharge-criteria.ts';
import { earliestDischargeAt } from './discharge-time.ts';
import { nextObservation, scheduleObservations } from './observation-schedule.ts';
import { findSedationPrompts } from './sedation-prompts.ts';
import { findPrompts } from './session-prompts.ts';
import { sessionSettings } from './settings.ts';
import type { VitalSigns, VitalSignsEntry } from './vital-signs.ts';
import { acceptVitalSigns, readingsUntil, toBloodPressure } from './vital-signs.ts';

// O2: 68 years, hypertension, esketamine 56 mg on Tuesday 7 April 2026, devices at 10:00 and 10:05.
const settings = settingsInForce(sessionSettings, {});
const zone = zoneSchema.parse('America/New_York');
const at = (time: string): Instant => instantOf(localDateTimeSchema.parse(`2026-04-07T${time}`), zone);
const prescriber = idSchema<'Staff'>().parse('00000000-0000-7000-8000-000000000001');

function taken(time: string, systolicMmHg: number, diastolicMmHg: number, change: Partial<VitalSignsEntry> = {}): VitalSigns {
  const nothing = { heartRatePerMinute: null, oxygenSaturationPercent: null, breathedAir: null, breathsPerMinute: null, sedation: null, agitation: null, confirmed: [] };
  const result = acceptVitalSigns({ takenAt: at(time), systolicMmHg, diastolicMmHg, ...nothing, ...change }, settings);
  if ('refused' in result) throw new Error(result.code);
  return result;
}

const before = [taken('09:45', 148, 88), taken('09:51', 146, 86), taken('09:57', 142, 84, { heartRatePerMinute: 78, oxygenSaturationPercent: 97 })];
// The case names the pulse and the saturation where they matter; the discharge set is completed as a nurse would.
const during = [
  taken('10:40', 168, 96, { heartRatePerMinute: 84, oxygenSaturationPercent: 97, sedation: 4 }),
  taken('10:46', 158, 92),
  taken('11:10', 150, 88, { oxygenSaturationPercent: 97 }),
  taken('11:35', 144, 86, { oxygenSaturationPercent: 97, sedation: 5 }),
  taken('12:05', 138, 82, { heartRatePerMinute: 76, oxygenSaturationPercent: 97, breathedAir: 'room-air', breathsPerMinute: 14, sedation: 5 }),
];
const times = { treatment: 'esketamine-nasal', startedAt: at('10:00'), lastGivenAt: at('10:05'), endedAt: null } as const;

function baselineAt(time: string, choice: PressureChoice | null = null) {
  return judgeBaselinePressure({ readings: readingsUntil(before, at(time)), choice, isPrescriberOnSite: true, now: at(time) }, settings);
}

function promptsAt(time: string) {
  return findPressurePrompts({ baseline: toBloodPressure(142, 84), readings: during, symptoms: [], isInfusionRunning: false, now: at(time) }, settings);
}

describe('O2 before the dose', () => {
  it('holds softly at 148/88 and asks for two rechecks 5 minutes apart', () => {
    expect(baselineAt('09:45')).toMatchObject({ state: 'no-go', findings: [{ ruleId: 'BP-1' }] });
    expect(nextRecheckAt(before, at('09:45'), settings)).toBe(at('09:50'));
    expect(baselineAt('09:51')).toMatchObject({ state: 'no-go' });
    expect(nextRecheckAt(before, at('09:51'), settings)).toBe(at('09:56'));
  });

  it('then needs the prescriber’s choice with a reason, and BP-2 is not reached', () => {
    expect(baselineAt('09:57')).toMatchObject({ state: 'needs-reason', findings: [{ ruleId: 'BP-1' }] });
    expect(nextRecheckAt(before, at('09:57'), settings)).toBeNull();
    const choice = { choice: 'start', reason: 'Known hypertension, losartan taken, falling.', by: prescriber, isPrescriber: true, at: at('09:58') } as const;
    expect(baselineAt('09:59', choice)).toMatchObject({ state: 'go', reason: { text: choice.reason } });
    expect(baselineAt('09:59', { ...choice, reason: ' ' })).toMatchObject({ state: 'needs-reason' });
    expect(baselineAt('09:59', { ...choice, choice: 'delay' })).toMatchObject({ state: 'no-go' });
  });
});

describe('O2 in the session', () => {
  it('finds amber at 10:40, asks for a recheck by 10:45, and no red and no drug', () => {
    const prompts = promptsAt('10:40');
    expect(prompts[0]).toMatchObject({ ruleId: 'BP-3', priority: 'amber', since: at('10:40'), recheckBy: at('10:45'), path: 'none' });
    expect(prompts.some((prompt) => prompt.priority === 'red')).toBe(false);
  });

  it('is clear again at 10:46 and stays clear', () => {
    for (const time of ['10:46', '11:10', '11:35', '12:05']) expect(promptsAt(time)).toEqual([]);
  });

  it('has no prompt on a MOAA/S of 4, and dissociation is information until 11:25', () => {
    const sedationAt = (time: string) => findSedationPrompts({ readings: during, distress: [], dissociation: { onsetAt: at('10:15'), resolvedAt: at('11:25') }, now: at(time) }, settings);
    expect(sedationAt('10:40').map((prompt) => prompt.priority)).toEqual(['information']);
    expect(sedationAt('11:25')).toEqual([]);
  });

  it('takes the 10:40 reading inside the window of 35 to 45 minutes and leaves no gap', () => {
    const observations = scheduleObservations(
      { times, isCloselyWatched: false, earliestDischargeAt: at('12:05'), readings: [...before, ...during], now: at('12:10'), endedAt: at('12:10') },
      settings,
    );
    expect(observations.map((each) => [each.state, each.takenAt])).toEqual([
      ['taken', at('09:57')],
      ['taken', at('10:40')],
      ['taken', at('11:10')],
      ['taken', at('11:35')],
      ['taken', at('12:05')],
    ]);
    expect(observations.map((each) => each.missing)).toEqual([[], [], [], [], []]);
  });

  it('reminds of the 40 minute reading only after 10:45', () => {
    const nextAt = (now: Instant) => nextObservation(scheduleObservations({ times, isCloselyWatched: false, earliestDischargeAt: at('12:05'), readings: before, now, endedAt: null }, settings));
    expect(nextAt(at('10:45'))).toMatchObject({ dueAt: at('10:40'), state: 'due' });
    expect(nextAt(at('10:46'))).toMatchObject({ dueAt: at('10:40'), state: 'reminder' });
  });

  it('speaks of clinic policy and never of an alarm', () => {
    const prompts = findPrompts({ baseline: toBloodPressure(142, 84), readings: during, symptoms: 'not-asked', isInfusionRunning: false, distress: [], dissociation: null, now: at('10:40') }, settings);
    expect(JSON.stringify(prompts)).not.toMatch(/alarm/i);
  });
});

describe('O2 at discharge', () => {
  const leaving: DischargeInput = {
    times,
    hasLiverConcern: false,
    baseline: before.at(-1) ?? null,
    recovery: during,
    now: at('12:10'),
    zone,
    isOriented: true,
    walksSteadily: true,
    hasPersistentVomiting: false,
    patientSaysClear: true,
    clinicianSaysClear: true,
    hadIdeationAtBaseline: false,
    itemNine: 0,
    suicideCheck: null,
    escort: { name: 'A. Example', relation: 'daughter', phone: '555 0100', isIdentityChecked: true, hasSigned: true, arrivedAt: at('12:08') },
    isToldNotToDrive: true,
    hasWrittenInstructions: true,
    hasCrisisNumber: true,
    nextContactAt: at('18:00'),
    signedOffBy: prescriber,
  };
  const refusalAt = (now: Instant) => refuseDischarge(assessDischarge({ ...leaving, now }, settings));

  it('has its earliest moment at 12:05, two hours after the last device', () => {
    expect(earliestDischargeAt(leaving, settings)).toBe(at('12:05'));
  });

  it('is refused before 12:05, naming DC-1', () => {
    expect(refusalAt(after(at('12:05'), milliseconds(-1)))).toMatchObject({ facts: { first: 'DC-1' } });
    expect(refusalAt(at('10:30'))).toMatchObject({ facts: { first: 'DC-1' } });
  });

  it('waits for the daughter at 12:05 and is possible at 12:08', () => {
    expect(refusalAt(at('12:05'))).toMatchObject({ facts: { first: 'DC-6', open: [{ ruleId: 'DC-6', missing: ['escort in the clinic'] }] } });
    expect(refusalAt(at('12:08'))).toBeNull();
    expect(refusalAt(at('12:10'))).toBeNull();
  });

  it('ends 130 minutes after the first device', () => {
    expect(between(times.startedAt, at('12:10'))).toBe(minutes(130));
    const stay = assessDischarge(leaving, settings).criteria[0];
    expect(stay?.inputs[0]).toMatchObject({ value: 130, unit: 'min' });
  });
});
