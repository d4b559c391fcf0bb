import { useContext, useMemo } from 'react';
import type { Instant } from '#foundation/instant.ts';
import { useNow } from '../client/clock.ts';
import { dayOf, instantOfReading, readingOf } from './clinic-time.ts';
import { ClinicZone } from './use-format.ts';

/** Reckoning by the clinic's clock, for fields in which a day or a time is typed. */
export function useClinicTime() {
  const zone = useContext(ClinicZone);
  const now = useNow('minute');
  if (zone === null) throw new Error('the clinic’s clock is read inside <ClinicZone value={zone}>');
  return useMemo(
    () => ({
      now: readingOf(now, zone),
      today: dayOf(now, zone),
      readingOf: (at: Instant) => readingOf(at, zone),
      dayOf: (at: Instant) => dayOf(at, zone),
      instantOf: (reading: string) => instantOfReading(reading, zone),
    }),
    [now, zone],
  );
}
