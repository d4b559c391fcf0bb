import type { SurvivalStep } from './cohort/kaplan-meier.ts';
import { kaplanMeier, medianDays } from './cohort/kaplan-meier.ts';
import type { LifeTable } from './cohort/life-table.ts';
import { eventsIn, lifeTableOf, peopleAtRisk } from './cohort/life-table.ts';
import type { OutcomeSettings } from './settings.ts';
import { shownGroups } from './shown-groups.ts';
import type { TimeToEvent } from './time-to-event.ts';

/** Stands under every curve and is never left out. */
export const CURVE_CAPTION = 'Observational: this shows what happened in this clinic. Groups differ in more than what names them, so it does not show what caused the difference, and it predicts nothing for one person.';

/** A curve of one group, or only the word that it is not shown because somebody could be recognised (TTE-1). */
export type GroupCurve =
  | { readonly state: 'not-shown'; readonly group: string }
  | {
      readonly state: 'shown';
      readonly group: string;
      readonly people: number;
      readonly events: number;
      /** The last day on which anybody was followed. */
      readonly lastDay: number;
      readonly steps: readonly SurvivalStep[];
      readonly medianDays: number | null;
      readonly atRisk: readonly { readonly day: number; readonly people: number }[];
    };

/** The times of one group. */
export type GroupTimes = { readonly group: string; readonly times: readonly TimeToEvent[] };

/** The life tables of the groups that may be shown, by key. */
export type ShownTables = ReadonlyMap<string, LifeTable>;

/**
 * The life tables of those groups of a whole that may be shown; see `shownGroups` for which.
 * @param among the groups that a figure about more of the same people shows
 */
export function shownTables(groups: readonly GroupTimes[], among: ReadonlySet<string>, settings: Pick<OutcomeSettings, 'TTE-1.smallestGroup'>): ShownTables {
  const shown = shownGroups(groups.map(({ group, times }) => ({ group, people: times.length })), settings['TTE-1.smallestGroup'], among);
  return new Map(groups.flatMap(({ group, times }) => (shown.has(group) ? [[group, lifeTableOf(times)] as const] : [])));
}

/**
 * The curve of one group with its table of people at risk. A group that may not be shown says nothing, not even its size.
 * @param tableDays the days for which the number at risk is wanted
 */
export function curveOf(group: string, tables: ShownTables, tableDays: readonly number[]): GroupCurve {
  const table = tables.get(group);
  if (table === undefined) return { state: 'not-shown', group };
  const steps = kaplanMeier(table);
  return {
    state: 'shown',
    group,
    people: table.people,
    events: eventsIn(table),
    lastDay: table.ends.length - 1,
    steps,
    medianDays: medianDays(steps),
    atRisk: tableDays.map((day) => ({ day, people: peopleAtRisk(table, day) })),
  };
}
