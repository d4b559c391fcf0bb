import type { LocalDate } from '#foundation/zoned-time.ts';
import type { Assessment } from './course-facts.ts';

/** A score that counts towards the outcome: after the first dose, late enough, with its total. */
export type CountedScore = {
  readonly assessment: Assessment;
  readonly on: LocalDate;
  /** Whole days since the day of the first dose. */
  readonly day: number;
  readonly total: number;
  /** True when a mania hold was in force: response and remission are then not counted (OUT-9). */
  readonly isConfounded: boolean;
};
