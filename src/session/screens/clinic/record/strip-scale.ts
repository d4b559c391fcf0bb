import type { Instant } from '#foundation/instant.ts';
import { after, between, minutes } from '#foundation/instant.ts';

/** The stretch of time that a strip shows, from a little before the dose to a little after now. */
export type StripSpan = { readonly from: Instant; readonly until: Instant };

/** From the dose, or from check-in where it came within the quarter of an hour before, until now, never less than an hour. */
export function spanOf(checkedInAt: Instant | null, dosingStartedAt: Instant, now: Instant): StripSpan {
  const before = after(dosingStartedAt, minutes(-15));
  const from = checkedInAt !== null && checkedInAt > before ? checkedInAt : before;
  const hour = after(dosingStartedAt, minutes(60));
  const ahead = after(now, minutes(5));
  return { from, until: ahead > hour ? ahead : hour };
}

/** Where a moment lies across a width; null outside the stretch. */
export function acrossOf(at: Instant, { from, until }: StripSpan, width: number): number | null {
  const share = between(from, at) / between(from, until);
  return share < 0 || share > 1 ? null : share * width;
}

const LOWEST = 40;
const HIGHEST = 200;

/** How far down a value lies, mmHg and beats on one scale; values beyond the scale lie at its end. */
export function downOf(value: number, height: number): number {
  const held = Math.min(HIGHEST, Math.max(LOWEST, value));
  return ((HIGHEST - held) / (HIGHEST - LOWEST)) * height;
}

/** The lines of the scale that are named. */
export const SCALE_LINES = [60, 100, 140, 180] as const;

/** Whole minutes to name below the strip, counted from the dose, no closer than about 56 pixels. */
export function minutesNamed({ from, until }: StripSpan, dosingStartedAt: Instant, width: number): readonly number[] {
  const total = between(from, until) / minutes(1);
  const step = [5, 10, 15, 30, 60].find((count) => (count / total) * width >= 56) ?? 120;
  const first = Math.ceil(between(dosingStartedAt, from) / minutes(step)) * step;
  const last = between(dosingStartedAt, until) / minutes(1);
  return Array.from({ length: Math.max(0, Math.floor((last - first) / step) + 1) }, (_none, index) => first + index * step);
}
