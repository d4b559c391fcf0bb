import type { LocalDate } from '#foundation/zoned-time.ts';
import { INDICATIONS } from '#screening/treatment.ts';
import type { OutcomeMeasure } from './course-facts.ts';
import type { GroupCurve, ShownTables } from './durability-curve.ts';
import { curveOf, shownTables } from './durability-curve.ts';
import type { CurveName, OutcomeGrouping } from './figure-names.ts';
import type { GroupComparison } from './group-comparison.ts';
import { compareGroups } from './group-comparison.ts';
import type { GroupFigures, GroupMembers } from './group-figures.ts';
import { figuresOfGroups, groupsShown } from './group-figures.ts';
import { fromLandmark, reachesLandmark } from './landmark.ts';
import { figureFrame } from './outcome-figures.ts';
import type { OutcomeSettings } from './settings.ts';
import type { TreatedPerson } from './treated-person.ts';

/** One question about time: the curve of each group and how the shown ones differ. */
export type CurveFigure = { readonly curves: readonly GroupCurve[]; readonly comparison: GroupComparison | null };

/** The outcomes of a clinic. `figures` is null for a group that is not shown. */
export type ClinicOutcomes = {
  readonly groups: readonly { readonly group: string; readonly figures: GroupFigures | null }[];
} & Readonly<Record<CurveName, CurveFigure>>;

/** What the outcomes of a clinic are asked for; `landmarkDay` is the last day on which integration counts (INTG-2). */
export type OutcomesQuestion = { readonly measure: OutcomeMeasure; readonly by: OutcomeGrouping; readonly today: LocalDate; readonly landmarkDay: number };

const ORDER: Readonly<Record<OutcomeGrouping, readonly string[]>> = {
  all: ['all'],
  route: ['racemic-intravenous', 'racemic-intramuscular', 'racemic-sublingual', 'racemic-oral', 'racemic-nasal', 'esketamine-nasal'],
  indication: [...INDICATIONS, 'not-said'],
  integration: ['none', 'some', 'many', 'not-followed', 'counting'],
};
const TABLE_DAYS: Readonly<Record<CurveName, readonly number[]>> = { timeToResponse: [0, 7, 14, 28, 56, 84], durability: [0, 28, 56, 84, 168, 365] };

/**
 * What became of everybody who had a dose, as one group or several (OUT-1 to OUT-6, TTE-1 to TTE-3). Each figure counts
 * its own people: those with a baseline, of these those who could respond, of these those who did. What is hidden in a
 * figure stays hidden in the next; see `shownGroups`. A group without anybody reads like a hidden one.
 * Days count from the first dose to the response and from the response to the relapse; by integration both count from
 * the landmark, and only what came after it counts (`fromLandmark`).
 */
export function clinicOutcomes(people: readonly TreatedPerson[], question: OutcomesQuestion, settings: OutcomeSettings): ClinicOutcomes {
  const groups = outcomeGroups(people, question);
  const frame = figureFrame(question.measure, question.today, settings);
  const shown = groupsShown(groups, settings['TTE-1.smallestGroup']);
  const timesOf = (time: CurveName) => groups.map(({ group, members, isOpen }) => ({ group, times: isOpen ? [] : members.flatMap((person) => person[time] ?? []) }));
  const toResponse = shownTables(timesOf('timeToResponse'), shown.judged, settings);
  const among = question.by === 'integration' ? shown.judged : new Set(toResponse.keys());
  const durable = shownTables(timesOf('durability'), among, settings);
  return {
    groups: figuresOfGroups(groups, shown, question.by === 'integration' ? 'after-landmark' : 'all', frame),
    timeToResponse: curveFigure(groups, toResponse, TABLE_DAYS.timeToResponse),
    durability: curveFigure(groups, durable, TABLE_DAYS.durability),
  };
}

/** The people by group, in the order of the page; by integration as they stand from the landmark on. */
export function outcomeGroups(people: readonly TreatedPerson[], { by, landmarkDay }: Pick<OutcomesQuestion, 'by' | 'landmarkDay'>): readonly GroupMembers[] {
  const members = Map.groupBy(people, (person) => groupOf(person, by, landmarkDay));
  return ORDER[by].map((group) => {
    const own = members.get(group) ?? [];
    const isOpen = group === 'counting' || group === 'not-followed';
    return { group, isOpen, members: by === 'integration' && !isOpen ? own.map((person) => fromLandmark(person, landmarkDay)) : own };
  });
}

function groupOf(person: TreatedPerson, by: OutcomeGrouping, landmarkDay: number): string {
  switch (by) {
    case 'all':
      return 'all';
    case 'route':
      return person.treatment;
    case 'indication':
      return person.indication;
    case 'integration':
      return person.integration === 'counting' || reachesLandmark(person, landmarkDay) ? person.integration : 'not-followed';
  }
}

function curveFigure(groups: readonly GroupMembers[], tables: ShownTables, tableDays: readonly number[]): CurveFigure {
  // What was never said is no group that others differ from.
  const compared = new Map([...tables].filter(([group]) => group !== 'not-said'));
  return { curves: groups.map(({ group }) => curveOf(group, tables, tableDays)), comparison: compareGroups(compared) };
}
