import { describe, expect, test } from 'vitest';
import { countEnglishSyllables, countSpanishSyllables } from './syllables.ts';

describe('English syllables', () => {
  test.each([
    ['a word of one', 1, ['through', 'heart', 'you', 'times', 'helped', 'changed', 'some', 'eye', 'league', 'tried', 'hour']],
    ['a word of two', 2, ['doctor', 'quiet', 'being', 'trying', 'people', 'little', 'places', 'treated', 'careful', 'something', 'layer', 'creates', 'science', 'didn’t', 'voices', 'question']],
    ['a word of three', 3, ['ketamine', 'idea', 'period', 'usual', 'audience', 'anyone', 'glutamate', 'medicine', 'easier', 'images', 'lonelier']],
    ['a longer word', 4, ['experience', 'anxiety', 'usually', 'esketamine', 'serotonin', 'january', 'diagnosis']],
  ])('counts %s', (_, count, words) => {
    expect(words.filter((word) => countEnglishSyllables(word) !== count)).toEqual([]);
  });

  test('gives every word at least one', () => {
    expect(countEnglishSyllables('mm')).toBe(1);
  });
});

describe('Spanish syllables', () => {
  test.each([
    ['weak vowels that join', 1, ['muy', 'ley', 'seis', 'y', 'soy', 'guion']],
    ['open vowels that part, and stressed weak ones', 2, ['leer', 'día', 'país', 'queso', 'guerra', 'hoja', 'reyes', 'también', 'agua']],
    ['longer words', 3, ['cuidado', 'idea', 'pingüino', 'depresión', 'memoria', 'ansiedad', 'cuídate']],
    ['long words', 4, ['ketamina', 'tratamiento', 'continúa', 'europeo', 'antigüedad', 'enfermera']],
  ])('counts %s', (_, count, words) => {
    expect(words.filter((word) => countSpanishSyllables(word) !== count)).toEqual([]);
  });
});
