import { placeOnAxis } from '../../cascade.ts';
import type { Shape } from '../../stage.ts';

/** A point of a drawn shape: how far along the axis and how high, both 0 to 1. */
export type ShapePoint = { readonly along: number; readonly height: number };

/** A shape in two parts: up to the last time at which anybody looked, and what is drawn freely from there on. */
export type ShapeParts = { readonly looked: readonly ShapePoint[]; readonly free: readonly ShapePoint[] };

/** The two parts of a shape; they meet at the last look. */
export function shapeParts({ points, lookedUntilH }: Shape): ShapeParts {
  const placed = points.map(({ atH, height }): ShapePoint => ({ along: placeOnAxis(atH), height }));
  if (lookedUntilH === null) return { looked: [], free: placed };
  const border: ShapePoint = { along: placeOnAxis(lookedUntilH), height: heightAt(placed, placeOnAxis(lookedUntilH)) };
  return { looked: [...placed.filter(({ along }) => along < border.along), border], free: [border, ...placed.filter(({ along }) => along > border.along)] };
}

/** The height between points, by straight lines along the axis. */
export function heightAt(points: readonly ShapePoint[], along: number): number {
  const next = points.findIndex((point) => point.along >= along);
  const [before, after] = [points[next - 1], points[next]];
  if (after === undefined) return points.at(-1)?.height ?? 0;
  if (before === undefined) return after.height;
  return before.height + ((along - before.along) / (after.along - before.along)) * (after.height - before.height);
}

/** A height in a word, for those who cannot see the drawing: it has no scale, so there is no number. */
export function heightWord(height: number): 'none' | 'little' | 'middle' | 'most' {
  if (height < 0.08) return 'none';
  if (height < 0.4) return 'little';
  return height < 0.8 ? 'middle' : 'most';
}
