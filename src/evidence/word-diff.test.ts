import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wordDiff } from './word-diff.ts';

const words = fc.array(fc.constantFrom('ketamine', 'helps', 'some', 'people', 'a', 'little.', 'Nobody', 'knows'), { maxLength: 14 });
const text = fc.tuple(words, fc.constantFrom(' ', '\n', '\n\n')).map(([list, space]) => list.join(space));

describe('what changed from one text to another', () => {
  test('is said by words, in reading order', () => {
    expect(wordDiff('Some people feel calm.', 'Some people may feel calm and tired.')).toEqual([
      { kind: 'same', text: 'Some people ' },
      { kind: 'added', text: 'may ' },
      { kind: 'same', text: 'feel ' },
      { kind: 'removed', text: 'calm.' },
      { kind: 'added', text: 'calm and tired.' },
    ]);
  });

  test('is nothing where only space differs', () => {
    expect(wordDiff('One  line\nand another', 'One line\n\nand another ').map(({ kind }) => kind)).toEqual(['same']);
    expect(wordDiff('', '')).toEqual([]);
  });

  test('is everything where nothing was, or nothing is left', () => {
    expect(wordDiff('', 'New words')).toEqual([{ kind: 'added', text: 'New words' }]);
    expect(wordDiff('Old words', '')).toEqual([{ kind: 'removed', text: 'Old words' }]);
  });

  test('gives back both texts', () => {
    const without = (parts: ReturnType<typeof wordDiff>, kind: 'added' | 'removed') => parts.filter((part) => part.kind !== kind).map((part) => part.text).join('');
    const bare = (value: string) => value.split(/\s+/).filter((word) => word !== '').join(' ');
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = wordDiff(before, after);
        expect(without(parts, 'removed')).toBe(after);
        const removedAndSame = parts.flatMap((part) => (part.kind === 'added' ? [] : part.text.split(/\s+/))).filter((word) => word !== '');
        expect(removedAndSame.join(' ')).toBe(bare(before));
      }),
    );
  });

  test('changes as little as can be', () => {
    const kept = (parts: ReturnType<typeof wordDiff>) => parts.flatMap((part) => (part.kind === 'same' ? part.text.trim().split(/\s+/) : [])).filter((word) => word !== '').length;
    fc.assert(
      fc.property(words, fc.array(fc.boolean(), { minLength: 14, maxLength: 14 }), (list, isKept) => {
        const fewer = list.filter((_word, index) => isKept[index]);
        expect(kept(wordDiff(list.join(' '), fewer.join(' ')))).toBe(fewer.length);
      }),
    );
  });
});
