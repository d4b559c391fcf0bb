import type { FactSheet } from './fact-sheet.ts';
import { stateOf } from './fact-sheet.ts';
import { definitionOf } from './facts.ts';
import { neededFacts } from './needed-facts.ts';
import type { ScreeningFinding } from './screening-finding.ts';
import { gapFinding } from './screening-finding.ts';

/** One finding for every needed fact that is neither a yes nor a no; none is ever read as a no (H08). */
export function unansweredFacts(sheet: FactSheet): readonly ScreeningFinding[] {
  return neededFacts((factId) => stateOf(sheet, factId)).flatMap((factId) => {
    const state = stateOf(sheet, factId);
    if (state === 'present' || state === 'absent') return [];
    const { rules, topic, whenNotKnown } = definitionOf(factId);
    return [gapFinding(rules[0], topic, state, whenNotKnown)];
  });
}
