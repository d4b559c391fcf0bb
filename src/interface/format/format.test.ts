import { describe, expect, it } from 'vitest';
import { milliseconds, minutes, toInstant } from '#foundation/instant.ts';
import type { LocalDate, ZoneName } from '#foundation/zoned-time.ts';
import { amountText, clockText, countdownText, dateText, doseText, durationText, localDateText, minutesIntoText, momentText, numberText, personName, weekdayText } from './format.ts';

const NEW_YORK = 'America/New_York' as ZoneName;
const AT = toInstant('2026-11-24T03:05:00Z');
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');

describe('dates and times', () => {
  it('are those of the clinic’s zone, on the 24-hour clock', () => {
    expect(plain(dateText(AT, NEW_YORK))).toBe('23 Nov 2026');
    expect(clockText(AT, NEW_YORK)).toBe('22:05');
    expect(plain(momentText(AT, NEW_YORK))).toBe('23 Nov 2026, 22:05');
    expect(plain(weekdayText(AT, NEW_YORK))).toBe('Mon 23 Nov');
  });

  it('write midnight as 00:00', () => {
    expect(clockText(toInstant('2026-11-23T05:00:00Z'), NEW_YORK)).toBe('00:00');
  });

  it('shorten every English month to three letters', () => {
    const months = Array.from({ length: 12 }, (_none, month) => localDateText(`2026-${String(month + 1).padStart(2, '0')}-07` as LocalDate).split('\u00a0')[1]);
    expect(months).toEqual(['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']);
  });

  it('name the months in Spanish', () => {
    expect(plain(dateText(AT, NEW_YORK, 'es'))).toBe('23 nov 2026');
  });

  it('stay on a birth date whatever the zone of the reader', () => {
    expect(plain(localDateText('1984-04-03' as LocalDate))).toBe('3 Apr 1984');
  });

  it('follow the clocks when they change', () => {
    expect(clockText(toInstant('2026-03-08T06:59:00Z'), NEW_YORK)).toBe('01:59');
    expect(clockText(toInstant('2026-03-08T07:00:00Z'), NEW_YORK)).toBe('03:00');
  });
});

describe('lengths of time', () => {
  it.each([
    [35, 'T+35 min'],
    [0, 'T+0 min'],
    [-5, 'T−5 min'],
  ])('%i minutes into a session', (count, text) => {
    expect(plain(minutesIntoText(minutes(count)))).toBe(text);
  });

  it.each([
    [59_000, '59 s'],
    [60_000, '1 min'],
    [3_599_000, '59 min'],
    [3_600_000, '1 h'],
    [7_800_000, '2 h 10 min'],
    [172_800_000, '2 d'],
  ])('%i ms last', (ms, text) => {
    expect(plain(durationText(milliseconds(ms)))).toBe(text);
  });

  it.each([
    [130_000, '2:10'],
    [1, '0:01'],
    [0, '0:00'],
    [-400, '0:00'],
    [-40_000, '+0:40'],
    [3_730_000, '1:02:10'],
  ])('%i ms count down', (ms, text) => {
    expect(countdownText(milliseconds(ms))).toBe(text);
  });
});

describe('numbers and doses', () => {
  it.each([
    ['0.50', '0.5'],
    ['39.0', '39'],
    ['10', '10'],
    ['1234567', '1 234 567'],
    ['1000.25', '1 000.25'],
  ])('%s is written %s', (typed, written) => {
    expect(plain(numberText(typed))).toBe(written);
  });

  it('carry their unit, a leading zero and no trailing one', () => {
    expect(plain(amountText({ value: '0.50', unit: 'mg/kg' }))).toBe('0.5 mg/kg');
    expect(plain(amountText({ value: '007.0', unit: 'mL' }))).toBe('7 mL');
  });

  it('show a dose with its weight-based part, or alone', () => {
    expect(plain(doseText({ value: '39', unit: 'mg' }, { value: '0.50', unit: 'mg/kg' }))).toBe('39 mg (0.5 mg/kg)');
    expect(plain(doseText({ value: '56', unit: 'mg' }, null))).toBe('56 mg');
  });
});

it('writes a name as LAST, First', () => {
  expect(personName({ familyName: 'Rivera', givenName: 'Ana' })).toBe('RIVERA, Ana');
});
