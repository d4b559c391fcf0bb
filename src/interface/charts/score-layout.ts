import type { Instant } from '#foundation/instant.ts';

/** One score over time; `null` is a score that was due and is not there, and stays a gap. */
export type ScorePoint = { readonly at: Instant; readonly score: number | null; readonly isLate?: boolean };

export type PlacedPoint = ScorePoint & { readonly x: number; readonly y: number | null };
export type Frame = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };

/** Points placed in a frame: time from left to right, the highest possible score at the top. */
export function placePoints(points: readonly ScorePoint[], range: { readonly min: number; readonly max: number }, frame: Frame): readonly PlacedPoint[] {
  return points.map((point) => ({
    ...point,
    x: timeScale(points.map(({ at }) => at), frame)(point.at),
    y: point.score === null ? null : scoreScale(range, frame)(point.score),
  }));
}

/** Where a moment lies between the first and the last; a single moment lies in the middle. */
export function timeScale(moments: readonly Instant[], { left, right }: Frame): (at: Instant) => number {
  const times = moments.map((at) => Date.parse(at));
  const [first, last] = [Math.min(...times), Math.max(...times)];
  if (first === last) return () => (left + right) / 2;
  return (at) => left + ((Date.parse(at) - first) / (last - first)) * (right - left);
}

export function scoreScale({ min, max }: { readonly min: number; readonly max: number }, { top, bottom }: Frame): (score: number) => number {
  return (score) => bottom - ((score - min) / (max - min)) * (bottom - top);
}

/** Unbroken runs of measured points: a line is drawn inside a run and never across a gap. */
export function runsOf(points: readonly PlacedPoint[]): readonly (readonly { readonly x: number; readonly y: number }[])[] {
  const runs: { x: number; y: number }[][] = [[]];
  for (const { x, y } of points) {
    if (y === null) runs.push([]);
    else runs.at(-1)?.push({ x, y });
  }
  return runs.filter((run) => run.length > 0);
}

/** The points whose score is written beside them: all of a few, else the first, the last, the lowest and the highest. */
export function labelled(points: readonly PlacedPoint[], mostLabels: number): ReadonlySet<PlacedPoint> {
  const measured = points.filter((point) => point.score !== null);
  if (measured.length <= mostLabels) return new Set(measured);
  const byScore = measured.toSorted((a, b) => (a.score ?? 0) - (b.score ?? 0));
  return new Set([measured[0], measured.at(-1), byScore[0], byScore.at(-1)].flatMap((point) => point ?? []));
}

/** Moments to name on the axis, none closer than `apartPx` to another: the last and the first, then what fits between. */
export function axisMoments(moments: readonly Instant[], x: (at: Instant) => number, apartPx: number): readonly Instant[] {
  const sorted = [...new Set(moments)].toSorted();
  const kept: Instant[] = [];
  for (const at of [sorted.at(-1), ...sorted]) {
    if (at !== undefined && kept.every((other) => Math.abs(x(at) - x(other)) >= apartPx)) kept.push(at);
  }
  return kept.toSorted();
}
