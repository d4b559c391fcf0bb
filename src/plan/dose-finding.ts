import type { RuleFinding, RuleInput, SourceMark } from '#foundation/rule.ts';
import { RULE_SET_VERSION } from '#foundation/rule.ts';
import type { PlanRuleId } from './rules.ts';

/**
 * How far a dose rule reaches: `information` asks nothing, `soft` asks for a written reason,
 * `second-prescriber` for a reason and another prescriber's own signature, and `never` cannot be ordered as it stands.
 */
export type DoseFindingLevel = 'information' | 'soft' | 'second-prescriber' | 'never';

/** What a dose rule found, how far it reaches, and what would clear it. */
export type DoseFinding = RuleFinding & {
  readonly ruleId: PlanRuleId;
  readonly level: DoseFindingLevel;
  readonly remedy: string;
};

/** The parts of a dose finding that differ from rule to rule. */
export type DoseFindingParts = {
  readonly ruleId: PlanRuleId;
  readonly level: DoseFindingLevel;
  readonly sentence: string;
  readonly inputs: readonly RuleInput[];
  readonly threshold: string | null;
  readonly source: SourceMark;
  readonly remedy: string;
};

/** A dose finding that carries the rule-set version in force. */
export function doseFinding({ source, ...parts }: DoseFindingParts): DoseFinding {
  return { ...parts, sources: [source], ruleSetVersion: RULE_SET_VERSION };
}
