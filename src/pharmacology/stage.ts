import type { ClaimStanding } from '#evidence/claim.ts';
import type { SourceMark } from '#foundation/rule.ts';
import type { PressurePoint } from './illustrations.ts';

/** The name of a stage of what may follow in brain and body; its words stand under `stage.<id>`. */
export type StageId = 'glutamate' | 'growth-factor' | 'connections' | 'default-mode' | 'felt-calm' | 'blood-pressure';

/** The name of one finding of a stage; its words stand under `finding.<id>`. */
export type FindingId =
  | 'glutamate-in-rats'
  | 'glutamate-during'
  | 'glutamate-surge'
  | 'glutamate-later'
  | 'growth-factor-in-responders'
  | 'growth-factor-after-six'
  | 'growth-factor-review'
  | 'connections-in-rats'
  | 'connections-in-mice'
  | 'connections-and-lasting'
  | 'links-in-healthy'
  | 'links-in-depression'
  | 'links-and-calming-drug'
  | 'calm-told'
  | 'calm-interviews'
  | 'calm-and-fear'
  | 'pressure-first-clinic'
  | 'pressure-second-clinic';

/** One study of a stage. What it found, and what it did not find or leaves open, is said in `words/` under its id. */
export type Finding = {
  readonly id: FindingId;
  readonly species: 'human' | 'rat' | 'mouse';
  /** How many were studied, all arms together; null where what was read does not say, and then the words say so. */
  readonly n: number | null;
  /** The way in, and doses of ketamine in mg per kg; null and none where what was read does not say. */
  readonly given: { readonly route: 'vein' | 'belly' | 'mouth' | null; readonly mgPerKg: readonly number[] };
  /** When it was looked at: during the dose, or hours after the start of the dose or of the last one; null where not said or not at one time. */
  readonly measured: 'during' | readonly number[] | null;
  readonly verdict: ClaimStanding;
  readonly source: SourceMark;
  /** Every further number that its words may say, by name with unit; never a number of the reader. */
  readonly figures: Readonly<Record<string, number>>;
};

/** A line drawn by us: it has no scale, takes nothing from a person, a dose or a model, and carries `SHAPE_ONLY_LABEL`. */
export type Shape = {
  readonly label: 'shape only';
  /** Hours after the dose on `CASCADE_AXIS`, rising; heights 0 to 1 of nothing that is measured. */
  readonly points: readonly { readonly atH: number; readonly height: number }[];
  /** The last hour at which one of the findings looked; from there on the line is free, and drawn fainter. Null where nobody has measured at any time. */
  readonly lookedUntilH: number | null;
};

/** One stage of what may follow in brain and body after a dose. */
export type Stage = {
  readonly id: StageId;
  /** How the field stands to the stage as a whole. */
  readonly verdict: ClaimStanding;
  /** The elements of the seed map it belongs to. */
  readonly seeds: readonly string[];
  /** The claims of the guide that say the same. */
  readonly claims: readonly string[];
  readonly findings: readonly Finding[];
  /** Null for blood pressure alone, whose course between the published times nobody may invent. */
  readonly shape: Shape | null;
  /** What is measured in its place. */
  readonly point: PressurePoint | null;
};
