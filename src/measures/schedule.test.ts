import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Instant } from '#foundation/instant.ts';
import { after, between, days, hours, minutes, toInstant } from '#foundation/instant.ts';
import { idSchema } from '#foundation/id.ts';
import { settingsInForce } from '#foundation/setting.ts';
import { addDays, localDateOf, localDateSchema, zoneSchema } from '#foundation/zoned-time.ts';
import { RHYTHMS } from './asked-measure.ts';
import { measuresDue } from './measures-due.ts';
import type { DoseAnchor, MeasuredCourse } from './schedule.ts';
import { plannedMeasures } from './schedule.ts';
import { measureSettings } from './settings.ts';
import { runs } from '../../tests/support/runs.ts';

const settings = settingsInForce(measureSettings, {});
const newYork = zoneSchema.parse('America/New_York');
const date = (text: string) => localDateSchema.parse(text);
const sessionId = (number: number) => idSchema<'Session'>().parse(`00000000-0000-7000-8000-${String(number).padStart(12, '0')}`);

function dose(number: number, startedAt: string): DoseAnchor {
  const start = toInstant(startedAt);
  return { sessionId: sessionId(number), startedAt: start, endedAt: after(start, minutes(40)) };
}

/** Six infusions over two weeks, as in a usual series; the clocks go forward on 8 March 2026. */
const sixDoses = ['2026-03-02T15:00Z', '2026-03-04T15:00Z', '2026-03-06T15:00Z', '2026-03-09T14:00Z', '2026-03-11T14:00Z', '2026-03-13T14:00Z'].map((start, index) => dose(index + 1, start));
const series: MeasuredCourse = { zone: newYork, screenedOn: date('2026-02-27'), doses: sixDoses, seriesEndedOn: date('2026-03-13'), tracks: ['always'] };

function daysOf(measure: string, course: MeasuredCourse, through = '2026-06-30'): string[] {
  return plannedMeasures(course, date(through), settings).filter((asking) => asking.measure === measure).map((asking) => asking.dueOn);
}

describe('the schedule of a series', () => {
  test('PHQ-9 comes at screening, weekly from day 7 through the week the series ends, then every four weeks', () => {
    expect(daysOf('phq-9', series)).toEqual(['2026-02-27', '2026-03-09', '2026-03-16', '2026-04-13', '2026-05-11', '2026-06-08']);
  });

  test('while the series runs PHQ-9 stays weekly', () => {
    expect(daysOf('phq-9', { ...series, seriesEndedOn: null }, '2026-03-31')).toEqual(['2026-02-27', '2026-03-09', '2026-03-16', '2026-03-23', '2026-03-30']);
  });

  test('a series that ends on a weekly day has its last weekly PHQ-9 that day', () => {
    const ended = { ...series, seriesEndedOn: date('2026-03-16') };
    expect(daysOf('phq-9', ended, '2026-05-01')).toEqual(['2026-02-27', '2026-03-09', '2026-03-16', '2026-04-13']);
  });

  test('the last day asked for is included', () => {
    expect(daysOf('phq-9', series, '2026-03-16')).toEqual(['2026-02-27', '2026-03-09', '2026-03-16']);
    expect(daysOf('phq-9', series, '2026-04-13').at(-1)).toBe('2026-04-13');
    expect(daysOf('phq-9', series, '2026-04-12').at(-1)).toBe('2026-03-16');
    expect(daysOf('after-dose-check', series, '2026-03-03').at(-1)).toBe('2026-03-03');
  });

  test('before the first dose only the screening is planned', () => {
    const before = { ...series, doses: [], seriesEndedOn: null };
    expect(daysOf('phq-9', before)).toEqual(['2026-02-27']);
  });

  test('PCL-5 is asked only on the trauma track, every four weeks in a series', () => {
    expect(daysOf('pcl-5', series)).toEqual([]);
    const trauma: MeasuredCourse = { ...series, seriesEndedOn: null, tracks: ['trauma'] };
    expect(daysOf('pcl-5', trauma, '2026-05-01')).toEqual(['2026-02-27', '2026-03-30', '2026-04-27']);
  });

  test('ASQ follows 24 h after a dose only where suicidal ideation was found', () => {
    const reasonsOf = (course: MeasuredCourse) => plannedMeasures(course, date('2026-03-31'), settings).filter((asking) => asking.measure === 'asq').flatMap((asking) => asking.reasons.map((reason) => reason.occasion));
    expect(reasonsOf(series)).not.toContain('second-check-in');
    expect(reasonsOf({ ...series, tracks: ['suicidal-ideation'] })).toContain('second-check-in');
  });

  test('the bladder and liking checks come with the sixth dose and every quarter', () => {
    expect(daysOf('urinary-check', series)).toEqual(['2026-02-27', '2026-03-13', '2026-05-31']);
    expect(daysOf('liking-check', series)).toEqual(daysOf('urinary-check', series));
  });
});

