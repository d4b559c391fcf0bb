import type { Judged } from './judged.ts';
import { ONE_TRIAL, SECOND_REPORTS } from './reasons.ts';

/** How many of the scored rows pass, by one way of counting them. */
export type Share = { readonly words: string; readonly passed: number; readonly scored: number };

/** Rows of the studies to which the model that answers them was fitted. */
const OWN_STUDY = /^(Simons 2022|Otto 2021|Perez-Ruixo 2021) /;
const MODEL_BASED = 'model-based';

const isScored = ({ verdict }: Judged): boolean => verdict === 'pass' || verdict === 'fail';
const isOwnStudy = ({ row }: Judged): boolean => OWN_STUDY.test(row.source);
const isOneTrial = ({ row }: Judged): boolean => ONE_TRIAL.includes(row.id);

/** The share that counts first, then what other ways of counting would give. */
export function sharesOf(all: readonly Judged[]): readonly Share[] {
  const scored = all.filter(isScored);
  const once = scored.filter(({ row }) => !SECOND_REPORTS.includes(row.id));
  const measured = once.filter(({ row }) => row.spread_kind !== MODEL_BASED);
  return [
    countOf('**Every scored row; of the one trial in two reports each quantity once**', once),
    asUnits('The same, with the one trial as one row that passes only as a whole', scored),
    countOf('The first, without the rows that are a paper’s own model (o21 to o24)', measured),
    asUnits('Only studies to which the answering model was not fitted, the one trial as one row', scored.filter((one) => !isOwnStudy(one))),
    countOf('Only the studies to which it was fitted (o10 to o24)', scored.filter(isOwnStudy)),
  ];
}

function countOf(words: string, scored: readonly Judged[]): Share {
  return { words, passed: scored.filter(({ verdict }) => verdict === 'pass').length, scored: scored.length };
}

function asUnits(words: string, scored: readonly Judged[]): Share {
  const others = countOf(words, scored.filter((one) => !isOneTrial(one)));
  const trial = scored.filter(isOneTrial);
  if (trial.length === 0) return others;
  return { words, passed: others.passed + (trial.every(({ verdict }) => verdict === 'pass') ? 1 : 0), scored: others.scored + 1 };
}

/** A share in per cent, halves rounded up. */
export function percentOf({ passed, scored }: Share): number {
  return Math.round((100 * passed) / scored);
}
