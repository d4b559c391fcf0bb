import type { FactSheet } from './fact-sheet.ts';
import { stateOf } from './fact-sheet.ts';
import type { FactId } from './facts.ts';
import { definitionOf, FACT_IDS } from './facts.ts';
import type { ScreeningFinding } from './screening-finding.ts';
import { gapFinding } from './screening-finding.ts';

/** Questions that need not be put to a person who cannot become pregnant. */
const NEEDS_CHILD_BEARING_POTENTIAL: ReadonlySet<FactId> = new Set(['pregnant', 'trying-for-pregnancy']);

/** One finding for every fact of the catalogue that is neither a yes nor a no; none is ever read as a no (H08). */
export function unansweredFacts(sheet: FactSheet): readonly ScreeningFinding[] {
  return FACT_IDS.flatMap((factId) => {
    const state = stateOf(sheet, factId);
    if (state === 'present' || state === 'absent' || (state === 'not-asked' && !isNeeded(factId, sheet))) return [];
    const { rules, topic, whenNotKnown } = definitionOf(factId);
    return [gapFinding(rules[0], topic, state, whenNotKnown)];
  });
}

function isNeeded(factId: FactId, sheet: FactSheet): boolean {
  return !NEEDS_CHILD_BEARING_POTENTIAL.has(factId) || stateOf(sheet, 'child-bearing-potential') !== 'absent';
}
