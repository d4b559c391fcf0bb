import type { TeachBack } from '../../../teach-back.ts';

/** A question as it is being written; the other answers stand one a line. */
export type QuestionDraft = { readonly question: string; readonly right: string; readonly others: string; readonly whenWrong: string };

export const EMPTY_QUESTION: QuestionDraft = { question: '', right: '', others: '', whenWrong: '' };

export function draftOf({ others, ...rest }: TeachBack): QuestionDraft {
  return { ...rest, others: others.join('\n') };
}

/** The questions as they are sent; null while one of them is not whole. */
export function questionsOf(drafts: readonly QuestionDraft[]): TeachBack[] | null {
  const questions = drafts.map(({ question, right, others, whenWrong }) => ({
    question: question.trim(),
    right: right.trim(),
    others: others.split('\n').map((line) => line.trim()).filter((line) => line !== '').slice(0, 4),
    whenWrong: whenWrong.trim(),
  }));
  return questions.every(({ question, right, others, whenWrong }) => [question, right, whenWrong].every((text) => text !== '') && others.length > 0) ? questions : null;
}
