import type { FactState } from '../../../fact.ts';
import type { FactId } from '../../../facts.ts';
import { neededFacts } from '../../../needed-facts.ts';
import type { IntakeFact } from './intake-answer.ts';

/** A fact of the catalogue as it stands for one person; one that is not on record was not asked. */
export type ShownFact = { readonly factId: FactId; readonly state: FactState; readonly fact: IntakeFact | null };

/** Which facts are shown: those still to be asked, those that are there, or all. */
export type FactView = 'open' | 'present' | 'all';

/** Every fact that is needed of this person, in the catalogue’s order. */
export function shownFacts(facts: readonly IntakeFact[]): readonly ShownFact[] {
  const byId = new Map(facts.map((fact) => [fact.factId, fact]));
  return neededFacts((factId) => byId.get(factId)?.state ?? 'not-asked').map((factId) => {
    const fact = byId.get(factId) ?? null;
    return { factId, state: fact?.state ?? 'not-asked', fact };
  });
}

/** The facts of one view; whatever is neither a yes nor a no is open. */
export function factsIn(view: FactView, facts: readonly ShownFact[]): readonly ShownFact[] {
  switch (view) {
    case 'open':
      return facts.filter(({ state }) => state !== 'present' && state !== 'absent');
    case 'present':
      return facts.filter(({ state }) => state === 'present');
    case 'all':
      return facts;
  }
}
