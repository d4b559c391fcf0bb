import type { Clock, Instant } from '#foundation/instant.ts';

/** The clock of a clinic that is played: it stands until it is set, and never goes back. */
export type PlayedClock = {
  readonly now: Clock;
  /** Moves on to a moment; one that has passed already leaves it where it is. */
  moveTo(moment: Instant): void;
  /** Begins another story, at any moment. */
  restartAt(moment: Instant): void;
};

export function openPlayedClock(start: Instant): PlayedClock {
  let present = start;
  return {
    now: () => present,
    moveTo(moment) {
      if (moment > present) present = moment;
    },
    restartAt(moment) {
      present = moment;
    },
  };
}
