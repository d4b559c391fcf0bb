import type { RuleFinding } from '#foundation/rule.ts';
import type { CountedScore } from './counted-score.ts';
import type { MeasureLimits } from './measure-limits.ts';
import { outcomeFinding } from './outcome-finding.ts';
import { reliableChangeOf } from './reliable-change.ts';
import type { OutcomeSettings } from './settings.ts';

/**
 * Where a person on the PCL-5 track stands, which has no remission (OUT-3). Only `low` with a reliable improvement
 * may be described as recovered, and `probable-range` and `between` never.
 */
export type EndState = {
  readonly level: 'low' | 'between' | 'probable-range';
  readonly isReliablyImproved: boolean;
  readonly mayBeCalledRecovered: boolean;
  readonly finding: RuleFinding;
};

/** The end state of the last counted score; null for measures without one, and before any counted score. */
export function endStateOf(counted: readonly CountedScore[], baselineTotal: number, limits: MeasureLimits, settings: OutcomeSettings): EndState | null {
  const last = counted.at(-1);
  if (last === undefined || limits.endStateAtMost === null) return null;
  const level = last.total <= limits.endStateAtMost.value ? 'low' : last.total >= settings['OUT-3.pcl5ProbableFrom'] ? 'probable-range' : 'between';
  const isReliablyImproved = reliableChangeOf(last.total, baselineTotal, limits) === 'improved';
  const finding = outcomeFinding(
    'OUT-3',
    `${limits.name} stands at ${last.total}, ${last.total - baselineTotal} points from its baseline: ${SENTENCES[level]}`,
    [{ name: 'baseline', value: baselineTotal, unit: 'points' }, { name: limits.name, value: last.total, unit: 'points', at: last.assessment.effectiveAt }],
    `low end state at most ${limits.endStateAtMost.value}; probable range from ${settings['OUT-3.pcl5ProbableFrom']}`,
    [limits.endStateAtMost.setting, 'OUT-3.pcl5ProbableFrom'],
  );
  return { level, isReliablyImproved, mayBeCalledRecovered: level === 'low' && isReliablyImproved, finding };
}

const SENTENCES = {
  low: 'a low end state.',
  between: 'between the low end state and the probable range.',
  'probable-range': 'still in the range where PTSD is probable.',
} as const;
