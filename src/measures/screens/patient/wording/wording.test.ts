import { expect, test } from 'vitest';
import spanish from './words.es.json' with { type: 'json' };
import { englishWording } from './wording.ts';

test('every question, answer and notice of a form is worded in Spanish, and nothing else is', () => {
  expect(Object.keys(spanish).toSorted()).toEqual(Object.keys(englishWording).toSorted());
});
