import { hazardRatio } from './cohort/hazard-ratio.ts';
import type { LifeTable } from './cohort/life-table.ts';
import { logRank } from './cohort/log-rank.ts';
import type { ShownTables } from './durability-curve.ts';

/** The hazard ratio of one group against a reference, with its 95 % interval. */
export type ComparedHazard = { readonly reference: string; readonly compared: string; readonly ratio: number; readonly low: number; readonly high: number };

/** How groups differ in when something came; `pValue` is that of the log-rank test of all of them, `hazards` those against the first. */
export type GroupComparison = { readonly groups: readonly string[]; readonly pValue: number; readonly hazards: readonly ComparedHazard[] };

/**
 * Compares the groups that are shown, and no other, so that a hidden one cannot be worked out of the comparison. Each
 * further group has a hazard ratio against the first, left out where one of the two had no event to compare; the
 * intervals are not widened for their number.
 * @returns null where fewer than two groups are shown or nothing came in any
 */
export function compareGroups(tables: ShownTables): GroupComparison | null {
  const result = logRank([...tables.values()]);
  const [reference, ...others] = tables;
  if (result === null || reference === undefined) return null;
  return { groups: [...tables.keys()], pValue: result.pValue, hazards: others.flatMap((compared) => hazardOf(reference, compared)) };
}

function hazardOf([referenceName, reference]: GroupTable, [comparedName, compared]: GroupTable): readonly ComparedHazard[] {
  const hazard = hazardRatio([{ reference, compared }]);
  return hazard.state === 'estimated' ? [{ reference: referenceName, compared: comparedName, ratio: hazard.ratio, ...hazard.interval }] : [];
}

type GroupTable = readonly [group: string, table: LifeTable];
