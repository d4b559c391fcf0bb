import { expect, test } from 'vitest';
import { toInstant } from '#foundation/instant.ts';
import { zoneSchema } from '#foundation/zoned-time.ts';
import { longDayText } from './long-day.ts';

const zone = zoneSchema.parse('America/New_York');

test('a day is said in full, in the clinic’s zone and the reader’s language', () => {
  const lateEvening = toInstant('2026-11-27T03:30:00Z');
  expect(longDayText(lateEvening, zone, 'en')).toBe('Thursday 26 November');
  expect(longDayText(lateEvening, zone, 'es')).toBe('jueves 26 de noviembre');
});
