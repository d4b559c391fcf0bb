import type { Instant } from '#foundation/instant.ts';
import { between, hours } from '#foundation/instant.ts';

/** A series as its plan was made and as it went; the plan of the first dose, whatever came after it. */
export type PlannedSeries = {
  /** Sessions that were booked with the plan, 1 or more. */
  readonly planned: number;
  /** When the doses of the plan ended, oldest first. */
  readonly dosesEndedAt: readonly Instant[];
  /** Whether a dosing session of the plan lies ahead. */
  readonly isBookedAhead: boolean;
};

/** How far a series came; `endedHours` is when its last dose ended, in hours since the end of its first; null while it is running. */
export type SeriesProgress = {
  readonly state: 'running' | 'completed' | 'stopped';
  readonly planned: number;
  /** Doses given, of those planned; further ones of the same plan are not counted. */
  readonly given: number;
  readonly endedHours: number | null;
};

/**
 * Whether a series was completed (as many doses as sessions were booked with the plan), is running (fewer, and another
 * session is booked) or was stopped (fewer, and none is booked) (TTE-2).
 */
export function seriesProgress({ planned, dosesEndedAt, isBookedAhead }: PlannedSeries): SeriesProgress {
  const given = Math.min(planned, dosesEndedAt.length);
  const [first, last] = [dosesEndedAt[0], dosesEndedAt[given - 1]];
  const endedHours = first === undefined || last === undefined ? null : between(first, last) / hours(1);
  if (given >= planned) return { state: 'completed', planned, given, endedHours };
  return isBookedAhead ? { state: 'running', planned, given, endedHours: null } : { state: 'stopped', planned, given, endedHours };
}
