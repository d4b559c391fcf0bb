import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { after, minutes, toInstant } from '#foundation/instant.ts';
import { settingsInForce } from '#foundation/setting.ts';
import type { PressureInput, SymptomReport } from './blood-pressure-prompts.ts';
import { findPressurePrompts } from './blood-pressure-prompts.ts';
import { sessionSettings } from './settings.ts';
import type { VitalSigns } from './vital-signs.ts';
import { toBloodPressure } from './vital-signs.ts';

const settings = settingsInForce(sessionSettings, {});
const start = toInstant('2026-09-10T17:00:00Z');
const at = (minute: number) => after(start, minutes(minute));

function reading(minute: number, systolic: number, diastolic: number): VitalSigns {
  return { takenAt: at(minute), bloodPressure: toBloodPressure(systolic, diastolic), heartRate: null, oxygenSaturation: null, breathedAir: null, breathing: null, sedation: null, agitation: null };
}

const chestPain: SymptomReport = { symptom: 'chest-pain', onsetAt: at(9), resolvedAt: null };
const calm: PressureInput = { baseline: toBloodPressure(120, 75), readings: [], symptoms: [], isInfusionRunning: true, now: at(10) };

function found(change: Partial<PressureInput>) {
  return findPressurePrompts({ ...calm, ...change }, settings);
}

function main(change: Partial<PressureInput>) {
  const [prompt] = found(change);
  return prompt === undefined ? 'none' : `${prompt.ruleId} ${prompt.priority}`;
}

describe('a single reading', () => {
  it.each([
    [149, 99, 'none'],
    [150, 80, 'BP-3 amber'],
    [140, 100, 'BP-3 amber'],
    [179, 109, 'BP-3 amber'],
    [180, 90, 'BP-4 red'],
    [150, 110, 'BP-4 red'],
    [199, 119, 'BP-4 red'],
    [200, 90, 'BP-4 red'],
    [150, 120, 'BP-4 red'],
  ])('of %i/%i over a baseline of 120/75 gives %s', (systolic, diastolic, expected) => {
    expect(main({ readings: [reading(10, systolic, diastolic)] })).toBe(expected);
  });

  it.each([
    [159, 99, 'none'],
    [160, 99, 'BP-3 amber'],
    [159, 100, 'BP-3 amber'],
  ])('of %i/%i without a baseline gives %s and says that the rise is unknown', (systolic, diastolic, expected) => {
    const prompts = found({ baseline: null, readings: [reading(10, systolic, diastolic)] });
    expect(main({ baseline: null, readings: [reading(10, systolic, diastolic)] })).toBe(expected);
    if (prompts[0] !== undefined) expect(prompts[0].inputs).toContainEqual({ name: 'systolic rise over baseline', value: null, unit: 'mmHg' });
  });

  it('counts a rise of 30 and not of 29', () => {
    const baseline = toBloodPressure(125, 75);
    expect(main({ baseline, readings: [reading(10, 154, 80)] })).toBe('none');
    expect(main({ baseline, readings: [reading(10, 155, 80)] })).toBe('BP-3 amber');
  });

  it('asks for another within 5 minutes', () => {
    expect(found({ readings: [reading(10, 165, 90)] })[0]).toMatchObject({ recheckBy: at(15), confirmed: null });
    expect(found({ readings: [reading(10, 185, 90)] })[0]).toMatchObject({ recheckBy: at(15), confirmed: false, path: 'none' });
  });

  it('is enough from 200 or 120, and brings in the prescriber', () => {
    expect(found({ readings: [reading(10, 200, 90)] })[0]).toMatchObject({ confirmed: true, path: 'prescriber' });
    expect(found({ readings: [reading(10, 150, 120)] })[0]).toMatchObject({ confirmed: true, path: 'prescriber' });
    expect(found({ readings: [reading(10, 199, 119)] })[0]).toMatchObject({ confirmed: false, path: 'none' });
  });

  it('of nothing gives nothing, and a set without a pressure does not clear one', () => {
    expect(found({})).toEqual([]);
    const noPressure: VitalSigns = { ...reading(9, 120, 80), bloodPressure: null };
    expect(main({ readings: [reading(5, 165, 90), noPressure] })).toBe('BP-3 amber');
  });
});

