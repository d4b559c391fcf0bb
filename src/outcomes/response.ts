import type { RuleFinding } from '#foundation/rule.ts';
import type { CountedScore } from './counted-score.ts';
import { improvementPercent, isImprovedBy } from './improvement.ts';
import type { MeasureLimits } from './measure-limits.ts';
import { outcomeFinding } from './outcome-finding.ts';
import type { OutcomeSettings } from './settings.ts';

/** `not-defined` where the measure has no response or the baseline was too low to show one. */
export type ResponseStanding = 'yes' | 'no' | 'confounded' | 'not-defined';

/** Whether one counted score is a response: an improvement of half or more from a baseline of 10 or more (OUT-2, OUT-9). */
export function standingOfResponse(score: CountedScore, baselineTotal: number, limits: MeasureLimits, settings: OutcomeSettings): ResponseStanding {
  if (!limits.hasResponse || baselineTotal < settings['OUT-2.baselineFrom']) return 'not-defined';
  if (!isImprovedBy(settings['OUT-2.responsePercent'], baselineTotal, score.total)) return 'no';
  return score.isConfounded ? 'confounded' : 'yes';
}

/** The first counted score that is a response; its effective day is the response date. Null when there is none. */
export function findResponse(counted: readonly CountedScore[], baselineTotal: number, limits: MeasureLimits, settings: OutcomeSettings): CountedScore | null {
  return counted.find((score) => standingOfResponse(score, baselineTotal, limits, settings) === 'yes') ?? null;
}

/** The finding behind a response. */
export function responseFinding(response: CountedScore, baselineTotal: number, limits: MeasureLimits, settings: OutcomeSettings): RuleFinding {
  const percent = improvementPercent(baselineTotal, response.total);
  return outcomeFinding(
    'OUT-2',
    `Response on ${response.on}: ${limits.name} fell from ${baselineTotal} to ${response.total}, an improvement of ${percent ?? 0} %.`,
    [{ name: 'baseline', value: baselineTotal, unit: 'points' }, { name: limits.name, value: response.total, unit: 'points', at: response.assessment.effectiveAt }],
    `improvement of ${settings['OUT-2.responsePercent']} % or more from a baseline of ${settings['OUT-2.baselineFrom']} or more`,
    ['OUT-2.responsePercent', 'OUT-2.baselineFrom'],
  );
}
