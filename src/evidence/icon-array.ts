import type { DrawnShares, Share } from './claim.ts';

/** How many of the drawn people it happened to; where the source gives a range, from the least to the most. */
export type DrawnCount = { readonly least: number; readonly most: number };

/** Of how many people each arm is drawn, and how many of them it happened to. */
export type IconArray = { readonly whole: Whole; readonly arms: readonly { readonly arm: DrawnShares[number]['arm']; readonly share: Share; readonly count: DrawnCount }[] };

type Whole = 10 | 100 | 1000;

/** Shares smaller than these, in percent, would vanish or grow among ten and among a hundred people. */
const LEAST_PERCENT_OF_TEN = 15;
const LEAST_PERCENT_OF_HUNDRED = 1.5;

/** Two arms are not drawn further apart, or nearer together, than by this many points in a hundred. */
const MOST_POINTS_OFF = 4;

/** Ten people for each arm, as people read numbers; a hundred or a thousand where rounding to ten would mislead. */
export function iconArrayOf(shares: DrawnShares): IconArray {
  const whole = wholeOf(shares);
  return { whole, arms: shares.map(({ arm, share }) => ({ arm, share, count: { least: countOf(share.least, whole), most: countOf(share.most, whole) } })) };
}

function wholeOf(shares: DrawnShares): Whole {
  const smallest = Math.min(...shares.map(({ share }) => share.least));
  if (smallest < LEAST_PERCENT_OF_HUNDRED) return 1000;
  return smallest < LEAST_PERCENT_OF_TEN || pointsOff(shares) > MOST_POINTS_OFF ? 100 : 10;
}

/** How far the gap between the arms among ten people is from the true one, in points of a hundred; 0 for one arm. */
function pointsOff([one, other]: DrawnShares): number {
  if (one === undefined || other === undefined) return 0;
  const gapAmongTen = (countOf(one.share.most, 10) - countOf(other.share.most, 10)) * 10;
  return Math.abs(gapAmongTen - (one.share.most - other.share.most));
}

function countOf(percent: number, whole: Whole): number {
  return Math.round((percent * whole) / 100);
}
