import type { FactState } from './fact.ts';
import type { FactId } from './facts.ts';
import { FACT_IDS } from './facts.ts';

/** Questions that need not be put to a person who cannot become pregnant. */
const NEEDS_CHILD_BEARING_POTENTIAL: ReadonlySet<FactId> = new Set(['pregnant', 'trying-for-pregnancy']);

/**
 * The facts that screening needs to know of this person, in the order of the catalogue: all of them, but for those that
 * cannot be and of which nothing is on record.
 * @param stateOf how each fact stands; one that is not on record was not asked
 */
export function neededFacts(stateOf: (factId: FactId) => FactState): readonly FactId[] {
  const canBePregnant = stateOf('child-bearing-potential') !== 'absent';
  return FACT_IDS.filter((factId) => canBePregnant || !NEEDS_CHILD_BEARING_POTENTIAL.has(factId) || stateOf(factId) !== 'not-asked');
}
