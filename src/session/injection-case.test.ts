import { describe, expect, it } from 'vitest';
import { idSchema } from '#foundation/id.ts';
import { after, minutes } from '#foundation/instant.ts';
import { settingsInForce } from '#foundation/setting.ts';
import { instantOf, localDateTimeSchema, zoneSchema } from '#foundation/zoned-time.ts';
import type { DischargeInput } from './discharge-criteria.ts';
import { assessDischarge, refuseDischarge } from './discharge-criteria.ts';
import { findPrompts } from './session-prompts.ts';
import { sessionSettings } from './settings.ts';
import type { VitalSigns, VitalSignsEntry } from './vital-signs.ts';
import { acceptVitalSigns } from './vital-signs.ts';

// O6: second intramuscular session, 10 September 2026 at 13:00; times are minutes from the injection.
const settings = settingsInForce(sessionSettings, {});
const zone = zoneSchema.parse('America/New_York');
const start = instantOf(localDateTimeSchema.parse('2026-09-10T13:00'), zone);
const at = (minute: number) => after(start, minutes(minute));
const prescriber = idSchema<'Staff'>().parse('00000000-0000-7000-8000-000000000001');

function taken(minute: number, systolicMmHg: number, diastolicMmHg: number, change: Partial<VitalSignsEntry> = {}): VitalSigns {
  const nothing = { heartRatePerMinute: null, oxygenSaturationPercent: null, breathedAir: null, breathsPerMinute: null, sedation: null, agitation: null, confirmed: [] };
  const result = acceptVitalSigns({ takenAt: at(minute), systolicMmHg, diastolicMmHg, ...nothing, ...change }, settings);
  if ('refused' in result) throw new Error(result.code);
  return result;
}

const baseline = taken(0, 132, 82, { heartRatePerMinute: 76, oxygenSaturationPercent: 98 });
const recovered = { heartRatePerMinute: 78, oxygenSaturationPercent: 98, breathedAir: 'room-air', breathsPerMinute: 14, sedation: 5 } as const;
const readings = [
  baseline,
  taken(10, 158, 94),
  taken(20, 184, 112, { heartRatePerMinute: 118, oxygenSaturationPercent: 96, sedation: 3 }),
  taken(24, 181, 110),
  taken(30, 172, 104),
  taken(45, 150, 92),
  taken(60, 142, 88),
  taken(75, 138, 86, { sedation: 5 }),
  // The case gives the pressure and says that the rest is fine; the numbers beside it are ours.
  taken(90, 130, 82, recovered),
];

function promptsAt(minute: number) {
  return findPrompts({ baseline: baseline.bloodPressure, readings, symptoms: [], isInfusionRunning: false, distress: [], dissociation: null, now: at(minute) }, settings);
}

describe('O6 in the session', () => {
  it('has no amber at +10: the rise is 26', () => {
    expect(promptsAt(10)).toEqual([]);
  });

  it('at +20 is red for 184/112, with amber for the heart rate of 118 and for a MOAA/S of 3', () => {
    expect(promptsAt(20).map((prompt) => `${prompt.ruleId} ${prompt.priority}`)).toEqual(['BP-4 red', 'HR-1 amber', 'SED-1 amber', 'BP-5 information']);
    expect(promptsAt(20)[0]).toMatchObject({ confirmed: false, recheckBy: at(25), path: 'none' });
  });

  it('at +24 is confirmed by 181/110: the prescriber is called, without the emergency path and without a drug', () => {
    const [red] = promptsAt(24);
    expect(red).toMatchObject({ ruleId: 'BP-4', priority: 'red', confirmed: true, since: at(20), path: 'prescriber' });
    expect(red?.options).toContain('Call the prescriber (clinic policy at this line)');
    expect(red?.options.some((option) => option.includes('infusion'))).toBe(false);
  });

  it('at +30 is amber for 172/104, and from +45 the pressure is clear', () => {
    expect(promptsAt(30)[0]).toMatchObject({ ruleId: 'BP-3', priority: 'amber', recheckBy: at(35), path: 'none' });
    expect(promptsAt(45).some((prompt) => prompt.subject === 'blood-pressure')).toBe(false);
  });

  it('shows rule, inputs, threshold and source with every prompt and never says alarm', () => {
    for (const minute of [20, 24, 30]) {
      for (const prompt of promptsAt(minute)) {
        expect(prompt).toMatchObject({ ruleId: expect.any(String), threshold: expect.any(String), sources: [expect.objectContaining({ key: expect.any(String) })] });
        expect(prompt.inputs.length).toBeGreaterThan(0);
        expect(JSON.stringify(prompt)).not.toMatch(/alarm/i);
      }
    }
  });
});

describe('O6 at discharge', () => {
  const leaving: DischargeInput = {
    times: { treatment: 'racemic-intramuscular', startedAt: start, lastGivenAt: start, endedAt: null },
    hasLiverConcern: false,
    baseline,
    recovery: readings.slice(1),
    now: at(90),
    zone,
    isOriented: true,
    walksSteadily: true,
    hasPersistentVomiting: false,
    patientSaysClear: true,
    clinicianSaysClear: true,
    hadIdeationAtBaseline: false,
    itemNine: 0,
    suicideCheck: null,
    escort: { name: 'A. Example', relation: 'brother', phone: '555 0100', isIdentityChecked: true, hasSigned: true, arrivedAt: at(118) },
    isToldNotToDrive: true,
    hasWrittenInstructions: true,
    hasCrisisNumber: true,
    nextContactAt: at(1440),
    signedOffBy: prescriber,
  };
  const openAt = (minute: number) => {
    const refusal = refuseDischarge(assessDischarge({ ...leaving, now: at(minute) }, settings));
    return refusal?.facts['first'] ?? null;
  };

  it('meets the least stay, the vital signs and the sedation score at +90', () => {
    const states = assessDischarge(leaving, settings).criteria.map((criterion) => `${criterion.ruleId} ${criterion.state}`);
    expect(states.slice(0, 3)).toEqual(['DC-1 met', 'DC-2 met', 'DC-3 met']);
    expect(openAt(89)).toBe('DC-1');
  });

  it('is held by DC-6 until the escort is there at +118', () => {
    expect(openAt(90)).toBe('DC-6');
    expect(openAt(117)).toBe('DC-6');
    expect(openAt(118)).toBeNull();
  });

  it('asks for the pulse, the breathing and the saturation when only the pressure was taken', () => {
    const pressureOnly = { ...leaving, recovery: [...readings.slice(1, -1), taken(90, 130, 82)] };
    expect(assessDischarge(pressureOnly, settings).criteria[1]).toMatchObject({ state: 'not-assessed', missing: ['heart rate', 'breathing rate', 'oxygen saturation on room air'] });
  });
});
