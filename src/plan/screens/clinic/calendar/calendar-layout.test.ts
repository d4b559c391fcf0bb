import { expect, test } from 'vitest';
import { idSchema } from '#foundation/id.ts';
import { toInstant } from '#foundation/instant.ts';
import { localDateSchema, zoneSchema } from '#foundation/zoned-time.ts';
import type { WireVisit } from '../../../api-plan.ts';
import { dayBlocks, daysFrom, lanesFor, monthSpan, shownHours, visitsAt, weekDays } from './calendar-layout.ts';

const zone = zoneSchema.parse('America/New_York');
const room = idSchema<'Room'>().parse('00000000-0000-7000-8000-000000000001');
let count = 0;

function visit(startsAt: string, endsAt: string, more: Partial<WireVisit> = {}): WireVisit {
  count += 1;
  return {
    visitId: idSchema<'Visit'>().parse(`00000000-0000-7000-8000-0000000001${String(count).padStart(2, '0')}`),
    patientId: idSchema<'Patient'>().parse('00000000-0000-7000-8000-000000000002'),
    patientName: 'Okafor, Ada', birthDate: localDateSchema.parse('1984-04-03'), planId: null, kind: 'integration', treatment: null, numberInSeries: null, ofSeries: null,
    roomId: room, roomName: 'Willow', startsAt: toInstant(startsAt), endsAt: toInstant(endsAt), leavesAt: toInstant(endsAt), state: 'booked', staff: [], ...more,
  };
}

const willow = { holds: ({ roomId }: WireVisit) => roomId === room };

test('a visit belongs to the clinic’s own day, also late in the evening', () => {
  const late = visit('2026-11-24T04:30:00Z', '2026-11-24T05:20:00Z');
  expect(visitsAt([late], '2026-11-23', willow, zone)).toEqual([late]);
  expect(visitsAt([late], '2026-11-24', willow, zone)).toEqual([]);
  expect(visitsAt([late], '2026-11-23', { holds: ({ roomId }) => roomId === null }, zone)).toEqual([]);
});

test('a session keeps its room through recovery and turnover, an integration visit only for turnover', () => {
  const session = visit('2026-11-23T15:00:00Z', '2026-11-23T16:00:00Z', { kind: 'dosing-session', treatment: 'racemic-intravenous' });
  const [first, second] = dayBlocks([session, visit('2026-11-23T19:00:00Z', '2026-11-23T19:50:00Z')], zone);
  expect(first).toMatchObject({ fromMinute: 600, untilMinute: 660, heldUntilMinute: 735, column: 0, columns: 1 });
  expect(second).toMatchObject({ fromMinute: 840, untilMinute: 890, heldUntilMinute: 900 });
});

test('visits at the same time stand side by side, and one that begins as another ends does not', () => {
  const blocks = dayBlocks([visit('2026-11-23T15:00:00Z', '2026-11-23T16:00:00Z'), visit('2026-11-23T15:30:00Z', '2026-11-23T16:30:00Z'), visit('2026-11-23T16:30:00Z', '2026-11-23T17:00:00Z')], zone);
  expect(blocks.map(({ column, columns }) => [column, columns])).toEqual([[0, 2], [1, 2], [0, 1]]);
});

test('the page of a day shows the usual hours and more only where something lies outside', () => {
  expect(shownHours([])).toEqual({ from: 8, until: 18 });
  expect(shownHours(dayBlocks([visit('2026-11-23T11:30:00Z', '2026-11-23T12:20:00Z'), visit('2026-11-24T00:10:00Z', '2026-11-24T01:00:00Z')], zone))).toEqual({ from: 6, until: 21 });
});

test('visits without a room get a lane only when there are any, and a week has seven days', () => {
  const open = { roomId: room, name: 'Willow', isClosed: false };
  const lanes = (...asked: Parameters<typeof lanesFor>) => lanesFor(...asked).map(({ key, name }) => ({ key, name }));
  const booked = visit('2026-11-23T15:00:00Z', '2026-11-23T16:00:00Z');
  expect(lanes('room', [open], [], 'No room')).toEqual([{ key: room, name: 'Willow' }]);
  expect(lanes('room', [{ ...open, isClosed: true }], [], 'No room')).toEqual([]);
  expect(lanes('room', [{ ...open, isClosed: true }], [booked], 'No room')).toEqual([{ key: room, name: 'Willow' }]);
  expect(lanes('room', [], [{ ...booked, roomId: null }], 'No room')).toEqual([{ key: null, name: 'No room' }]);
  expect(weekDays('2026-11-23')).toHaveLength(7);
  expect(weekDays('2026-11-23').at(-1)).toBe('2026-11-29');
});

test('a visit stands with everybody of the staff who is on it, or where nobody is decided yet, and with its patient', () => {
  const staffId = (last: number) => idSchema<'Staff'>().parse(`00000000-0000-7000-8000-00000000020${last}`);
  const together = visit('2026-11-23T15:00:00Z', '2026-11-23T16:00:00Z', { staff: [{ staffId: staffId(1), name: 'Nina', duty: 'monitoring' }, { staffId: staffId(2), name: 'Ada', duty: 'exclusive' }] });
  const alone = visit('2026-11-23T17:00:00Z', '2026-11-23T18:00:00Z');
  const lanes = lanesFor('person', [], [together, alone], 'Not decided yet');
  expect(lanes.map(({ name }) => name)).toEqual(['Ada', 'Nina', 'Not decided yet']);
  expect(lanes.map((lane) => visitsAt([together, alone], '2026-11-23', lane, zone))).toEqual([[together], [together], [alone]]);
  expect(lanesFor('patient', [], [together, alone], 'None').map(({ name }) => name)).toEqual(['Okafor, Ada']);
});

test('a month is shown in whole weeks, also where its first day is a Monday and where it ends the year', () => {
  expect(monthSpan('2026-11-24')).toEqual({ firstDay: '2026-10-26', lastDay: '2026-12-06' });
  expect(monthSpan('2027-02-10')).toEqual({ firstDay: '2027-02-01', lastDay: '2027-02-28' });
  expect(monthSpan('2026-12-31')).toEqual({ firstDay: '2026-11-30', lastDay: '2027-01-03' });
  expect(daysFrom('2026-10-31', '2026-11-02')).toEqual(['2026-10-31', '2026-11-01', '2026-11-02']);
});
