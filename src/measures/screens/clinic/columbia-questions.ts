import type { ColumbiaAnswers, ScreenerAnswer } from '../../c-ssrs-level.ts';

type Question = Exclude<keyof ColumbiaAnswers, 'form'>;

/** The questions to be asked so far: 3 to 5 are left out after a no to 2, and the recent part of 6 after a lifetime no. */
export function columbiaQuestions(form: ColumbiaAnswers['form'] | null, answers: Readonly<Partial<Record<Question, ScreenerAnswer>>>): readonly Question[] {
  if (form === null) return [];
  const deeper: readonly Question[] = answers.question2 === 'no' ? [] : ['question3', 'question4', 'question5'];
  const behaviour: readonly Question[] = form === 'since-last-contact' ? ['question6Recent'] : answers.question6Lifetime === 'no' ? ['question6Lifetime'] : ['question6Lifetime', 'question6Recent'];
  return ['question1', 'question2', ...deeper, ...behaviour];
}
