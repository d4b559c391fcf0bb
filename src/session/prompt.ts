import type { Instant } from '#foundation/instant.ts';
import type { RuleFinding, RuleInput, SourceMark } from '#foundation/rule.ts';
import { RULE_SET_VERSION } from '#foundation/rule.ts';
import type { SessionRuleId } from './rules.ts';

/** How soon a prompt wants a person's eyes; nothing here replaces the attended monitor. */
export type PromptPriority = 'red' | 'amber' | 'information';

/** Whom clinic policy brings in. */
export type PromptPath = 'none' | 'prescriber' | 'emergency';

/** What a prompt is about: one condition has one prompt, however many lines it crosses (H11). */
export type PromptSubject = 'blood-pressure' | 'heart-rate' | 'oxygen-saturation' | 'breathing' | 'sedation' | 'agitation' | 'distress' | 'dissociation';

/**
 * A clinic policy prompt: a discrete reading has crossed a line the clinic set. It lists options and never orders anything.
 */
export type Prompt = RuleFinding & {
  readonly ruleId: SessionRuleId;
  readonly subject: PromptSubject;
  readonly priority: PromptPriority;
  /** When the readings first crossed the line, without having come back since. */
  readonly since: Instant;
  /** When policy asks for the next reading; null when it asks for none. */
  readonly recheckBy: Instant | null;
  /** Whether a second reading confirmed it; null for rules that ask for no confirmation. */
  readonly confirmed: boolean | null;
  readonly path: PromptPath;
  readonly options: readonly string[];
};

/** The standing words beside every prompt. */
export const promptNotice = 'Clinic policy prompt. The attended, certified monitor comes first.';

/** The parts of a prompt that differ from rule to rule. */
export type PromptParts = {
  readonly ruleId: SessionRuleId;
  readonly subject: PromptSubject;
  readonly priority: PromptPriority;
  readonly sentence: string;
  readonly inputs: readonly RuleInput[];
  readonly threshold: string;
  readonly source: SourceMark;
  readonly since: Instant;
  readonly recheckBy?: Instant;
  readonly confirmed?: boolean;
  readonly path?: PromptPath;
  readonly options: readonly string[];
};

/** A prompt with the rule-set version in force. */
export function makePrompt({ source, ...parts }: PromptParts): Prompt {
  return { recheckBy: null, confirmed: null, path: 'none', ...parts, sources: [source], ruleSetVersion: RULE_SET_VERSION };
}

/** The unbroken run at the end of a list, oldest first, whose items all satisfy the test. */
export function trailingRun<Item>(items: readonly Item[], test: (item: Item) => boolean): readonly Item[] {
  const lastOutside = items.findLastIndex((item) => !test(item));
  return items.slice(lastOutside + 1);
}
