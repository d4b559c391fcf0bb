import type { Instant } from '#foundation/instant.ts';
import { after, minutes, toInstant } from '#foundation/instant.ts';
import type { ZoneName } from '#foundation/zoned-time.ts';
import { clockText } from '#interface/format/format.ts';

const DAY_MINUTES = 1440;

/** The last moment until `now` at which the clinic's clocks showed a time such as `07:30`; null while it is not a time. */
export function momentOfClock(clock: string, now: Instant, zone: ZoneName): Instant | null {
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(clock)) return null;
  const thisMinute = toInstant(Math.floor(Date.parse(now) / 60_000) * 60_000);
  const back = (minutesOf(clockText(thisMinute, zone)) - minutesOf(clock) + DAY_MINUTES) % DAY_MINUTES;
  const moment = after(thisMinute, minutes(-back));
  return after(moment, minutes(driftOf(clock, clockText(moment, zone))));
}

/** By how much a change of the clocks in between has shifted the reading. */
function driftOf(wanted: string, shown: string): number {
  const drift = (minutesOf(wanted) - minutesOf(shown) + DAY_MINUTES) % DAY_MINUTES;
  return drift > DAY_MINUTES / 2 ? drift - DAY_MINUTES : drift;
}

function minutesOf(clock: string): number {
  const [hour = '0', minute = '0'] = clock.split(':');
  return Number(hour) * 60 + Number(minute);
}
