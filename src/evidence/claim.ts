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

/** What a figure counts. */
export type FigureUnit =
  | 'percent'
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
  | 'points';

/** Whose figure it is: those who got the treatment, those it was compared with, everybody together, or nobody's; null for none. */
export type FigureArm = 'treated' | 'compared' | 'both' | null;

/** One number that a claim rests on, as its source gives it, never rounded. */
export type Figure = {
  /** What was counted, in a few words. */
  readonly name: string;
  readonly value: number;
  readonly unit: FigureUnit;
  readonly arm: FigureArm;
  /** The key of the source it was read in; one of the claim's own. */
  readonly source: string;
};

/** One sentence of the guide that can be true or false, with everything it rests on. Its words stand in `claim-words/`. */
export type Claim = {
  /** A name in kebab case that keeps its meaning for ever. */
  readonly id: string;
  readonly standing: ClaimStanding;
  readonly grade: EvidenceGrade;
  readonly sources: readonly SourceMark[];
  readonly figures: readonly Figure[];
  /** The elements of the seed map (S1 to S50) that it belongs to. */
  readonly seeds: readonly string[];
};

/** A figure in one line, for the tables of claims. */
export function figure(name: string, value: number, unit: FigureUnit, arm: FigureArm, source: string): Figure {
  return { name, value, unit, arm, source };
}

/** The two shares that an icon array shows, in percent; `compared` is null where nobody was compared. */
export type DrawnShares = { readonly treated: number; readonly compared: number | null };

/** The shares of a claim that can be drawn: exactly one of the treated and at most one of the compared; else null. */
export function sharesToDraw(claim: Claim): DrawnShares | null {
  const shareOf = (arm: FigureArm) => claim.figures.filter((each) => each.unit === 'percent' && each.arm === arm).map(({ value }) => value);
  const [treated, ...otherTreated] = shareOf('treated');
  const [compared, ...otherCompared] = shareOf('compared');
  if (treated === undefined || otherTreated.length > 0 || otherCompared.length > 0) return null;
  return { treated, compared: compared ?? null };
}