describe('check-ins after a dose', () => {
  const checkIns = (course: MeasuredCourse) => plannedMeasures(course, date('2026-03-31'), settings).filter((asking) => asking.measure === 'after-dose-check');

  test('come 4, 24 and 72 hours after the end of the dose, even when the clocks change in between', () => {
    const friday = dose(3, '2026-03-06T15:00Z');
    const dueAt = checkIns({ ...series, doses: [friday], seriesEndedOn: null }).flatMap((asking) => asking.dueAt ?? []);
    const elapsed = dueAt.map((instant) => between(friday.endedAt ?? friday.startedAt, instant) / hours(1));
    expect(elapsed).toEqual([4, 24, 72]);
    expect(dueAt.at(-1)).toBe('2026-03-09T15:40:00.000Z');
  });

  test('are not planned before the dose has ended', () => {
    const running: DoseAnchor = { ...dose(1, '2026-03-02T15:00Z'), endedAt: null };
    expect(checkIns({ ...series, doses: [running], seriesEndedOn: null }).flatMap((asking) => asking.dueAt ?? [])).toEqual([]);
  });

  test('of two doses that meet on one day are asked once, for both', () => {
    const meeting = checkIns(series).filter((asking) => asking.dueOn === '2026-03-05');
    expect(meeting).toHaveLength(1);
    expect(meeting[0]?.reasons).toEqual([{ occasion: 'second-check-in', sessionId: sessionId(2) }, { occasion: 'third-check-in', sessionId: sessionId(1) }]);
  });

  test('that meet at different hours open at the earlier one', () => {
    const asked = checkIns({ ...series, doses: [dose(1, '2026-03-02T18:00Z'), dose(2, '2026-03-04T15:00Z')], seriesEndedOn: null });
    expect(asked.find((asking) => asking.dueOn === '2026-03-05')?.dueAt).toBe('2026-03-05T15:40:00.000Z');
    const turned = checkIns({ ...series, doses: [dose(1, '2026-03-02T15:00Z'), dose(2, '2026-03-04T18:00Z')], seriesEndedOn: null });
    expect(turned.find((asking) => asking.dueOn === '2026-03-05')?.dueAt).toBe('2026-03-05T15:40:00.000Z');
  });

  test('on the day of the next dose stands beside the reading before it, which is another form', () => {
    const course = { ...series, doses: [dose(1, '2026-03-02T15:00Z'), dose(2, '2026-03-05T20:00Z')], seriesEndedOn: null };
    const meeting = checkIns(course).filter((asking) => asking.dueOn === '2026-03-05' && !asking.isSameDayAfterDose);
    expect(meeting).toMatchObject([{ dueAt: '2026-03-05T15:40:00.000Z', reasons: [{ occasion: 'third-check-in' }] }]);
    expect(daysOf('mood-thermometer', course)).toContain('2026-03-05');
  });

  test('four hours after a late dose falls on the next day and joins that day’s check-in', () => {
    const late = dose(1, '2026-03-03T02:00Z');
    const asked = checkIns({ ...series, doses: [late], seriesEndedOn: null }).filter((asking) => asking.dueOn === '2026-03-03');
    expect(localDateOf(late.startedAt, newYork)).toBe('2026-03-02');
    expect(asked).toHaveLength(1);
    expect(asked[0]).toMatchObject({ dueAt: '2026-03-03T06:40:00.000Z', isSameDayAfterDose: false });
  });
});

