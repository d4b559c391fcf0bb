import { expect, test } from 'vitest';
import { englishQuestions } from './fact-questions.ts';
import spanish from './words.es.json' with { type: 'json' };

test('every question that is put to the person has its Spanish, and nothing else has', () => {
  expect(Object.keys(spanish).toSorted()).toEqual(Object.keys(englishQuestions).toSorted());
});
