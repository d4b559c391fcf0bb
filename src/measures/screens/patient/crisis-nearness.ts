import type { AnswerSet } from '../../answer-set.ts';
import type { Questionnaire } from '../../instrument.ts';

/**
 * Whether any answer to a question about self-harm is other than a plain no. The server decides what is followed up;
 * this only brings the crisis line into sight at once, also while there is no connection.
 */
export function tellsOfSelfHarm(instrument: Questionnaire, answers: AnswerSet): boolean {
  return instrument.items.some(({ id, selfHarm }) => {
    const answer = answers[id];
    return selfHarm !== null && answer !== undefined && answer !== 'not-asked' && answer !== 0;
  });
}
