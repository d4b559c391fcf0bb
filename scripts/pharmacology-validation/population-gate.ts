import { commandOf } from '#cli/pk/flags.ts';
import type { PkFlags } from '#cli/pk/flags.ts';
import { questionOf } from '#cli/pk/typed-question.ts';
import { isRefusal } from '#foundation/refusal.ts';
import { spreadOf } from '#pharmacology/population.ts';
import { askOf } from './asked.ts';
import type { Judged } from './judged.ts';
import { isFitRow } from './reasons.ts';

/** How many of the people drawn peak inside what a source prints. */
export type DrawnPeaks = { readonly judged: Judged; readonly command: string; readonly band: string; readonly withinOne: number | null; readonly within: number; readonly passes: boolean };

const PEOPLE = 2000;
const SEED = 1;
const WANTED = 0.9;

/** Peaks for which a spread or range of people is printed, scored or fitted to, put to a drawn population. */
export function drawnPeaks(all: readonly Judged[]): readonly DrawnPeaks[] {
  return all.flatMap((judged) => {
    const { row, verdict } = judged;
    const asked = askOf(row);
    const isPrinted = row.spread_kind === 'SD' || (row.lo !== null && row.hi !== null);
    return asked === null || !isPrinted || row.measure !== 'Cmax' || verdict === 'apart' || (verdict === 'drawn' && !isFitRow(row)) ? [] : [peaksOf(judged, { ...asked.flags, duration: '6h', step: '2min', people: String(PEOPLE), seed: String(SEED) })];
  });
}

function peaksOf(judged: Judged, flags: PkFlags): DrawnPeaks {
  const { value, spread, lo, hi } = judged.row;
  const peaks = peaksDrawn(flags);
  const inside = (least: number, most: number): number => peaks.filter((peak) => peak >= least && peak <= most).length / peaks.length;
  const isRange = lo !== null && hi !== null;
  const sd = spread ?? 0;
  const within = isRange ? inside(lo, hi) : inside(value - 2 * sd, value + 2 * sd);
  return { judged, command: commandOf(flags), band: isRange ? `range ${lo} to ${hi}` : `${value} ± 2 × ${sd}`, withinOne: isRange ? null : inside(value - sd, value + sd), within, passes: within >= WANTED };
}

function peaksDrawn(flags: PkFlags): readonly number[] {
  const typed = questionOf(flags, null);
  if (isRefusal(typed)) throw new Error(typed.sentence);
  const spreads = spreadOf({ ...typed.question, people: PEOPLE, seed: SEED }, []);
  if (isRefusal(spreads)) throw new Error(spreads.sentence);
  return (spreads.find(({ observable }) => typed.analytes?.includes(observable.analyte) === true)?.exposures ?? []).map(({ cmax }) => cmax);
}
