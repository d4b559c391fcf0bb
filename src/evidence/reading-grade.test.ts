import { describe, expect, test } from 'vitest';
import { HIGHEST_READING_GRADE } from './card-limits.ts';
import { readingGrade } from './reading-grade.ts';
import { splitSentences, splitWords } from './sentences.ts';

describe('the reading grade of English', () => {
  test('a sentence of 10 words and 14 syllables is just below the limit for safety', () => {
    const grade = readingGrade('A nurse will talk about your heart before the medicine.', 'en');
    expect(grade).toBeCloseTo(0.39 * 10 + 11.8 * 1.4 - 15.59, 5);
    expect(grade).toBeLessThan(HIGHEST_READING_GRADE.safety);
  });

  test('one syllable more is just above it', () => {
    const grade = readingGrade('A doctor will talk about your heart before the medicine.', 'en');
    expect(grade).toBeCloseTo(0.39 * 10 + 11.8 * 1.5 - 15.59, 5);
    expect(grade).toBeGreaterThan(HIGHEST_READING_GRADE.safety);
  });

  test('the same words in shorter sentences are easier', () => {
    expect(readingGrade('You sit down. You look at it. You talk.', 'en')).toBeLessThan(readingGrade('You sit down, you look at it, you talk.', 'en'));
  });

  test('a number in digits counts as a word with a syllable for each digit', () => {
    expect(readingGrade('We saw 1,247 people.', 'en')).toBeCloseTo(0.39 * 4 + 11.8 * (8 / 4) - 15.59, 5);
  });
});

describe('the reading grade of Spanish', () => {
  test('a sentence of 10 words and 23 syllables is just below the limit for safety', () => {
    const grade = readingGrade('Una enfermera les pregunta por sus medicinas antes de comenzarlas.', 'es');
    expect(grade).toBeCloseTo(-0.205 * 10 + 0.049 * 230 - 3.407, 5);
    expect(grade).toBeLessThan(HIGHEST_READING_GRADE.safety);
  });

  test('one syllable more is just above it', () => {
    const grade = readingGrade('Una enfermera les pregunta por nuestras medicinas antes de comenzarlas.', 'es');
    expect(grade).toBeCloseTo(-0.205 * 10 + 0.049 * 240 - 3.407, 5);
    expect(grade).toBeGreaterThan(HIGHEST_READING_GRADE.safety);
  });
});

test('a text without words has the grade 0', () => {
  expect(readingGrade(' – \n', 'en')).toBe(0);
});

describe('sentences and words', () => {
  test('a sentence ends with its mark, behind a closing quotation mark too, and with a line', () => {
    expect(splitSentences('"Stop." He did.\nA title\n\n- ')).toEqual(['"Stop.', 'He did.', 'A title']);
  });

  test('a decimal point ends nothing', () => {
    expect(splitSentences('It passed by 1.5 hours. Then we rested.')).toHaveLength(2);
  });

  test('an apostrophe and a thousands comma stay inside their word', () => {
    expect(splitWords('It’s 1,247 people.')).toEqual(['It’s', '1,247', 'people']);
  });
});
