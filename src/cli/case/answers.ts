import type { AnswerSet, ItemAnswer } from '#measures/answer-set.ts';
import { valuesOf } from '#measures/answer-set.ts';
import { askedItems } from '#measures/asked-items.ts';
import type { Item, Questionnaire } from '#measures/instrument.ts';
import { MEASURE_IDS } from '#measures/instrument.ts';
import { instruments } from '#measures/instruments.ts';
import type { EventOf } from './events.ts';

type Filled = EventOf<'questionnaire'>;

/** The answers of an entry, or the field that makes them impossible and why. */
export type FilledAnswers = { readonly answers: AnswerSet } | { readonly field: 'total' | 'items'; readonly sentence: string };

/** The questionnaire a measure id stands for, or null when the product holds only its total or does not know it. */
export function questionnaireOf(measure: string): Questionnaire | null {
  const id = MEASURE_IDS.find((known) => known === measure);
  const instrument = id === undefined ? undefined : instruments[id];
  return instrument?.kind === 'questionnaire' ? instrument : null;
}

/**
 * The answers of a questionnaire entry by item id. Where it states a total, the items it leaves open are answered as
 * evenly as the total allows, so that the whole comes to it.
 */
export function answersOf(entry: Filled, questionnaire: Questionnaire): FilledAnswers {
  const stated = new Map<string, ItemAnswer | null>();
  for (const [key, value] of Object.entries(entry.items ?? {})) {
    const item = questionnaire.items.find((each) => each.id === key || each.id === `${questionnaire.id}.${key}`);
    if (item === undefined) return { field: 'items', sentence: `expected items of ${questionnaire.id}: ${namesOf(questionnaire)}; found ${key}` };
    stated.set(item.id, value);
  }
  if (entry.total === undefined) return { answers: answered(stated) };
  const open = questionnaire.items.filter((item) => item.isScored && !stated.has(item.id));
  const missing = entry.total - sumOf(questionnaire, stated);
  const spread = spreadOver(open, missing);
  if (spread === null) return { field: 'total', sentence: `no answers to the open items give a total of ${entry.total}` };
  const answers = answered(new Map<string, ItemAnswer | null>([...stated, ...spread]));
  // What was made up for a question that the form then leaves out was never asked.
  const asked = new Set(askedItems(questionnaire, answers).map(({ id }) => id));
  return { answers: Object.fromEntries(Object.entries(answers).filter(([id]) => stated.has(id) || asked.has(id))) };
}

function namesOf(questionnaire: Questionnaire): string {
  return questionnaire.items.map((item) => item.id.slice(questionnaire.id.length + 1)).join(', ');
}

function answered(answers: ReadonlyMap<string, ItemAnswer | null>): AnswerSet {
  return Object.fromEntries([...answers].flatMap(([id, value]) => (value === null ? [] : [[id, value]])));
}

function sumOf(questionnaire: Questionnaire, answers: ReadonlyMap<string, ItemAnswer | null>): number {
  const scored = questionnaire.items.filter((item) => item.isScored).map((item) => answers.get(item.id));
  return scored.reduce<number>((sum, value) => sum + (typeof value === 'number' ? value : 0), 0);
}

function spreadOver(items: readonly Item[], total: number): ReadonlyMap<string, number> | null {
  const given = new Map(items.map((item) => [item.id, 0]));
  let left = total;
  while (left > 0) {
    const next = items.filter((item) => (given.get(item.id) ?? 0) < Math.max(...valuesOf(item))).toSorted((a, b) => (given.get(a.id) ?? 0) - (given.get(b.id) ?? 0))[0];
    if (next === undefined) return null;
    given.set(next.id, (given.get(next.id) ?? 0) + 1);
    left -= 1;
  }
  return left === 0 ? given : null;
}
