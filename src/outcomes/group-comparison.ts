import { hazardRatio } from './cohort/hazard-ratio.ts';
import { logRank } from './cohort/log-rank.ts';
import type { ShownTables } from './durability-curve.ts';

/** The hazard ratio of one group against a reference, with its 95 % interval. */
export type ComparedHazard = { readonly reference: string; readonly compared: string; readonly ratio: number; readonly low: number; readonly high: number };

/** How groups differ in when something came; `pValue` is that of the log-rank test. */
export type GroupComparison = { readonly groups: readonly string[]; readonly pValue: number; readonly hazard: ComparedHazard | null };

/**
 * Compares the groups that are shown, and no other, so that a hidden one cannot be worked out of the comparison. The
 * hazard ratio belongs to two groups alone, the first being the reference, and is null where one had no event.
 * @returns null where fewer than two groups are shown or nothing came in any
 */
export function compareGroups(tables: ShownTables): GroupComparison | null {
  const result = logRank([...tables.values()]);
  if (result === null) return null;
  return { groups: [...tables.keys()], pValue: result.pValue, hazard: tables.size === 2 ? hazardOf(tables) : null };
}

function hazardOf(tables: ShownTables): ComparedHazard | null {
  const [reference, compared] = [...tables];
  if (reference === undefined || compared === undefined) return null;
  const hazard = hazardRatio([{ reference: reference[1], compared: compared[1] }]);
  if (hazard.state !== 'estimated') return null;
  return { reference: reference[0], compared: compared[0], ratio: hazard.ratio, ...hazard.interval };
}
