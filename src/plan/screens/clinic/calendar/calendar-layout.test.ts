import { expect, test } from 'vitest';
import { idSchema } from '#foundation/id.ts';
import { toInstant } from '#foundation/instant.ts';
import { localDateSchema, zoneSchema } from '#foundation/zoned-time.ts';
import type { WireVisit } from '../../../api-plan.ts';
import { dayBlocks, lanesFor, shownHours, visitsAt, weekDays } from './calendar-layout.ts';

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

test('a visit belongs to the clinic’s own day, also late in the evening', () => {
  const late = visit('2026-11-24T04:30:00Z', '2026-11-24T05:20:00Z');
  expect(visitsAt([late], '2026-11-23', room, zone)).toEqual([late]);
  expect(visitsAt([late], '2026-11-24', room, zone)).toEqual([]);
  expect(visitsAt([late], '2026-11-23', null, zone)).toEqual([]);
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
  const willow = { roomId: room, name: 'Willow', isClosed: false };
  expect(lanesFor([willow], [], 'No room')).toEqual([{ roomId: room, name: 'Willow' }]);
  expect(lanesFor([{ ...willow, isClosed: true }], [], 'No room')).toEqual([]);
  expect(lanesFor([{ ...willow, isClosed: true }], [visit('2026-11-23T15:00:00Z', '2026-11-23T16:00:00Z')], 'No room')).toEqual([{ roomId: room, name: 'Willow' }]);
  expect(lanesFor([], [visit('2026-11-23T15:00:00Z', '2026-11-23T16:00:00Z', { roomId: null })], 'No room')).toEqual([{ roomId: null, name: 'No room' }]);
  expect(weekDays('2026-11-23')).toHaveLength(7);
  expect(weekDays('2026-11-23').at(-1)).toBe('2026-11-29');
});
