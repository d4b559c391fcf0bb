import type { RuleFinding } from '#foundation/rule.ts';
import type { CountedScore } from './counted-score.ts';
import type { MeasureLimits } from './measure-limits.ts';
import { outcomeFinding } from './outcome-finding.ts';

/** Change beyond the measure's noise; `not-defined` where no figure is known for the measure. */
export type ReliableChange = 'improved' | 'deteriorated' | 'none' | 'not-defined';

/** Whether a total differs from its baseline by more than the measure's noise (OUT-4). */
export function reliableChangeOf(total: number, baselineTotal: number, limits: MeasureLimits): ReliableChange {
  if (limits.reliableChange === null) return 'not-defined';
  if (baselineTotal - total >= limits.reliableChange.value) return 'improved';
  return total - baselineTotal >= limits.reliableChange.value ? 'deteriorated' : 'none';
}

/** A prompt for every counted score that is reliably worse than the baseline, in order. */
export function deteriorationFindings(counted: readonly CountedScore[], baselineTotal: number, limits: MeasureLimits): readonly RuleFinding[] {
  const limit = limits.reliableChange;
  if (limit === null) return [];
  const worse = counted.filter((score) => reliableChangeOf(score.total, baselineTotal, limits) === 'deteriorated');
  return worse.map((score) =>
    outcomeFinding(
      'OUT-4',
      `${limits.name} on ${score.on} is ${score.total - baselineTotal} points worse than at baseline. Please look at this with the person.`,
      [{ name: 'baseline', value: baselineTotal, unit: 'points' }, { name: limits.name, value: score.total, unit: 'points', at: score.assessment.effectiveAt }],
      `${limit.value} points or more above baseline`,
      [limit.setting],
    ),
  );
}
