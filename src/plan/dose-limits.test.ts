import { describe, expect, it } from 'vitest';
import type { Instant } from '#foundation/instant.ts';
import { after, days, milliseconds, minutes } from '#foundation/instant.ts';
import { exact } from '#foundation/quantity.ts';
import { settingsInForce } from '#foundation/setting.ts';
import { instantOf, localDateTimeSchema, zoneSchema } from '#foundation/zoned-time.ts';
import type { DosingContext } from './dose-limits.ts';
import { checkDose } from './dose-limits.ts';
import type { EarlierDose, OrderedDose } from './ordered-dose.ts';
import { orderByWeight, orderInMilligrams } from './ordered-dose.ts';
import type { TreatmentKey } from './route.ts';
import { planSettings } from './settings.ts';

const settings = settingsInForce(planSettings, {});
const zone = zoneSchema.parse('America/New_York');

function at(reading: string): Instant {
  return instantOf(localDateTimeSchema.parse(reading), zone);
}

function given(treatment: TreatmentKey, ...readings: readonly string[]): readonly EarlierDose[] {
  return readings.map((reading) => ({ givenAt: at(reading), treatment }));
}

function context(plannedAt: Instant, weightKg: string, change: Partial<DosingContext> = {}): DosingContext {
  const earlierDoses = change.earlierDoses ?? [];
  return {
    now: plannedAt,
    plannedAt,
    zone,
    weight: { weight: exact(weightKg, 'kg'), measuredAt: plannedAt, enteredUnit: 'kg', isReweighed: false },
    previousWeight: null,
    heightCm: null,
    idealWeightFormula: null,
    ageYears: null,
    indication: null,
    isUnitedStates: true,
    earlierDoses,
    courseStartedAt: earlierDoses[0]?.givenAt ?? null,
    ...change,
  };
}

function infusion(amount: string, weightKg: string): OrderedDose {
  return orderByWeight({
    treatment: 'racemic-intravenous',
    perWeight: { amount: exact(amount, 'mg/kg'), basis: 'actual', dosingWeight: exact(weightKg, 'kg') },
    concentration: exact('50', 'mg/mL'),
    infusionConcentration: exact('1', 'mg/mL'),
    infusionTime: minutes(40),
  });
}

const lozenge = orderInMilligrams({ treatment: 'racemic-sublingual', dose: exact('100', 'mg'), concentration: null, infusionConcentration: null, infusionTime: null });

describe('the worked cases', () => {
  it('O1: six infusions of 39 mg, exactly 0.5 mg/kg for 78.0 kg, carry no finding', () => {
    const series = ['2026-03-02', '2026-03-04', '2026-03-06', '2026-03-09', '2026-03-11', '2026-03-13'].map((day) => `${day}T10:00`);
    const order = infusion('0.5', '78.0');
    expect(order.dose.toFixed()).toBe('39');
    series.forEach((planned, index) => {
      const earlierDoses = given('racemic-intravenous', ...series.slice(0, index));
      expect(checkDose(order, context(at(planned), '78.0', { earlierDoses, heightCm: 171.9, idealWeightFormula: 'female', ageYears: 42 }), settings)).toEqual([]);
    });
  });

  it('O5: 63 mg for 84 kg at the fifth session is 0.75 mg/kg and carries no finding', () => {
    const earlierDoses = given('racemic-intravenous', '2026-07-06T09:00', '2026-07-08T09:00', '2026-07-10T09:00', '2026-07-13T09:00');
    const order = infusion('0.75', '84');
    expect(order.dose.toFixed()).toBe('63');
    expect(checkDose(order, context(at('2026-07-15T09:00'), '84', { earlierDoses }), settings)).toEqual([]);
  });

  it('O6: 0.8 mg/kg for 92.0 kg at the second injection is 74 mg in 1.48 mL and carries no finding', () => {
    const order = orderByWeight({
      treatment: 'racemic-intramuscular',
      perWeight: { amount: exact('0.8', 'mg/kg'), basis: 'actual', dosingWeight: exact('92.0', 'kg') },
      concentration: exact('50', 'mg/mL'),
      infusionConcentration: null,
      infusionTime: null,
    });
    expect([order.dose.toFixed(), order.volume?.toFixed(2)]).toEqual(['74', '1.48']);
    const earlierDoses = given('racemic-intramuscular', '2026-09-05T13:00');
    expect(checkDose(order, context(at('2026-09-10T13:00'), '92.0', { earlierDoses }), settings)).toEqual([]);
  });

  it('O2: 56 mg on the first day at 68 years asks nothing and tells of the start at 28 mg elsewhere', () => {
    const order = orderInMilligrams({ treatment: 'esketamine-nasal', dose: exact('56', 'mg'), concentration: null, infusionConcentration: null, infusionTime: null });
    const findings = checkDose(order, context(at('2026-04-07T10:00'), '70', { ageYears: 68, indication: 'treatment-resistant-depression' }), settings);
    expect(findings.map((finding) => `${finding.ruleId} ${finding.level}`)).toEqual(['DOSE-6 information']);
  });
});

