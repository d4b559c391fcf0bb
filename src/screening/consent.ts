import type { Brand } from '#foundation/brand.ts';
import type { ConsentId, Id, PatientId, SiteId } from '#foundation/id.ts';
import type { Instant } from '#foundation/instant.ts';
import { after, days } from '#foundation/instant.ts';
import type { Refusal } from '#foundation/refusal.ts';
import type { LabelStatus } from './label-status.ts';
import { refuse } from './refusals.ts';
import type { ScreeningSettings } from './settings.ts';
import type { Product, Route } from './treatment.ts';

export type ConsentDocumentId = Id<'ConsentDocument'>;

/** The SHA-256 of a consent text, in lower-case hexadecimal: what was signed can be told from every other text. */
export type TextHash = Brand<string, 'TextHash'>;

/**
 * What a consent is about. Treatment names product, route and site, and the label status that its text speaks of; the
 * others stand by themselves. A text without a label status holds for each of them, a need without one is not known yet.
 */
export type ConsentScope =
  | { readonly kind: 'treatment'; readonly product: Product; readonly route: Route; readonly siteId: SiteId; readonly labelStatus?: KnownLabelStatus | undefined }
  | { readonly kind: 'home-dosing' | 'telehealth' | 'touch' | 'recording' | 'support-person' | 'data-sharing' };

/** A label status that a text can speak of. */
export type KnownLabelStatus = Exclude<LabelStatus, 'not-known'>;

/** One version of a consent text. `supersededAt` is when a newer text began that asks for a new signature. */
export type ConsentDocument = {
  readonly documentId: ConsentDocumentId;
  readonly version: number;
  readonly language: string;
  readonly textHash: TextHash;
  readonly scope: ConsentScope;
  readonly supersededAt: Instant | null;
};

/** A signature under one version of a text. */
export type Consent = {
  readonly consentId: ConsentId;
  readonly patientId: PatientId;
  readonly document: ConsentDocument;
  /** The hash of the text that was on the screen when it was signed. */
  readonly signedTextHash: TextHash;
  readonly signedAt: Instant;
  readonly signedBy: 'person' | 'representative';
  readonly expiresAt: Instant;
  readonly withdrawnAt: Instant | null;
};

/** How a consent stands; only `signed` covers anything. */
export type ConsentState = 'signed' | 'withdrawn' | 'expired' | 'superseded';

/** When a consent signed at a moment runs out. */
export function consentExpiry(signedAt: Instant, settings: ScreeningSettings): Instant {
  return after(signedAt, days(settings['CONSENT.validDays']));
}

/** Whether a consent that counts runs out so soon that the person is told, and can sign anew before it does. */
export function isRunningOut(consent: Consent, now: Instant, settings: ScreeningSettings): boolean {
  return consentState(consent, now) === 'signed' && consent.expiresAt <= after(now, days(settings['CONSENT.tellAheadDays']));
}

/** The state of a consent at a moment; a text that is not the document's own is as good as superseded. */
export function consentState(consent: Consent, now: Instant): ConsentState {
  if (consent.withdrawnAt !== null && consent.withdrawnAt <= now) return 'withdrawn';
  const { supersededAt, textHash } = consent.document;
  if (consent.signedTextHash !== textHash || (supersededAt !== null && supersededAt <= now)) return 'superseded';
  return consent.expiresAt <= now ? 'expired' : 'signed';
}

/**
 * The consent that covers what is about to happen, or why none does. It must match in every part of the scope.
 * A withdrawal ends every consent of the same scope that was signed before it; only a later signature counts.
 * Refuses `screening.consent-missing`, `-withdrawn`, `-expired` or `-superseded`, and `-other-label` when what was signed
 * speaks of another label status (S2).
 */
export function consentInForce(consents: readonly Consent[], need: ConsentScope, now: Instant): Consent | Refusal {
  const about = consents.filter((consent) => consent.signedAt <= now && isSameMatter(consent.document.scope, need)).toSorted((left, right) => (left.signedAt < right.signedAt ? 1 : -1));
  const matching = about.filter(({ document }) => isLabelled(document.scope, need));
  const withdrawals = about.flatMap(({ withdrawnAt }) => (withdrawnAt !== null && withdrawnAt <= now ? [withdrawnAt] : []));
  const standing = matching.filter(({ signedAt }) => withdrawals.every((at) => at < signedAt));
  const inForce = standing.find((consent) => consentState(consent, now) === 'signed');
  if (inForce !== undefined) return inForce;
  const latest = standing[0];
  if (latest !== undefined) return refuseFor(consentState(latest, now), need);
  if (matching.length > 0) return refuseFor('withdrawn', need);
  return refuseFor(about.some((consent) => consentState(consent, now) === 'signed') ? 'other-label' : 'missing', need);
}

function refuseFor(state: ConsentState | 'missing' | 'other-label', need: ConsentScope): Refusal {
  switch (state) {
    case 'withdrawn':
      return refuse('screening.consent-withdrawn', { scope: need });
    case 'expired':
      return refuse('screening.consent-expired', { scope: need });
    case 'superseded':
      return refuse('screening.consent-superseded', { scope: need });
    case 'other-label':
      return refuse('screening.consent-other-label', { scope: need });
    case 'missing':
    case 'signed':
      return refuse('screening.consent-missing', { scope: need });
  }
}

/** Whether two scopes are about the same matter, whatever the label says of it. */
export function isSameMatter(left: ConsentScope, right: ConsentScope): boolean {
  if (left.kind !== 'treatment' || right.kind !== 'treatment') return left.kind === right.kind;
  return left.product === right.product && left.route === right.route && left.siteId === right.siteId;
}

/** Whether a text speaks of the label status that is needed; where either has none, it does. */
export function isLabelled(text: ConsentScope, need: ConsentScope): boolean {
  if (text.kind !== 'treatment' || need.kind !== 'treatment') return true;
  return text.labelStatus === undefined || need.labelStatus === undefined || text.labelStatus === need.labelStatus;
}
