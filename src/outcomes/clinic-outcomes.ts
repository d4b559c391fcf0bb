import type { LocalDate } from '#foundation/zoned-time.ts';
import type { IntegrationStratum } from '#integration/integration-amount.ts';
import type { TreatmentKey } from '#plan/route.ts';
import type { GroupCurve, ShownTables } from './durability-curve.ts';
import { curveOf, shownTables } from './durability-curve.ts';
import type { GroupComparison } from './group-comparison.ts';
import { compareGroups } from './group-comparison.ts';
import type { GroupFigures, TreatedPerson } from './group-figures.ts';
import { figuresOf, peopleWithBaseline } from './group-figures.ts';
import type { OutcomeSettings } from './settings.ts';
import { shownGroups } from './shown-groups.ts';

/** By what the people of a clinic may be grouped. */
export const OUTCOME_GROUPINGS = ['all', 'route', 'integration'] as const;
export type OutcomeGrouping = (typeof OUTCOME_GROUPINGS)[number];

/**
 * Somebody with what they may be grouped by: product and route of the first dose, whatever came later, and how much
 * integration they had; `counting` while its days are not over (INTG-2), because only time tells in which group they belong.
 */
export type GroupedPerson = TreatedPerson & { readonly treatment: TreatmentKey; readonly integration: IntegrationStratum | 'counting' };

/** One question about time: the curve of each group and how the shown ones differ. */
export type CurveFigure = { readonly curves: readonly GroupCurve[]; readonly comparison: GroupComparison | null };

/** The outcomes of a clinic. `figures` is null for a group that is not shown. */
export type ClinicOutcomes = {
  readonly groups: readonly { readonly group: string; readonly figures: GroupFigures | null }[];
  readonly timeToResponse: CurveFigure;
  readonly durability: CurveFigure;
};

const ORDER: Readonly<Record<OutcomeGrouping, readonly string[]>> = {
  all: ['all'],
  route: ['racemic-intravenous', 'racemic-intramuscular', 'racemic-sublingual', 'racemic-oral', 'racemic-nasal', 'esketamine-nasal'],
  integration: ['none', 'some', 'many', 'counting'],
};
const RESPONSE_DAYS = [0, 7, 14, 28, 56, 84];
const DURABILITY_DAYS = [0, 28, 56, 84, 168, 365];

/**
 * What became of everybody who had a dose, as one group or several (OUT-1 to OUT-6, TTE-1). Each figure counts its own
 * people: those with a baseline, of these those who could respond, of these those who did. What is hidden in a figure
 * stays hidden in the next; see `shownGroups`. A group without anybody reads like a hidden one.
 * Days count from the first dose to the response and from the response to the relapse.
 */
export function clinicOutcomes(people: readonly GroupedPerson[], by: OutcomeGrouping, today: LocalDate, settings: OutcomeSettings): ClinicOutcomes {
  const groups = ORDER[by].map((group) => ({ group, members: people.filter((person) => groupOf(person, by) === group) }));
  const timesOf = (time: 'timeToResponse' | 'durability') => groups.map(({ group, members }) => ({ group, times: members.flatMap(({ course }) => course.outcome?.[time] ?? []) }));
  const shown = shownGroups(groups.map(({ group, members }) => ({ group, people: peopleWithBaseline(members) })), settings['TTE-1.smallestGroup']);
  const toResponse = shownTables(timesOf('timeToResponse'), shown, settings);
  const durable = shownTables(timesOf('durability'), new Set(toResponse.keys()), settings);
  return {
    groups: groups.map(({ group, members }) => ({ group, figures: shown.has(group) ? figuresOf(members, today, settings) : null })),
    timeToResponse: curveFigure(ORDER[by], toResponse, RESPONSE_DAYS),
    durability: curveFigure(ORDER[by], durable, DURABILITY_DAYS),
  };
}

function groupOf(person: GroupedPerson, by: OutcomeGrouping): string {
  switch (by) {
    case 'all':
      return 'all';
    case 'route':
      return person.treatment;
    case 'integration':
      return person.integration;
  }
}

function curveFigure(groups: readonly string[], tables: ShownTables, tableDays: readonly number[]): CurveFigure {
  const compared = new Map([...tables].filter(([group]) => group !== 'counting'));
  return { curves: groups.map((group) => curveOf(group, tables, tableDays)), comparison: compareGroups(compared) };
}
