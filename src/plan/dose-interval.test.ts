import { describe, expect, it } from 'vitest';
import type { Instant } from '#foundation/instant.ts';
import { toInstant } from '#foundation/instant.ts';
import { settingsInForce } from '#foundation/setting.ts';
import { addDays, instantOf, localDateSchema, localDateTimeSchema, zoneSchema } from '#foundation/zoned-time.ts';
import { checkInterval } from './dose-interval.ts';
import type { EarlierDose } from './ordered-dose.ts';
import { planSettings } from './settings.ts';

const settings = settingsInForce(planSettings, {});
const zone = zoneSchema.parse('America/New_York');

function at(reading: string): Instant {
  return instantOf(localDateTimeSchema.parse(reading), zone);
}

function given(...readings: readonly string[]): readonly EarlierDose[] {
  return readings.map((reading) => ({ givenAt: at(reading), treatment: 'racemic-intravenous' }));
}

function found(planned: string, earlierDoses: readonly EarlierDose[], courseStartedAt: Instant | null = null) {
  return checkInterval({ plannedAt: at(planned), zone, earlierDoses, courseStartedAt }, settings).map((finding) => `${finding.ruleId} ${finding.level}`);
}

describe('time since the last dose', () => {
  it('says nothing when there is no earlier dose', () => {
    expect(found('2026-03-02T10:00', [])).toEqual([]);
  });

  it('asks for a reason just under 36 hours and not at 36', () => {
    expect(found('2026-03-03T21:59', given('2026-03-02T10:00'))).toEqual(['DOSE-7 soft']);
    expect(found('2026-03-03T22:00', given('2026-03-02T10:00'))).toEqual([]);
  });

  it('stops a second dose on the same calendar day of the clinic by any route', () => {
    const nasal: EarlierDose = { givenAt: at('2026-03-02T08:00'), treatment: 'esketamine-nasal' };
    expect(found('2026-03-02T20:30', [nasal])).toEqual(['DOSE-7 never']);
  });

  it('judges the calendar day in the clinic’s zone, not in UTC', () => {
    const lateEvening = at('2026-03-02T19:30');
    const nextMorning = at('2026-03-03T08:00');
    expect(lateEvening.slice(0, 10)).toBe(nextMorning.slice(0, 10));
    expect(found('2026-03-03T08:00', [{ givenAt: lateEvening, treatment: 'racemic-oral' }])).toEqual(['DOSE-7 soft']);
  });

  it('counts hours as they pass over the change to summer time', () => {
    expect(found('2026-03-08T22:59', given('2026-03-07T10:00'))).toEqual(['DOSE-7 soft']);
    expect(found('2026-03-08T23:00', given('2026-03-07T10:00'))).toEqual([]);
  });
});

describe('how often doses come', () => {
  it('asks for a reason at the fourth session in 7 calendar days and not at the third', () => {
    expect(found('2026-03-06T10:00', given('2026-03-02T10:00', '2026-03-04T10:00'))).toEqual([]);
    expect(found('2026-03-08T10:00', given('2026-03-02T10:00', '2026-03-04T10:00', '2026-03-06T10:00'))).toEqual(['DOSE-8 soft']);
    expect(found('2026-03-09T10:00', given('2026-03-02T10:00', '2026-03-04T10:00', '2026-03-06T10:00'))).toEqual([]);
  });

  it('asks at the third session in 7 days once four weeks of the course have passed', () => {
    const start = at('2026-03-02T10:00');
    const two = given('2026-03-25T10:00', '2026-03-27T10:00');
    expect(found('2026-03-29T10:00', two, start)).toEqual([]);
    expect(found('2026-03-30T10:00', two, start)).toEqual(['DOSE-8 soft']);
  });

  it('asks at the thirteenth session in 90 calendar days and not at the twelfth', () => {
    const first = localDateSchema.parse('2026-01-01');
    const weekly = (count: number) => given(...Array.from({ length: count }, (_, index) => `${addDays(first, 7 * index)}T10:00`));
    expect(found('2026-03-20T10:00', weekly(11))).toEqual([]);
    expect(found('2026-03-31T10:00', weekly(12))).toEqual(['DOSE-8 soft']);
    expect(found('2026-04-01T10:00', weekly(12))).toEqual([]);
  });

  it('finds nothing in six infusions on Mondays, Wednesdays and Fridays (O1)', () => {
    const series = ['2026-03-02', '2026-03-04', '2026-03-06', '2026-03-09', '2026-03-11', '2026-03-13'].map((day) => `${day}T10:00`);
    series.forEach((planned, index) => {
      expect(found(planned, given(...series.slice(0, index)), index === 0 ? null : at('2026-03-02T10:00'))).toEqual([]);
    });
  });

  it('leaves doses after the planned day out of the count', () => {
    expect(checkInterval({ plannedAt: toInstant('2026-03-02T15:00:00Z'), zone, earlierDoses: given('2026-03-04T10:00', '2026-03-06T10:00', '2026-03-08T10:00'), courseStartedAt: null }, settings)).toEqual([]);
  });
});
