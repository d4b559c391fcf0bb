/** A limit that a figure should keep, in the unit of the figure. */
export type Goal = { readonly what: string; readonly limit: number; readonly isLeast: boolean; readonly unit: string; readonly digits: number };

export function atMost(what: string, limit: number, unit: string, digits: number): Goal {
  return { what, limit, isLeast: false, unit, digits };
}

export function atLeast(what: string, limit: number, unit: string): Goal {
  return { what, limit, isLeast: true, unit, digits: 0 };
}

/** The goal as a cell of a table shows it: `p50 ≤ 1 ms`. */
export function goalText(goal: Goal): string {
  return `${goal.what} ${limitText(goal)}`.trim();
}

/** How a measured figure misses its goal, in words; undefined where it keeps it. A figure that was not measured keeps nothing. */
export function missText(goal: Goal, value: number): string | undefined {
  const isKept = goal.isLeast ? value >= goal.limit : value <= goal.limit;
  return isKept ? undefined : `${goal.what} ${inUnit(value, goal, goal.digits)} (goal ${limitText(goal)})`.trim();
}

function limitText(goal: Goal): string {
  return `${goal.isLeast ? '≥' : '≤'} ${inUnit(goal.limit, goal, Number.isInteger(goal.limit) ? 0 : 1)}`;
}

function inUnit(value: number, { unit }: Goal, digits: number): string {
  const figure = value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
  return unit.startsWith('/') ? `${figure}${unit}` : `${figure} ${unit}`;
}
