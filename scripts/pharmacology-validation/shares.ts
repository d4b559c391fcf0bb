import type { Judged } from './judged.ts';
import { ONE_TRIAL, SECOND_REPORTS } from './reasons.ts';

/** How many of the scored rows pass, by one way of counting them. */
export type Share = { readonly words: string; readonly passed: number; readonly scored: number };

/** Rows of the studies to which the model that answers them was fitted. */
const OWN_STUDY = /^(Simons 2022|Otto 2021) /;
const MODEL_BASED = 'model-based';
const NEAR = 0.2;

const isScored = ({ verdict }: Judged): boolean => verdict === 'pass' || verdict === 'fail';
const isOwnStudy = ({ row }: Judged): boolean => OWN_STUDY.test(row.source);
const isOneTrial = ({ row }: Judged): boolean => ONE_TRIAL.includes(row.id);

/** The share that counts first, then what other ways of counting would give. */
export function sharesOf(all: readonly Judged[]): readonly Share[] {
  const scored = all.filter(isScored);
  const single = scored.filter(({ row }) => !SECOND_REPORTS.includes(row.id));
  const reproduced = all.filter(({ row, predicted }) => row.spread_kind === MODEL_BASED && predicted !== null && row.sampling !== 'not stated');
  const near = reproduced.filter(({ row, predicted }) => Math.abs((predicted ?? Number.NaN) / row.value - 1) <= NEAR);
  const each = countOf('Each quantity of the one trial by itself, its second report left out', single);
  return [
    asUnits('**The one trial counts once and passes only as a whole**', scored),
    each,
    { words: 'The same, with the rows that are a paper’s own model (o21 to o24), which here are only drawn', passed: each.passed + near.length, scored: each.scored + reproduced.length },
    asUnits('Only studies to which the answering model was not fitted', scored.filter((one) => !isOwnStudy(one))),
    countOf('Only the studies to which it was fitted (o10 to o20)', scored.filter(isOwnStudy)),
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
