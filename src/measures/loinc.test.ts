import { describe, expect, test } from 'vitest';
import { instruments } from './instruments.ts';
import { isLoincCode, loinc } from './loinc.ts';

/** Every text anywhere inside the instruments. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(textsIn);
  return [];
}

describe('LOINC numbers', () => {
  test('every number in the instruments has the right check digit', () => {
    const numbers = textsIn(instruments).filter((text) => /^\d+-\d$/.test(text));
    expect(numbers.length).toBeGreaterThan(25);
    expect(numbers.filter((number) => !isLoincCode(number))).toEqual([]);
  });

  test('codes that belong to other questions are nowhere in the instruments', () => {
    const strangers = ['71969-0', '65625-0', '68517-2', '76504-0'];
    expect(textsIn(instruments).filter((text) => strangers.includes(text))).toEqual([]);
  });

  test.each(['44261-6', '44249-1', '70274-6', '101698-9', '75626-2'])('%s is accepted', (code) => {
    expect(loinc(code)).toBe(code);
  });

  test.each(['65625-0', '44261-5', '44216-6', '44261', 'LA6568-5', '', '44261-66'])('%j is refused', (text) => {
    expect(isLoincCode(text)).toBe(false);
    expect(() => loinc(text)).toThrow('check digit');
  });

  test('a changed digit is always noticed', () => {
    for (let place = 0; place < 5; place += 1) {
      for (let digit = 0; digit < 10; digit += 1) {
        const typed = `${'44261'.slice(0, place)}${digit}${'44261'.slice(place + 1)}-6`;
        expect(isLoincCode(typed)).toBe(typed === '44261-6');
      }
    }
  });
});
