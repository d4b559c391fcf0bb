import type { RuleFinding } from '#foundation/rule.ts';
import type { CountedScore } from './counted-score.ts';
import type { MeasureLimits } from './measure-limits.ts';
import { outcomeFinding } from './outcome-finding.ts';

/** One finding for each counted score taken while a mania hold was in force (OUT-9). */
export function confoundedFindings(counted: readonly CountedScore[], limits: MeasureLimits): readonly RuleFinding[] {
  const confounded = counted.filter((score) => score.isConfounded);
  return confounded.map((score) =>
    outcomeFinding(
      'OUT-9',
      `${limits.name} on ${score.on} was taken under a mania hold, so a response or remission on it is not counted.`,
      [{ name: limits.name, value: score.total, unit: 'points', at: score.assessment.effectiveAt }],
      'mania hold in force',
      [],
    ),
  );
}
