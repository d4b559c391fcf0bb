import type { Observable } from './substance.ts';
import { isComparable } from './substance.ts';

/** Whether two curves may be held against each other, and if not, why: another substance is looked at, other blood, or blood of no stated site. */
export type Comparison = 'comparable' | 'other-analyte' | 'other-site' | 'site-not-stated';

/** How two curves stand to each other. What is not comparable is never drawn on one axis. */
export function comparisonOf(left: Observable, right: Observable): Comparison {
  if (isComparable(left, right)) return 'comparable';
  if (left.analyte !== right.analyte) return 'other-analyte';
  return left.site === right.site ? 'site-not-stated' : 'other-site';
}
