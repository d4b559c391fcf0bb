import type { Instant } from '#foundation/instant.ts';
import type { ZoneName } from '#foundation/zoned-time.ts';
import { addDays, dayOf, instantOfReading } from '#interface/format/clinic-time.ts';

/** The last moment until `now` at which the clinic's clocks showed a time such as `07:30`; null while it is not a time. */
export function momentOfClock(clock: string, now: Instant, zone: ZoneName): Instant | null {
  const today = dayOf(now, zone);
  const moment = instantOfReading(`${today}T${clock}`, zone);
  return moment === null || moment <= now ? moment : instantOfReading(`${addDays(today, -1)}T${clock}`, zone);
}
