import { expect, test } from 'vitest';
import { draftOf, EMPTY_QUESTION, questionsOf } from './question-draft.ts';

const whole = { question: 'May you drive?', right: 'No', others: ['Yes', 'After a rest'], whenWrong: 'Not before the next day.' };

test('a question comes back as it was written, one answer a line', () => {
  expect(draftOf(whole).others).toBe('Yes\nAfter a rest');
  expect(questionsOf([draftOf(whole), { ...draftOf(whole), others: ' Yes \n\n After a rest\n' }])).toEqual([whole, whole]);
});

test('a question that lacks a part is not sent', () => {
  expect(questionsOf([])).toEqual([]);
  expect(questionsOf([EMPTY_QUESTION])).toBeNull();
  for (const part of ['question', 'right', 'others', 'whenWrong'] as const) expect([part, questionsOf([{ ...draftOf(whole), [part]: ' ' }])]).toEqual([part, null]);
});
