import type { ShareInterval } from './cohort/wilson-interval.ts';
import { wilsonInterval } from './cohort/wilson-interval.ts';
import type { SeriesStepName, ShareFigure } from './figure-names.ts';
import { JUDGED_FIGURES, SERIES_STEPS, SHARE_FIGURES } from './figure-names.ts';
import type { FigureFrame, FigureStanding } from './outcome-figures.ts';
import { isDefined, standingIn } from './outcome-figures.ts';
import { shownGroups } from './shown-groups.ts';
import type { TreatedPerson } from './treated-person.ts';

/**
 * A share of a group: `yes` of `of` people with its 95 % interval, 0 to 1 (Wilson); `open` are those who belong to it
 * and cannot be counted: not asked in its time, or a series still running. `not-defined` where the measure or the
 * grouping gives it no meaning, `not-shown` where fewer people than allowed were counted.
 */
export type GroupShare = { readonly state: 'shown'; readonly yes: number; readonly of: number; readonly open: number; readonly interval: ShareInterval } | { readonly state: 'not-shown' } | { readonly state: 'not-defined' };

/** One dose of the series: who of the group came to it. */
export type SeriesStep = { readonly step: SeriesStepName; readonly share: GroupShare };

/** What became of the people of a group that is shown. */
export type GroupFigures = {
  /** Who had a dose, with a baseline or without. */
  readonly treated: number;
  /** Who has a baseline, and of these who has a counted score; null where too few. */
  readonly people: number | null;
  readonly scored: number | null;
  readonly shares: readonly { readonly figure: ShareFigure; readonly share: GroupShare }[];
  readonly series: readonly SeriesStep[];
};

/** The people of one group; `isOpen` where it says of them only what is not known yet, so that nothing is counted but who was lost. */
export type GroupMembers = { readonly group: string; readonly members: readonly TreatedPerson[]; readonly isOpen: boolean };

/** Which figures a grouping gives: all of them, or from a landmark on only what can be counted from there. */
export type GivenFigures = 'all' | 'after-landmark';
const AFTER_LANDMARK: ReadonlySet<ShareFigure> = new Set(['response', 'remission', 'worsened', 'lost']);

/** The groups of which anything is shown, and of these the ones of which scores are shown. */
export type ShownGroups = { readonly treated: ReadonlySet<string>; readonly judged: ReadonlySet<string> };

/** Which groups are shown: by everybody treated, then by those with a baseline; see `shownGroups`. */
export function groupsShown(groups: readonly GroupMembers[], smallestGroup: number): ShownGroups {
  const sized = (counts: (person: TreatedPerson) => boolean) => groups.map(({ group, members }) => ({ group, people: members.filter(counts).length }));
  const treated = shownGroups(sized(() => true), smallestGroup);
  return { treated, judged: shownGroups(sized(({ hasBaseline }) => hasBaseline), smallestGroup, treated) };
}

/** The figures of every group, null for one that is not shown. Each share decides anew who may be shown, never more than the one before it. */
export function figuresOfGroups(groups: readonly GroupMembers[], shown: ShownGroups, given: GivenFigures, frame: FigureFrame): readonly { readonly group: string; readonly figures: GroupFigures | null }[] {
  const shares = new Map(SHARE_FIGURES.map((figure) => [figure, isGiven(figure, given, frame) ? sharesOf(groups.filter(({ isOpen }) => !isOpen || figure === 'lost'), (person) => standingIn(figure, person, frame), amongFor(figure, shown), frame) : null]));
  const steps = given === 'all' ? seriesSteps(groups, shown.treated, frame) : [];
  return groups.map(({ group, members }) => {
    if (!shown.treated.has(group)) return { group, figures: null };
    const judged = shown.judged.has(group) ? members.filter(({ hasBaseline }) => hasBaseline) : null;
    return {
      group,
      figures: {
        treated: members.length,
        people: judged?.length ?? null,
        scored: judged?.filter(({ lastScoreOn }) => lastScoreOn !== null).length ?? null,
        shares: SHARE_FIGURES.map((figure) => ({ figure, share: shares.get(figure)?.get(group) ?? { state: 'not-defined' } })),
        series: steps.map(({ step, byGroup }) => ({ step, share: byGroup.get(group) ?? { state: 'not-shown' } })),
      },
    };
  });
}

function isGiven(figure: ShareFigure, given: GivenFigures, frame: FigureFrame): boolean {
  return isDefined(figure, frame.limits) && (given === 'all' || AFTER_LANDMARK.has(figure));
}

function amongFor(figure: ShareFigure, shown: ShownGroups): ReadonlySet<string> {
  return JUDGED.has(figure) ? shown.judged : shown.treated;
}
const JUDGED: ReadonlySet<ShareFigure> = new Set(JUDGED_FIGURES);

/** The share of each group, with those hidden whose counted people are too few or could be worked out. */
function sharesOf(groups: readonly GroupMembers[], standing: (person: TreatedPerson) => FigureStanding | null, among: ReadonlySet<string>, { settings }: FigureFrame): ReadonlyMap<string, GroupShare> {
  const counted = groups.map(({ group, members }) => ({ group, ...countsOf(members.map(standing)) }));
  const shown = shownGroups(counted.map(({ group, yes, no }) => ({ group, people: yes + no })), settings['TTE-1.smallestGroup'], among);
  return new Map(counted.map(({ group, yes, no, open }) => [group, shown.has(group) ? { state: 'shown', yes, of: yes + no, open, interval: wilsonInterval(yes, yes + no) } : { state: 'not-shown' }]));
}

function countsOf(standings: readonly (FigureStanding | null)[]): Readonly<Record<FigureStanding, number>> {
  const count = (wanted: FigureStanding) => standings.filter((standing) => standing === wanted).length;
  return { yes: count('yes'), no: count('no'), open: count('open') };
}

/** One step for every dose that anybody's series was planned with. */
function seriesSteps(groups: readonly GroupMembers[], among: ReadonlySet<string>, frame: FigureFrame) {
  const most = Math.max(0, ...groups.flatMap(({ members }) => members.map(({ series }) => series?.planned ?? 0)));
  return SERIES_STEPS.slice(0, most).map((step) => ({ step, byGroup: sharesOf(groups, (person) => standingIn(step, person, frame), among, frame) }));
}
