import { expect, it } from 'vitest';
import { toInstant } from '#foundation/instant.ts';
import { zoneSchema } from '#foundation/zoned-time.ts';
import { momentOfClock } from './moment-of-clock.ts';

const zone = zoneSchema.parse('America/New_York');
const now = toInstant('2026-11-23T15:30:20.000Z'); // 10:30 in the clinic

it.each([
  ['10:30', '2026-11-23T15:30:00.000Z'],
  ['07:15', '2026-11-23T12:15:00.000Z'],
  ['10:31', '2026-11-22T15:31:00.000Z'],
  ['22:00', '2026-11-23T03:00:00.000Z'],
])('a clock that showed %s did so last at %s', (clock, expected) => {
  expect(momentOfClock(clock, now, zone)).toBe(expected);
});

it('keeps to what the clocks showed when they were changed in between', () => {
  const afterTheChange = toInstant('2026-11-01T12:00:00.000Z'); // 07:00, an hour after winter time began
  expect(momentOfClock('23:00', afterTheChange, zone)).toBe('2026-11-01T03:00:00.000Z');
});

it.each(['', '7:15', '10:60', 'noon'])('%j is not a time of day', (clock) => {
  expect(momentOfClock(clock, now, zone)).toBeNull();
});