describe('an order for weight', () => {
  it('above 0.5 mg/kg asks for a reason at the first dose only', () => {
    const order = infusion('0.6', '80');
    expect(checkDose(order, context(at('2026-03-02T10:00'), '80'), settings).map((finding) => finding.ruleId)).toEqual(['DOSE-1']);
    const earlierDoses = given('racemic-intravenous', '2026-03-02T10:00');
    expect(checkDose(order, context(at('2026-03-05T10:00'), '80', { earlierDoses }), settings)).toEqual([]);
  });

  it('counts a first dose by route: earlier lozenges do not make an infusion a later one', () => {
    const earlierDoses = given('racemic-sublingual', '2026-03-02T10:00');
    expect(checkDose(infusion('0.6', '80'), context(at('2026-03-05T10:00'), '80', { earlierDoses }), settings).map((finding) => finding.ruleId)).toEqual(['DOSE-1']);
  });

  it('cannot go on without a weight, while a lozenge can', () => {
    const planned = at('2026-03-02T10:00');
    expect(checkDose(infusion('0.5', '80'), context(planned, '80', { weight: null }), settings).map((finding) => `${finding.ruleId} ${finding.level}`)).toEqual(['DOSE-9 never']);
    expect(checkDose(lozenge, context(planned, '80', { weight: null }), settings)).toEqual([]);
  });

  it('lists the most serious finding first', () => {
    const planned = at('2026-03-02T10:00');
    const old = { weight: exact('80', 'kg'), measuredAt: after(planned, days(-31)), enteredUnit: 'kg', isReweighed: false } as const;
    const levels = checkDose(infusion('1.2', '80'), context(planned, '80', { weight: old, heightCm: 160 }), settings).map((finding) => finding.level);
    expect(levels).toEqual(['second-prescriber', 'soft', 'information']);
  });
});

describe('an order for which no session is booked', () => {
  const earlierDoses = given('racemic-intravenous', '2026-03-02T09:00', '2026-03-02T10:00', '2026-03-02T11:00');

  it('is judged by everything but intervals, which are judged before the dose', () => {
    const planned = context(at('2026-03-02T12:00'), '80', { earlierDoses });
    expect(checkDose(infusion('0.5', '80'), planned, settings).map((finding) => `${finding.ruleId} ${finding.level}`)).toEqual(['DOSE-7 never', 'DOSE-8 soft']);
    expect(checkDose(infusion('0.5', '80'), { ...planned, plannedAt: null }, settings)).toEqual([]);
    expect(checkDose(infusion('1.6', '80'), { ...planned, plannedAt: null }, settings).map((finding) => `${finding.ruleId} ${finding.level}`)).toEqual(['DOSE-1 never']);
  });

  it('counts no esketamine sessions either', () => {
    const order = orderInMilligrams({ treatment: 'esketamine-nasal', dose: exact('56', 'mg'), concentration: null, infusionConcentration: null, infusionTime: null });
    const planned = context(at('2026-03-06T12:00'), '80', { earlierDoses: given('esketamine-nasal', '2026-03-02T09:00', '2026-03-04T09:00') });
    expect(checkDose(order, planned, settings).map((finding) => finding.ruleId)).toEqual(['DOSE-6']);
    expect(checkDose(order, { ...planned, plannedAt: null }, settings)).toEqual([]);
  });
});

describe('the infusion time', () => {
  const planned = at('2026-03-02T10:00');

  it.each([
    ['30 minutes', minutes(30), []],
    ['just under 30 minutes', milliseconds(minutes(30) - 1), ['soft']],
    ['a push', 'push' as const, ['soft']],
    ['nothing', null, ['never']],
  ])('of %s gives %j', (_, infusionTime, expected) => {
    expect(checkDose({ ...infusion('0.5', '80'), infusionTime }, context(planned, '80'), settings).map((finding) => finding.level)).toEqual(expected);
  });
});

describe('every finding', () => {
  it('carries its rule, version, source and remedy', () => {
    const findings = checkDose({ ...infusion('2', '80'), infusionTime: null }, context(at('2026-03-02T10:00'), '80', { weight: null }), settings);
    expect(findings.length).toBeGreaterThan(0);
    for (const finding of findings) {
      expect(finding).toMatchObject({ ruleSetVersion: expect.any(String), remedy: expect.any(String), sources: [expect.anything()] });
    }
  });
});
