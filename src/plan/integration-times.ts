import type { Instant, Milliseconds } from '#foundation/instant.ts';
import { after } from '#foundation/instant.ts';
import type { ZoneName } from '#foundation/zoned-time.ts';
import { addDays, instantOf, localDateOf, localDateTimeSchema } from '#foundation/zoned-time.ts';
import { integrationWindow } from './integration-visit.ts';
import type { PlanSettings } from './settings.ts';
import { weekdayOf } from './weekday.ts';

/** Times of day at which a visit is offered, in two halves of the day: one of each is enough to choose from. */
const HALVES = [['09:00', '10:00', '11:00', '12:00'], ['13:00', '14:00', '15:00', '16:00', '17:00']] as const;
const SATURDAY = 6;

/** Where times are looked for: after a dose, in the clinic's zone, for a visit of this length. */
export type TimesAsked = { readonly doseEndedAt: Instant; readonly now: Instant; readonly zone: ZoneName; readonly visitLength: Milliseconds };

/**
 * Times to offer for integration after a dose: on working days inside the suggested window, both ends of which belong
 * to it, not before now, at most one in each half of a day; the first free one of each half.
 * @param isFree whether nobody and no room that is needed is taken from a start to an end
 */
export function integrationTimes({ doseEndedAt, now, zone, visitLength }: TimesAsked, settings: PlanSettings, isFree: (startsAt: Instant, endsAt: Instant) => boolean): readonly Instant[] {
  const { opensAt, closesAt } = integrationWindow(doseEndedAt, settings);
  const found: Instant[] = [];
  for (let day = localDateOf(opensAt, zone); day <= localDateOf(closesAt, zone); day = addDays(day, 1)) {
    if (weekdayOf(day) >= SATURDAY) continue;
    for (const half of HALVES) {
      const starts = half.map((time) => instantOf(localDateTimeSchema.parse(`${day}T${time}`), zone));
      const first = starts.find((start) => start >= now && start >= opensAt && start <= closesAt && isFree(start, after(start, visitLength)));
      if (first !== undefined) found.push(first);
    }
  }
  return found;
}
