import type { AnswerSet, ItemAnswer } from './answer-set.ts';
import type { Condition, Item, Questionnaire } from './instrument.ts';

/**
 * The questions that are put to the person, given the answers so far, in the order of the form. A condition looks at
 * earlier questions that were themselves asked; an answer to one that is no longer asked does not count.
 */
export function askedItems({ items }: Pick<Questionnaire, 'items'>, answers: AnswerSet): readonly Item[] {
  const asked: Item[] = [];
  const counted = new Map<string, ItemAnswer>();
  for (const item of items) {
    if (!isAsked(item, counted)) continue;
    asked.push(item);
    const answer = answers[item.id];
    if (answer !== undefined) counted.set(item.id, answer);
  }
  return asked;
}

/** The questions that have neither an answer nor been skipped. */
export function openItems(instrument: Pick<Questionnaire, 'items'>, answers: AnswerSet): readonly Item[] {
  return askedItems(instrument, answers).filter(({ id }) => answers[id] === undefined);
}

function isAsked({ askWhen }: Item, counted: ReadonlyMap<string, ItemAnswer>): boolean {
  if (askWhen === undefined) return true;
  if (askWhen === 'any-earlier-yes') return Array.from(counted.values()).some((answer) => answer === 1 || answer === 'declined');
  return askWhen.every((group) => group.some((condition) => holds(condition, counted.get(condition.itemId))));
}

function holds({ test, value }: Condition, answer: ItemAnswer | undefined): boolean {
  const isAnswered = answer !== undefined && answer !== 'declined' && answer !== 'not-asked';
  if (test === 'answered') return isAnswered;
  if (test === 'not-answered') return !isAnswered;
  if (typeof answer !== 'number') return false;
  switch (test) {
    case 'is':
      return answer === value;
    case 'is-not':
      return answer !== value;
    case 'above':
      return answer > value;
    case 'at-least':
      return answer >= value;
    case 'below':
      return answer < value;
    case 'at-most':
      return answer <= value;
  }
}
