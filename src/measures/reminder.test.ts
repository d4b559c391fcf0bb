import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Instant } from '#foundation/instant.ts';
import { after, hours, minutes, toInstant } from '#foundation/instant.ts';
import { settingsInForce } from '#foundation/setting.ts';
import type { ZoneName } from '#foundation/zoned-time.ts';
import { addDays, localDateOf, localDateSchema, localDateTimeOf, zoneSchema } from '#foundation/zoned-time.ts';
import type { DueMeasure } from './measures-due.ts';
import { measuresDue } from './measures-due.ts';
import type { Reminded } from './reminder.ts';
import { isQuiet, remindersDue } from './reminder.ts';
import type { MeasuredCourse } from './schedule.ts';
import { plannedMeasures } from './schedule.ts';
import { measureSettings } from './settings.ts';
import { runs } from '../../tests/support/runs.ts';

const settings = settingsInForce(measureSettings, {});
const newYork = zoneSchema.parse('America/New_York');
const date = (text: string) => localDateSchema.parse(text);
const at = (text: string) => toInstant(text);

function course(zone: ZoneName, ...endings: readonly string[]): MeasuredCourse {
  const doses = endings.map((ended) => ({ sessionId: null, startedAt: after(at(ended), minutes(-40)), endedAt: at(ended) }));
  return { zone, screenedOn: date('2026-02-27'), doses, seriesEndedOn: null, tracks: [], asked: [{ measure: 'lifestyle-log', rhythm: 'daily', from: date('2026-02-28'), until: null }] };
}

function dueAt(measured: MeasuredCourse, now: Instant): readonly DueMeasure[] {
  return measuresDue(plannedMeasures(measured, addDays(localDateOf(now, measured.zone), 1), settings), [], now, measured.zone, settings);
}

/** Sweeps every ten minutes and keeps what was written, as the server does. */
function swept(measured: MeasuredCourse, from: Instant, until: Instant, isDown: (now: Instant) => boolean = () => false): readonly Reminded[] {
  const reminded: Reminded[] = [];
  for (let now = from; now < until; now = after(now, minutes(10))) {
    if (isDown(now)) continue;
    for (const { measure, dueOn, isSameDayAfterDose } of remindersDue(dueAt(measured, now), reminded, now, measured.zone, settings)) reminded.push({ measure, dueOn, isSameDayAfterDose, writtenAt: now });
  }
  return reminded;
}

const written = (reminded: readonly Reminded[], measure: string, zone = newYork) => reminded.filter((each) => each.measure === measure).map(({ writtenAt }) => localDateTimeOf(writtenAt, zone));

describe('letters about forms that are due', () => {
  test('tell of the check-ins when they open, each once', () => {
    expect(written(swept(course(newYork, '2026-03-02T15:40Z'), at('2026-03-02T05:00Z'), at('2026-03-07T05:00Z')), 'after-dose-check')).toEqual(['2026-03-02T14:40', '2026-03-03T10:40', '2026-03-05T10:40']);
  });

  test('wait for the end of the quiet hours, and are not written when the form has closed by then', () => {
    const late = course(newYork, '2026-03-02T23:30Z');
    expect(written(swept(late, at('2026-03-02T05:00Z'), at('2026-03-07T05:00Z')), 'after-dose-check')[0]).toBe('2026-03-03T18:30');
    const evening = course(newYork, '2026-03-02T21:30Z');
    expect(written(swept(evening, at('2026-03-02T05:00Z'), at('2026-03-04T05:00Z')), 'lifestyle-log')).toEqual(['2026-03-02T08:00', '2026-03-03T08:00']);
  });

  test('catch up after the server was down, with what can still be answered', () => {
    const measured = course(newYork, '2026-03-02T15:40Z');
    const down = (now: Instant) => now > at('2026-03-02T19:00Z') && now < at('2026-03-04T18:00Z');
    expect(written(swept(measured, at('2026-03-02T05:00Z'), at('2026-03-06T05:00Z'), down), 'after-dose-check')).toEqual(['2026-03-05T10:40']);
    const short = (now: Instant) => now > at('2026-03-02T19:00Z') && now < at('2026-03-02T22:00Z');
    expect(written(swept(measured, at('2026-03-02T05:00Z'), at('2026-03-03T05:00Z'), short), 'after-dose-check')).toEqual(['2026-03-02T17:00']);
  });

  test('say nothing of what is asked at the clinic: screening and the day of a dose', () => {
    const measures = new Set(swept(course(newYork, '2026-03-02T15:40Z'), at('2026-02-27T05:00Z'), at('2026-03-03T05:00Z')).map(({ measure }) => measure));
    expect([...measures].toSorted()).toEqual(['after-dose-check', 'lifestyle-log']);
  });

  test('are not written at all where a clinic sets none a day', () => {
    const none = settingsInForce(measureSettings, { 'DUE-4.lettersADay': 0 });
    const measured = course(newYork, '2026-03-02T15:40Z');
    expect(remindersDue(dueAt(measured, at('2026-03-02T20:00Z')), [], at('2026-03-02T20:00Z'), newYork, none)).toEqual([]);
  });

  test.each([[21, 8, 7, true], [21, 8, 8, false], [21, 8, 20, false], [21, 8, 21, true], [1, 5, 0, false], [1, 5, 1, true], [1, 5, 5, false], [8, 8, 8, false], [8, 8, 3, false]])('quiet from %d until %d: at %d it is quiet: %s', (from, until, hour, quiet) => {
    const own = settingsInForce(measureSettings, { 'DUE-4.quietFromHour': from, 'DUE-4.quietUntilHour': until });
    expect(isQuiet(after(at('2026-06-01T00:00Z'), hours(hour)), zoneSchema.parse('UTC'), own)).toBe(quiet);
  });

  test('in any zone and over any change of the clock: never two of one form on a day, none in the quiet hours, no asking twice', () => {
    const zones = ['America/New_York', 'America/Santiago', 'Europe/Madrid', 'Australia/Lord_Howe', 'Asia/Kolkata', 'Pacific/Apia'].map((zone) => zoneSchema.parse(zone));
    const start = fc.constantFrom('2026-03-07T00:00Z', '2026-03-28T00:00Z', '2026-10-30T00:00Z', '2026-04-03T00:00Z');
    fc.assert(
      fc.property(fc.constantFrom(...zones), start, fc.uniqueArray(fc.nat(100), { minLength: 1, maxLength: 3 }), (zone, begins, hoursAfter) => {
        const from = at(begins);
        const measured = { ...course(zone, ...hoursAfter.map((count) => after(from, hours(count)))), screenedOn: localDateOf(from, zone) };
        const reminded = swept({ ...measured, asked: [{ measure: 'lifestyle-log', rhythm: 'daily', from: measured.screenedOn, until: null }] }, from, after(from, hours(100)));
        const perDay = reminded.map(({ measure, writtenAt }) => `${measure} ${localDateOf(writtenAt, zone)}`);
        expect(new Set(perDay).size).toBe(perDay.length);
        expect(reminded.filter(({ writtenAt }) => isQuiet(writtenAt, zone, settings))).toEqual([]);
        const askings = reminded.map(({ measure, dueOn, isSameDayAfterDose }) => `${measure} ${dueOn} ${isSameDayAfterDose}`);
        expect(new Set(askings).size).toBe(askings.length);
        expect(reminded.length).toBeGreaterThan(0);
      }),
      { numRuns: runs(6, 100) },
    );
  }, 300_000);
});
