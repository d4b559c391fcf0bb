import { describe, expect, it } from 'vitest';
import { toInstant } from '#foundation/instant.ts';
import { zoneSchema } from '#foundation/zoned-time.ts';
import { containsPhrase, isExpectedNumber, isExpectedTime } from './compare.ts';

describe('an expected number', () => {
  it.each([
    ['56.3', 56.25, true],
    ['56.2', 56.25, false],
    ['40', 40.4, true],
    ['40.0', 40.4, false],
    ['40.0', 40.04, true],
    ['-17', -17, true],
    ['-2', -1.5, true],
    ['0.5', 0.5434782, true],
    ['1.48', '1.48', true],
    ['7', null, false],
  ])('%s met by %s: %s', (expected, found, isMet) => {
    expect(isExpectedNumber(expected, found)).toBe(isMet);
  });

  it('may be a range with both ends inside', () => {
    expect([117, 118, 120, 121].map((found) => isExpectedNumber({ atLeast: '118', atMost: '120' }, found))).toEqual([false, true, true, false]);
    expect(isExpectedNumber({ atMost: '5' }, 4.9)).toBe(true);
    expect(isExpectedNumber({}, null)).toBe(false);
  });
});

describe('an expected time', () => {
  const zone = zoneSchema.parse('America/New_York');
  const context = { zone, previous: toInstant('2026-03-02T15:40:00Z'), floor: null, doseBegan: toInstant('2026-03-02T15:00:00Z') };
  const found = toInstant('2026-03-02T15:40:20Z');

  it('is met in the same minute, or second where one is written', () => {
    expect(['10:40', '2026-03-02T10:40', '+40 min', '2026-03-02T15:40:20Z'].map((text) => isExpectedTime(text, found, context))).toEqual([true, true, true, true]);
    expect(['10:41', '10:40:21'].map((text) => isExpectedTime(text, found, context))).toEqual([false, false]);
  });

  it('is met by any moment of a day that stands alone, in the clinic’s zone', () => {
    expect(isExpectedTime('2026-03-02', toInstant('2026-03-03T04:59:00Z'), context)).toBe(true);
    expect(isExpectedTime('2026-03-02', toInstant('2026-03-03T05:00:00Z'), context)).toBe(false);
  });

  it('is null for none and for none only', () => {
    expect([isExpectedTime(null, null, context), isExpectedTime(null, found, context), isExpectedTime('10:40', null, context)]).toEqual([true, false, false]);
  });
});

describe('expected words', () => {
  it('are looked for whole, whatever the capitals and line breaks', () => {
    expect(containsPhrase('A Clinic\n policy prompt.', 'clinic policy prompt')).toBe(true);
    expect(containsPhrase('Call 988.', '988')).toBe(true);
    expect(containsPhrase('stopped', 'stop')).toBe(false);
    expect(containsPhrase('stop.', 'stop')).toBe(true);
    expect(containsPhrase('(a+b)', 'a+b')).toBe(true);
  });
});
