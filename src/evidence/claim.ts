import type { SourceMark } from '#foundation/rule.ts';

/**
 * How the field stands to a claim. `known`: studies agree, or it is a plain rule of care. `disputed`: studies disagree,
 * or are too few or too weak to settle it. `illustration`: a picture to think with, from animals or indirect measures.
 */
export type ClaimStanding = 'known' | 'disputed' | 'illustration';

/**
 * How far the evidence carries a claim, in words after GRADE.
 * `high`: further studies are very unlikely to change it. `moderate`: they may well change its size.
 * `low`: they are likely to change it, perhaps its direction. `very-low`: any figure is very uncertain.
 * `practice`: a step of care, or a rule of a label or an authority; no finding of a trial, so not graded as one.
 */
export type EvidenceGrade = 'high' | 'moderate' | 'low' | 'very-low' | 'practice';

/** What a figure counts; `percent` is a share of people, and only such shares are drawn as people. */
export type FigureUnit =
  | 'percent'
  | 'percent of sessions'
  | 'percent of an amount'
  | 'people'
  | 'studies'
  | 'clinics'
  | 'sessions'
  | 'times a week'
  | 'treatments'
  | 'minutes'
  | 'hours'
  | 'days'
  | 'weeks'
  | 'months'
  | 'years'
  | 'year'
  | 'mmHg'
  | 'mg/kg'
  | 'points'
  | 'standard deviations'
  | 'times as common';

/** Whether a figure is a share of a whole, in percent of it. */
export function isShareUnit(unit: FigureUnit): boolean {
  return unit.startsWith('percent');
}

/**
 * Whose figure it is: those who got the treatment, those it was compared with, everybody together, or nobody's; null for
 * none. `one` and `other` are two groups of which what we read does not say which was treated.
 */
export type FigureArm = 'treated' | 'compared' | 'both' | 'one' | 'other' | null;

/** One number that a claim rests on, as its source gives it, never rounded. */
export type Figure = {
  /** What was counted, in a few words. */
  readonly name: string;
  readonly value: number;
  readonly unit: FigureUnit;
  readonly arm: FigureArm;
  /** The key of the source it was read in; one of the claim's own. */
  readonly source: string;
  /** Which end of a range it is, where the source gives one; its other end is a figure of the same claim. */
  readonly end?: 'least' | 'most';
};

/** One sentence of the guide that can be true or false, with everything it rests on. Its words stand in `claim-words/`. */
export type Claim = {
  /** A name in kebab case that keeps its meaning for ever. */
  readonly id: string;
  readonly standing: ClaimStanding;
  readonly grade: EvidenceGrade;
  readonly sources: readonly SourceMark[];
  readonly figures: readonly Figure[];
  /** What the compared were given, where that was a treatment as well; left out for a placebo or for nothing. */
  readonly comparedWith?: 'electric-treatment';
  /** The elements of the seed map (S1 to S50) that it belongs to. */
  readonly seeds: readonly string[];
};

/** A figure in one line, for the tables of claims. */
export function figure(name: string, value: number, unit: FigureUnit, arm: FigureArm, source: string): Figure {
  return { name, value, unit, arm, source };
}

/** Both ends of a range in two lines, for the tables of claims. */
export function range(name: string, [least, most]: readonly [number, number], unit: FigureUnit, arm: FigureArm, source: string): readonly [Figure, Figure] {
  return [
    { ...figure(`lowest ${name}`, least, unit, arm, source), end: 'least' },
    { ...figure(`highest ${name}`, most, unit, arm, source), end: 'most' },
  ];
}

/** A share of people in percent; both ends are the same where the source gives one value. */
export type Share = { readonly least: number; readonly most: number };

/** The shares that an icon array shows, the treated before those they were compared with; one where nobody was compared. */
export type DrawnShares = readonly { readonly arm: Exclude<FigureArm, 'both' | null>; readonly share: Share }[];

/** The shares of a claim that can be drawn: one of the treated and at most one of the compared, or one of each unnamed group; else null. */
export function sharesToDraw({ figures }: Pick<Claim, 'figures'>): DrawnShares | null {
  const arms = (['treated', 'compared', 'one', 'other'] as const).map((arm) => ({ arm, found: figures.filter((each) => each.unit === 'percent' && each.arm === arm) }));
  const drawn = arms.flatMap(({ arm, found }) => (found.length === 0 ? [] : [{ arm, share: shareOf(found) }]));
  const names = drawn.map(({ arm }) => arm).join(' ');
  if (!['treated', 'treated compared', 'one other'].includes(names)) return null;
  const shares = drawn.flatMap(({ arm, share }) => (share === null ? [] : [{ arm, share }]));
  return shares.length === drawn.length ? shares : null;
}

/** What the figures of one arm come to: a value by itself, or the two ends of a range; null for anything else. */
function shareOf(found: readonly Figure[]): Share | null {
  const [first, second] = found;
  if (first === undefined || found.length > 2) return null;
  if (second === undefined) return first.end === undefined ? { least: first.value, most: first.value } : null;
  return first.end === 'least' && second.end === 'most' ? { least: first.value, most: second.value } : null;
}
