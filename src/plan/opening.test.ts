import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StaffId } from '#foundation/id.ts';
import { idSchema } from '#foundation/id.ts';
import { between, hours, minutes } from '#foundation/instant.ts';
import { instantOf, localDateSchema, localDateTimeOf, localDateTimeSchema, zoneSchema } from '#foundation/zoned-time.ts';
import { runs } from '../../tests/support/runs.ts';
import type { Booking } from './clash.ts';
import { refuseClashes } from './clash.ts';
import type { OpenHours } from './open-hours.ts';
import type { Opening } from './opening.ts';
import { daysAway, findClosed, openOn } from './opening.ts';
import { weekdayOf } from './weekday.ts';

const day = (text: string) => localDateSchema.parse(text);
const id = (last: number) => `00000000-0000-7000-8000-00000000000${last}`;
const nurse: StaffId = idSchema<'Staff'>().parse(id(1));
const newYork = zoneSchema.parse('America/New_York');
const week: readonly OpenHours[] = ([1, 2, 3, 4, 5, 6, 7] as const).map((weekday) => ({ weekday, fromMinute: 9 * 60, untilMinute: 17 * 60 }));
const opening: Opening = { zone: newYork, week, closedDays: [], absences: [] };

/** An hour of visit and an hour of recovery, at a reading of the clinic's clock. */
function visitAt(reading: string, zone = newYork): Booking {
  const startsAt = instantOf(localDateTimeSchema.parse(reading), zone);
  const endsAt = instantOf(localDateTimeSchema.parse(`${reading.slice(0, 11)}${String(Number(reading.slice(11, 13)) + 1).padStart(2, '0')}${reading.slice(13)}`), zone);
  return { visit: idSchema<'Visit'>().parse(id(2)), patient: idSchema<'Patient'>().parse(id(3)), room: null, staff: [{ staff: nurse, duty: 'monitoring' }], startsAt, endsAt, recovery: minutes(60), turnover: minutes(15) };
}

const kinds = (reading: string, more: Partial<Opening> = {}) => findClosed(visitAt(reading), { ...opening, ...more }).map(({ kind }) => kind);

describe('the opening hours', () => {
  it('hold a visit with its recovery, both ends included, and not the cleaning after it', () => {
    expect(kinds('2026-03-02T09:00')).toEqual([]);
    expect(kinds('2026-03-02T08:59')).toEqual(['hours']);
    expect(kinds('2026-03-02T15:00')).toEqual([]);
    expect(kinds('2026-03-02T15:01')).toEqual(['hours']);
  });

  it('close a day that has none, and a day on the list whatever its hours', () => {
    const weekdaysOnly = week.filter(({ weekday }) => weekday < 6);
    expect(kinds('2026-03-07T10:00', { week: weekdaysOnly })).toEqual(['hours']);
    expect(kinds('2026-03-02T10:00', { closedDays: [day('2026-03-02')] })).toEqual(['closed-day']);
    expect(openOn(day('2026-03-02'), { ...opening, closedDays: [day('2026-03-02')] })).toBeNull();
  });

  it('refuse nothing where they were never set, but a closed day and an absence still count', () => {
    expect(kinds('2026-03-02T03:00', { week: null })).toEqual([]);
    expect(kinds('2026-03-02T03:00', { week: null, closedDays: [day('2026-03-02')] })).toEqual(['closed-day']);
    expect(kinds('2026-03-02T03:00', { week: [] }), 'a week without a day is set').toEqual(['hours']);
  });

  it('refuse in the words of the rule that is broken, the calendar before what is booked', () => {
    const at = { from: visitAt('2026-03-02T10:00').startsAt, until: visitAt('2026-03-02T10:00').endsAt };
    const room = { kind: 'room', room: idSchema<'Room'>().parse(id(4)), with: idSchema<'Visit'>().parse(id(5)), ...at } as const;
    expect(refuseClashes([room, { kind: 'hours', ...at }])?.code).toBe('booking.outside-hours');
    expect(refuseClashes([{ kind: 'absence', staff: nurse, ...at }, { kind: 'closed-day', ...at }])?.code).toBe('booking.closed-day');
    expect(refuseClashes([{ kind: 'absence', staff: nurse, ...at }])?.code).toBe('booking.person-away');
    expect(refuseClashes([])).toBeNull();
  });

  it('are the clock’s in every zone, also on the days on which it is changed', () => {
    const zones = ['America/New_York', 'Europe/London', 'Australia/Lord_Howe', 'Asia/Kathmandu'].map((name) => zoneSchema.parse(name));
    const days = fc.integer({ min: 0, max: 730 }).map((count) => day(new Date(Date.UTC(2026, 0, 1 + count)).toISOString().slice(0, 10)));
    fc.assert(
      fc.property(fc.constantFrom(...zones), days, (zone, on) => {
        const open = openOn(on, { zone, week, closedDays: [] });
        expect(open && [localDateTimeOf(open.from, zone), localDateTimeOf(open.until, zone)]).toEqual([`${on}T09:00`, `${on}T17:00`]);
        expect(findClosed(visitAt(`${on}T09:00`, zone), { ...opening, zone })).toEqual([]);
        expect(findClosed(visitAt(`${on}T08:30`, zone), { ...opening, zone }).map(({ kind }) => kind)).toEqual(['hours']);
        expect(weekdayOf(on)).toBeGreaterThan(0);
      }),
      { numRuns: runs(100, 3_000) },
    );
  });

  it('last as long as the clock says, an hour less or more through a night on which it is changed', () => {
    const allDay = ([1, 2, 3, 4, 5, 6, 7] as const).map((weekday) => ({ weekday, fromMinute: 0, untilMinute: 1_440 }));
    const length = (on: string) => {
      const open = openOn(day(on), { zone: newYork, week: allDay, closedDays: [] });
      return open && between(open.from, open.until);
    };
    expect([length('2026-03-07'), length('2026-03-08'), length('2026-11-01')]).toEqual([hours(24), hours(23), hours(25)]);
  });
});

describe('an absence', () => {
  const absences = [{ staffId: nurse, firstDay: day('2026-03-03'), lastDay: day('2026-03-04') }];

  it('counts from its first day to its last for whoever is away, and for nobody else', () => {
    expect(['2026-03-02', '2026-03-03', '2026-03-04', '2026-03-05'].map((on) => kinds(`${on}T10:00`, { absences }))).toEqual([[], ['absence'], ['absence'], []]);
    const other = [{ ...absences[0], staffId: idSchema<'Staff'>().parse(id(9)), firstDay: day('2026-03-03'), lastDay: day('2026-03-04') }];
    expect(kinds('2026-03-03T10:00', { absences: other })).toEqual([]);
  });

  it('is told in days, so that a series is proposed around it', () => {
    expect(daysAway([nurse], absences, day('2026-03-01'), day('2026-03-03'))).toEqual(['2026-03-03']);
    expect(daysAway([], absences, day('2026-03-01'), day('2026-03-31'))).toEqual([]);
  });
});
