import type { AnswerSet } from './answer-set.ts';
import { asq, ASQ_ACUITY_ITEM } from './asq.ts';
import type { Questionnaire } from './instrument.ts';

/** How an ASQ screen ended; `incomplete` as long as an open question could still change it. */
export type AsqResult = 'negative' | 'positive' | 'acute-positive' | 'incomplete';

/** Reads the ASQ: any yes or refusal among the first four is positive, a yes to the fifth is acute (NIMH). */
export function readAsq(answers: AnswerSet): AsqResult {
  const screening = asq.items.filter((item) => item.id !== ASQ_ACUITY_ITEM).map((item) => answers[item.id]);
  const acuity = answers[ASQ_ACUITY_ITEM];
  if (acuity === 1) return 'acute-positive';
  if (screening.some((answer) => answer === 1 || answer === 'declined')) return acuity === undefined || acuity === 'not-asked' ? 'incomplete' : 'positive';
  return screening.every((answer) => answer === 0) ? 'negative' : 'incomplete';
}

/** The level that answers to a questionnaire come to; only the ASQ ends in one, others in a total or in neither. */
export function levelOf(instrument: Questionnaire, answers: AnswerSet): AsqResult | null {
  return instrument.id === asq.id ? readAsq(answers) : null;
}
