import { expect, test } from 'vitest';
import { englishPractices } from './practice-words.ts';
import spanish from './words.es.json' with { type: 'json' };

test('every practice of the library has its title and its how-to in Spanish', () => {
  expect(Object.keys(spanish).toSorted()).toEqual(Object.keys(englishPractices).toSorted());
});
