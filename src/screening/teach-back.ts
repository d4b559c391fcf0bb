import { z } from 'zod';

/** A question after a consent text: the right answer, others that sound likely, and what is said when one of those is chosen. */
export const teachBackSchema = z.strictObject({
  question: z.string().trim().min(1).max(300),
  right: z.string().trim().min(1).max(300),
  others: z.array(z.string().trim().min(1).max(300)).min(1).max(4),
  whenWrong: z.string().trim().min(1).max(600),
});

export type TeachBack = z.infer<typeof teachBackSchema>;

/** The questions of one text. */
export const teachBacksSchema = z.array(teachBackSchema).max(6);

/** What a person answered: the question as they read it, and their answer. Where they chose again, each choice is kept in its order. */
export type TeachBackAnswer = { readonly question: string; readonly answer: string };

/** How one question went: `right` at once, `explained` when the right answer came after the explanation, `open` when it never came. */
export type TeachBackOutcome = 'right' | 'explained' | 'open';

/**
 * All answers to choose from, the right one among them at a place that does not tell it: sorted by their words, so that
 * screen, paper and record show the same order.
 */
export function choicesOf({ right, others }: TeachBack): readonly string[] {
  return [right, ...others].toSorted((one, other) => (one < other ? -1 : 1));
}

/** How a person got on with a question. */
export function teachBackOutcome({ question, right }: TeachBack, answers: readonly TeachBackAnswer[]): TeachBackOutcome {
  const given = answers.filter((each) => each.question === question).map(({ answer }) => answer);
  if (given[0] === right) return 'right';
  return given.includes(right) ? 'explained' : 'open';
}
