import { describe, expect, test } from 'vitest';
import { CHAPTERS, DRAWINGS } from './card.ts';
import { HIGHEST_READING_GRADE } from './card-limits.ts';
import { findForbiddenCopy } from './forbidden-copy.ts';
import { GUIDE_LANGUAGES } from './guide-language.ts';
import { sayOf } from './guide-words.ts';
import { readGuideWords } from './http/guide/guide-folder.ts';
import { readNumbers } from './number-reading.ts';
import { readingGrade } from './reading-grade.ts';

/** Keys, minutes to ask, marks, typefaces, views of a drawing, and what the tables of icon arrays count; none is about the treatment. */
const OWN_NUMBERS = ['help.leaveWords', 'card.askWords', 'array.exact', 'array.thousand', 'book.numbers', 'book.made', 'drawing.glutamate-signal.title', 'drawing.new-connections.description', 'drawing.default-mode.description', 'drawing.calm-and-pressure.description'];
const english = await readGuideWords('en');

describe.each(GUIDE_LANGUAGES)('what the pages say around the cards in %s', (language) => {
  test('is the same in every language, with the same values to fill in', async () => {
    const words = await readGuideWords(language);
    const valuesIn = (text: string): readonly string[] => (text.match(/\{\w+\}/g) ?? []).toSorted();
    expect(Object.keys(words)).toEqual(Object.keys(english));
    for (const [key, text] of Object.entries(words)) expect(valuesIn(text), key).toEqual(valuesIn(english[key] ?? ''));
  });

  test('names every chapter and every drawing', async () => {
    const words = await readGuideWords(language);
    expect(CHAPTERS.filter((chapter) => !Object.hasOwn(words, `chapter.${chapter}`))).toEqual([]);
    expect(DRAWINGS.filter((drawing) => !Object.hasOwn(words, `drawing.${drawing}.title`))).toEqual([]);
  });

  test('holds no number of its own but what it counts on its pages', async () => {
    const numbers = Object.entries(await readGuideWords(language)).filter(([, text]) => readNumbers(text, language).length > 0);
    expect(numbers.map(([key]) => key)).toEqual(OWN_NUMBERS);
  });

  test('is easy to read and says nothing forbidden', async () => {
    const words = Object.entries(await readGuideWords(language));
    expect(words.filter(([, text]) => findForbiddenCopy(text, language).length > 0)).toEqual([]);
    const help = words.filter(([key]) => key.startsWith('help.') || key === 'book.foot');
    expect(help.length).toBeGreaterThan(8);
    expect(help.filter(([, text]) => readingGrade(text, language) > HIGHEST_READING_GRADE.safety)).toEqual([]);
    expect(readingGrade(words.filter(([, text]) => /[.?]$/.test(text)).map(([, text]) => text).join('\n'), language)).toBeLessThanOrEqual(HIGHEST_READING_GRADE.card);
  });
});

test('a word that is missing is a bug and is thrown, a value that is missing stays in sight', () => {
  const say = sayOf({ 'search.found': 'Found “{asked}”' });
  expect(say('search.found', { asked: '$& {asked}' })).toBe('Found “$& {asked}”');
  expect(say('search.found')).toBe('Found “{asked}”');
  expect(() => say('guide.title')).toThrow('no words for guide.title');
});
