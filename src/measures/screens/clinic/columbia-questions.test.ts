import { expect, test } from 'vitest';
import { columbiaQuestions } from './columbia-questions.ts';

test('a no to question 2 leaves 3 to 5 out, as the form does', () => {
  expect(columbiaQuestions('lifetime-and-recent', {})).toEqual(['question1', 'question2', 'question3', 'question4', 'question5', 'question6Lifetime', 'question6Recent']);
  expect(columbiaQuestions('lifetime-and-recent', { question2: 'no', question6Lifetime: 'no' })).toEqual(['question1', 'question2', 'question6Lifetime']);
});

test('whoever declined question 2 is still asked 3 to 5, and the form since last contact asks 6 once', () => {
  expect(columbiaQuestions('since-last-contact', { question2: 'declined' })).toEqual(['question1', 'question2', 'question3', 'question4', 'question5', 'question6Recent']);
  expect(columbiaQuestions(null, {})).toEqual([]);
});
