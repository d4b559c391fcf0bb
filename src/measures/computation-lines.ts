import type { ItemAnswer } from './answer-set.ts';
import { isWritten } from './answer-set.ts';
import { askedItems } from './asked-items.ts';
import type { RecordedAssessment } from './api.ts';
import type { Instrument, Item, Questionnaire } from './instrument.ts';
import { pointsOf } from './scoring.ts';

/** What one answer has to do with the total: its points, filled in from the others, open, left out of the form, not counted, or there is no total at all. */
export type Counts = 'points' | 'filled-in' | 'open' | 'left-out' | 'not-counted' | 'alone';

/** One line of how a total came about. */
export type ComputedLine = {
  readonly itemId: string;
  readonly text: string;
  readonly answer: { readonly kind: 'given'; readonly text: string } | { readonly kind: 'absent'; readonly value: 'declined' | 'not-asked' };
  readonly points: number | null;
  readonly counts: Counts;
};

type Recorded = Pick<RecordedAssessment, 'answers' | 'total' | 'method'>;

/**
 * How a recorded total came about, a line for each question in the order of the form; for answers without a form, such
 * as numbered ones, a line for each answer. The points of the lines that count add up to a summed total.
 */
export function computationLines(recorded: Recorded, instrument: Instrument | null): readonly ComputedLine[] {
  const { answers } = recorded;
  if (instrument?.kind !== 'questionnaire') {
    return Object.entries(answers).map(([itemId, answer]) => ({ itemId, text: itemId, answer: shown(null, answer), points: null, counts: 'alone' }));
  }
  const asked = new Set(askedItems(instrument, answers).map(({ id }) => id));
  // A total that was entered by itself has no answers behind it.
  const items = Object.keys(answers).length === 0 ? [] : instrument.items;
  return items.map((item) => lineOf(item, recorded, instrument, asked.has(item.id)));
}

function lineOf(item: Item, { answers, method }: Recorded, { scoring }: Questionnaire, isAsked: boolean): ComputedLine {
  const answer = answers[item.id] ?? 'not-asked';
  const points = item.isScored && isAsked && typeof answer === 'number' ? pointsOf(item, answer) : null;
  return { itemId: item.id, text: item.text, answer: shown(item, answer), points, counts: countsOf() };

  function countsOf(): Counts {
    if (scoring === 'none') return 'alone';
    if (!isAsked) return 'left-out';
    if (!item.isScored) return 'not-counted';
    if (points !== null) return 'points';
    return method === 'prorated' ? 'filled-in' : 'open';
  }
}

function shown(item: Item | null, answer: ItemAnswer): ComputedLine['answer'] {
  if (typeof answer === 'string') return { kind: 'absent', value: answer };
  if (isWritten(answer)) return { kind: 'given', text: answer.text };
  return { kind: 'given', text: item === null ? String(answer) : numberText(item, answer) };
}

function numberText(item: Item, answer: number): string {
  switch (item.kind) {
    case 'choice':
      return item.answers.find(({ value }) => value === answer)?.label ?? String(answer);
    case 'rating':
      return `${answer} / ${item.maximum}`;
    case 'number':
      return `${answer} ${item.unit}`.trim();
    case 'text':
      return String(answer);
  }
}
