import type { Instant } from '#foundation/instant.ts';
import type { Refusal } from '#foundation/refusal.ts';
import type { ScreeningStanding } from '#screening/screening-decision.ts';
import { refuse } from './refusals.ts';

/** Where the consent for this treatment stands: in force, or why none is. */
export type ConsentStanding = 'in-force' | 'missing' | 'withdrawn' | 'expired' | 'superseded';

/** What must stand before an order can be activated. */
export type ActivationReadiness = {
  readonly screening: ScreeningStanding;
  readonly consent: ConsentStanding;
  /** When the preparation meeting took place; null when none is on record. */
  readonly preparedAt: Instant | null;
};

/** Everything that still stands between a draft and a signed order; an empty list means that it may be signed. */
export function refuseActivation(readiness: ActivationReadiness): readonly Refusal[] {
  const consent = readiness.consent === 'in-force' ? null : refuse('order.consent-not-in-force', { consent: readiness.consent });
  const preparation = readiness.preparedAt === null ? refuse('order.preparation-missing') : null;
  return [refuseTreatment(readiness.screening), consent, preparation].filter((refusal) => refusal !== null);
}

/** Why no plan may be made and no visit for a dose booked, by where screening stands; null when they may. */
export function refuseTreatment(standing: ScreeningStanding): Refusal | null {
  switch (standing) {
    case 'cleared':
      return null;
    case 'refused':
      return refuse('order.screening-refused');
    case 'declined':
      return refuse('order.screening-declined');
    case 'undecided':
      return refuse('order.screening-undecided');
    case 'incomplete':
      return refuse('order.screening-incomplete');
    case 'out-of-date':
      return refuse('order.screening-out-of-date');
  }
}
