import { describe, expect, it } from 'vitest';
import type { Instant } from '#foundation/instant.ts';
import { after, hours, minutes } from '#foundation/instant.ts';
import { settingsInForce } from '#foundation/setting.ts';
import type { LocalDate } from '#foundation/zoned-time.ts';
import { instantOf, localDateSchema, localDateTimeSchema, zoneSchema } from '#foundation/zoned-time.ts';
import type { IntegrationWish } from './integration-visit.ts';
import { integrationWindow, proposeIntegrationVisit } from './integration-visit.ts';
import { openOn } from './opening.ts';
import { planSettings } from './settings.ts';

const settings = settingsInForce(planSettings, {});
const zone = zoneSchema.parse('America/New_York');
const at = (reading: string): Instant => instantOf(localDateTimeSchema.parse(reading), zone);
const day = (text: string) => localDateSchema.parse(text);

const week = ([1, 2, 3, 4, 5] as const).map((weekday) => ({ weekday, fromMinute: 540, untilMinute: 1_020 }));
const openWithout = (closedDays: readonly LocalDate[]) => (on: LocalDate) => openOn(on, { zone, week, closedDays });

const wish: IntegrationWish = {
  doseEndedAt: at('2026-03-02T11:00'),
  visitLength: minutes(50),
  zone,
  openOn: openWithout([]),
  preferredTime: '14:00',
};

describe('the integration window', () => {
  const dose = at('2026-03-02T11:00');

  it('opens 24 hours after the dose and closes at 72, so that the three integration sessions of O1 lie in it', () => {
    expect(integrationWindow(dose, settings)).toEqual({ opensAt: after(dose, hours(24)), closesAt: after(dose, hours(72)) });
  });
});

describe('a proposed integration visit', () => {
  it('is on the first open day at the preferred time', () => {
    expect(proposeIntegrationVisit(wish, settings)).toEqual({ startsAt: at('2026-03-03T14:00'), endsAt: at('2026-03-03T14:50'), sinceDose: hours(27) });
  });

  it('begins when the window opens if the preferred time comes before', () => {
    expect(proposeIntegrationVisit({ ...wish, preferredTime: '09:00' }, settings)).toMatchObject({ startsAt: at('2026-03-03T11:00') });
    expect(proposeIntegrationVisit({ ...wish, preferredTime: null }, settings)).toMatchObject({ startsAt: at('2026-03-03T11:00') });
  });

  it('skips closed days', () => {
    expect(proposeIntegrationVisit({ ...wish, openOn: openWithout([day('2026-03-03')]) }, settings)).toMatchObject({ startsAt: at('2026-03-04T14:00') });
  });

  it('after a Friday dose falls on Monday before the window closes', () => {
    const friday = { ...wish, doseEndedAt: at('2026-03-13T11:00') };
    expect(proposeIntegrationVisit(friday, settings)).toMatchObject({ startsAt: at('2026-03-16T09:00'), sinceDose: hours(70) });
  });

  it('is refused when no open day lies in the window', () => {
    const closedDays = ['2026-03-03', '2026-03-04', '2026-03-05'].map(day);
    expect(proposeIntegrationVisit({ ...wish, openOn: openWithout(closedDays) }, settings)).toMatchObject({ code: 'integration-visit.no-open-time' });
  });

  it('ends within the opening hours', () => {
    const late = { ...wish, doseEndedAt: at('2026-03-02T16:30'), preferredTime: '16:30' };
    expect(proposeIntegrationVisit(late, settings)).toMatchObject({ startsAt: at('2026-03-04T09:00') });
  });
});
