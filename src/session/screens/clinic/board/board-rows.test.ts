import { expect, it } from 'vitest';
import { idSchema } from '#foundation/id.ts';
import { toInstant } from '#foundation/instant.ts';
import type { BoardRow } from '../../../api-room.ts';
import { doseBeganAt, partsOfBoard } from './board-rows.ts';

const at = (clock: string) => toInstant(`2026-11-23T${clock}:00.000Z`);
const id = (digit: number) => `00000000-0000-7000-8000-00000000000${digit}`;

function row(digit: number, change: Partial<BoardRow>): BoardRow {
  return {
    sessionId: idSchema<'Session'>().parse(id(digit)),
    visitId: idSchema<'Visit'>().parse(id(digit)),
    roomName: `Room ${digit}`,
    name: 'Ana R.',
    treatment: 'racemic-intravenous',
    state: 'dosing',
    since: at('15:00'),
    startsAt: at('15:00'),
    minuteOfSession: 20,
    latest: { pressureMmHg: null, heartRatePerMinute: null, oxygenSaturationPercent: null },
    nextDue: null,
    openPrompts: 0,
    highestPriority: null,
    ...change,
  };
}

const due = (clock: string): BoardRow['nextDue'] => ({ ruleId: 'INT-1', dueAt: at(clock), items: ['blood-pressure'], state: 'due' });
const rooms = (rows: readonly BoardRow[]) => rows.map(({ roomName }) => roomName);

it('the room where something is due first stands at the top, rooms where nothing is due at the end', () => {
  const { running } = partsOfBoard([row(1, {}), row(2, { nextDue: due('15:30') }), row(3, { nextDue: due('15:20') })]);
  expect(rooms(running)).toEqual(['Room 3', 'Room 2', 'Room 1']);
});

it('a room with a red prompt stands before every other', () => {
  const { running } = partsOfBoard([row(1, { nextDue: due('15:10') }), row(2, { nextDue: due('15:40'), openPrompts: 1, highestPriority: 'red' })]);
  expect(rooms(running)).toEqual(['Room 2', 'Room 1']);
});

it('visits that nobody opened wait by their time, opened or not; sessions that are over stand apart', () => {
  const parts = partsOfBoard([
    row(1, { sessionId: null, state: 'booked', startsAt: at('17:00') }),
    row(2, { state: 'booked', startsAt: at('16:00') }),
    row(3, { state: 'discharged' }),
    row(4, { state: 'recovery' }),
  ]);
  expect(rooms(parts.waiting)).toEqual(['Room 2', 'Room 1']);
  expect(rooms(parts.over)).toEqual(['Room 3']);
  expect(rooms(parts.running)).toEqual(['Room 4']);
});

it('tells when the dose began to the minute, and nothing before it has', () => {
  expect(doseBeganAt(row(1, { minuteOfSession: 35 }), at('15:50'))).toBe(at('15:15'));
  expect(doseBeganAt(row(1, { minuteOfSession: null }), at('15:50'))).toBeNull();
});
