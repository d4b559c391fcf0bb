import type { ObservedRow } from './observed-rows.ts';
import { peopleOf } from './observed-rows.ts';
import { SAMPLING_STEPS } from './reasons.ts';

/** The numbers between which a prediction passes, and why these. */
export type Gate = { readonly least: number; readonly most: number; readonly words: string };

const NEAR = 0.2;
const ENOUGH_PEOPLE = 10;

/** The gate of a row; null where nothing is printed by which it could be judged. */
export function gateOf(row: ObservedRow): Gate | null {
  const { id, value, measure, unit } = row;
  if (measure.startsWith('Tmax')) {
    const step = SAMPLING_STEPS[id];
    const width = step === undefined ? 0 : unit === 'h' ? step.minutes / 60 : step.minutes;
    return step === undefined ? null : { least: value - width, most: value + width, words: `one sampling step, ${step.minutes} min` };
  }
  if (row.confidence.startsWith('C') && (peopleOf(row) ?? 0) >= ENOUGH_PEOPLE) return { least: value * (1 - NEAR), most: value * (1 + NEAR), words: '20 %' };
  return printedSpread(row);
}

/** The spread as the source prints it, around or in place of the value. */
function printedSpread({ value, spread, spread_kind, lo, hi }: ObservedRow): Gate | null {
  if (lo !== null && hi !== null) return { least: lo, most: hi, words: spread_kind === 'median (IQR)' ? 'interquartile range (no SD printed)' : 'range (no SD printed)' };
  if (spread === null) return null;
  if (spread_kind === 'SD') return { least: value - spread, most: value + spread, words: '1 SD' };
  if (spread_kind === 'geometric SD') return { least: value / spread, most: value * spread, words: '1 geometric SD' };
  return null;
}
