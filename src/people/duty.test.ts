import { expect, test } from 'vitest';
import { toInstant } from '#foundation/instant.ts';
import { zoneSchema } from '#foundation/zoned-time.ts';
import type { DutyTurn } from './duty.ts';
import { nextOnDutyAt, onDuty } from './duty.ts';

const NEW_YORK = zoneSchema.parse('America/New_York');
const turn = (name: string, change: Partial<DutyTurn> = {}): DutyTurn => ({ turnId: `turn-${name}` as never, staffId: name as never, place: 1, weekdays: [1, 2, 3, 4, 5], fromMinute: 9 * 60, untilMinute: 17 * 60, ...change });
const at = (reading: string) => toInstant(reading);

test('a turn counts from its first minute and no longer at its last', () => {
  // Monday 2 March 2026, five hours behind universal time.
  expect(onDuty([turn('ada')], at('2026-03-02T13:59:59.999Z'), NEW_YORK)).toEqual([]);
  expect(onDuty([turn('ada')], at('2026-03-02T14:00:00.000Z'), NEW_YORK)).toEqual(['ada']);
  expect(onDuty([turn('ada')], at('2026-03-02T21:59:59.999Z'), NEW_YORK)).toEqual(['ada']);
  expect(onDuty([turn('ada')], at('2026-03-02T22:00:00.000Z'), NEW_YORK)).toEqual([]);
});

test('a turn through the night belongs to the day it begins on, and one from noon to noon lasts a day', () => {
  const night = turn('ben', { weekdays: [5], fromMinute: 22 * 60, untilMinute: 6 * 60 });
  expect(onDuty([night], at('2026-03-07T04:00:00Z'), NEW_YORK)).toEqual(['ben']);
  expect(onDuty([night], at('2026-03-07T10:59:00Z'), NEW_YORK)).toEqual(['ben']);
  expect(onDuty([night], at('2026-03-07T11:00:00Z'), NEW_YORK)).toEqual([]);
  const round = turn('cai', { weekdays: [5], fromMinute: 720, untilMinute: 720 });
  expect(onDuty([round], at('2026-03-07T16:59:00Z'), NEW_YORK)).toEqual(['cai']);
});

test('whoever is told first stands first, and nobody twice', () => {
  const turns = [turn('second', { place: 2 }), turn('first'), turn('again', { staffId: 'first' as never, place: 2 })];
  expect(onDuty(turns, at('2026-03-02T15:00:00Z'), NEW_YORK)).toEqual(['first', 'second']);
});

test('the clock on the wall counts, also on the nights on which it is changed', () => {
  const night = turn('dee', { weekdays: [6], fromMinute: 22 * 60, untilMinute: 6 * 60 });
  // 8 March 2026: the clock goes from two to three; six o’clock is an hour sooner.
  expect(onDuty([night], at('2026-03-08T09:59:00Z'), NEW_YORK)).toEqual(['dee']);
  expect(onDuty([night], at('2026-03-08T10:00:00Z'), NEW_YORK)).toEqual([]);
  // 1 November 2026: an hour is repeated; six o’clock is an hour later.
  expect(onDuty([night], at('2026-11-01T10:59:00Z'), NEW_YORK)).toEqual(['dee']);
  expect(onDuty([night], at('2026-11-01T11:00:00Z'), NEW_YORK)).toEqual([]);
});

test('the next turn is found within the week, and none where none stands', () => {
  expect(nextOnDutyAt([turn('ada')], at('2026-03-06T23:00:00Z'), NEW_YORK)).toBe('2026-03-09T13:00:00.000Z');
  expect(nextOnDutyAt([turn('ada')], at('2026-03-02T15:00:00Z'), NEW_YORK)).toBe('2026-03-02T15:00:00Z'.replace('00Z', '00.000Z'));
  expect(nextOnDutyAt([], at('2026-03-02T15:00:00Z'), NEW_YORK)).toBeNull();
  const mondays = turn('eve', { weekdays: [1], fromMinute: 540, untilMinute: 541 });
  expect(nextOnDutyAt([mondays], at('2026-03-02T15:00:00Z'), NEW_YORK)).toBe('2026-03-09T13:00:00.000Z');
});
