import { describe, expect, test } from 'vitest';
import { idSchema } from '#foundation/id.ts';
import { after, hours, milliseconds, toInstant } from '#foundation/instant.ts';
import { isRefusal } from '#foundation/refusal.ts';
import { settingsInForce } from '#foundation/setting.ts';
import type { EndedDose } from './integration-window.ts';
import { BAND_LABELS, lastDoseBefore, suggestedTime, timeIntegration } from './integration-window.ts';
import { integrationSettings } from './settings.ts';

const settings = settingsInForce(integrationSettings, {});
const sessionId = (number: number) => idSchema<'Session'>().parse(`00000000-0000-7000-8000-00000000000${number}`);
const dose: EndedDose = { sessionId: sessionId(1), endedAt: toInstant('2026-03-02T15:40Z') };

function bandAfter(hoursSince: number, extraMs = 0) {
  const timing = timeIntegration(dose, after(after(dose.endedAt, hours(hoursSince)), milliseconds(extraMs)), settings);
  return isRefusal(timing) ? timing.code : timing.band;
}

describe('the time of an integration session after its dose', () => {
  test.each([
    [0, 0, 'first-day'],
    [24, -1, 'first-day'],
    [24, 0, 'suggested'],
    [26, 0, 'suggested'],
    [49, 0, 'suggested'],
    [70, 0, 'suggested'],
    [72, 0, 'suggested'],
    [72, 1, 'first-week'],
    [168, 0, 'first-week'],
    [168, 1, 'later'],
  ])('%d hours and %d ms: %s', (hoursSince, extraMs, band) => {
    expect(bandAfter(hoursSince, extraMs)).toBe(band);
  });

  test('a session that begins before the dose ended is refused', () => {
    expect(bandAfter(0, -1)).toBe('integration.session-before-dose-end');
  });

  test('hours are elapsed hours, also across the night the clocks change', () => {
    const saturday: EndedDose = { sessionId: sessionId(1), endedAt: toInstant('2026-03-07T15:00Z') };
    expect(timeIntegration(saturday, toInstant('2026-03-08T14:00Z'), settings)).toMatchObject({ hoursSinceDose: 23, band: 'first-day' });
  });

  test('the label says suggested and claims nothing about change', () => {
    expect(BAND_LABELS.suggested).toBe('24 to 72 hours, suggested');
    expect(Object.values(BAND_LABELS).join(' ')).not.toMatch(/window|change|plastic/i);
  });

  test('the finding names its rule, hours and sources', () => {
    const timing = timeIntegration(dose, after(dose.endedAt, hours(26)), settings);
    expect(timing).toMatchObject({ finding: { ruleId: 'INTG-1', inputs: [{ value: 26, unit: 'h' }], threshold: 'suggested from 24 to 72 h' } });
  });

  test('the suggested time for appointments runs from 24 to 72 hours', () => {
    expect(suggestedTime(dose, settings)).toEqual({ from: '2026-03-03T15:40:00.000Z', to: '2026-03-05T15:40:00.000Z' });
  });

  test('the dose offered as the link is the last one that had ended', () => {
    const later: EndedDose = { sessionId: sessionId(2), endedAt: toInstant('2026-03-04T15:40Z') };
    expect(lastDoseBefore([later, dose], toInstant('2026-03-04T15:40Z'))).toBe(later);
    expect(lastDoseBefore([later, dose], toInstant('2026-03-04T15:39Z'))).toBe(dose);
    expect(lastDoseBefore([later, dose], toInstant('2026-03-02T15:39Z'))).toBeNull();
  });
});
