import { after, hours } from '#foundation/instant.ts';
import type { RuleFinding } from '#foundation/rule.ts';
import type { CountedScore } from './counted-score.ts';
import type { GivenDose } from './course-facts.ts';
import { improvementPercent, isImprovedBy } from './improvement.ts';
import type { MeasureLimits } from './measure-limits.ts';
import { outcomeFinding } from './outcome-finding.ts';
import type { OutcomeSettings } from './settings.ts';

/**
 * Whether the fourth dose has brought too little (NR-1). `review` asks the prescriber to choose between going on,
 * changing and stopping, and to give a reason before the next dose. From a baseline of 0 nothing can improve.
 */
export type NonResponse =
  | { readonly state: 'not-defined' }
  | { readonly state: 'dose-not-reached' }
  | { readonly state: 'awaiting-assessment' }
  | { readonly state: 'improved-enough'; readonly score: CountedScore }
  | { readonly state: 'review'; readonly score: CountedScore; readonly options: readonly ['continue', 'change', 'stop']; readonly finding: RuleFinding };

/** Looks at the first counted score at least 24 hours after the end of the fourth dose (NR-1). */
export function reviewNonResponse(doses: readonly GivenDose[], counted: readonly CountedScore[], baselineTotal: number, limits: MeasureLimits, settings: OutcomeSettings): NonResponse {
  if (baselineTotal === 0) return { state: 'not-defined' };
  const dose = doses.toSorted((left, right) => (left.startedAt < right.startedAt ? -1 : 1))[settings['NR-1.afterDose'] - 1];
  if (dose === undefined) return { state: 'dose-not-reached' };
  const earliest = after(dose.endedAt, hours(settings['NR-1.hoursAfter']));
  const score = counted.find((candidate) => candidate.assessment.effectiveAt >= earliest);
  if (score === undefined) return { state: 'awaiting-assessment' };
  if (isImprovedBy(settings['NR-1.belowPercent'], baselineTotal, score.total)) return { state: 'improved-enough', score };
  return { state: 'review', score, options: ['continue', 'change', 'stop'], finding: findingOf(score, baselineTotal, limits, settings) };
}

function findingOf(score: CountedScore, baselineTotal: number, limits: MeasureLimits, settings: OutcomeSettings): RuleFinding {
  const percent = improvementPercent(baselineTotal, score.total);
  return outcomeFinding(
    'NR-1',
    `After dose ${settings['NR-1.afterDose']} ${limits.name} had improved by ${percent ?? 0} %. Review: continue, change or stop; the next dose needs the prescriber’s reason.`,
    [{ name: 'baseline', value: baselineTotal, unit: 'points' }, { name: limits.name, value: score.total, unit: 'points', at: score.assessment.effectiveAt }],
    `improvement below ${settings['NR-1.belowPercent']} % at least ${settings['NR-1.hoursAfter']} h after dose ${settings['NR-1.afterDose']}`,
    ['NR-1.belowPercent', 'NR-1.afterDose'],
  );
}
