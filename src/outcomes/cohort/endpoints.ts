import { LifeTable } from './life-table.ts';
import type { OrderedScores } from './scores.ts';
import { HIGHEST_SCORE } from './scores.ts';

/** What may come in the course of a person, by the simple definitions of a cohort. */
export const ENDPOINTS = ['response', 'remission', 'relapse'] as const;

export type Endpoint = (typeof ENDPOINTS)[number];

/** The highest PHQ-9 that is a remission, and the lowest at which a relapse is possible; points. */
const REMISSION_AT_MOST = 4;
const RELAPSE_FROM = 10;

/**
 * Times to response and remission from the baseline, and to relapse from the response, as life tables by group:
 * - response: the first score after day 0 of half the baseline or less;
 * - remission: the first score after day 0 of 4 or less;
 * - relapse: after the day of the response, the first score of 10 or more and above half the baseline.
 * Who does not reach it is followed to the last score. These are simpler than OUT-1 to OUT-6, by which a clinic judges
 * one person: no days of recall, no confirmation.
 * @param groups by person, 0 to just below `groupCount`
 * @returns by endpoint one table for each group; those of relapse hold responders alone
 */
export function endpointTables(ordered: OrderedScores, groups: Uint8Array, groupCount: number): Readonly<Record<Endpoint, readonly LifeTable[]>> {
  const { starts, days, scores } = ordered;
  const lastDay = lastDayOf(ordered);
  const tables = () => Array.from({ length: groupCount }, () => new LifeTable(lastDay));
  const [response, remission, relapse] = [tables(), tables(), tables()];
  for (let person = 0; person + 1 < starts.length; person++) {
    const start = starts[person] ?? 0;
    const end = starts[person + 1] ?? 0;
    const group = groups[person] ?? 0;
    const half = Math.floor((scores[start] ?? 0) / 2);
    const timeTo = (row: number): number => days[Math.min(row, end - 1)] ?? 0;
    const responded = firstWithin(scores, start + 1, end, 0, half);
    const remitted = firstWithin(scores, start + 1, end, 0, REMISSION_AT_MOST);
    response[group]?.add(timeTo(responded), responded < end);
    remission[group]?.add(timeTo(remitted), remitted < end);
    if (responded === end) continue;
    const relapsed = firstWithin(scores, responded + 1, end, Math.max(RELAPSE_FROM, half + 1), HIGHEST_SCORE);
    relapse[group]?.add(timeTo(relapsed) - timeTo(responded), relapsed < end);
  }
  return { response, remission, relapse };
}

/** The first row, up to just before `end`, whose score lies between the limits; `end` where there is none. */
function firstWithin(scores: Uint8Array, from: number, end: number, least: number, most: number): number {
  for (let row = from; row < end; row++) {
    const score = scores[row] ?? 0;
    if (score >= least && score <= most) return row;
  }
  return end;
}

function lastDayOf({ starts, days }: OrderedScores): number {
  let last = 0;
  for (let person = 1; person < starts.length; person++) last = Math.max(last, days[(starts[person] ?? 0) - 1] ?? 0);
  return last;
}
