import { expect, test } from 'vitest';
import { idSchema } from '#foundation/id.ts';
import { after, hours, minutes } from '#foundation/instant.ts';
import { instantOf, localDateTimeSchema, zoneSchema } from '#foundation/zoned-time.ts';
import type { WaitingEntry } from './waiting.ts';
import { whomItSuits } from './waiting.ts';

const zone = zoneSchema.parse('America/New_York');
const at = (reading: string) => instantOf(localDateTimeSchema.parse(reading), zone);
/** A Monday. */
const now = at('2026-03-02T08:00');
let count = 0;

function waiting(more: Partial<WaitingEntry> = {}): WaitingEntry {
  count += 1;
  const id = `00000000-0000-7000-8000-0000000000${String(count).padStart(2, '0')}`;
  return { waitingEntryId: idSchema<'WaitingEntry'>().parse(id), patientId: idSchema<'Patient'>().parse(id), kind: 'integration', weekdays: [1, 2], fromMinute: 600, untilMinute: 900, noticeHours: 2, ride: 'not-asked', addedAt: after(now, minutes(count)), ...more };
}
const suits = (reading: string, entry: WaitingEntry, kind: WaitingEntry['kind'] = 'integration') => whomItSuits({ kind, startsAt: at(reading) }, [entry], now, zone).length === 1;

test('a slot suits on the days and at the times that were said, the last not included, for what was waited for', () => {
  const entry = waiting();
  expect(['2026-03-02T10:00', '2026-03-02T14:59', '2026-03-03T10:00'].map((reading) => suits(reading, entry))).toEqual([true, true, true]);
  expect(['2026-03-03T09:59', '2026-03-03T15:00', '2026-03-04T10:00'].map((reading) => suits(reading, entry))).toEqual([false, false, false]);
  expect(suits('2026-03-02T10:00', entry, 'preparation')).toBe(false);
});

test('a slot that comes too soon suits nobody, nor one that has begun', () => {
  const entry = waiting({ fromMinute: 0, untilMinute: 1_440 });
  expect([suits('2026-03-02T10:00', entry), suits('2026-03-02T09:59', entry)]).toEqual([true, false]);
  const atOnce = waiting({ noticeHours: 0, fromMinute: 0, untilMinute: 1_440 });
  expect([suits('2026-03-02T08:01', atOnce), suits('2026-03-02T08:00', atOnce)]).toEqual([true, false]);
});

test('whoever waits longest is asked first; for a session, whoever has a ride home', () => {
  const [first, second] = [waiting({ ride: 'takes-planning' }), waiting({ ride: 'can-be-found' })];
  const order = (kind: WaitingEntry['kind']) => whomItSuits({ kind, startsAt: after(now, hours(3)) }, [second, first].map((entry) => ({ ...entry, kind })), now, zone).map(({ waitingEntryId }) => waitingEntryId);
  expect(order('integration')).toEqual([first.waitingEntryId, second.waitingEntryId]);
  expect(order('dosing-session')).toEqual([second.waitingEntryId, first.waitingEntryId]);
});
