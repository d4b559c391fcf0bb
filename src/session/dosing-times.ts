import type { Instant } from '#foundation/instant.ts';
import type { TreatmentKey } from '#plan/route.ts';

/** When the drug of one session was given. */
export type DosingTimes = {
  readonly treatment: TreatmentKey;
  /** Start of the infusion, the injection, the lozenge or the first device. */
  readonly startedAt: Instant;
  /** The last injection, lozenge or device; the same as `startedAt` when there was one. */
  readonly lastGivenAt: Instant;
  /** End of the infusion; null while it runs, and for other routes. */
  readonly endedAt: Instant | null;
};
