import { chiSquareTail, NORMAL_97_5 } from './chi-square.ts';
import type { LifeTable } from './life-table.ts';
import { eachEventDay } from './life-table.ts';

/** Two groups of one stratum; people are compared inside their stratum alone. */
export type ComparedPair = { readonly reference: LifeTable; readonly compared: LifeTable };

/**
 * How much faster the event comes in the compared group than in the reference (below 1: slower), with its 95 %
 * interval. `standardError` is that of the natural logarithm. It has no value where one group has no event while the
 * other is at risk, because then any larger (or smaller) ratio would fit better still.
 */
export type HazardRatio =
  | {
      readonly state: 'estimated';
      readonly ratio: number;
      readonly standardError: number;
      readonly interval: { readonly low: number; readonly high: number };
      /** Wald's test against 1; 0 where it is below the smallest number of the machine. */
      readonly pValue: number;
    }
  | { readonly state: 'no-events-to-compare' };

/** Events and people at risk on one day of one stratum. */
type TiedDay = { readonly referenceEvents: number; readonly comparedEvents: number; readonly referenceAtRisk: number; readonly comparedAtRisk: number };

const MOST_STEPS = 200;
const LARGEST_STEP = 2;

/**
 * The hazard ratio of two groups by Cox's partial likelihood, stratified, events of one day by Efron's method. The same
 * figures as R's `coxph(ties = "efron")` with one covariate of 0 and 1. Swapping the groups turns the ratio into its inverse.
 * Sources: Cox 1972, Efron 1977.
 */
export function hazardRatio(strata: readonly ComparedPair[]): HazardRatio {
  const days = strata.flatMap(tiedDaysOf);
  const isBounded = days.some((day) => day.referenceEvents > 0 && day.comparedAtRisk > 0) && days.some((day) => day.comparedEvents > 0 && day.referenceAtRisk > 0);
  if (!isBounded) return { state: 'no-events-to-compare' };
  const logRatio = mostLikely(days);
  const standardError = 1 / Math.sqrt(efron(days, logRatio).information);
  const bound = (z: number) => Math.exp(logRatio + z * standardError);
  return {
    state: 'estimated',
    ratio: Math.exp(logRatio),
    standardError,
    interval: { low: bound(-NORMAL_97_5), high: bound(NORMAL_97_5) },
    pValue: chiSquareTail((logRatio / standardError) ** 2, 1),
  };
}

function tiedDaysOf({ reference, compared }: ComparedPair): readonly TiedDay[] {
  const days: TiedDay[] = [];
  eachEventDay([reference, compared], (_, [referenceEvents = 0, comparedEvents = 0], [referenceAtRisk = 0, comparedAtRisk = 0]) => {
    days.push({ referenceEvents, comparedEvents, referenceAtRisk, comparedAtRisk });
  });
  return days;
}

/** Newton's method; the slope falls from one end to the other, so a step that leaves the bracket is halved into it. */
function mostLikely(days: readonly TiedDay[]): number {
  let [low, high, logRatio] = [-Infinity, Infinity, 0];
  for (let step = 0; step < MOST_STEPS; step++) {
    const { slope, information } = efron(days, logRatio);
    if (slope > 0) low = logRatio;
    else high = logRatio;
    const move = Math.max(-LARGEST_STEP, Math.min(LARGEST_STEP, slope / information));
    const next = logRatio + move > low && logRatio + move < high ? logRatio + move : (low + high) / 2;
    if (Math.abs(move) <= 4 * Number.EPSILON * Math.max(1, Math.abs(logRatio)) || next === logRatio) return logRatio;
    logRatio = next;
  }
  return logRatio;
}

/** Slope of the logarithm of the likelihood and Fisher's information at a log ratio; who has the event on a day leaves the risk set one after the other, in equal parts of each. */
function efron(days: readonly TiedDay[], logRatio: number): { readonly slope: number; readonly information: number } {
  const ratio = Math.exp(logRatio);
  let [slope, information] = [0, 0];
  for (const { referenceEvents, comparedEvents, referenceAtRisk, comparedAtRisk } of days) {
    const events = referenceEvents + comparedEvents;
    slope += comparedEvents;
    for (let gone = 0; gone < events; gone++) {
      const compared = ratio * (comparedAtRisk - (gone / events) * comparedEvents);
      const share = compared / (compared + referenceAtRisk - (gone / events) * referenceEvents);
      slope -= share;
      information += share * (1 - share);
    }
  }
  return { slope, information };
}
