import type { Instant } from '#foundation/instant.ts';
import type { Hold, HoldRule } from './course-facts.ts';

/** True while the hold is in force: from its first moment until just before it is lifted. */
export function isInForce(hold: Hold, at: Instant): boolean {
  return hold.from <= at && (hold.until === null || at < hold.until);
}

/** True when a hold by this rule is in force at the moment. */
export function isHeldBy(rule: HoldRule, holds: readonly Hold[], at: Instant): boolean {
  return holds.some((hold) => hold.rule === rule && isInForce(hold, at));
}