describe('never two of the same in a day', () => {
  /** Zones whose clocks change at night, at midnight, by half an hour, never, and one that once left a whole day out. */
  const ZONES = ['America/New_York', 'America/Santiago', 'Europe/Madrid', 'Australia/Lord_Howe', 'Asia/Kolkata', 'Pacific/Apia', 'UTC'].map((zone) => zoneSchema.parse(zone));
  const asked = fc.record({ measure: fc.constantFrom('phq-9' as const, 'lifestyle-log' as const, 'own-night' as const), rhythm: fc.constantFrom(...RHYTHMS), after: fc.nat(20), lasts: fc.option(fc.nat(30)) });
  const courses = fc.record({ zone: fc.constantFrom(...ZONES), days: fc.uniqueArray(fc.nat(60), { minLength: 1, maxLength: 12 }), minute: fc.nat(1439), isOver: fc.boolean(), asked: fc.array(asked, { maxLength: 4 }), firstDay: fc.constantFrom('2026-03-01', '2026-10-20', '2026-12-28') }).map((drawn): MeasuredCourse => {
    const first = toInstant(`${drawn.firstDay}T00:00Z`);
    const doses = drawn.days.map((day, index) => dose(index + 1, after(after(first, days(day)), minutes(drawn.minute))));
    const last = localDateOf(doses.map((anchor) => anchor.startedAt).toSorted().at(-1) ?? first, drawn.zone);
    const day = (count: number) => addDays(date(drawn.firstDay), count);
    return {
      zone: drawn.zone, screenedOn: day(-1), doses, seriesEndedOn: drawn.isOver ? last : null, tracks: ['trauma', 'suicidal-ideation', 'mania-watch'],
      asked: drawn.asked.map(({ measure, rhythm, after: from, lasts }) => ({ measure, rhythm, from: day(from), until: lasts === null ? null : day(from + lasts) })),
    };
  });

  test('holds for any doses and whatever staff ask besides, in any zone; only the check-in hours after a dose may follow another of its kind', () => {
    fc.assert(
      fc.property(courses, (course) => {
        const planned = plannedMeasures(course, addDays(course.screenedOn, 150), settings);
        const keys = planned.map((asking) => `${asking.measure} ${asking.dueOn} ${asking.isSameDayAfterDose}`);
        expect(new Set(keys).size).toBe(keys.length);
      }),
      { numRuns: runs(60, 20_000) },
    );
  });

  test('a check-in opens exactly its hours after the dose, in any zone and over any change of the clock', () => {
    fc.assert(
      fc.property(courses, (course) => {
        const ends = course.doses.map(({ endedAt, startedAt }) => endedAt ?? startedAt);
        const opened = plannedMeasures(course, addDays(course.screenedOn, 150), settings).filter(({ measure }) => measure === 'after-dose-check');
        for (const { dueAt, dueOn } of opened) {
          if (dueAt === null) throw new Error('a check-in has its moment');
          expect(ends.some((end) => [4, 24, 72].some((count) => between(end, dueAt) === hours(count)))).toBe(true);
          expect(dueOn).toBe(localDateOf(dueAt, course.zone));
        }
      }),
      { numRuns: runs(60, 20_000) },
    );
  });

  test('no questionnaire of the first week after the first dose is planned before day 7', () => {
    expect(daysOf('phq-9', series).filter((day) => day > '2026-03-02' && day < '2026-03-09')).toEqual([]);
  });
});

describe('what staff ask besides', () => {
  const asking = (rhythm: (typeof RHYTHMS)[number], until: string | null = null) => ({ measure: 'lifestyle-log' as const, rhythm, from: date('2026-03-03'), until: until === null ? null : date(until) });
  const logDays = (rhythm: (typeof RHYTHMS)[number], until: string | null = null, through = '2026-03-20') => daysOf('lifestyle-log', { ...series, asked: [asking(rhythm, until)] }, through);

  test('comes once, every day, every week or every four weeks, from the day it was asked', () => {
    expect(logDays('once')).toEqual(['2026-03-03']);
    expect(logDays('daily', null, '2026-03-06')).toEqual(['2026-03-03', '2026-03-04', '2026-03-05', '2026-03-06']);
    expect(logDays('weekly')).toEqual(['2026-03-03', '2026-03-10', '2026-03-17']);
    expect(logDays('monthly', null, '2026-04-30')).toEqual(['2026-03-03', '2026-03-31', '2026-04-28']);
  });

  test('comes on the day of each dose, or after each dose, that follows', () => {
    expect(logDays('before-dose')).toEqual(['2026-03-04', '2026-03-06', '2026-03-09', '2026-03-11', '2026-03-13']);
    expect(logDays('after-dose', null, '2026-03-05')).toEqual(['2026-03-03', '2026-03-04', '2026-03-05']);
  });

  test('ends with the day on which it is stopped', () => {
    expect(logDays('daily', '2026-03-05')).toEqual(['2026-03-03', '2026-03-04', '2026-03-05']);
  });

  test('joins the schedule where both ask the same on a day', () => {
    const course: MeasuredCourse = { ...series, asked: [{ measure: 'phq-9', rhythm: 'daily', from: date('2026-03-16'), until: date('2026-03-16') }] };
    const [both, ...others] = plannedMeasures(course, date('2026-03-31'), settings).filter(({ measure, dueOn }) => measure === 'phq-9' && dueOn === '2026-03-16');
    expect(others).toEqual([]);
    expect(both?.reasons.map(({ occasion }) => occasion)).toEqual(['weekly', 'asked']);
  });
});

