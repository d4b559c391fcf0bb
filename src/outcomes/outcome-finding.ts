import type { RuleFinding, RuleInput, SourceMark } from '#foundation/rule.ts';
import { RULE_SET_VERSION } from '#foundation/rule.ts';
import type { outcomeRules } from './rules.ts';
import { outcomeSettings } from './settings.ts';

/** The id of a rule of this domain. */
export type OutcomeRuleId = keyof typeof outcomeRules;

type SettingName = keyof typeof outcomeSettings;

const PRODUCT_DEFAULT: SourceMark = { key: 'product-default', mark: 'P' };

/** A finding of an outcome rule; its sources are those of the settings it rests on, or the product's own default. */
export function outcomeFinding(
  ruleId: OutcomeRuleId,
  sentence: string,
  inputs: readonly RuleInput[],
  threshold: string,
  settingsUsed: readonly SettingName[],
): RuleFinding {
  const marks: readonly SourceMark[] = settingsUsed.length === 0 ? [PRODUCT_DEFAULT] : settingsUsed.map((name) => outcomeSettings[name].source);
  const sources = marks.filter((mark, index) => marks.findIndex((other) => other.key === mark.key) === index);
  return { ruleId, sentence, inputs, threshold, sources, ruleSetVersion: RULE_SET_VERSION };
}
