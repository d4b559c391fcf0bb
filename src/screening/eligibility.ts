import type { Instant } from '#foundation/instant.ts';
import { RULE_SET_VERSION } from '#foundation/rule.ts';
import { screenContraindications } from './absolute-contraindications.ts';
import { screenAge } from './age.ts';
import { screenBaselineTests } from './baseline-tests.ts';
import { screenBloodPressure } from './blood-pressure-screen.ts';
import { screenBodySize } from './body-size-screen.ts';
import { screenCardiovascularEvents } from './cardiovascular-events.ts';
import type { EligibilityInput } from './eligibility-input.ts';
import { screenInteractions } from './interactions.ts';
import type { LabelReading } from './label-status.ts';
import { labelStatus } from './label-status.ts';
import { screenLiver } from './liver.ts';
import { screenMedicineHistory } from './medicine-history.ts';
import { outOfDateAnswers } from './out-of-date-answers.ts';
import { screenPregnancy } from './pregnancy.ts';
import { screenReviewedFacts } from './relative-contraindications.ts';
import { screeningRules } from './rule-set.ts';
import type { FindingGrade, ScreeningFinding } from './screening-finding.ts';
import { screenSubstanceUse } from './substance-use.ts';
import { screenSuicidality } from './suicidality-screen.ts';
import { screenTreatmentTrials } from './treatment-trial-screen.ts';
import { unansweredFacts } from './unanswered-facts.ts';

/**
 * `refuse`: nothing can be planned. `incomplete`: something is not known that has to be. `review`: a prescriber decides
 * and says why. `eligible`: no rule found anything to decide.
 */
export type EligibilityOutcome = 'eligible' | 'review' | 'incomplete' | 'refuse';

/** What one run of the eligibility rules came to, with every finding behind it, and the version of the rules. */
export type EligibilityVerdict = {
  readonly outcome: EligibilityOutcome;
  /** Refusals first, then what is not known, then reviews, then information; within a grade in the order of the rules. */
  readonly findings: readonly ScreeningFinding[];
  readonly label: LabelReading;
  readonly screenedAt: Instant;
  readonly ruleSetVersion: string;
};

const GRADE_ORDER: readonly FindingGrade[] = ['REFUSE', 'UNKNOWN', 'REVIEW', 'INFO'];
const RULE_ORDER: ReadonlyMap<string, number> = new Map(Object.keys(screeningRules).map((ruleId, place) => [ruleId, place]));

/** Runs every eligibility and interaction rule (ELIG-A1 to ELIG-R13, section 3b) over what is known of a person. */
export function screenEligibility(input: EligibilityInput): EligibilityVerdict {
  const findings = [
    ...screenContraindications(input),
    ...screenCardiovascularEvents(input),
    ...screenBloodPressure(input),
    ...screenPregnancy(input),
    ...screenAge(input),
    ...screenLiver(input),
    ...screenReviewedFacts(input),
    ...screenMedicineHistory(input),
    ...screenSubstanceUse(input),
    ...screenBaselineTests(input),
    ...screenBodySize(input),
    ...screenSuicidality(input),
    ...screenTreatmentTrials(input),
    ...screenInteractions(input),
    ...unansweredFacts(input.facts),
    ...outOfDateAnswers(input),
  ].toSorted(byGradeThenRule);
  return { outcome: outcomeOf(findings), findings, label: labelStatus(input), screenedAt: input.now, ruleSetVersion: RULE_SET_VERSION };
}

/** The outcome that a set of findings comes to: the gravest grade decides. */
export function outcomeOf(findings: readonly ScreeningFinding[]): EligibilityOutcome {
  const has = (grade: FindingGrade) => findings.some((finding) => finding.grade === grade);
  if (has('REFUSE')) return 'refuse';
  if (has('UNKNOWN')) return 'incomplete';
  return has('REVIEW') ? 'review' : 'eligible';
}

function byGradeThenRule(left: ScreeningFinding, right: ScreeningFinding): number {
  return (
    GRADE_ORDER.indexOf(left.grade) - GRADE_ORDER.indexOf(right.grade) ||
    (RULE_ORDER.get(left.ruleId) ?? 0) - (RULE_ORDER.get(right.ruleId) ?? 0) ||
    (left.sentence < right.sentence ? -1 : left.sentence > right.sentence ? 1 : 0)
  );
}
