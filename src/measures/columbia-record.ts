import type { AnswerSet, ItemAnswer } from './answer-set.ts';
import type { ColumbiaAnswers, ScreenerAnswer } from './c-ssrs-level.ts';

type Question = Exclude<keyof ColumbiaAnswers, 'form'>;

const QUESTIONS: readonly Question[] = ['question1', 'question2', 'question3', 'question4', 'question5', 'question6Lifetime', 'question6Recent'];

/** The item that keeps which form was asked: 0 is lifetime and recent, 1 is since the last contact. */
const FORM_ITEM = 'form';

/** C-SSRS answers as an answer set, so that they are kept like every other form: yes is 1, no is 0. */
export function columbiaAnswerSet(answers: ColumbiaAnswers): AnswerSet {
  const numbered = QUESTIONS.map((question): [string, ItemAnswer] => [question, itemAnswerOf(answers[question])]);
  return Object.fromEntries([[FORM_ITEM, answers.form === 'since-last-contact' ? 1 : 0], ...numbered]);
}

/** The C-SSRS answers of a recorded form; a question that is not in it was not asked. */
export function columbiaAnswersOf({ answers }: { readonly answers: AnswerSet }): ColumbiaAnswers {
  const of = (question: Question): ScreenerAnswer => screenerAnswerOf(answers[question]);
  return {
    form: answers[FORM_ITEM] === 1 ? 'since-last-contact' : 'lifetime-and-recent',
    question1: of('question1'),
    question2: of('question2'),
    question3: of('question3'),
    question4: of('question4'),
    question5: of('question5'),
    question6Lifetime: of('question6Lifetime'),
    question6Recent: of('question6Recent'),
  };
}

function itemAnswerOf(answer: ScreenerAnswer): ItemAnswer {
  if (answer === 'yes') return 1;
  return answer === 'no' ? 0 : answer;
}

function screenerAnswerOf(answer: ItemAnswer | undefined): ScreenerAnswer {
  if (answer === undefined) return 'not-asked';
  if (typeof answer === 'string') return answer;
  return answer === 1 ? 'yes' : 'no';
}