describe('what is due', () => {
  const planned = plannedMeasures(series, date('2026-04-30'), settings);
  const standing = (taken: { measure: 'phq-9' | 'mood-thermometer' | 'after-dose-check'; effectiveAt: Instant }[], now: string) => measuresDue(planned, taken, toInstant(now), newYork, settings);
  const phqOn = (day: string, taken: Instant[], now: string) => standing(taken.map((effectiveAt) => ({ measure: 'phq-9', effectiveAt })), now).find((asking) => asking.measure === 'phq-9' && asking.dueOn === day)?.state;

  test('a weekly PHQ-9 opens at midnight of its day in the clinic', () => {
    expect(phqOn('2026-03-09', [], '2026-03-09T03:59:59Z')).toBe('upcoming');
    expect(phqOn('2026-03-09', [], '2026-03-09T04:00:00Z')).toBe('open');
  });

  test('it stays open until the next one opens, then it was missed', () => {
    expect(phqOn('2026-03-09', [], '2026-03-16T03:59:59Z')).toBe('open');
    expect(phqOn('2026-03-09', [], '2026-03-16T04:00:00Z')).toBe('missed');
  });

  test('it is taken once answered', () => {
    expect(phqOn('2026-03-09', [toInstant('2026-03-09T12:00Z')], '2026-03-09T13:00Z')).toBe('taken');
    expect(phqOn('2026-03-16', [toInstant('2026-03-09T12:00Z')], '2026-03-16T13:00Z')).toBe('open');
  });

  test('an answer at the very moment of opening counts, one as the next opens belongs to the next', () => {
    expect(phqOn('2026-03-09', [toInstant('2026-03-09T04:00Z')], '2026-03-09T05:00Z')).toBe('taken');
    expect(phqOn('2026-03-09', [toInstant('2026-03-16T04:00Z')], '2026-03-16T05:00Z')).toBe('missed');
    expect(phqOn('2026-03-16', [toInstant('2026-03-16T04:00Z')], '2026-03-16T05:00Z')).toBe('taken');
  });

  test('the last one planned stays open until it is answered', () => {
    expect(phqOn('2026-04-13', [], '2026-09-01T12:00Z')).toBe('open');
    expect(phqOn('2026-04-13', [toInstant('2026-05-20T12:00Z')], '2026-09-01T12:00Z')).toBe('taken');
  });

  test('a check-in answered at the moment it opens is taken', () => {
    expect(checkIn('first-check-in', [toInstant('2026-03-13T18:40Z')], '2026-03-13T19:00Z')).toBe('taken');
  });

  const checkIn = (occasion: string, taken: Instant[], now: string) => standing(taken.map((effectiveAt) => ({ measure: 'after-dose-check', effectiveAt })), now)
    .find((asking) => asking.measure === 'after-dose-check' && asking.reasons.some((reason) => reason.occasion === occasion && reason.sessionId === sessionId(6)))?.state;

  test('a check-in given before the dose does not answer the one four hours after it', () => {
    const beforeDose = toInstant('2026-03-13T13:30Z');
    expect(checkIn('first-check-in', [beforeDose], '2026-03-13T19:00Z')).toBe('open');
    expect(checkIn('first-check-in', [beforeDose], '2026-03-13T18:39:59Z')).toBe('upcoming');
  });

  test('the first check-in closes after its hours', () => {
    expect(checkIn('first-check-in', [], '2026-03-14T02:39:59Z')).toBe('open');
    expect(checkIn('first-check-in', [], '2026-03-14T02:40:00Z')).toBe('missed');
  });

  test('a reading given earlier the same day answers the check-in of that day', () => {
    const morning = toInstant('2026-03-14T12:00Z');
    expect(checkIn('second-check-in', [morning], '2026-03-14T15:00Z')).toBe('taken');
    expect(checkIn('third-check-in', [morning], '2026-03-16T15:00Z')).toBe('open');
  });
});
