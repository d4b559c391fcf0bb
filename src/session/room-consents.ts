import type { Instant } from '#foundation/instant.ts';
import type { ConsentId } from '#foundation/id.ts';
import { isRefusal } from '#foundation/refusal.ts';
import type { Refusal } from '#foundation/refusal.ts';
import type { Consent, ConsentScope } from '#screening/consent.ts';
import { consentInForce } from '#screening/consent.ts';
import type { ConsentAt } from '#screening/consent-standing.ts';
import { consentAt, lastWithdrawnAt } from '#screening/consent-standing.ts';
import { refuse } from './refusals.ts';

/** What is agreed to beside the treatment and shown in the room, because it decides what may be done there. */
export const ROOM_MATTERS = ['touch', 'recording', 'support-person'] as const;

export type RoomMatter = 'treatment' | (typeof ROOM_MATTERS)[number];

/** One matter as the room shows it: whether it is agreed to, when it was last taken back, and the consent that could be. */
export type RoomConsent = { readonly matter: RoomMatter; readonly standing: ConsentAt; readonly withdrawnAt: Instant | null; readonly consentId: ConsentId | null };

/**
 * Where the treatment and every other matter of the room stand at a moment. What was never asked is not agreed to.
 * @param treatment the scope of the treatment in this room; null for a visit without a room of a person who has signed for none
 */
export function roomConsents(consents: readonly Consent[], treatment: ConsentScope | null, at: Instant): readonly RoomConsent[] {
  const needs = [{ matter: 'treatment' as const, need: treatment }, ...ROOM_MATTERS.map((kind) => ({ matter: kind, need: { kind } }))];
  return needs.map(({ matter, need }) => {
    if (need === null) return { matter, standing: 'missing', withdrawnAt: null, consentId: null };
    const inForce = consentInForce(consents, need, at);
    return { matter, standing: consentAt(consents, need, at), withdrawnAt: lastWithdrawnAt(consents, need), consentId: isRefusal(inForce) ? null : inForce.consentId };
  });
}

/**
 * Why nothing more is given: consent to the treatment was taken back (H29). A text that was renewed or ran out since the
 * dose began takes nothing back.
 */
export function refuseWithdrawn(consents: readonly Consent[], treatment: ConsentScope | null, at: Instant): Refusal | null {
  return treatment !== null && consentAt(consents, treatment, at) === 'withdrawn' ? refuse('session.consent-withdrawn', { withdrawnAt: lastWithdrawnAt(consents, treatment) }) : null;
}
