import type { Instant } from '#foundation/instant.ts';
import { after, between, hours, minutes } from '#foundation/instant.ts';
import type { ZoneName } from '#foundation/zoned-time.ts';
import { localDateOf } from '#foundation/zoned-time.ts';

/** Times are looked for in steps of a quarter of an hour, this far to both sides. */
const STEP = minutes(15);
const REACH = hours(72);
const MOST = 3;

/**
 * The free times that lie nearest to a wanted one, at most three, nearest first and at most two on one day, so that
 * there is another day to choose. Empty when none lies within three days.
 * @param isFree whether everything that the visit needs is free when it starts then
 */
export function nearestTimes(wanted: Instant, now: Instant, zone: ZoneName, isFree: (startsAt: Instant) => boolean): readonly Instant[] {
  const found: Instant[] = [];
  const mayStand = (at: Instant) => at >= now && found.filter((each) => localDateOf(each, zone) === localDateOf(at, zone)).length < 2;
  for (let away = STEP; away <= REACH && found.length < MOST; away = plus(away)) {
    for (const at of [after(wanted, away), after(wanted, opposite(away))]) {
      if (found.length < MOST && mayStand(at) && isFree(at)) found.push(at);
    }
  }
  return found.toSorted((left, right) => Math.abs(between(wanted, left)) - Math.abs(between(wanted, right)));
}

const plus = (away: typeof STEP): typeof STEP => minutes(away / minutes(1) + 15);
const opposite = (away: typeof STEP): typeof STEP => minutes(-away / minutes(1));

/** How far to both sides of a wanted time its surroundings have to be known. */
export const NEAREST_REACH = REACH;
