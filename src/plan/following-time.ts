import type { Instant } from '#foundation/instant.ts';
import { between } from '#foundation/instant.ts';
import type { ZoneName } from '#foundation/zoned-time.ts';
import { addDays, daysBetween, instantOf, localDateOf, localDateTimeOf, localDateTimeSchema } from '#foundation/zoned-time.ts';
import { nearestTimes } from './nearest-times.ts';

/** A session that is moved, and when a visit that follows it is booked. */
export type Followed = {
  readonly from: Instant;
  readonly to: Instant;
  readonly followsAt: Instant;
  /** The suggested time after the session at its new time; both ends belong to it. */
  readonly window: { readonly opensAt: Instant; readonly closesAt: Instant };
};

/**
 * When a visit that hangs on a session takes place once the session is moved: as many days later at the same time of
 * day, or the free time nearest to that inside the suggested window. Null when none is free there: then somebody decides.
 * A visit that was booked at another distance on purpose keeps it.
 * @param isFree whether everything that the visit needs is free when it starts then
 */
export function followingTime({ from, to, followsAt, window }: Followed, now: Instant, zone: ZoneName, isFree: (startsAt: Instant) => boolean): Instant | null {
  const reading = localDateTimeOf(followsAt, zone);
  const day = addDays(localDateOf(followsAt, zone), daysBetween(localDateOf(from, zone), localDateOf(to, zone)));
  const wanted = instantOf(localDateTimeSchema.parse(`${day}T${reading.slice(11)}`), zone);
  const isInside = (at: Instant) => at >= window.opensAt && at <= window.closesAt;
  const isSameDistance = between(to, wanted) === between(from, followsAt);
  if (wanted > now && (isInside(wanted) || isSameDistance) && isFree(wanted)) return wanted;
  return nearestTimes(wanted, now, zone, (at) => isInside(at) && isFree(at))[0] ?? null;
}
