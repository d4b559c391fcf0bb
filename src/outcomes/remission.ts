import type { RuleFinding } from '#foundation/rule.ts';
import type { CountedScore } from './counted-score.ts';
import type { MeasureLimits } from './measure-limits.ts';
import { outcomeFinding } from './outcome-finding.ts';

/** `not-defined` where the measure names no remission or the baseline was already that low. */
export type RemissionStanding = 'yes' | 'no' | 'confounded' | 'not-defined';

/** Whether one counted score is a remission: at or below the measure's limit, coming from above it (OUT-3, OUT-9). */
export function standingOfRemission(score: CountedScore, baselineTotal: number, limits: MeasureLimits): RemissionStanding {
  const limit = limits.remissionAtMost;
  if (limit === null || baselineTotal <= limit.value) return 'not-defined';
  if (score.total > limit.value) return 'no';
  return score.isConfounded ? 'confounded' : 'yes';
}

/** The first counted score that is a remission; null when there is none. */
export function findRemission(counted: readonly CountedScore[], baselineTotal: number, limits: MeasureLimits): CountedScore | null {
  return counted.find((score) => standingOfRemission(score, baselineTotal, limits) === 'yes') ?? null;
}

/** The finding behind a remission. */
export function remissionFinding(remission: CountedScore, limits: MeasureLimits): RuleFinding {
  const limit = limits.remissionAtMost;
  return outcomeFinding(
    'OUT-3',
    `Remission on ${remission.on}: ${limits.name} was ${remission.total}.`,
    [{ name: limits.name, value: remission.total, unit: 'points', at: remission.assessment.effectiveAt }],
    `${limits.name} at most ${limit?.value ?? 'not defined'}`,
    limit === null ? [] : [limit.setting],
  );
}
