import type { StaffId } from '#foundation/id.ts';
import type { Instant } from '#foundation/instant.ts';
import type { Chapter } from './card.ts';
import type { StayReason } from './card-limits.ts';

/**
 * What a version makes readers see: the clinic's own text, the text that Fenestra ships, or nothing because the card is
 * hidden. `as-before` drops the draft before it and changes nothing for readers.
 */
export const VERSION_SHOWS = ['own-text', 'shipped-text', 'nothing', 'as-before'] as const;

export type VersionShows = (typeof VERSION_SHOWS)[number];

/** Somebody of the staff, with the name they had when they acted. */
export type NamedStaff = { readonly staffId: StaffId; readonly name: string };

/** A clinician's name under a version. */
export type CardApproval = { readonly by: NamedStaff; readonly at: Instant };

/** One version of one card in one language; it is never changed once it is there. */
export type CardVersion = {
  /** Counts from 1 without gaps. */
  readonly version: number;
  readonly shows: VersionShows;
  /** Title and Markdown of the text it shows; null where it shows none. */
  readonly text: { readonly title: string; readonly body: string } | null;
  /** Where a clinic's own card stands; null for a card of the guide, which has its place. */
  readonly chapter: Chapter | null;
  /** The hash of what Fenestra shipped when this was written; null for a clinic's own card. */
  readonly shippedHash: string | null;
  readonly writtenBy: NamedStaff;
  readonly writtenAt: Instant;
  /** The oldest first; a later one says that the text was reviewed again. */
  readonly approvals: readonly CardApproval[];
};

/** `draft`: waits for an approval. `approved`: what readers see. `superseded`: a later version took its place, or it was dropped. */
export type VersionState = 'draft' | 'approved' | 'superseded';

/** Where a card stands in a clinic and a language. */
export type CardStanding = {
  /** `shipped` as Fenestra ships it, `own` in the clinic's words, `hidden` not at all. */
  readonly shown: 'shipped' | 'own' | 'hidden';
  /** The newest version that was approved. */
  readonly inForce: CardVersion | null;
  /** The newest version, while nobody has approved or dropped it. */
  readonly draft: CardVersion | null;
  /** The newest approval of exactly what is shown now. */
  readonly approval: CardApproval | null;
  /** What Fenestra ships has changed since the clinic's version in force was written. */
  readonly isShippedNewer: boolean;
  /** The number of the newest version; 0 where there is none. */
  readonly newest: number;
};

/**
 * Where a card stands by its versions. Nothing counts until it is approved; a card without an approved version is shown
 * as it ships, and a clinic's own not at all. What hides a card that stays counts as if it were not there: the card may
 * have been hidden before it was one of those.
 * @param versions the oldest first
 * @param shippedHash the hash of what ships now; null for a clinic's own card
 * @param stays why the card cannot be hidden; null when it can
 */
export function standingOf(versions: readonly CardVersion[], shippedHash: string | null, stays: StayReason | null = null): CardStanding {
  const last = versions.at(-1) ?? null;
  const inForce = unlessVoid(versions.findLast(({ approvals }) => approvals.length > 0) ?? null, stays);
  const draft = last !== null && last.approvals.length === 0 && last.shows !== 'as-before' ? unlessVoid(last, stays) : null;
  const isShippedNewer = shippedHash !== null && inForce !== null && inForce.shippedHash !== shippedHash;
  const shown = shownBy(inForce, shippedHash);
  const isApproved = shown !== 'shipped' || !isShippedNewer;
  return { shown, inForce, draft, approval: (isApproved && inForce?.approvals.at(-1)) || null, isShippedNewer, newest: last?.version ?? 0 };
}

function unlessVoid(version: CardVersion | null, stays: StayReason | null): CardVersion | null {
  return version?.shows === 'nothing' && stays !== null ? null : version;
}

function shownBy(inForce: CardVersion | null, shippedHash: string | null): CardStanding['shown'] {
  if (inForce?.shows === 'own-text') return 'own';
  return inForce?.shows === 'nothing' || shippedHash === null ? 'hidden' : 'shipped';
}

/** The state of one version among all of its card. */
export function stateOf({ version }: CardVersion, { inForce, draft }: CardStanding): VersionState {
  if (version === inForce?.version) return 'approved';
  return version === draft?.version ? 'draft' : 'superseded';
}
