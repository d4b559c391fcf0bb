import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keepLastWord, typeset } from './typeset.ts';

describe('a text as it is set', () => {
  test.each([
    ['"I am not well" is plenty.', '“I am not well” is plenty.'],
    ['She said ("softly") it\'s fine.', 'She said (“softly”) it’s fine.'],
    ['about 5 of 10 people, and 2 of 10 without', 'about 5\u00a0of\u00a010\u00a0people, and 2\u00a0of\u00a010\u00a0without'],
    ['after 24 hours, or 2,5 %', 'after 24\u00a0hours, or 2,5 %'],
    ['«No estoy bien» es suficiente.', '«No estoy bien» es suficiente.'],
  ])('%s', (text, set) => {
    expect(typeset(text)).toBe(set);
  });

  test('keeps a short last word with the one before it, wherever its runs are cut', () => {
    expect(keepLastWord(['You know now what they ', 'are', ' like.'])).toEqual(['You know now what they ', 'are', '\u00a0like.']);
    expect(keepLastWord(['It means that you are not ', 'alone.'])).toEqual(['It means that you are not\u00a0', 'alone.']);
  });

  test('leaves a last word alone that is long enough, and a text of two words', () => {
    expect(keepLastWord(['You need a good prescriber.'])).toEqual(['You need a good prescriber.']);
    expect(keepLastWord(['At once.'])).toEqual(['At once.']);
  });

  test('loses and adds nothing', () => {
    fc.assert(fc.property(fc.array(fc.string()), (pieces) => {
      const kept = keepLastWord(pieces);
      expect(kept.map(({ length }) => length)).toEqual(pieces.map(({ length }) => length));
      expect(kept.join('').replaceAll('\u00a0', ' ')).toBe(pieces.join('').replaceAll('\u00a0', ' '));
    }));
  });
});
