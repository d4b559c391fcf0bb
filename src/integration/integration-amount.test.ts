import { describe, expect, test } from 'vitest';
import { after, days, hours, minutes, toInstant } from '#foundation/instant.ts';
import { settingsInForce } from '#foundation/setting.ts';
import { localDateSchema, zoneSchema } from '#foundation/zoned-time.ts';
import type { HeldIntegration } from './integration-amount.ts';
import { measureIntegration } from './integration-amount.ts';
import { PRACTICE_KEYS, practices } from './practices.ts';
import { integrationSettings } from './settings.ts';

const settings = settingsInForce(integrationSettings, {});
const zone = zoneSchema.parse('America/New_York');
const firstDoseOn = localDateSchema.parse('2026-03-02');
const noonOfFirstDay = toInstant('2026-03-02T17:00Z');

function heldOnDay(day: number, lengthMinutes = 50): HeldIntegration {
  const startedAt = after(noonOfFirstDay, days(day));
  return { startedAt, endedAt: after(startedAt, minutes(lengthMinutes)), practices: 2 };
}

const amountOf = (held: HeldIntegration[]) => measureIntegration(held, firstDoseOn, zone, settings);

describe('how much integration a course had', () => {
  test.each([[0, 'none'], [1, 'some'], [2, 'some'], [3, 'many'], [7, 'many']])('%d sessions: %s', (count, stratum) => {
    const held = Array.from({ length: count }, (_, index) => heldOnDay(index + 1));
    expect(amountOf(held)).toEqual({ sessions: count, minutes: 50 * count, practices: 2 * count, stratum });
  });

  test('counts from the first dose day up to and including day 28', () => {
    expect(amountOf([heldOnDay(-1), heldOnDay(0), heldOnDay(28), heldOnDay(29)]).sessions).toBe(2);
  });

  test('days are those of the clinic, not of universal time', () => {
    const lateOnDay28 = { ...heldOnDay(0), startedAt: after(after(noonOfFirstDay, days(28)), hours(10)) };
    expect(lateOnDay28.startedAt.slice(0, 10)).toBe('2026-03-31');
    expect(amountOf([{ ...lateOnDay28, endedAt: lateOnDay28.startedAt }]).sessions).toBe(1);
  });
});

describe('the practices', () => {
  test('each key has one entry with something to do', () => {
    expect(practices.map((practice) => practice.key)).toEqual([...PRACTICE_KEYS]);
    for (const practice of practices) expect(practice.how.length).toBeGreaterThan(60);
  });
});
