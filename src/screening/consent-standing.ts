import type { Instant } from '#foundation/instant.ts';
import { isRefusal } from '#foundation/refusal.ts';
import type { Consent, ConsentScope } from './consent.ts';
import { consentInForce, isSameMatter } from './consent.ts';

/** Where consent to one matter stands: in force, or why it is not. */
export type ConsentAt = 'in-force' | 'missing' | 'withdrawn' | 'expired' | 'superseded' | 'other-label';

/** Where consent to a matter stands at a moment. */
export function consentAt(consents: readonly Consent[], need: ConsentScope, at: Instant): ConsentAt {
  const inForce = consentInForce(consents, need, at);
  if (!isRefusal(inForce)) return 'in-force';
  switch (inForce.code) {
    case 'screening.consent-withdrawn':
      return 'withdrawn';
    case 'screening.consent-expired':
      return 'expired';
    case 'screening.consent-superseded':
      return 'superseded';
    case 'screening.consent-other-label':
      return 'other-label';
    default:
      return 'missing';
  }
}

/** When consent to a matter was last taken back; null when it never was. */
export function lastWithdrawnAt(consents: readonly Consent[], need: ConsentScope): Instant | null {
  return consents.filter(({ document }) => isSameMatter(document.scope, need)).flatMap(({ withdrawnAt }) => withdrawnAt ?? []).toSorted().at(-1) ?? null;
}
