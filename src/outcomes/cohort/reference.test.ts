import { describe, expect, test } from 'vitest';
import { madeCohort, TRUE_HAZARD_RATIO } from '../../../tests/support/made-cohort.ts';
import { agreementOf, referencePrinted, referenceRows } from '../../../tests/support/outcomes-reference.ts';
import { outcomesOfCohort } from './cohort-outcomes.ts';
import type { CohortScores } from './scores.ts';

const cohort = madeCohort();
const rows = referenceRows();
const printed = referencePrinted();

function outcomesOf(scores: CohortScores) {
  const outcomes = outcomesOfCohort(scores);
  if ('fault' in outcomes) throw new Error(outcomes.fault);
  return outcomes;
}

/** The same rows in another order, people named in another order too. */
function shuffled({ patients, days, scores, routes, integrations }: CohortScores): CohortScores {
  const [people, rowCount] = [routes.length, patients.length];
  const otherPerson = (person: number) => (person * 7_919 + 13) % people;
  const rowAt = (index: number) => (index * 600_011 + 5) % rowCount;
  const personAt = Int32Array.from(routes, (_, person) => person).toSorted((left, right) => otherPerson(left) - otherPerson(right));
  return {
    patients: patients.map((_, index) => otherPerson(patients[rowAt(index)] ?? 0)),
    days: days.map((_, index) => days[rowAt(index)] ?? 0),
    scores: scores.map((_, index) => scores[rowAt(index)] ?? 0),
    routes: routes.map((_, index) => routes[personAt[index] ?? 0] ?? 0),
    integrations: integrations.map((_, index) => integrations[personAt[index] ?? 0] ?? 0),
  };
}

const outcomes = outcomesOf(cohort);
const [response, remission, relapse] = outcomes.endpoints;

describe('1,000,000 scores of 50,000 people', () => {
  test('give every row of R’s curves to 1e-12, and no other row', () => {
    const agreement = agreementOf(outcomes, rows);
    expect(agreement.map(({ endpoint, rows: count, unmatched }) => [endpoint, count, unmatched])).toEqual([['response', 343, 0], ['remission', 430, 0], ['relapse', 1227, 0]]);
    for (const { largestDifference } of agreement) expect(largestDifference).toBeLessThan(1e-12);
  });

  test('give R’s counts, log-rank and hazard ratio to every digit that R printed', () => {
    expect([response?.events, remission?.events, relapse?.events]).toEqual([printed.n_resp, printed.n_rem, printed.n_relapse]);
    expect(relapse?.logRank?.degreesOfFreedom).toBe(1);
    expect(relapse?.logRank?.chiSquare.toFixed(10)).toBe(printed.logrank_chisq.toFixed(10));
    const ratio = relapse?.hazardRatio;
    expect(ratio?.state === 'estimated' ? [ratio.ratio.toFixed(10), ratio.standardError.toFixed(10)] : ratio).toEqual([printed.cox_hr_integration.toFixed(10), printed.cox_se.toFixed(10)]);
  });

  test('find the truth from which they were made', () => {
    const ratio = relapse?.hazardRatio;
    expect(ratio).toMatchObject({ state: 'estimated' });
    if (ratio?.state === 'estimated') expect([ratio.interval.low < TRUE_HAZARD_RATIO, ratio.interval.high > TRUE_HAZARD_RATIO]).toEqual([true, true]);
  });

  test('say the same in whatever order they come', () => {
    expect(outcomesOf(shuffled(cohort))).toEqual(outcomes);
  });
});

describe('the comparison with R', () => {
  const isTold = (agreement: ReturnType<typeof agreementOf>) => agreement.some(({ unmatched, largestDifference }) => unmatched > 0 || largestDifference > 1e-12);

  test('notices that one score of a million is another', () => {
    const scores = Uint8Array.from(cohort.scores);
    const visits = cohort.patients.indexOf(1);
    const unwell = cohort.routes.findIndex((_, person) => scores.subarray(person * visits + 1, (person + 1) * visits).every((score) => 2 * score > (scores[person * visits] ?? 0)));
    scores[(unwell + 1) * visits - 1] = 0;
    expect([isTold(agreementOf(outcomes, rows)), isTold(agreementOf(outcomesOf({ ...cohort, scores }), rows))]).toEqual([false, true]);
  });

  test('notices a figure that differs from the twelfth digit on, a row too many and a row too few', () => {
    const [first, ...rest] = rows;
    if (first === undefined) throw new Error('there is no reference');
    const faults = [[{ ...first, figures: first.figures.map((figure) => figure * (1 + 2e-12)) }, ...rest], [first, { ...first, day: 1 }, ...rest], rest];
    expect(faults.map((faulty) => isTold(agreementOf(outcomes, faulty)))).toEqual([true, true, true]);
  });
});
