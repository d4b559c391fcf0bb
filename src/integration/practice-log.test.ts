import { expect, test } from 'vitest';
import { isRefusal } from '#foundation/refusal.ts';
import { toInstant } from '#foundation/instant.ts';
import { countedSince, practiceMoment } from './practice-log.ts';

const at = (text: string) => toInstant(`2026-03-${text}Z`);
const now = at('04T21:05:00');
const codeOf = (said: { minutes: number | null; at: ReturnType<typeof at> | null }) => {
  const moment = practiceMoment(said, now);
  return isRefusal(moment) ? moment.code : moment;
};

test('a practice lasts from 1 to 180 whole minutes, or the person does not say', () => {
  for (const minutes of [null, 1, 180]) expect(codeOf({ minutes, at: null })).toBe(now);
  for (const minutes of [0, 181, -1, 2.5, Number.NaN]) expect(codeOf({ minutes, at: null })).toBe('integration.practice-minutes-out-of-range');
});

test('it was done now or before; a clock half a minute ahead says now, one further ahead is refused', () => {
  expect(codeOf({ minutes: 3, at: null })).toBe(now);
  expect(codeOf({ minutes: 3, at: now })).toBe(now);
  expect(codeOf({ minutes: 3, at: at('01T08:00:00') })).toBe(at('01T08:00:00'));
  expect(codeOf({ minutes: 3, at: at('04T21:05:30') })).toBe(now);
  expect(codeOf({ minutes: 3, at: at('04T21:05:30.001') })).toBe('integration.practice-in-future');
});

test('the library counts seven times 24 hours back', () => {
  expect(countedSince(now)).toBe(toInstant('2026-02-25T21:05:00Z'));
});
