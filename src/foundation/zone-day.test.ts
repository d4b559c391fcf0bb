import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import type { Instant } from './instant.ts';
import type { LocalDate, ZoneName } from './zoned-time.ts';
import { daysBetween, localDateOf } from './zoned-time.ts';

const ZONES = ['America/New_York', 'UTC', 'Europe/Lisbon', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'Pacific/Apia', 'Pacific/Kiritimati', 'America/St_Johns', 'Africa/Casablanca', 'America/Sao_Paulo'] as ZoneName[];
const moment = fc.integer({ min: Date.UTC(1875, 0, 1), max: Date.UTC(2120, 0, 1) }).map((at) => new Date(at).toISOString() as Instant);
const byTemporal = (instant: Instant, zone: ZoneName) => Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate().toString();

describe('the calendar day of a moment', () => {
  test('is that of the time zone database, whatever was asked before', () => {
    fc.assert(
      fc.property(moment, fc.constantFrom(...ZONES), (instant, zone) => {
        expect(localDateOf(instant, zone)).toBe(byTemporal(instant, zone));
      }),
    );
  });

  test('is right in every quarter of an hour of the days on which clocks change, and on both sides of a day that a zone left out', () => {
    for (const [zone, day] of [['America/New_York', '2026-03-08'], ['America/New_York', '2026-11-01'], ['Europe/Lisbon', '2026-10-25'], ['Australia/Lord_Howe', '2026-04-05'], ['America/Sao_Paulo', '2018-11-04'], ['Pacific/Apia', '2011-12-30']] as [ZoneName, string][]) {
      for (let step = -96; step < 192; step++) {
        const instant = new Date(Date.parse(day) + step * 900_000).toISOString() as Instant;
        expect([instant, localDateOf(instant, zone)]).toEqual([instant, byTemporal(instant, zone)]);
      }
    }
  });

  test.each(['0000-02-29T12:00:00.000Z', '0099-12-31T23:59:59.999Z', '9999-12-31T23:59:59.999Z', '+010000-01-01T00:00:00.000Z', '-000001-06-01T12:00:00.000Z', '2026-03-02T10:00:00Z', '2026-03-02T10:00:00.000+09:00'])('is found of any moment that can be written: %s', (text) => {
    for (const zone of ZONES) expect(localDateOf(text as Instant, zone)).toBe(byTemporal(text as Instant, zone));
  });

  test.each(['yesterday', '2026-03-02T1x:00:00.000Z', '2026-13-02T10:00:00.000Z', '2026-02-29T10:00:00.000Z', '2026-03-02T24:00:00.000Z'])('of a text that is no moment is a mistake of the caller: %s', (text) => {
    expect(() => localDateOf(text as Instant, 'UTC' as ZoneName)).toThrow(RangeError);
  });
});

describe('the days between two days', () => {
  test('follow each other on every day of four centuries', () => {
    const dayAfter = (days: number) => new Date(Date.UTC(1900, 0, 1) + days * 86_400_000).toISOString().slice(0, 10) as LocalDate;
    for (let days = 0; days < 146_097; days++) if (daysBetween(dayAfter(0), dayAfter(days)) !== days) expect(dayAfter(days)).toBe(days);
    expect(dayAfter(146_097)).toBe('2300-01-01');
  });

  test('are those of the calendar', () => {
    fc.assert(
      fc.property(moment, moment, (one, other) => {
        const [start, end] = [one.slice(0, 10) as LocalDate, other.slice(0, 10) as LocalDate];
        expect(daysBetween(start, end)).toBe(Temporal.PlainDate.from(start).until(end, { largestUnit: 'day' }).days);
      }),
    );
    expect(daysBetween('0001-01-01' as LocalDate, '0099-12-31' as LocalDate)).toBe(36_158);
    expect(daysBetween('9999-12-31' as LocalDate, '+010000-01-01' as LocalDate)).toBe(1);
  });

  test.each(['tomorrow', '2026-0a-02', '2026-13-01', '2026-04-31', '2026-02-00'])('to a text that is no day are a mistake of the caller: %s', (text) => {
    expect(() => daysBetween('2026-03-02' as LocalDate, text as LocalDate)).toThrow(RangeError);
  });
});
