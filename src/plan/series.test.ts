import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRefusal } from '#foundation/refusal.ts';
import { settingsInForce } from '#foundation/setting.ts';
import type { LocalDate } from '#foundation/zoned-time.ts';
import { addDays, daysBetween, localDateSchema, localDateTimeOf, zoneSchema } from '#foundation/zoned-time.ts';
import type { SeriesWish } from './series.ts';
import { proposeSeries } from './series.ts';
import { esketamineInduction, paceOffsets, sixInThreeWeeks } from './series-template.ts';
import { planSettings } from './settings.ts';
import { weekdayOf } from './weekday.ts';

const settings = settingsInForce(planSettings, {});
const zone = zoneSchema.parse('America/New_York');
const day = (text: string) => localDateSchema.parse(text);

const wish: SeriesWish = {
  template: sixInThreeWeeks,
  pace: 'thrice-weekly',
  firstDay: day('2026-03-02'),
  timeOfDay: '10:00',
  zone,
  weekdays: [],
  closedDays: [],
};

function daysOf(change: Partial<SeriesWish>): readonly LocalDate[] {
  const proposed = proposeSeries({ ...wish, ...change }, settings);
  if (isRefusal(proposed)) throw new Error(proposed.code);
  return proposed.map((session) => session.day);
}

describe('a proposed series', () => {
  it('of six, thrice weekly from a Monday, is that of O1', () => {
    expect(daysOf({})).toEqual(['2026-03-02', '2026-03-04', '2026-03-06', '2026-03-09', '2026-03-11', '2026-03-13']);
  });

  it('of eight esketamine sessions, twice weekly from a Tuesday, is that of O2', () => {
    expect(daysOf({ template: esketamineInduction, pace: 'twice-weekly', firstDay: day('2026-04-07') })).toEqual([
      '2026-04-07', '2026-04-10', '2026-04-14', '2026-04-17', '2026-04-21', '2026-04-24', '2026-04-28', '2026-05-01',
    ]);
  });

  it('keeps the wall-clock time over the change to summer time', () => {
    const proposed = proposeSeries(wish, settings);
    if (isRefusal(proposed)) throw new Error(proposed.code);
    expect(proposed.map((session) => localDateTimeOf(session.startsAt, zone).slice(11))).toEqual(Array.from({ length: 6 }, () => '10:00'));
    expect(proposed[2]?.startsAt).toBe('2026-03-06T15:00:00.000Z');
    expect(proposed[3]?.startsAt).toBe('2026-03-09T14:00:00.000Z');
  });

  it('moves a session off a closed day and says so', () => {
    const proposed = proposeSeries({ ...wish, closedDays: [day('2026-03-04')] }, settings);
    if (isRefusal(proposed)) throw new Error(proposed.code);
    expect(proposed.map((session) => [session.day, session.isMoved]).slice(0, 3)).toEqual([
      ['2026-03-02', false],
      ['2026-03-05', true],
      ['2026-03-07', true],
    ]);
  });

  it('keeps to the weekdays that suit', () => {
    expect(daysOf({ pace: 'twice-weekly', weekdays: [2, 5] })).toEqual(['2026-03-03', '2026-03-06', '2026-03-10', '2026-03-13', '2026-03-17', '2026-03-20']);
  });

  it('is refused when the days cannot hold it, with those that were found', () => {
    expect(proposeSeries({ ...wish, weekdays: [1] }, settings)).toMatchObject({
      code: 'series.does-not-fit',
      facts: { found: ['2026-03-02', '2026-03-09', '2026-03-16'], wanted: 6 },
    });
  });

  it('numbers its sessions', () => {
    const proposed = proposeSeries(wish, settings);
    if (isRefusal(proposed)) throw new Error(proposed.code);
    expect(proposed.map(({ number, of }) => `${number} of ${of}`)).toEqual(['1 of 6', '2 of 6', '3 of 6', '4 of 6', '5 of 6', '6 of 6']);
  });
});

describe('every proposed series', () => {
  const weekday = fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const, 5 as const, 6 as const, 7 as const);
  const start = day('2026-01-01');

  it('keeps the gap, the pace, the window, the weekdays and the closed days', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(sixInThreeWeeks, esketamineInduction),
        fc.constantFrom('twice-weekly' as const, 'thrice-weekly' as const),
        fc.integer({ min: 0, max: 365 }),
        fc.uniqueArray(weekday),
        fc.array(fc.integer({ min: 0, max: 28 }), { maxLength: 5 }),
        (template, pace, offset, weekdays, closed) => {
          const firstDay = addDays(start, offset);
          const closedDays = closed.map((each) => addDays(firstDay, each));
          const proposed = proposeSeries({ ...wish, template, pace, firstDay, weekdays, closedDays }, settings);
          if (isRefusal(proposed)) return;
          const found = proposed.map((session) => session.day);
          expect(found).toHaveLength(template.sessions);
          expect(daysBetween(firstDay, found.at(-1) ?? firstDay)).toBeLessThan(template.windowDays);
          found.forEach((each, index) => {
            const earlier = found.slice(0, index);
            if (weekdays.length > 0) expect(weekdays).toContain(weekdayOf(each));
            expect(closedDays).not.toContain(each);
            for (const before of earlier) expect(daysBetween(before, each)).toBeGreaterThanOrEqual(2);
            expect(earlier.filter((before) => daysBetween(before, each) < 7).length).toBeLessThan(paceOffsets[pace].length);
          });
        },
      ),
    );
  });
});

describe('the weekday of a day', () => {
  it.each([
    ['2026-03-02', 1],
    ['2026-03-08', 7],
    ['2024-02-29', 4],
    ['1999-12-31', 5],
  ])('%s is %i', (text, expected) => {
    expect(weekdayOf(day(text))).toBe(expected);
  });
});
