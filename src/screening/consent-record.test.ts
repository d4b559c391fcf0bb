import { expect, test } from 'vitest';
import { answeredQuestions } from './consent-record.ts';
import { choicesOf, teachBackOutcome } from './teach-back.ts';

const asked = (question: string) => ({ question, right: 'No', others: ['Yes', 'After a rest'], whenWrong: 'Not before the next day.' });
const answer = (question: string, ...answers: string[]) => answers.map((each) => ({ question, answer: each }));

test('a question went right at once, after its explanation, or was left open', () => {
  const answers = [...answer('Drive?', 'No'), ...answer('Sign?', 'Yes', 'No'), ...answer('Buy?', 'Yes')];
  expect(['Drive?', 'Sign?', 'Buy?', 'Cook?'].map((question) => teachBackOutcome(asked(question), answers))).toEqual(['right', 'explained', 'open', 'open']);
});

test('every answer is kept in its order, also those to questions in own words', () => {
  const answers = [...answer('Sign?', 'Yes', 'No'), ...answer('What may be hard?', 'I may feel sick.')];
  expect(answeredQuestions({ questions: [asked('Sign?'), asked('Drive?')], answers })).toEqual([
    { question: 'Sign?', answers: ['Yes', 'No'], outcome: 'explained' },
    { question: 'Drive?', answers: [], outcome: 'open' },
    { question: 'What may be hard?', answers: ['I may feel sick.'], outcome: 'said' },
  ]);
});

test('the place of an answer does not tell the right one', () => {
  expect(choicesOf(asked('Drive?'))).toEqual(['After a rest', 'No', 'Yes']);
});
