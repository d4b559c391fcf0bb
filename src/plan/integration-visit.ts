import type { Instant, Milliseconds } from '#foundation/instant.ts';
import { after, between, hours } from '#foundation/instant.ts';
import type { Refusal } from '#foundation/refusal.ts';
import type { LocalDate, ZoneName } from '#foundation/zoned-time.ts';
import { addDays, instantOf, localDateOf, localDateTimeSchema } from '#foundation/zoned-time.ts';
import { refuse } from './refusals.ts';
import type { PlanSettings } from './settings.ts';

/** The suggested time for an integration visit after one dose; both ends belong to it. */
export type IntegrationWindow = { readonly opensAt: Instant; readonly closesAt: Instant };

/** What an integration visit is proposed from. */
export type IntegrationWish = {
  /** End of the dose; hours are counted from here. */
  readonly doseEndedAt: Instant;
  readonly visitLength: Milliseconds;
  readonly zone: ZoneName;
  /** From when until when the clinic is open on a day; null on a day without visits. */
  readonly openOn: (day: LocalDate) => { readonly from: Instant; readonly until: Instant } | null;
  /** The time that suits best, such as `14:00`; null when any does. */
  readonly preferredTime: string | null;
};

/** A proposed integration visit and its distance from the dose. */
export type ProposedIntegrationVisit = { readonly startsAt: Instant; readonly endsAt: Instant; readonly sinceDose: Milliseconds };

/**
 * The suggested window of 24 to 72 hours after a dose. Evidence for it is indirect (Nard23 in mice, Price22 in one trial),
 * so screens call it suggested.
 */
export function integrationWindow(doseEndedAt: Instant, settings: PlanSettings): IntegrationWindow {
  return {
    opensAt: after(doseEndedAt, hours(settings['INTEGRATION.opensHours'])),
    closesAt: after(doseEndedAt, hours(settings['INTEGRATION.closesHours'])),
  };
}

/**
 * The first open day inside the window, at the preferred time where that lies inside the window and the opening hours,
 * else at the earliest time that day which does. Refuses `integration-visit.no-open-time`.
 */
export function proposeIntegrationVisit(wish: IntegrationWish, settings: PlanSettings): ProposedIntegrationVisit | Refusal {
  const window = integrationWindow(wish.doseEndedAt, settings);
  const lastDay = localDateOf(window.closesAt, wish.zone);
  const starts: Instant[] = [];
  for (let day = localDateOf(window.opensAt, wish.zone); day <= lastDay; day = addDays(day, 1)) {
    const start = startOn(day, window, wish);
    if (start !== null) starts.push(start);
  }
  const startsAt = starts[0];
  if (startsAt === undefined) return refuse('integration-visit.no-open-time', window);
  return { startsAt, endsAt: after(startsAt, wish.visitLength), sinceDose: between(wish.doseEndedAt, startsAt) };
}

function startOn(day: LocalDate, window: IntegrationWindow, wish: IntegrationWish): Instant | null {
  const open = wish.openOn(day);
  if (open === null) return null;
  const earliest = open.from > window.opensAt ? open.from : window.opensAt;
  const isInside = (start: Instant) => start >= earliest && start <= window.closesAt && after(start, wish.visitLength) <= open.until;
  const preferred = wish.preferredTime === null ? null : instantOf(localDateTimeSchema.parse(`${day}T${wish.preferredTime}`), wish.zone);
  if (preferred !== null && isInside(preferred)) return preferred;
  return isInside(earliest) ? earliest : null;
}
