import { chiSquareTail } from './chi-square.ts';
import type { LifeTable } from './life-table.ts';
import { eachEventDay } from './life-table.ts';

/** What the log-rank test says of several groups: how far their events are from what one common curve would bring. */
export type LogRank = {
  readonly chiSquare: number;
  /** One less than the groups in which an event could be expected. */
  readonly degreesOfFreedom: number;
  /** 0 to 1; 0 where it is below the smallest number of the machine. */
  readonly pValue: number;
  /** By group, in the order given; `expected` is the number of events under one common curve. */
  readonly groups: readonly { readonly people: number; readonly observed: number; readonly expected: number }[];
};

/**
 * Whether groups differ in when the event came, all days weighed alike. The same figures as R's `survdiff`. It is the
 * same in whatever order the groups are named.
 * @returns null where nothing can be compared: fewer than two groups were at risk on a day with an event
 * Source: Mantel 1966.
 */
export function logRank(tables: readonly LifeTable[]): LogRank | null {
  const size = tables.length;
  const [observed, expected] = [new Float64Array(size), new Float64Array(size)];
  const covariance = Array.from({ length: size }, () => new Float64Array(size));
  eachEventDay(tables, (_, events, atRisk) => {
    const [allEvents, allAtRisk] = [sumOf(events), sumOf(atRisk)];
    const spread = allAtRisk === 1 ? 0 : (allEvents * (allAtRisk - allEvents)) / (allAtRisk - 1);
    for (let group = 0; group < size; group++) {
      const share = (atRisk[group] ?? 0) / allAtRisk;
      add(observed, group, events[group] ?? 0);
      add(expected, group, allEvents * share);
      for (let other = 0; other < size; other++) add(covariance[group], other, spread * share * ((group === other ? 1 : 0) - (atRisk[other] ?? 0) / allAtRisk));
    }
  });
  const compared = tables.map((_, group) => group).filter((group) => (expected[group] ?? 0) > 0);
  const chosen = compared.slice(1);
  const rows = chosen.map((group) => [...chosen.map((other) => covariance[group]?.[other] ?? 0), (observed[group] ?? 0) - (expected[group] ?? 0)]);
  const weights = solved(rows);
  if (chosen.length === 0 || weights === null) return null;
  const chiSquare = chosen.reduce((sum, group, index) => sum + ((observed[group] ?? 0) - (expected[group] ?? 0)) * (weights[index] ?? 0), 0);
  const groups = tables.map(({ people }, group) => ({ people, observed: observed[group] ?? 0, expected: expected[group] ?? 0 }));
  return { chiSquare, degreesOfFreedom: chosen.length, pValue: chiSquareTail(chiSquare, chosen.length), groups };
}

function add(numbers: Float64Array | undefined, index: number, value: number): void {
  if (numbers !== undefined) numbers[index] = (numbers[index] ?? 0) + value;
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

/** Solves a symmetric positive system whose last column is the right side, by elimination; null where it has no single solution. */
function solved(rows: readonly number[][]): readonly number[] | null {
  for (const [index, pivot] of rows.entries()) {
    const divisor = pivot[index] ?? 0;
    if (divisor <= 0) return null;
    for (const [other, row] of rows.entries()) {
      if (other === index) continue;
      const factor = (row[index] ?? 0) / divisor;
      for (let column = index; column < row.length; column++) row[column] = (row[column] ?? 0) - factor * (pivot[column] ?? 0);
    }
  }
  return rows.map((row, index) => (row.at(-1) ?? 0) / (row[index] ?? 1));
}
