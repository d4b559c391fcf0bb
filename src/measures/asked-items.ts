import type { Refusal } from '#foundation/refusal.ts';
import type { AnswerSet, ItemAnswer } from './answer-set.ts';
import type { Condition, Item, Questionnaire } from './instrument.ts';
import { measureRefusal } from './refusals.ts';

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

/**
 * Refuses an answer to a question that the form leaves out after the other answers; null when there is none. A question
 * about self-harm is let through: an answer there is never turned away.
 */
export function refuseUnasked(instrument: Questionnaire, answers: AnswerSet): Refusal | null {
  const asked = new Set(askedItems(instrument, answers).map(({ id }) => id));
  const unasked = instrument.items.find(({ id, selfHarm }) => !asked.has(id) && selfHarm === null && answers[id] !== undefined && answers[id] !== 'not-asked');
  return unasked === undefined ? null : measureRefusal('measures.question-not-asked', { measure: instrument.id, item: unasked.id });
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
