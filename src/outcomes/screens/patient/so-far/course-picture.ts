import type { Instant } from '#foundation/instant.ts';
import type { Written } from '#foundation/quantity.ts';

type Course = {
  readonly points: readonly { readonly at: Instant; readonly total: number | null; readonly flags: readonly string[] }[];
  readonly doses: readonly { readonly startedAt: Instant; readonly dose: Written<'mg'> }[];
};

/** What the picture of a course is drawn from. */
export type CoursePicture = {
  readonly points: readonly { readonly at: Instant; readonly score: number | null; readonly isLate: boolean }[];
  /** The sessions that lie between the first and the last number; the list under the picture has all of them. */
  readonly marks: readonly { readonly at: Instant; readonly dose: Written<'mg'> }[];
  readonly first: { readonly at: Instant; readonly score: number } | null;
  readonly latest: { readonly at: Instant; readonly score: number } | null;
};

/** Puts scores and sessions of a course in the order of time; a form without a total stays as a gap. */
export function chartOf({ points: given, doses }: Course): CoursePicture {
  const points = given.map(({ at, total, flags }) => ({ at, score: total, isLate: flags.includes('entered-later') })).toSorted(byTime);
  const scored = points.flatMap(({ at, score }) => (score === null ? [] : [{ at, score }]));
  const [from, until] = [points[0]?.at ?? '', points.at(-1)?.at ?? ''];
  const marks = doses.map(({ startedAt, dose }) => ({ at: startedAt, dose })).filter(({ at }) => at >= from && at <= until);
  return { points, marks, first: scored[0] ?? null, latest: scored.at(-1) ?? null };
}

function byTime(left: { readonly at: Instant }, right: { readonly at: Instant }): number {
  return left.at < right.at ? -1 : left.at > right.at ? 1 : 0;
}
