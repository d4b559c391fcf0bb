import { Temporal } from 'temporal-polyfill';

const ZONE = 'America/New_York';
const MONDAY = 1;

/** The clock of the journeys' server, which only ever goes forward. */
export type ClinicClock = {
  /** Lets minutes pass; gives the clinic's own date and time. */
  pass(minutes: number): Promise<Temporal.ZonedDateTime>;
  /** Goes on to the next time that the clinic's clock shows this time of day, on a Monday if so wished. */
  goTo(time: string, day?: 'any' | 'monday'): Promise<Temporal.ZonedDateTime>;
};

/** @param baseUrl the server's own address; its clock is turned at the next port */
export function clinicClockOf(baseUrl: string): ClinicClock {
  const control = `http://localhost:${Number(new URL(baseUrl).port) + 1}/`;
  const pass: ClinicClock['pass'] = async (minutes) => {
    const answer = await fetch(`${control}?minutes=${minutes}`, { method: 'POST' });
    return Temporal.Instant.from(await answer.text()).toZonedDateTimeISO(ZONE);
  };
  return {
    pass,
    async goTo(time, day = 'any') {
      const now = await pass(0);
      const days = Array.from({ length: 8 }, (_, count) => now.add({ days: count }).withPlainTime(time));
      const wanted = days.find((each) => Temporal.ZonedDateTime.compare(each, now) > 0 && (day === 'any' || each.dayOfWeek === MONDAY));
      return pass(now.until(wanted ?? now).total('minutes'));
    },
  };
}
