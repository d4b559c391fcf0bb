import { expect, test } from 'vitest';
import { clockOfMinute, minuteOfClock } from './duty-clock.ts';

test('a minute of the day is read as it is written', () => {
  for (const minute of [0, 1, 59, 60, 9 * 60 + 5, 719, 720, 24 * 60 - 1]) expect(minuteOfClock(clockOfMinute(minute))).toBe(minute);
});

test('half a time, and one that no clock shows, is none', () => {
  for (const text of ['', '9:30', '24:00', '12:60', '12:3', 'noon']) expect(minuteOfClock(text)).toBeNull();
});