describe('a red reading', () => {
  it('is confirmed by a second at the limit and not by one below it', () => {
    expect(found({ readings: [reading(5, 184, 112), reading(9, 180, 100)] })[0]).toMatchObject({ ruleId: 'BP-4', confirmed: true, since: at(5), path: 'prescriber' });
    expect(found({ readings: [reading(5, 184, 112), reading(9, 179, 109)] })[0]).toMatchObject({ ruleId: 'BP-3', since: at(5) });
    expect(main({ readings: [reading(5, 184, 112), reading(9, 140, 85)] })).toBe('none');
  });

  it('names how long the second reading took, on time or late', () => {
    for (const minute of [5, 6]) {
      const [prompt] = found({ readings: [reading(0, 184, 112), reading(minute, 182, 100)] });
      expect(prompt).toMatchObject({ confirmed: true });
      expect(prompt?.inputs).toContainEqual({ name: 'time to the second reading', value: minute, unit: 'min' });
    }
  });

  it('begins anew when a lower one lay between', () => {
    expect(found({ readings: [reading(0, 184, 112), reading(4, 150, 90), reading(8, 185, 100)] })[0]).toMatchObject({ confirmed: false, since: at(8) });
  });

  it('offers to pause only while an infusion runs', () => {
    const readings = [reading(5, 184, 112), reading(9, 185, 100)];
    expect(found({ readings })[0]?.options).toContain('Pause the infusion (clinic policy at this line)');
    expect(found({ readings, isInfusionRunning: false })[0]?.options).not.toContain('Pause the infusion (clinic policy at this line)');
  });
});

describe('a symptom', () => {
  it('with an amber reading is red with the emergency path', () => {
    expect(found({ readings: [reading(8, 165, 90)], symptoms: [chestPain] })).toMatchObject([{ ruleId: 'BP-4', priority: 'red', path: 'emergency', confirmed: true, since: at(9) }]);
  });

  it('with a single red reading needs no confirmation', () => {
    expect(found({ readings: [reading(8, 185, 90)], symptoms: [chestPain] })).toMatchObject([{ priority: 'red', path: 'emergency', confirmed: true }]);
  });

  it('alone is information, also when no pressure was taken', () => {
    expect(main({ readings: [reading(8, 130, 80)], symptoms: [chestPain] })).toBe('BP-4 information');
    expect(main({ symptoms: [chestPain] })).toBe('BP-4 information');
  });

  it('counts until it has resolved', () => {
    const readings = [reading(8, 165, 90)];
    expect(main({ readings, symptoms: [{ ...chestPain, resolvedAt: at(11) }] })).toBe('BP-4 red');
    expect(main({ readings, symptoms: [{ ...chestPain, resolvedAt: at(10) }] })).toBe('BP-3 amber');
    expect(main({ readings, symptoms: [{ ...chestPain, onsetAt: at(11) }] })).toBe('BP-3 amber');
  });

  it('not asked about is its own answer: the question is offered and nothing is called harmless', () => {
    const notAsked = found({ readings: [reading(8, 165, 90)], symptoms: 'not-asked' });
    expect(notAsked.map((prompt) => prompt.ruleId)).toEqual(['BP-3']);
    expect(notAsked[0]?.options.some((option) => option.startsWith('Ask about'))).toBe(true);
    expect(found({ readings: [reading(8, 165, 90)] }).map((prompt) => prompt.ruleId)).toEqual(['BP-3', 'BP-5']);
  });
});

describe('blood pressure prompts', () => {
  const someReadings = fc.array(fc.record({ minute: fc.integer({ min: 0, max: 120 }), systolic: fc.integer({ min: 90, max: 230 }), gap: fc.integer({ min: 20, max: 110 }) }), { maxLength: 8 });

  it('never order a drug and never sound an alarm', () => {
    fc.assert(
      fc.property(someReadings, fc.boolean(), (list, hasSymptom) => {
        const readings = list.map(({ minute, systolic, gap }) => reading(minute, systolic, systolic - gap));
        const text = JSON.stringify(found({ readings, symptoms: hasSymptom ? [chestPain] : [], now: at(120) }));
        expect(text).not.toMatch(/alarm|\bgive\b|labetalol|hydralazine|administer/i);
      }),
    );
  });

  it('do not become milder when the last reading is higher', () => {
    const order = ['none', 'BP-3 amber', 'BP-4 red'];
    fc.assert(
      fc.property(someReadings, fc.integer({ min: 100, max: 220 }), fc.integer({ min: 1, max: 20 }), (list, systolic, more) => {
        const earlier = list.map((each) => reading(each.minute, each.systolic, each.systolic - each.gap));
        const last = (value: number) => order.indexOf(main({ readings: [...earlier, reading(121, value, 70)], now: at(121) }));
        expect(last(systolic + more)).toBeGreaterThanOrEqual(last(systolic));
      }),
    );
  });
});
