import type { Instant } from '#foundation/instant.ts';
import { after, days } from '#foundation/instant.ts';
import type { LocalDate, ZoneName } from '#foundation/zoned-time.ts';
import { localDateOf } from '#foundation/zoned-time.ts';
import type { CaseEvent, EventOf, PlayedEvent } from './events.ts';
import { planEvents } from './events-plan.ts';
import { preparationEvents } from './events-preparation.ts';
import { expandIntake } from './expand-intake.ts';
import type { CasePerson } from './person.ts';

/** What surrounds a `ready-for-dosing` entry in its case. */
export type Surroundings = {
  readonly person: CasePerson;
  readonly at: Instant;
  readonly zone: ZoneName;
  readonly earlier: readonly CaseEvent[];
  readonly later: readonly CaseEvent[];
  /** Days on which the case goes on to state sessions. */
  readonly sessionDays: readonly LocalDate[];
};

/** The single entries that must stand before a first dose and that the case has not stated: intake, consent, preparation, enrolment, plan. */
export function expandReadiness(entry: EventOf<'ready-for-dosing'>, around: Surroundings): readonly PlayedEvent[] {
  const { route, product } = entry;
  const stated = around.earlier.filter((event) => event.refused === undefined);
  const has = (kind: CaseEvent['event']) => stated.some(({ event }) => event === kind);
  const hasConsent = stated.some((event) => event.event === 'consent-signed' && event.scope === 'treatment');
  const hasPlan = has('plan') || around.later.some(({ event }) => event === 'plan');
  return [
    ...(has('intake-completed') ? [] : expandIntake(around.person, around.earlier, around.at)),
    ...(hasConsent ? [] : [preparationEvents['consent-signed'].schema.parse({ event: 'consent-signed', route, product })]),
    ...(has('preparation-visit') ? [] : [preparationEvents['preparation-visit'].schema.parse({ event: 'preparation-visit' })]),
    ...(has('rems-enrolment') || product !== 'esketamine' ? [] : [preparationEvents['rems-enrolment'].schema.parse({ event: 'rems-enrolment' })]),
    ...(hasPlan ? [] : [planEvents.plan.schema.parse({ event: 'plan', route, product, dates: datesOf(around) })]),
  ];
}

function datesOf({ sessionDays, at, zone }: Surroundings): readonly LocalDate[] {
  return sessionDays.length > 0 ? [...new Set(sessionDays)] : [localDateOf(after(at, days(1)), zone)];
}
