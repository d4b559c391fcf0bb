import { createContext, useContext, useMemo } from 'react';
import type { Instant } from '#foundation/instant.ts';
import type { LocalDate, ZoneName } from '#foundation/zoned-time.ts';
import { useLanguage } from '../words/language.ts';
import { clockText, dateText, localDateText, momentText, weekdayText } from './format.ts';

/** The time zone of the clinic whose screens these are; the shells provide it. */
export const ClinicZone = createContext<ZoneName | null>(null);

/** Dates and times in the clinic's zone and the reader's language. */
export function useFormat() {
  const zone = useContext(ClinicZone);
  const language = useLanguage();
  if (zone === null) throw new Error('dates are shown inside <ClinicZone value={zone}>');
  return useMemo(
    () => ({
      date: (at: Instant) => dateText(at, zone, language),
      clock: (at: Instant) => clockText(at, zone),
      moment: (at: Instant) => momentText(at, zone, language),
      weekday: (at: Instant) => weekdayText(at, zone, language),
      localDate: (date: LocalDate) => localDateText(date, language),
    }),
    [zone, language],
  );
}
