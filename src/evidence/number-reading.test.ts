import { describe, expect, test } from 'vitest';
import { figure } from './claim.ts';
import { isCarried, percentBeforeShare, readNumbers } from './number-reading.ts';

describe('reading numbers', () => {
  test.each([
    ['about 5 of 10 people', [{ kind: 'share', text: '5 of 10', counts: [5], of: 10 }]],
    ['about 5 to 6 of 10', [{ kind: 'share', text: '5 to 6 of 10', counts: [5, 6], of: 10 }]],
    ['3 or 4 out of 1,000', [{ kind: 'share', text: '3 or 4 out of 1,000', counts: [3, 4], of: 1000 }]],
    ['Half of them', [{ kind: 'share', text: 'half', counts: [5], of: 10 }]],
    ['52.2 percent', [{ kind: 'percent', text: '52.2 percent', values: [52.2] }]],
    ['48 to 61%', [{ kind: 'percent', text: '48 to 61%', values: [48, 61] }]],
    ['Six sessions', [{ kind: 'plain', text: 'six', value: 6, units: ['sessions'] }]],
    ['twenty-four hours', [{ kind: 'plain', text: 'twenty-four', value: 24, units: ['hours'] }]],
    ['2,342 infusions, 1.5 hours', [{ kind: 'plain', text: '2,342', value: 2342, units: ['sessions'] }, { kind: 'plain', text: '1.5', value: 1.5, units: ['hours'] }]],
    ['in 2022', [{ kind: 'plain', text: '2022', value: 2022, units: null }]],
    ['2 to 3 weeks', [{ kind: 'plain', text: '2', value: 2, units: ['weeks'] }, { kind: 'plain', text: '3', value: 3, units: ['weeks'] }]],
    ['17 healthy people', [{ kind: 'plain', text: '17', value: 17, units: ['people'] }]],
    ['rose by 11. Minutes later', [{ kind: 'plain', text: '11', value: 11, units: null }]],
    ['an hour and a half', [{ kind: 'plain', text: 'an hour and a half', value: 1.5, units: ['hours'] }]],
    ['rose by 13 for every 100', [{ kind: 'share', text: '13 for every 100', counts: [13], of: 100 }]],
  ])('of English: %s', (text, numbers) => {
    expect(readNumbers(text, 'en')).toEqual(numbers);
  });

  test.each([
    ['unas 5 de cada 10 personas', [{ kind: 'share', text: '5 de cada 10', counts: [5], of: 10 }]],
    ['de 5 a 6 de 10', [{ kind: 'share', text: '5 a 6 de 10', counts: [5, 6], of: 10 }]],
    ['52.2 por ciento', [{ kind: 'percent', text: '52.2 por ciento', values: [52.2] }]],
    ['del 48 al 61 por ciento', [{ kind: 'percent', text: '48 al 61 por ciento', values: [48, 61] }]],
    ['seis sesiones', [{ kind: 'plain', text: 'seis', value: 6, units: ['sessions'] }]],
    ['A la hora y media', [{ kind: 'plain', text: 'hora y media', value: 1.5, units: ['hours'] }]],
    ['media hora', [{ kind: 'plain', text: 'media hora', value: 0.5, units: ['hours'] }]],
    ['20 o 30 minutos', [{ kind: 'plain', text: '20', value: 20, units: ['minutes'] }, { kind: 'plain', text: '30', value: 30, units: ['minutes'] }]],
    ['la mitad', [{ kind: 'share', text: 'mitad', counts: [5], of: 10 }]],
  ])('of Spanish: %s', (text, numbers) => {
    expect(readNumbers(text, 'es')).toEqual(numbers);
  });

  test('leaves words alone that only look like a number, and "one"', () => {
    expect(readNumbers('One of them often intends to weigh it, someone said, and behalf is no number.', 'en')).toEqual([]);
    expect(readNumbers('Una de ellas, entonces, en el tresillo.', 'es')).toEqual([]);
  });
});

describe('a number is carried by figures', () => {
  const figures = [figure('response', 52.2, 'percent', 'treated', 'Han16'), figure('people', 368, 'people', 'both', 'Han16'), figure('studies', 9, 'studies', null, 'Han16')];
  const isSaid = (text: string) => readNumbers(text, 'en').every((number) => isCarried(number, figures));

  test.each(['5 of 10', '52 of 100', '1 of 2', 'half', '52.2 percent', '368 people', 'nine studies', '9 of 368'])('%s is', (text) => {
    expect(isSaid(text)).toBe(true);
  });

  test.each(['9 hours', '368 studies', '9 people', 'nine infusions'])('%s is not, for its unit', (text) => {
    expect(isSaid(text)).toBe(false);
  });

  test.each(['6 of 10', '4 of 10', '53 of 100', '52 percent', '20.6 percent', '52.2 people', '9 percent', '369 people', '4 to 5 of 10'])('%s is not', (text) => {
    expect(isSaid(text)).toBe(false);
  });
});

describe('a percentage before its share', () => {
  test.each([
    ['52.2 percent were better', 'en', ['52.2 percent']],
    ['52.2 percent, about 5 of 10', 'en', ['52.2 percent']],
    ['About 5 of 10 (52.2 percent)', 'en', []],
    ['mejoró el 52.2 por ciento', 'es', ['52.2 por ciento']],
    ['unas 5 de cada 10, el 52.2 %', 'es', []],
  ] as const)('%s', (text, language, found) => {
    expect(percentBeforeShare(text, language)).toEqual(found);
  });
});
