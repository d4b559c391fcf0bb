import { describe, expect, it } from 'vitest';
import { toInstant } from '#foundation/instant.ts';
import { zoneSchema } from '#foundation/zoned-time.ts';
import type { TimeContext } from './time-text.ts';
import { isAfterDose, resolveTime, timeText } from './time-text.ts';

const context: TimeContext = {
  zone: zoneSchema.parse('America/New_York'),
  previous: toInstant('2026-03-02T15:00:00Z'),
  floor: toInstant('2026-03-02T15:00:00Z'),
  doseBegan: toInstant('2026-03-02T15:10:00Z'),
};
const nothing: TimeContext = { ...context, previous: null, floor: null, doseBegan: null };

describe('a time in a case file', () => {
  it.each([
    ['2026-03-02T10:00', '2026-03-02T15:00:00.000Z'],
    ['2026-03-02 10:00', '2026-03-02T15:00:00.000Z'],
    ['2026-03-02T10:00:30', '2026-03-02T15:00:30.000Z'],
    ['2026-03-02T10:00:00Z', '2026-03-02T10:00:00.000Z'],
    ['2026-03-02T10:00:00.250Z', '2026-03-02T10:00:00.250Z'],
    ['2026-03-02T10:00-05:00', '2026-03-02T15:00:00.000Z'],
    ['2026-03-09T10:00', '2026-03-09T14:00:00.000Z'],
    ['2026-03-03', '2026-03-03T14:00:00.000Z'],
    ['10:40', '2026-03-02T15:40:00.000Z'],
    ['10:40:05', '2026-03-02T15:40:05.000Z'],
    ['+20 min', '2026-03-02T15:30:00.000Z'],
    ['+1.5h', '2026-03-02T16:40:00.000Z'],
    ['+7 d', '2026-03-09T15:10:00.000Z'],
    ['+30 s', '2026-03-02T15:10:30.000Z'],
  ])('%s is %s', (text, instant) => {
    expect(timeText.safeParse(text).success).toBe(true);
    expect(resolveTime(text, context)).toBe(instant);
  });

  it('takes a bare day for nine in the morning, or for the entry above where that is later the same day', () => {
    expect(resolveTime('2026-03-02', context)).toBe(context.floor);
    expect(resolveTime('2026-03-02', nothing)).toBe('2026-03-02T14:00:00.000Z');
  });

  it('moves a time that the clocks skip forward', () => {
    expect(resolveTime('2026-03-08T02:30', context)).toBe('2026-03-08T07:30:00.000Z');
  });

  it('is nothing without the entry or the dose it leans on', () => {
    expect(resolveTime('10:40', nothing)).toBeNull();
    expect(resolveTime('+20 min', nothing)).toBeNull();
  });

  it.each(['2026-02-30', '2026-13-01T10:00', '24:00', '10:60', 'tomorrow', '10', '+20', '-20 min', '2026-03-02T10', ''])('refuses %j', (text) => {
    expect(timeText.safeParse(text).success).toBe(false);
  });

  it('tells a time after the dose from any other', () => {
    expect([isAfterDose('+20 min'), isAfterDose('20 min'), isAfterDose('+20 min later')]).toEqual([true, false, false]);
  });
});
