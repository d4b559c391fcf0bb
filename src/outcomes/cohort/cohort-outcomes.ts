import type { Endpoint } from './endpoints.ts';
import { ENDPOINTS, endpointTables } from './endpoints.ts';
import type { HazardRatio } from './hazard-ratio.ts';
import { hazardRatio } from './hazard-ratio.ts';
import type { SurvivalStep } from './kaplan-meier.ts';
import { kaplanMeier, medianDays } from './kaplan-meier.ts';
import type { LifeTable } from './life-table.ts';
import { eventsIn, joined } from './life-table.ts';
import type { LogRank } from './log-rank.ts';
import { logRank } from './log-rank.ts';
import type { CohortScores, ScoresFault } from './scores.ts';
import { inOrder } from './scores.ts';

/** The curve of the people of one route with or without a high dose of integration; `group` is route × 2 + integration. */
export type GroupOutcomes = {
  readonly group: number;
  readonly route: number;
  readonly integration: number;
  readonly people: number;
  readonly events: number;
  readonly medianDays: number | null;
  readonly steps: readonly SurvivalStep[];
};

/** One endpoint of a whole cohort: its groups, and how a high dose of integration compares with none or a low one. */
export type EndpointOutcomes = {
  readonly endpoint: Endpoint;
  readonly people: number;
  readonly events: number;
  readonly groups: readonly GroupOutcomes[];
  /** By integration alone, as if routes were one; null where nothing can be compared. */
  readonly logRank: LogRank | null;
  /** High over low integration, compared inside each route. */
  readonly hazardRatio: HazardRatio;
};

/** What became of the people of a cohort, in the order of `ENDPOINTS`. */
export type CohortOutcomes = { readonly people: number; readonly scores: number; readonly endpoints: readonly EndpointOutcomes[] };

/** Computes response, remission and relapse of a cohort, or names the first score that cannot be counted. */
export function outcomesOfCohort(cohort: CohortScores): CohortOutcomes | ScoresFault {
  const ordered = inOrder(cohort);
  if ('fault' in ordered) return ordered;
  const { routes, integrations } = cohort;
  const groups = routes.map((route, person) => route * 2 + (integrations[person] ?? 0));
  const routeCount = routes.reduce((highest, route) => Math.max(highest, route), -1) + 1;
  const tables = endpointTables(ordered, groups, 2 * routeCount);
  return { people: routes.length, scores: cohort.scores.length, endpoints: ENDPOINTS.map((endpoint) => endpointOf(endpoint, tables[endpoint])) };
}

function endpointOf(endpoint: Endpoint, tables: readonly LifeTable[]): EndpointOutcomes {
  const groups = tables.flatMap((table, group) => (table.people === 0 ? [] : [groupOf(table, group)]));
  const [low, high] = [0, 1].map((integration) => tables.filter((_, group) => group % 2 === integration));
  return {
    endpoint,
    people: groups.reduce((sum, { people }) => sum + people, 0),
    events: groups.reduce((sum, { events }) => sum + events, 0),
    groups,
    logRank: logRank([joined(low ?? []), joined(high ?? [])]),
    hazardRatio: hazardRatio((low ?? []).flatMap((reference, route) => (high?.[route] === undefined ? [] : [{ reference, compared: high[route] }]))),
  };
}

function groupOf(table: LifeTable, group: number): GroupOutcomes {
  const steps = kaplanMeier(table);
  return { group, route: Math.floor(group / 2), integration: group % 2, people: table.people, events: eventsIn(table), medianDays: medianDays(steps), steps };
}
