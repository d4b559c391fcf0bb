import type { EligibilityInput } from './eligibility-input.ts';
import type { FactDetails } from './fact.ts';
import { factInputs } from './fact-inputs.ts';
import { presentFact } from './fact-sheet.ts';
import type { FactId } from './facts.ts';
import type { ScreeningRuleId } from './rule-set.ts';
import type { ScreeningFinding } from './screening-finding.ts';
import { infoFinding, reviewFinding } from './screening-finding.ts';

type ReviewedFact = {
  readonly ruleId: ScreeningRuleId;
  readonly factId: FactId;
  readonly sentence: string;
  readonly options: readonly string[];
  /** When a known particular takes the finding away; one that is not known never does. */
  readonly clearedBy?: (details: FactDetails) => boolean;
};

const isControlled = ({ control }: FactDetails): boolean => control === 'treated';
const GO_AHEAD = 'Go ahead with the reason written down';
const SPECIALIST = 'Ask the treating specialist for a view';
const BLADDER = ['Obtain a urinalysis before the first dose', 'Keep the course short and repeat the bladder check', SPECIALIST] as const;
const BREATHING = ['Record oxygen saturation continuously during sessions', SPECIALIST] as const;
const PSYCHOSIS = ['Ask the treating psychiatrist for a view', 'Plan closer follow-up after each session', GO_AHEAD] as const;
const CAPACITY = ['Write a capacity note', 'Involve the person’s representative', 'Wait and see the person again'] as const;
const ESCORT = ['Arrange an escort or company for the night together with the person', 'Offer another day'] as const;

const REVIEWED: readonly ReviewedFact[] = [
  { ruleId: 'ELIG-R3', factId: 'psychosis-in-close-relative', sentence: 'A parent, brother, sister or child has had psychosis.', options: PSYCHOSIS },
  { ruleId: 'ELIG-R3', factId: 'past-psychosis', sentence: 'A past psychosis is on record.', options: PSYCHOSIS },
  { ruleId: 'ELIG-R4', factId: 'urinary-symptoms', sentence: 'Urinary symptoms, now or past, are on record. A urinalysis belongs to this review.', options: BLADDER },
  { ruleId: 'ELIG-R4', factId: 'interstitial-cystitis', sentence: 'Interstitial cystitis is on record. A urinalysis belongs to this review.', options: BLADDER },
  { ruleId: 'ELIG-R4', factId: 'recurrent-urinary-infection', sentence: 'Recurrent urinary infection is on record. A urinalysis belongs to this review.', options: BLADDER },
  { ruleId: 'ELIG-R6', factId: 'sleep-apnoea', sentence: 'Sleep apnoea is on record and not known to be treated.', options: BREATHING, clearedBy: isControlled },
  { ruleId: 'ELIG-R6', factId: 'chronic-obstructive-pulmonary-disease', sentence: 'Chronic obstructive pulmonary disease is on record.', options: BREATHING },
  { ruleId: 'ELIG-R6', factId: 'opioid-use', sentence: 'Opioid use is on record.', options: BREATHING },
  { ruleId: 'ELIG-R7', factId: 'seizure-disorder', sentence: 'A seizure disorder is on record and not known to be controlled.', options: [SPECIALIST, GO_AHEAD], clearedBy: isControlled },
  { ruleId: 'ELIG-R7', factId: 'hyperthyroidism', sentence: 'An overactive thyroid is on record and not known to be controlled.', options: [SPECIALIST, 'Obtain thyroid tests'], clearedBy: isControlled },
  { ruleId: 'ELIG-R7', factId: 'porphyria', sentence: 'Porphyria is on record.', options: [SPECIALIST, GO_AHEAD] },
  { ruleId: 'ELIG-R9', factId: 'dissociative-disorder', sentence: 'A dissociative disorder is on record; the session itself brings dissociation.', options: ['Plan grounding and closer company in the session', SPECIALIST] },
  { ruleId: 'ELIG-R9', factId: 'borderline-personality-disorder', sentence: 'Borderline personality disorder is on record, and a recent crisis cannot be ruled out.', options: ['Wait until the crisis has passed', 'Agree on a safety plan first', SPECIALIST], clearedBy: ({ hasRecentCrisis }) => hasRecentCrisis === false },
  { ruleId: 'ELIG-R10', factId: 'no-escort', sentence: 'The person may have no escort home. Without one there is no dosing on the day.', options: ESCORT },
  { ruleId: 'ELIG-R10', factId: 'alone-on-the-night', sentence: 'The person may be alone on the night after a session.', options: ESCORT },
  { ruleId: 'ELIG-R11', factId: 'cognitive-impairment', sentence: 'Cognitive impairment is on record. A capacity note belongs to this review.', options: CAPACITY },
  { ruleId: 'ELIG-R11', factId: 'delirium', sentence: 'Delirium is on record. A capacity note belongs to this review.', options: CAPACITY },
  { ruleId: 'ELIG-R11', factId: 'lack-of-capacity', sentence: 'There is doubt about the capacity to decide. A capacity note belongs to this review.', options: CAPACITY },
];

/** Facts that a prescriber weighs (ELIG-R3, R4, R6, R7, R9, R10, R11), and slow stomach emptying for information (R13). */
export function screenReviewedFacts({ facts }: EligibilityInput): readonly ScreeningFinding[] {
  const reviewed = REVIEWED.flatMap(({ ruleId, factId, sentence, options, clearedBy }) => {
    const fact = presentFact(facts, factId);
    if (fact === null || clearedBy?.(fact.details ?? {}) === true) return [];
    return [reviewFinding({ ruleId, sentence, inputs: factInputs(fact), threshold: 'present' }, options)];
  });
  const gastroparesis = presentFact(facts, 'gastroparesis');
  if (gastroparesis === null) return reviewed;
  const sentence = 'The stomach may empty slowly: nausea and aspiration are more of a concern.';
  return [...reviewed, infoFinding({ ruleId: 'ELIG-R13', sentence, inputs: factInputs(gastroparesis) }, ['Talk through fasting and nausea before the day'])];
}
