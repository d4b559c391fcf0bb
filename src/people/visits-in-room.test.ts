import { expect, test } from 'vitest';
import type { Refusal } from '#foundation/refusal.ts';
import { visitsInRoom } from './visits-in-room.ts';

const refusal = (facts: Refusal['facts']): Refusal => ({ refused: true, kind: 'conflict', code: 'booking.room-in-use', sentence: 'Visits are booked in this room.', facts });

test('the moments of the visits that are named, and the number of all', () => {
  const visits = [{ visitId: 'a', startsAt: '2026-03-04T15:00:00.000Z' }, { visitId: 'b', startsAt: '2026-03-05T15:00:00.000Z' }];
  expect(visitsInRoom(refusal({ count: 12, visits }))).toEqual({ count: 12, moments: ['2026-03-04T15:00:00.000Z', '2026-03-05T15:00:00.000Z'] });
});

test('a refusal without such facts, as of a lost connection, names none', () => {
  expect(visitsInRoom(refusal({}))).toEqual({ count: 0, moments: [] });
  expect(visitsInRoom(refusal({ visits: [null, 'x', { startsAt: 5 }] }))).toEqual({ count: 0, moments: [] });
});
