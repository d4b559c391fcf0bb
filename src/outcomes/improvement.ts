/**
 * Improvement from baseline in percent, to one decimal; negative when worse. Null for a baseline of 0, from which no
 * share can be taken. For showing: comparisons use `isImprovedBy`, which does not round.
 */
export function improvementPercent(baseline: number, total: number): number | null {
  return baseline === 0 ? null : Math.round((1000 * (baseline - total)) / baseline) / 10;
}

/** True when the improvement is `percent` or more, compared in whole numbers so that 8 from 16 is exactly half. */
export function isImprovedBy(percent: number, baseline: number, total: number): boolean {
  return baseline > 0 && 100 * (baseline - total) >= percent * baseline;
}
