import type { StaffId } from '#foundation/id.ts';
import type { Refusal } from '#foundation/refusal.ts';
import type { CardFault } from './card-faults.ts';
import type { CardStanding, CardVersion } from './card-version.ts';
import { refuse } from './refusals.ts';

/** What a clinician can put their name under: a version that is there, or the text as it ships, which becomes a version then. */
export type ToApprove = { readonly kind: 'version'; readonly version: CardVersion } | { readonly kind: 'shipped' };

/**
 * What waits for an approval, else what can be reviewed again; null for a clinic's own card that nobody has written.
 * What is said of the shipped text is said of the text that ships now, not of an older copy of it.
 * @param shippedHash the hash of what ships now; null for a clinic's own card
 */
export function toApprove({ draft, inForce }: CardStanding, shippedHash: string | null): ToApprove | null {
  const version = draft ?? inForce;
  if (version === null) return shippedHash === null ? null : { kind: 'shipped' };
  const isStale = version.shows === 'shipped-text' && version.shippedHash !== shippedHash;
  return isStale ? { kind: 'shipped' } : { kind: 'version', version };
}

/** An approval that a clinician wants to give. */
export type ApprovalWish = { readonly staffId: StaffId; readonly faults: readonly CardFault[]; readonly mayApproveOwn: boolean };

/**
 * Whether a clinician may put their name under it. Not while a fault is left, and not under what they wrote or hid
 * themselves, because two people shall have read what patients read; a clinic with one clinician alone can allow it
 * (`GUIDE-2.ownApproval`). What Fenestra ships is nobody's own.
 */
export function approvalRefusal(subject: ToApprove, { staffId, faults, mayApproveOwn }: ApprovalWish): Refusal | null {
  if (faults.length > 0) return refuse('evidence.faults-left', { faults });
  const isOwn = subject.kind === 'version' && subject.version.shows !== 'shipped-text' && subject.version.writtenBy.staffId === staffId;
  return isOwn && !mayApproveOwn ? refuse('evidence.own-text-approval') : null;
}
