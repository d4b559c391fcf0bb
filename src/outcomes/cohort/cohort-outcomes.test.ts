import { describe, expect, test } from 'vitest';
import { outcomesOfCohort } from './cohort-outcomes.ts';
import { ENDPOINTS } from './endpoints.ts';

type Person = { readonly route?: number; readonly integration?: number; readonly scores: readonly (readonly [day: number, score: number])[] };

function outcomesOf(...people: readonly Person[]) {
  const rows = people.flatMap(({ scores }, patient) => scores.map(([day, score]) => ({ patient, day, score })));
  return outcomesOfCohort({
    patients: Int32Array.from(rows, ({ patient }) => patient),
    days: Uint16Array.from(rows, ({ day }) => day),
    scores: Uint8Array.from(rows, ({ score }) => score),
    routes: Uint8Array.from(people, ({ route = 0 }) => route),
    integrations: Uint8Array.from(people, ({ integration = 0 }) => integration),
  });
}

/** Days to each endpoint of one person: `on` where it came, `until` where it did not. */
function timesOf(...scores: Person['scores']) {
  const outcomes = outcomesOf({ scores });
  if ('fault' in outcomes) return outcomes;
  return Object.fromEntries(
    ENDPOINTS.map((endpoint) => {
      const found = outcomes.endpoints.find((each) => each.endpoint === endpoint);
      return [endpoint, found?.people === 0 ? null : (found?.groups[0]?.steps[0]?.day ?? 'no')];
    }),
  );
}

describe('the simple definitions', () => {
  test('response is half the baseline or less, after the day of the baseline', () => {
    expect(timesOf([0, 16], [7, 9], [14, 8], [21, 8])).toMatchObject({ response: 14 });
    expect(timesOf([0, 17], [7, 9])).toMatchObject({ response: 'no', relapse: null });
    expect(timesOf([0, 17], [7, 8])).toMatchObject({ response: 7 });
  });

  test('remission is a score of 4 or less', () => {
    expect(timesOf([0, 16], [7, 5], [14, 4])).toMatchObject({ response: 7, remission: 14 });
    expect(timesOf([0, 16], [7, 5])).toMatchObject({ remission: 'no' });
  });

  test('relapse is a score of 10 or more and above half the baseline, counted from the response', () => {
    expect(timesOf([0, 16], [7, 8], [14, 9], [30, 10])).toMatchObject({ relapse: 23 });
    expect(timesOf([0, 24], [7, 12], [14, 12], [30, 13])).toMatchObject({ relapse: 23 });
    expect(timesOf([0, 16], [7, 8], [14, 9])).toMatchObject({ relapse: 'no' });
  });

  test('whoever has nothing but a baseline is followed for 0 days', () => {
    expect(timesOf([0, 20])).toEqual({ response: 'no', remission: 'no', relapse: null });
  });

  test('days may come in any order', () => {
    expect(timesOf([30, 10], [7, 8], [0, 16])).toMatchObject({ response: 7, relapse: 23 });
  });
});

describe('scores that cannot be counted', () => {
  test('are named by their row: a person without a score on day 0, and two scores of one day', () => {
    expect(outcomesOf({ scores: [[0, 16], [7, 8]] }, { scores: [[3, 16], [9, 4]] })).toEqual({ fault: 'no-baseline', row: 2 });
    expect(outcomesOf({ scores: [[0, 16], [7, 8], [7, 9]] })).toEqual({ fault: 'same-day', row: 2, earlierRow: 1 });
    expect(outcomesOf({ scores: [[7, 16], [0, 8], [7, 9]] })).toEqual({ fault: 'same-day', row: 2, earlierRow: 0 });
  });
});

describe('groups', () => {
  test('are those that have people: route × 2 + integration', () => {
    const outcomes = outcomesOf({ route: 0, scores: [[0, 20]] }, { route: 3, integration: 1, scores: [[0, 20], [5, 3]] });
    expect(outcomes).toMatchObject({
      people: 2,
      scores: 3,
      endpoints: [
        { endpoint: 'response', people: 2, events: 1, groups: [{ group: 0, route: 0, integration: 0, people: 1, events: 0, medianDays: null }, { group: 7, route: 3, integration: 1, people: 1, events: 1, medianDays: 5 }] },
        { endpoint: 'remission' },
        { endpoint: 'relapse', people: 1, events: 0, groups: [{ group: 7, people: 1 }], logRank: null, hazardRatio: { state: 'no-events-to-compare' } },
      ],
    });
  });

  test('nobody is no group and nothing to compare', () => {
    expect(outcomesOf()).toMatchObject({ people: 0, scores: 0, endpoints: [{ groups: [], logRank: null }, { groups: [] }, { groups: [] }] });
  });
});
