import type { Instant, Milliseconds } from '#foundation/instant.ts';
import { after } from '#foundation/instant.ts';
import { addDays, instantOf, localDateOf, localDateTimeSchema } from '#foundation/zoned-time.ts';
import { integrationWindow } from './integration-visit.ts';
import type { Opening } from './opening.ts';
import { openOn } from './opening.ts';
import type { PlanSettings } from './settings.ts';

/** Times of day at which a visit is offered, in two halves of the day: one of each is enough to choose from. */
const HALVES = [['09:00', '10:00', '11:00', '12:00'], ['13:00', '14:00', '15:00', '16:00', '17:00']] as const;

/** Where times are looked for: after a dose, not on the day of the next ones, while the clinic is open, for a visit of this length. */
export type TimesAsked = { readonly doseEndedAt: Instant; readonly nextDosesAt: readonly Instant[]; readonly now: Instant; readonly opening: Opening; readonly visitLength: Milliseconds };

/**
 * Times to offer for integration after a dose: on open days inside the suggested window, both ends of which belong
 * to it, not before now, at most one in each half of a day; the first free one of each half. None lies on the day of a
 * further dose, nor before the window of that one opens.
 * @param isFree whether nobody and no room that is needed is taken from a start to an end
 */
export function integrationTimes({ doseEndedAt, nextDosesAt, now, opening, visitLength }: TimesAsked, settings: PlanSettings, isFree: (startsAt: Instant, endsAt: Instant) => boolean): readonly Instant[] {
  const { opensAt, closesAt } = integrationWindow(doseEndedAt, settings);
  const { zone } = opening;
  const found: Instant[] = [];
  for (let day = localDateOf(opensAt, zone); day <= localDateOf(closesAt, zone); day = addDays(day, 1)) {
    const open = openOn(day, opening);
    if (open === null || nextDosesAt.some((dose) => localDateOf(dose, zone) === day)) continue;
    for (const half of HALVES) {
      const starts = half.map((time) => instantOf(localDateTimeSchema.parse(`${day}T${time}`), zone));
      const first = starts.find((start) => start >= now && !nextDosesAt.some((dose) => start > dose && start < integrationWindow(dose, settings).opensAt) && start >= opensAt && start <= closesAt && start >= open.from && after(start, visitLength) <= open.until && isFree(start, after(start, visitLength)));
      if (first !== undefined) found.push(first);
    }
  }
  return found;
}
