import type { SettingTable, SettingValues } from '#foundation/setting.ts';
import type { SurvivalStep } from './cohort/kaplan-meier.ts';
import { kaplanMeier, medianDays } from './cohort/kaplan-meier.ts';
import { eventsIn, lifeTableOf, peopleAtRisk } from './cohort/life-table.ts';
import type { TimeToEvent } from './time-to-event.ts';

/** The number of this rule. It joins the clinic's settings with the screen that compares groups. */
export const durabilitySettings = {
  'TTE-1.smallestGroup': { value: 11, unit: 'people', meaning: 'Curves of groups smaller than this are not shown', source: { key: 'product-default', mark: 'P' } },
} as const satisfies SettingTable;

/** Stands under every curve and is never left out. */
export const CURVE_CAPTION = 'Observational: this shows what happened in this clinic. Groups differ in more than what names them, so it does not show what caused the difference, and it predicts nothing for one person.';

/** A curve of one group, or only the word that the group is too small to be shown (TTE-1). */
export type GroupCurve =
  | { readonly state: 'too-few-people'; readonly group: string; readonly smallestGroup: number; readonly caption: string }
  | {
      readonly state: 'shown';
      readonly group: string;
      readonly people: number;
      readonly events: number;
      readonly steps: readonly SurvivalStep[];
      readonly medianDays: number | null;
      readonly atRisk: readonly { readonly day: number; readonly people: number }[];
      readonly caption: string;
    };

/**
 * The curve of one group with its table of people at risk. Smaller groups than the setting are not shown at all, not
 * even their size.
 * @param tableDays the days for which the number at risk is wanted
 */
export function curveOf(group: string, times: readonly TimeToEvent[], tableDays: readonly number[], settings: SettingValues<typeof durabilitySettings>): GroupCurve {
  const smallestGroup = settings['TTE-1.smallestGroup'];
  if (times.length < smallestGroup) return { state: 'too-few-people', group, smallestGroup, caption: CURVE_CAPTION };
  const table = lifeTableOf(times);
  const steps = kaplanMeier(table);
  return {
    state: 'shown',
    group,
    people: table.people,
    events: eventsIn(table),
    steps,
    medianDays: medianDays(steps),
    atRisk: tableDays.map((day) => ({ day, people: peopleAtRisk(table, day) })),
    caption: CURVE_CAPTION,
  };
}
