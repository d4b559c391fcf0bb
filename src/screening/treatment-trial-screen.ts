import type { RuleInput } from '#foundation/rule.ts';
import type { EligibilityInput } from './eligibility-input.ts';
import type { ScreeningFinding } from './screening-finding.ts';
import { gapFinding, reviewFinding } from './screening-finding.ts';
import type { TreatmentTrial } from './treatment-trials.ts';
import { countFailedTrials } from './treatment-trials.ts';

/** The record of adequate trials where treatment-resistant depression is claimed (ELIG-R12; S12). */
export function screenTreatmentTrials({ trials, treatment, settings }: EligibilityInput): readonly ScreeningFinding[] {
  if (treatment.indication !== 'treatment-resistant-depression') return [];
  if (trials.state !== 'known') return [gapFinding('ELIG-R12', 'earlier treatment trials', trials.state, 'prescriber-decides')];
  const failed = countFailedTrials(trials.value, settings);
  const needed = settings['ELIG-R12.failedTrials'];
  if (failed >= needed) return [];
  const inputs: readonly RuleInput[] = [{ name: 'adequate trials without enough benefit', value: failed, at: trials.at }, ...trials.value.map(trialInput)];
  const sentence = `Treatment-resistant depression is claimed with ${failed} adequate trial${failed === 1 ? '' : 's'} on record; the label status is off-label.`;
  const threshold = `${needed} trials of at least ${settings['ELIG-R12.weeks']} weeks at an adequate dose`;
  return [reviewFinding({ ruleId: 'ELIG-R12', sentence, inputs, threshold }, ['Complete the record of earlier trials', 'Go ahead off-label with the reason written down', 'Consider another trial first'])];
}

function trialInput(trial: TreatmentTrial): RuleInput {
  const weeks = trial.weeks === null ? 'length not known' : `${trial.weeks} weeks`;
  return { name: trial.medicine, value: `${trial.dose ?? 'dose not known'}, ${weeks}, dose ${trial.doseAdequacy}, ${trial.outcome}` };
}
