import type { Instant } from '#foundation/instant.ts';
import { between, days } from '#foundation/instant.ts';
import type { EligibilityInput } from './eligibility-input.ts';
import { definitionOf } from './facts.ts';
import type { ScreeningRuleId } from './rule-set.ts';
import type { ScreeningFinding } from './screening-finding.ts';
import { gapFinding } from './screening-finding.ts';

type Dated = { readonly state: string; readonly at?: Instant };

/**
 * One finding for every answer that has become too old to stand for today, so that running the rules again over an old
 * intake does not make it new (H08). A no grows old; a yes does not. Tests with their own time limit, the date of birth
 * and the record of earlier trials are judged by their own rules.
 */
export function outOfDateAnswers(input: EligibilityInput): readonly ScreeningFinding[] {
  const facts = Array.from(input.facts.values()).flatMap((fact) => {
    if (fact.state !== 'absent' || !isTooOld(fact.recordedAt, input)) return [];
    const { rules, topic, whenNotKnown } = definitionOf(fact.factId);
    return [gapFinding(rules[0], topic, 'out-of-date', whenNotKnown)];
  });
  return [
    ...facts,
    ...newestTooOld('ELIG-R2', 'AUDIT-C', [input.auditC], input),
    ...newestTooOld('ELIG-R2', 'drug use: DAST-10 or the single drug question', [input.dast10, input.drugUseTimes], input),
    ...newestTooOld('ELIG-R6', 'weight and height', [input.bodySize], input),
    ...newestTooOld('ELIG-R8', 'suicide risk: C-SSRS screener or ASQ', [input.columbia, input.asq], input),
    ...newestTooOld('INTERACTION-MEDICINE-LIST', 'the list of medicines', [input.medicines], input),
  ];
}

function newestTooOld(ruleId: ScreeningRuleId, topic: string, answers: readonly Dated[], input: EligibilityInput): readonly ScreeningFinding[] {
  const moments = answers.flatMap(({ at }) => (at === undefined ? [] : [at]));
  const isStale = moments.length > 0 && moments.every((at) => isTooOld(at, input));
  return isStale ? [gapFinding(ruleId, topic, 'out-of-date', 'blocks')] : [];
}

function isTooOld(at: Instant, { now, settings }: EligibilityInput): boolean {
  return between(at, now) > days(settings['SCREENING.validDays']);
}
