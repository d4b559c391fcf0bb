import type { Refusal } from '#foundation/refusal.ts';
import type { Item, Questionnaire } from './instrument.ts';
import { measureRefusal } from './refusals.ts';

/** What became of one question: its value, or that the person declined, or that it was not put to them. */
export type ItemAnswer = number | 'declined' | 'not-asked';

/** The answers so far by item id; an item that is absent has not been answered yet. */
export type AnswerSet = Readonly<Record<string, ItemAnswer>>;

/** The values that an item can take, lowest first. */
export function valuesOf(item: Item): readonly number[] {
  if (item.kind === 'choice') return item.answers.map((answer) => answer.value);
  return Array.from({ length: item.maximum - item.minimum + 1 }, (_, step) => item.minimum + step);
}

function canTake(item: Item, value: number): boolean {
  if (item.kind === 'choice') return item.answers.some((answer) => answer.value === value);
  return Number.isInteger(value) && value >= item.minimum && value <= item.maximum;
}

/** Refuses answers to unknown items and values outside an item's list; null when all fit. */
export function refuseAnswers(instrument: Questionnaire, answers: AnswerSet): Refusal | null {
  const items = new Map(instrument.items.map((item) => [item.id, item]));
  for (const [itemId, answer] of Object.entries(answers)) {
    const item = items.get(itemId);
    if (item === undefined) return measureRefusal('measures.item-unknown', { measure: instrument.id, item: itemId });
    if (typeof answer === 'number' && !canTake(item, answer)) {
      return measureRefusal('measures.answer-outside-list', { measure: instrument.id, item: itemId });
    }
  }
  return null;
}

/** The number given to an item, or null when there is none. */
export function valueAt(answers: AnswerSet, itemId: string): number | null {
  const answer = answers[itemId];
  return typeof answer === 'number' ? answer : null;
}
