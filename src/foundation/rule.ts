import type { Instant } from './instant.ts';

/** How sure a figure is: seen in a source, from memory until confirmed, or a product default a clinic may change. */
export type ConfidenceMark = 'C' | 'M' | 'P';

/** Where a rule's figure comes from: a key into `evidence/` and its confidence mark. */
export type SourceMark = { readonly key: string; readonly mark: ConfidenceMark };

/** One input a rule looked at, with its moment where it has one; an absent value is `null`, never a normal one. */
export type RuleInput = {
  readonly name: string;
  readonly value: string | number | boolean | null;
  readonly unit?: string;
  readonly at?: Instant;
};

/**
 * What a clinical rule found, with everything a clinician needs to check it:
 * the permanent rule id, a sentence, the inputs, the threshold in words, the sources and the rule-set version.
 */
export type RuleFinding = {
  readonly ruleId: string;
  readonly sentence: string;
  readonly inputs: readonly RuleInput[];
  readonly threshold: string | null;
  readonly sources: readonly SourceMark[];
  readonly ruleSetVersion: string;
};

/** The version of the whole rule set; recorded with every finding, changed with every change of a rule or default. */
export const RULE_SET_VERSION = '2026-11';
