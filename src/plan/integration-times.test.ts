import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { after, days, hours, minutes, toInstant } from '#foundation/instant.ts';
import { settingsInForce } from '#foundation/setting.ts';
import { localDateOf, zoneSchema } from '#foundation/zoned-time.ts';
import { integrationTimes } from './integration-times.ts';
import { planSettings } from './settings.ts';
import { weekdayOf } from './weekday.ts';

const settings = settingsInForce(planSettings, {});
const zone = zoneSchema.parse('America/New_York');
/** Tuesday 3 March 2026, noon in New York. */
const doseEndedAt = toInstant('2026-03-03T17:00:00.000Z');
const opening = { zone, week: null, closedDays: [], absences: [] };
const asked = { doseEndedAt, nextDosesAt: [], now: doseEndedAt, opening, visitLength: minutes(50) };

describe('times for integration after a dose', () => {
  it('are one in each half of every working day inside the suggested window, both of its ends belonging to it', () => {
    expect(integrationTimes(asked, settings, () => true)).toEqual([
      '2026-03-04T17:00:00.000Z', '2026-03-04T18:00:00.000Z', '2026-03-05T14:00:00.000Z', '2026-03-05T18:00:00.000Z', '2026-03-06T14:00:00.000Z',
    ]);
  });

  it('skip what is taken, the weekend and what is past', () => {
    const busy = toInstant('2026-03-04T18:00:00.000Z');
    expect(integrationTimes(asked, settings, (start) => start !== busy)[1]).toBe('2026-03-04T19:00:00.000Z');
    expect(integrationTimes({ ...asked, now: toInstant('2026-03-05T19:30:00.000Z') }, settings, () => true)).toEqual(['2026-03-05T20:00:00.000Z', '2026-03-06T14:00:00.000Z']);
    const friday = after(doseEndedAt, days(3));
    expect(integrationTimes({ ...asked, doseEndedAt: friday, now: friday }, settings, () => true)).toEqual(['2026-03-09T13:00:00.000Z', '2026-03-09T17:00:00.000Z']);
    expect(integrationTimes(asked, settings, () => false)).toEqual([]);
  });

  it('do not lie on the day of the next dose, nor in the first hours after it', () => {
    const nextDosesAt = [toInstant('2026-03-05T15:00:00.000Z')];
    expect(integrationTimes({ ...asked, nextDosesAt }, settings, () => true)).toEqual(['2026-03-04T17:00:00.000Z', '2026-03-04T18:00:00.000Z', '2026-03-06T15:00:00.000Z']);
  });

  it('never lie outside the window, before now, on a weekend, or twice in one half of a day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 24 * 365 }), fc.integer({ min: 0, max: 96 }), fc.func(fc.boolean()), (hour, later, isFree) => {
        const dose = after(toInstant('2026-01-01T00:00:00.000Z'), hours(hour));
        const now = after(dose, hours(later));
        const times = integrationTimes({ ...asked, doseEndedAt: dose, now }, settings, isFree);
        expect(times.every((at) => at >= after(dose, hours(24)) && at <= after(dose, hours(72)) && at >= now && weekdayOf(localDateOf(at, zone)) < 6)).toBe(true);
        expect(new Set(times).size).toBe(times.length);
        expect([...Map.groupBy(times, (at) => localDateOf(at, zone)).values()].every((ofDay) => ofDay.length <= 2)).toBe(true);
      }),
    );
  });
});
