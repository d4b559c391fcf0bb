import type { AnswerSet } from '../../answer-set.ts';
import type { Item, Questionnaire } from '../../instrument.ts';

/** The questions to put to the person, given the answers so far: a follow-on question only after a yes or a refusal. */
export function itemsToAsk(instrument: Questionnaire, answers: AnswerSet): readonly Item[] {
  return instrument.items.filter((item, index) => {
    if (item.kind === 'rating' || item.askWhen === undefined) return true;
    return instrument.items.slice(0, index).some(({ id }) => answers[id] === 1 || answers[id] === 'declined');
  });
}

/** The questions that have neither an answer nor been skipped. */
export function openItems(instrument: Questionnaire, answers: AnswerSet): readonly Item[] {
  return itemsToAsk(instrument, answers).filter(({ id }) => answers[id] === undefined);
}
