import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toInstant } from '#foundation/instant.ts';
import { instantOf, localDateTimeOf, localDateTimeSchema, zoneSchema } from '#foundation/zoned-time.ts';
import { addDays, dayOf, instantOfReading, isDay, mondayOf, readingOf, weekdayOf } from './clinic-time.ts';

const NEW_YORK = zoneSchema.parse('America/New_York');
const ZONES = ['America/New_York', 'Europe/Berlin', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'UTC'].map((name) => zoneSchema.parse(name));

test('a moment reads as the clinic’s clock shows it, on both sides of midnight', () => {
  expect(readingOf(toInstant('2026-11-23T04:59:00Z'), NEW_YORK)).toBe('2026-11-22T23:59');
  expect(dayOf(toInstant('2026-11-23T05:00:00Z'), NEW_YORK)).toBe('2026-11-23');
});

test('a reading that the clock skips moves forward, and one it repeats means the first', () => {
  expect(instantOfReading('2026-03-08T02:30', NEW_YORK)).toBe('2026-03-08T07:30:00.000Z');
  expect(instantOfReading('2026-11-01T01:30', NEW_YORK)).toBe('2026-11-01T05:30:00.000Z');
});

test('half a reading is no moment', () => {
  for (const typed of ['', '2026-11-23', '2026-13-40T10:00', '2026-11-23T10']) expect(instantOfReading(typed, NEW_YORK)).toBeNull();
});

test('readings agree with the calendar of the rules in every zone, near clock changes too', () => {
  const minute = fc.integer({ min: Date.parse('2020-01-01T00:00:00Z') / 60_000, max: Date.parse('2035-01-01T00:00:00Z') / 60_000 });
  const change = fc.tuple(fc.constantFrom('2026-03-08T07:00:00Z', '2026-11-01T06:00:00Z', '2026-03-29T01:00:00Z', '2026-10-03T15:30:00Z'), fc.integer({ min: -200, max: 200 })).map(([at, off]) => Date.parse(at) / 60_000 + off);
  fc.assert(
    fc.property(fc.oneof(minute, change), fc.constantFrom(...ZONES), (count, zone) => {
      const at = toInstant(count * 60_000);
      const reading = localDateTimeOf(at, zone);
      expect(readingOf(at, zone)).toBe(reading);
      expect(instantOfReading(reading, zone)).toBe(instantOf(localDateTimeSchema.parse(reading), zone));
    }),
  );
});

test('days are counted on the calendar', () => {
  expect(addDays('2026-02-27', 2)).toBe('2026-03-01');
  expect([weekdayOf('2026-11-23'), weekdayOf('2026-11-29')]).toEqual([1, 7]);
  expect(mondayOf('2026-11-29')).toBe('2026-11-23');
  expect([isDay('2026-02-28'), isDay('2026-02-30'), isDay('28 Feb 2026')]).toEqual([true, false, false]);
});
