import type { Instant } from '#foundation/instant.ts';

/** A series as its plan was made and as it went; the plan of the first dose, whatever came after it. */
export type PlannedSeries = {
  /** Sessions that were booked with the plan, 1 or more. */
  readonly planned: number;
  /** When the doses of the plan ended, oldest first. */
  readonly dosesEndedAt: readonly Instant[];
  /** Whether a dosing session of the plan lies ahead. */
  readonly isBookedAhead: boolean;
};

/** How far a series came; `endedAt` is the end of its last dose, null while it is running. */
export type SeriesProgress = {
  readonly state: 'running' | 'completed' | 'stopped';
  readonly planned: number;
  /** Doses given, of those planned; further ones of the same plan are not counted. */
  readonly given: number;
  readonly endedAt: Instant | null;
};

/**
 * Whether a series was completed (as many doses as sessions were booked with the plan), is running (fewer, and another
 * session is booked) or was stopped (fewer, and none is booked) (TTE-2).
 */
export function seriesProgress({ planned, dosesEndedAt, isBookedAhead }: PlannedSeries): SeriesProgress {
  const given = Math.min(planned, dosesEndedAt.length);
  const last = dosesEndedAt[given - 1] ?? null;
  if (given >= planned) return { state: 'completed', planned, given, endedAt: last };
  return isBookedAhead ? { state: 'running', planned, given, endedAt: null } : { state: 'stopped', planned, given, endedAt: last };
}
