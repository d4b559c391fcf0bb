import type { Instant } from '#foundation/instant.ts';
import type { RuleFinding, RuleInput, SourceMark } from '#foundation/rule.ts';
import { RULE_SET_VERSION } from '#foundation/rule.ts';
import type { SessionRuleId } from './rules.ts';
import { sessionRules } from './rules.ts';

/** Whether a criterion holds; what nobody has assessed is neither met nor unmet. */
export type CriterionState = 'met' | 'not-met' | 'not-assessed';

/** One discharge criterion with what is missing and, where it is a matter of time, when it can be met at the earliest. */
export type DischargeCriterion = RuleFinding & {
  readonly ruleId: SessionRuleId;
  readonly title: string;
  readonly state: CriterionState;
  readonly missing: readonly string[];
  readonly earliestAt: Instant | null;
};

/** One part of a criterion: whether it holds, or `null` when it was not assessed. */
export type CriterionPart = { readonly what: string; readonly holds: boolean | null };

/** The parts of a criterion that differ from rule to rule. */
export type CriterionParts = {
  readonly ruleId: SessionRuleId;
  readonly parts: readonly CriterionPart[];
  readonly inputs: readonly RuleInput[];
  readonly threshold: string;
  readonly source: SourceMark;
  readonly earliestAt?: Instant | null;
};

/** A criterion judged from its parts: unmet when one part fails, not assessed when one is unknown, else met. */
export function judgeCriterion({ ruleId, parts, inputs, threshold, source, earliestAt = null }: CriterionParts): DischargeCriterion {
  const open = parts.filter((part) => part.holds !== true);
  const state = open.some((part) => part.holds === false) ? 'not-met' : open.length > 0 ? 'not-assessed' : 'met';
  return {
    ruleId,
    title: sessionRules[ruleId],
    state,
    missing: open.map((part) => part.what),
    earliestAt,
    sentence: state === 'met' ? 'Met.' : `Open: ${open.map((part) => part.what).join('; ')}.`,
    inputs,
    threshold,
    sources: [source],
    ruleSetVersion: RULE_SET_VERSION,
  };
}
