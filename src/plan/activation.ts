import type { Instant } from '#foundation/instant.ts';
import type { Refusal } from '#foundation/refusal.ts';
import type { OpenFinding, ScreeningStanding } from '#screening/screening-decision.ts';
import { standingRules } from '#screening/screening-decision.ts';
import { refuse } from './refusals.ts';

/** Where the consent for this treatment stands: in force, or why none is. */
export type ConsentStanding = 'in-force' | 'missing' | 'withdrawn' | 'expired' | 'superseded' | 'other-label';

/** Why a consent that is not in force is none. */
export const consentWords: Readonly<Record<Exclude<ConsentStanding, 'in-force'>, string>> = {
  missing: 'No consent is signed.',
  expired: 'The consent has run out.',
  withdrawn: 'The person withdrew consent.',
  superseded: 'The signed consent is an older version.',
  'other-label': 'The signed consent speaks of another approval than holds for this use.',
};

/** What would put a consent in force. */
export const CONSENT_LIFTED_BY = 'The person reads and signs the version in force, if they wish to.';

/** What must stand before an order can be activated. */
export type ActivationReadiness = {
  readonly screening: ScreeningStanding;
  /** The findings behind a screening that is refused, incomplete or met by something new; they go with the refusal by rule. */
  readonly open: readonly OpenFinding[];
  readonly consent: ConsentStanding;
  /** When the preparation meeting took place; null when none is on record. */
  readonly preparedAt: Instant | null;
};

/** Everything that still stands between a draft and a signed order; an empty list means that it may be signed. */
export function refuseActivation(readiness: ActivationReadiness): readonly Refusal[] {
  const preparation = readiness.preparedAt === null ? refuse('order.preparation-missing') : null;
  return [refuseTreatment(readiness), refuseConsent(readiness.consent), preparation].filter((refusal) => refusal !== null);
}

/**
 * Why no order may be written or changed: a finding of screening that refuses. It may be drafted while screening waits
 * for something else (O3), and signed under a hold on dosing, which stops the dose and not the order (decision 031).
 */
export function refuseOrdering({ screening, open }: Pick<ActivationReadiness, 'screening' | 'open'>): Refusal | null {
  return screening === 'refused' ? refuseTreatment({ screening, open }) : null;
}

function refuseConsent(consent: ConsentStanding): Refusal | null {
  return consent === 'in-force' ? null : refuse('order.consent-not-in-force', { consent, why: consentWords[consent], liftedBy: CONSENT_LIFTED_BY });
}

/** Why no plan may be made and no visit for a dose booked, by where screening stands and the rules behind it; null when they may. */
export function refuseTreatment({ screening, open }: Pick<ActivationReadiness, 'screening' | 'open'>): Refusal | null {
  switch (screening) {
    case 'cleared':
      return null;
    case 'refused':
      return refuse('order.screening-refused', { rules: standingRules(open) });
    case 'declined':
      return refuse('order.screening-declined');
    case 'new-finding':
      return refuse('order.screening-new-finding', { rules: standingRules(open) });
    case 'undecided':
      return refuse('order.screening-undecided');
    case 'incomplete':
      return refuse('order.screening-incomplete', { rules: standingRules(open) });
    case 'out-of-date':
      return refuse('order.screening-out-of-date');
  }
}
