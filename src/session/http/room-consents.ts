import type { Instant } from '#foundation/instant.ts';
import type { Refusal } from '#foundation/refusal.ts';
import { treatments } from '#plan/route.ts';
import { findSiteOfVisit } from '#plan/store/visit.ts';
import type { Consent, ConsentScope } from '#screening/consent.ts';
import { listConsents } from '#screening/store/consent.ts';
import type { RoomConsent } from '../room-consents.ts';
import { refuseWithdrawn, roomConsents } from '../room-consents.ts';
import type { SessionHead } from '../session-record.ts';
import type { SessionContext } from './session-context.ts';

/** What is agreed to in a room at this moment. */
export async function readRoomConsents(context: SessionContext, session: SessionHead): Promise<readonly RoomConsent[]> {
  const consents = await listConsents(context.tx, context.clinic.clinicId, session.patientId);
  return roomConsents(consents, await scopeOf(context, session, consents), context.now);
}

/** Why no more is given at a moment; null while consent to the treatment was not taken back before it. */
export async function refuseMore(context: SessionContext, session: SessionHead, at: Instant): Promise<Refusal | null> {
  const consents = await listConsents(context.tx, context.clinic.clinicId, session.patientId);
  return refuseWithdrawn(consents, await scopeOf(context, session, consents), at);
}

/** What the person has to agree to in this room; a visit without a room is at the site for which they signed last. */
async function scopeOf({ tx, clinic }: SessionContext, { treatment, visitId }: SessionHead, consents: readonly Consent[]): Promise<ConsentScope | null> {
  const { product, route } = treatments[treatment];
  const signed = consents.map(({ document }) => document.scope).find((scope) => scope.kind === 'treatment' && scope.product === product && scope.route === route);
  const siteId = (await findSiteOfVisit(tx, clinic.clinicId, visitId)) ?? (signed?.kind === 'treatment' ? signed.siteId : null);
  return siteId === null ? null : { kind: 'treatment', product, route, siteId };
}
