import { expect, test } from 'vitest';
import { forbiddenCopy } from '../../forbidden-copy.ts';
import { copyIdOf, faultKey } from './fault-key.ts';
import words from './words.en.json';

test('every copy that no text may carry has its reason in words', () => {
  const ids = [...new Set(forbiddenCopy.map(({ id }) => id))];
  expect(ids.map((id) => copyIdOf({ kind: 'forbidden-copy', detail: `${id}: a sentence` }))).toEqual(ids);
  expect(ids.filter((id) => !Object.hasOwn(words, `copy.${id}`))).toEqual([]);
  expect(copyIdOf({ kind: 'too-long', detail: 'cures: nothing' })).toBeNull();
});

test('a kind of fault without words of its own says its detail', () => {
  expect(faultKey('unknown-claim')).toBe('fault.unknown-claim');
  expect(faultKey('front-matter-unreadable')).toBe('fault.other');
});
