import type { DrawnShares } from './claim.ts';

/** How many of the drawn figures stand for people it happened to. */
export type IconArray = { readonly whole: 10 | 100; readonly treated: number; readonly compared: number | null };

/** A share smaller than this would vanish among ten figures. */
const LEAST_PERCENT_OF_TEN = 5;

/** Ten figures for each arm, as people read numbers; a hundred where a share is too small for ten. */
export function iconArrayOf({ treated, compared }: DrawnShares): IconArray {
  const smallest = Math.min(treated, compared ?? treated);
  const whole = smallest < LEAST_PERCENT_OF_TEN ? 100 : 10;
  const countOf = (percent: number): number => Math.round((percent * whole) / 100);
  return { whole, treated: countOf(treated), compared: compared === null ? null : countOf(compared) };
}
