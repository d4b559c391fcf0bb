import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ColumbiaAnswers, ScreenerAnswer } from './c-ssrs-level.ts';
import { columbiaAnswerSet, columbiaAnswersOf } from './columbia-record.ts';

const answer = fc.constantFrom<ScreenerAnswer>('yes', 'no', 'declined', 'not-asked');
const screener: fc.Arbitrary<ColumbiaAnswers> = fc.record({
  form: fc.constantFrom('lifetime-and-recent', 'since-last-contact'),
  question1: answer,
  question2: answer,
  question3: answer,
  question4: answer,
  question5: answer,
  question6Lifetime: answer,
  question6Recent: answer,
});

test('every screener that is kept is read again as it was answered', () => {
  fc.assert(
    fc.property(screener, (answers) => {
      expect(columbiaAnswersOf({ answers: columbiaAnswerSet(answers) })).toEqual(answers);
    }),
  );
});

test('a yes is kept as 1 and a no as 0; declined and not asked stay what they are', () => {
  const answers = { form: 'since-last-contact', question1: 'yes', question2: 'no', question3: 'declined', question4: 'not-asked', question5: 'no', question6Lifetime: 'not-asked', question6Recent: 'yes' } as const;
  expect(columbiaAnswerSet(answers)).toEqual({ form: 1, question1: 1, question2: 0, question3: 'declined', question4: 'not-asked', question5: 0, question6Lifetime: 'not-asked', question6Recent: 1 });
  expect(columbiaAnswerSet({ ...answers, form: 'lifetime-and-recent' })).toMatchObject({ form: 0 });
});

test('a question that is not in the record was not asked, never a no', () => {
  expect(columbiaAnswersOf({ answers: { form: 0, question2: 0 } })).toEqual({
    form: 'lifetime-and-recent',
    question1: 'not-asked',
    question2: 'no',
    question3: 'not-asked',
    question4: 'not-asked',
    question5: 'not-asked',
    question6Lifetime: 'not-asked',
    question6Recent: 'not-asked',
  });
});
