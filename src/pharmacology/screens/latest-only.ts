/** Puts one question after another to somebody who answers one at a time: of those that wait, only the latest is asked, and none twice in a row. */
export type LatestOnly<Question, Answer> = {
  readonly ask: (question: Question) => void;
  /** What came back for the question that was asked last. */
  readonly answer: (answer: Answer) => void;
};

/**
 * @param post asks a question
 * @param receive is told each answer with its question; one that has been overtaken is told as well, since it is newer than what stands there
 */
export function latestOnly<Question, Answer>(post: (question: Question) => void, receive: (question: Question, answer: Answer) => void): LatestOnly<Question, Answer> {
  let asked: { readonly question: Question } | null = null;
  let waiting: { readonly question: Question } | null = null;
  let answered: { readonly question: Question } | null = null;
  const send = (next: { readonly question: Question }): void => {
    asked = next;
    post(next.question);
  };
  return {
    ask: (question) => {
      if ((waiting ?? asked ?? answered)?.question === question) return;
      if (asked === null) send({ question });
      else waiting = { question };
    },
    answer: (answer) => {
      const next = waiting;
      [answered, asked, waiting] = [asked, null, null];
      if (answered !== null) receive(answered.question, answer);
      if (next !== null) send(next);
    },
  };
}
