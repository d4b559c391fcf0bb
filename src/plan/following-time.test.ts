import { expect, test } from 'vitest';
import { after, hours, toInstant } from '#foundation/instant.ts';
import { instantOf, localDateTimeSchema, zoneSchema } from '#foundation/zoned-time.ts';
import { followingTime } from './following-time.ts';

const zone = zoneSchema.parse('America/New_York');
const at = (reading: string) => instantOf(localDateTimeSchema.parse(reading), zone);
const longAgo = toInstant('2026-01-01T00:00:00Z');
const windowAfter = (dose: ReturnType<typeof at>) => ({ opensAt: after(dose, hours(24)), closesAt: after(dose, hours(72)) });

/** A session on Monday at ten with its integration visit on Tuesday at two, moved to another time. */
function moved(to: string, isFree: (at: string) => boolean = () => true, followsAt = '2026-03-03T14:00') {
  return followingTime({ from: at('2026-03-02T10:00'), to: at(to), followsAt: at(followsAt), window: windowAfter(after(at(to), hours(1))) }, longAgo, zone, isFree);
}

test('what follows a session keeps its time of day and moves by as many days, also over a change of the clock', () => {
  expect(moved('2026-03-04T10:00')).toBe(at('2026-03-05T14:00'));
  expect(moved('2026-03-09T10:00')).toBe(at('2026-03-10T14:00'));
});

test('where that time is taken or no longer in the suggested time, the nearest free one inside it is told', () => {
  expect(moved('2026-03-04T10:00', (start) => start !== at('2026-03-05T14:00'))).toBe(at('2026-03-05T14:15'));
  expect(moved('2026-03-02T16:00'), 'the window opens at five on Tuesday').toBe(at('2026-03-03T17:00'));
});

test('where nothing inside is free nobody decides for the clinic, and a distance that was chosen is kept', () => {
  expect(moved('2026-03-04T10:00', () => false)).toBeNull();
  expect(moved('2026-03-04T10:00', () => true, '2026-03-12T14:00')).toBe(at('2026-03-14T14:00'));
});
