import { wordsOf } from '#interface/words/words.ts';
import type { FactId } from '../../../facts.ts';
import { definitionOf, FACT_IDS } from '../../../facts.ts';

/** The questions that are put to the person, in English as the catalogue of facts has them. */
export const englishQuestions: Readonly<Record<string, string>> = Object.fromEntries(
  FACT_IDS.filter((factId) => definitionOf(factId).askedOf === 'person').map((factId) => [factId, definitionOf(factId).question]),
);

const useSaid = wordsOf(englishQuestions, { es: () => import('./words.es.json') });

/** Says the question about a fact in the reader's language. */
export function useFactQuestions(): (factId: FactId) => string {
  return useSaid();
}
