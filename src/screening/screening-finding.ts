import type { RuleFinding, RuleInput } from '#foundation/rule.ts';
import { RULE_SET_VERSION } from '#foundation/rule.ts';
import type { Gap } from './answered.ts';
import type { ScreeningRuleId } from './rule-set.ts';
import { screeningRules } from './rule-set.ts';

type Ruled = RuleFinding & { readonly ruleId: ScreeningRuleId };

/** No treatment while it stands. Nothing overrides it: `liftedBy` names the evidence that would remove the fact itself. */
export type RefuseFinding = Ruled & { readonly grade: 'REFUSE'; readonly liftedBy: string };

/** The prescriber decides and says why; the options are possibilities with reasons, never instructions. */
export type ReviewFinding = Ruled & { readonly grade: 'REVIEW'; readonly options: readonly string[] };

/** Worth knowing; asks nothing. */
export type InfoFinding = Ruled & { readonly grade: 'INFO'; readonly options: readonly string[] };

/** Something a rule needs is not known. It is never read as a no, and screening is not complete until it is known. */
export type UnknownFinding = Ruled & { readonly grade: 'UNKNOWN'; readonly missing: readonly string[] };

/** What a screening rule found, with the grade that says how far it reaches. */
export type ScreeningFinding = RefuseFinding | ReviewFinding | InfoFinding | UnknownFinding;

/** How far a finding reaches, from barring treatment to only being worth knowing. */
export type FindingGrade = ScreeningFinding['grade'];

/** The parts of a finding that differ from case to case; sources and version come with the rule. */
export type FindingParts = {
  readonly ruleId: ScreeningRuleId;
  readonly sentence: string;
  readonly inputs: readonly RuleInput[];
  readonly threshold?: string;
};

function ruled(parts: FindingParts): Ruled {
  const { ruleId, sentence, inputs, threshold = null } = parts;
  return { ruleId, sentence, inputs, threshold, sources: screeningRules[ruleId].sources, ruleSetVersion: RULE_SET_VERSION };
}

/** A finding that bars treatment. `liftedBy` says in a sentence which evidence would remove the fact itself; sources and version come with the rule. */
export function refuseFinding(parts: FindingParts, liftedBy: string): RefuseFinding {
  return { ...ruled(parts), grade: 'REFUSE', liftedBy };
}

/** A finding on which the prescriber decides; the options are possibilities, none where there is nothing to offer. */
export function reviewFinding(parts: FindingParts, options: readonly string[] = []): ReviewFinding {
  return { ...ruled(parts), grade: 'REVIEW', options };
}

/** A finding that is worth knowing and asks nothing. */
export function infoFinding(parts: FindingParts, options: readonly string[] = []): InfoFinding {
  return { ...ruled(parts), grade: 'INFO', options };
}

/** A finding that something is not known; `missing` names it in plain words, and screening stays incomplete until it is there. */
export function unknownFinding(parts: FindingParts, missing: readonly string[]): UnknownFinding {
  return { ...ruled(parts), grade: 'UNKNOWN', missing };
}

/**
 * What a gap does. `blocks`: screening stays incomplete until it is filled, because a yes would refuse treatment.
 * `prescriber-decides`: it must be asked, but a person who does not know or does not say is reviewed, not shut out.
 * One that was tried without a clear result is tried again. `shown`: it is listed and asks nothing.
 */
export type WhenNotKnown = 'blocks' | 'prescriber-decides' | 'shown';

const GAP_SENTENCES: Readonly<Record<Gap, (topic: string) => string>> = {
  'not-asked': (topic) => `Not asked or not recorded yet: ${topic}.`,
  unknown: (topic) => `Asked, and not known: ${topic}.`,
  declined: (topic) => `The person preferred not to answer: ${topic}.`,
  unclear: (topic) => `Tried, without a clear result: ${topic}.`,
  'out-of-date': (topic) => `The last result is too old: ${topic}.`,
};

/** The finding for something a rule needs and does not have; `topic` is its name in plain words. */
export function gapFinding(ruleId: ScreeningRuleId, topic: string, gap: Gap, when: WhenNotKnown): ScreeningFinding {
  const parts: FindingParts = { ruleId, sentence: GAP_SENTENCES[gap](topic), inputs: [{ name: topic, value: gap === 'not-asked' ? null : gap }] };
  if (when === 'shown') return infoFinding(parts);
  if (when === 'prescriber-decides' && (gap === 'unknown' || gap === 'declined')) {
    return reviewFinding(parts, ['Decide without it and note why', 'Ask again, or obtain a record from another clinician']);
  }
  return unknownFinding(parts, [topic]);
}
