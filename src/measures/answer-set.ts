import type { Refusal } from '#foundation/refusal.ts';
import type { Item, Questionnaire } from './instrument.ts';
import { measureRefusal } from './refusals.ts';

/** What somebody wrote in their own words. */
export type WrittenAnswer = { readonly text: string };

/** What became of one question: its value, the person's own words, that they declined, or that it was not put to them. */
export type ItemAnswer = number | WrittenAnswer | 'declined' | 'not-asked';

/** Whether an answer is the person's own words. */
export function isWritten(answer: ItemAnswer | null | undefined): answer is WrittenAnswer {
  return typeof answer === 'object' && answer !== null;
}

/** The answers so far by item id; an item that is absent has not been answered yet. */
export type AnswerSet = Readonly<Record<string, ItemAnswer>>;

/** The values that an item can take, lowest first. */
export function valuesOf(item: Item): readonly number[] {
  if (item.kind === 'choice') return item.answers.map((answer) => answer.value);
  if (item.kind === 'text') return [];
  return Array.from({ length: item.maximum - item.minimum + 1 }, (_, step) => item.minimum + step);
}

function canTake(item: Item, answer: ItemAnswer): boolean {
  if (typeof answer === 'string') return true;
  if (item.kind === 'text') return isWritten(answer) && answer.text.length <= item.maxLength;
  if (isWritten(answer)) return false;
  if (item.kind === 'choice') return item.answers.some(({ value }) => value === answer);
  return Number.isInteger(answer) && answer >= item.minimum && answer <= item.maximum;
}

/** Refuses answers to unknown items and values outside an item's list; null when all fit. */
export function refuseAnswers(instrument: Questionnaire, answers: AnswerSet): Refusal | null {
  const items = new Map(instrument.items.map((item) => [item.id, item]));
  for (const [itemId, answer] of Object.entries(answers)) {
    const item = items.get(itemId);
    if (item === undefined) return measureRefusal('measures.item-unknown', { measure: instrument.id, item: itemId });
    if (!canTake(item, answer)) return measureRefusal('measures.answer-outside-list', { measure: instrument.id, item: itemId });
  }
  return null;
}

/** The number given to an item, or null when there is none. */
export function valueAt(answers: AnswerSet, itemId: string): number | null {
  const answer = answers[itemId];
  return typeof answer === 'number' ? answer : null;
}
