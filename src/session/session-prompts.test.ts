import { describe, expect, it } from 'vitest';
import { after, minutes, toInstant } from '#foundation/instant.ts';
import { isRefusal } from '#foundation/refusal.ts';
import { settingsInForce } from '#foundation/setting.ts';
import { findHeartRatePrompts } from './heart-rate-prompts.ts';
import { promptNotice } from './prompt.ts';
import { findRespirationPrompts } from './respiration-prompts.ts';
import type { SedationInput } from './sedation-prompts.ts';
import { findSedationPrompts } from './sedation-prompts.ts';
import { findPrompts } from './session-prompts.ts';
import { sessionSettings } from './settings.ts';
import type { VitalSigns, VitalSignsEntry } from './vital-signs.ts';
import { acceptVitalSigns } from './vital-signs.ts';

const settings = settingsInForce(sessionSettings, {});
const start = toInstant('2026-09-10T17:00:00Z');
const at = (minute: number) => after(start, minutes(minute));

function taken(minute: number, values: Partial<VitalSignsEntry>): VitalSigns {
  const result = acceptVitalSigns(
    {
      takenAt: at(minute),
      systolicMmHg: null,
      diastolicMmHg: null,
      heartRatePerMinute: null,
      oxygenSaturationPercent: null,
      breathedAir: null,
      breathsPerMinute: null,
      sedation: null,
      agitation: null,
      confirmed: ['systolic', 'diastolic', 'heartRate', 'oxygenSaturation', 'breathing'],
      ...values,
    },
    settings,
  );
  if (isRefusal(result)) throw new Error(result.code);
  return result;
}

describe('the heart rate', () => {
  it.each([
    [130, 'amber'],
    [131, 'red'],
    [111, 'amber'],
    [110, 'none'],
    [50, 'none'],
    [49, 'amber'],
    [45, 'amber'],
    [44, 'red'],
  ])('of %i gives %s', (rate, expected) => {
    const [prompt] = findHeartRatePrompts([taken(10, { heartRatePerMinute: rate })], at(10), settings);
    expect(prompt?.priority ?? 'none').toBe(expected);
  });

  it('stands since it first crossed the line and goes when it comes back', () => {
    const readings = [taken(0, { heartRatePerMinute: 80 }), taken(10, { heartRatePerMinute: 115 }), taken(20, { heartRatePerMinute: 118 })];
    expect(findHeartRatePrompts(readings, at(20), settings)).toMatchObject([{ since: at(10) }]);
    expect(findHeartRatePrompts([...readings, taken(30, { heartRatePerMinute: 100 })], at(30), settings)).toEqual([]);
  });

  it('not taken is passed over and does not clear a prompt', () => {
    const readings = [taken(10, { heartRatePerMinute: 115 }), taken(20, { oxygenSaturationPercent: 98 })];
    expect(findHeartRatePrompts(readings, at(20), settings)).toHaveLength(1);
    expect(findHeartRatePrompts([], at(20), settings)).toEqual([]);
  });
});

describe('oxygen and breathing', () => {
  it.each([
    [94, 'none'],
    [93, 'amber'],
    [91, 'amber'],
    [90, 'red'],
  ])('a saturation of %i gives %s', (percent, expected) => {
    expect(findRespirationPrompts([taken(10, { oxygenSaturationPercent: percent })], at(10), settings)[0]?.priority ?? 'none').toBe(expected);
  });

  it.each([
    [10, 'none'],
    [9, 'amber'],
    [8, 'amber'],
    [7, 'red'],
  ])('a breathing rate of %i gives %s', (rate, expected) => {
    expect(findRespirationPrompts([taken(10, { breathsPerMinute: rate })], at(10), settings)[0]?.priority ?? 'none').toBe(expected);
  });

  it('each have their own prompt', () => {
    expect(findRespirationPrompts([taken(10, { oxygenSaturationPercent: 89, breathsPerMinute: 9 })], at(10), settings).map((prompt) => prompt.subject)).toEqual(['oxygen-saturation', 'breathing']);
  });
});

describe('sedation, agitation and distress', () => {
  const quiet: SedationInput = { readings: [], distress: [], dissociation: null, now: at(30) };
  const found = (change: Partial<SedationInput>) => findSedationPrompts({ ...quiet, ...change }, settings).map((prompt) => `${prompt.ruleId} ${prompt.priority}`);

  it.each([
    [5, []],
    [4, []],
    [3, ['SED-1 amber']],
    [2, ['SED-1 red']],
    [0, ['SED-1 red']],
  ] as const)('a MOAA/S of %i gives %j', (sedation, expected) => {
    expect(found({ readings: [taken(10, { sedation })] })).toEqual(expected);
  });

  it.each([
    [-2, []],
    [-3, ['SED-1 red']],
    [1, []],
    [2, ['SED-1 amber']],
    [4, ['SED-1 amber']],
  ] as const)('a RASS of %i gives %j', (agitation, expected) => {
    expect(found({ readings: [taken(10, { agitation })] })).toEqual(expected);
  });

  it('distress is amber from 8 of 10 once it has lasted 5 minutes', () => {
    expect(found({ distress: [{ at: at(25), rating: 8 }] })).toEqual(['SED-2 amber']);
    expect(found({ distress: [{ at: at(26), rating: 8 }] })).toEqual([]);
    expect(found({ distress: [{ at: at(20), rating: 7 }] })).toEqual([]);
    expect(found({ distress: [{ at: at(10), rating: 9 }, { at: at(28), rating: 5 }] })).toEqual([]);
    expect(found({ distress: [{ at: at(10), rating: 9 }, { at: at(20), rating: 4 }, { at: at(27), rating: 10 }] })).toEqual([]);
  });

  it('dissociation is information while it lasts', () => {
    expect(found({ dissociation: { onsetAt: at(15), resolvedAt: null } })).toEqual(['SED-2 information']);
    expect(found({ dissociation: { onsetAt: at(15), resolvedAt: at(31) } })).toEqual(['SED-2 information']);
    expect(found({ dissociation: { onsetAt: at(15), resolvedAt: at(30) } })).toEqual([]);
    expect(found({ dissociation: { onsetAt: at(31), resolvedAt: null } })).toEqual([]);
  });
});

describe('all prompts together', () => {
  it('come with the most urgent first and speak of clinic policy', () => {
    const readings = [taken(20, { systolicMmHg: 184, diastolicMmHg: 112, heartRatePerMinute: 118, oxygenSaturationPercent: 96, sedation: 3 })];
    const prompts = findPrompts({ baseline: null, readings, symptoms: [], isInfusionRunning: false, distress: [], dissociation: null, now: at(20) }, settings);
    expect(prompts.map((prompt) => `${prompt.subject} ${prompt.priority}`)).toEqual(['blood-pressure red', 'heart-rate amber', 'sedation amber', 'blood-pressure information']);
    for (const prompt of prompts) {
      expect(prompt).toMatchObject({ threshold: expect.any(String), ruleSetVersion: expect.any(String) });
      expect(prompt.inputs.length).toBeGreaterThan(0);
      expect(prompt.sources.length).toBeGreaterThan(0);
    }
    expect(promptNotice).toContain('Clinic policy prompt');
  });
});
