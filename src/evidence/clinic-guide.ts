import type { Card } from './card.ts';
import { CHAPTERS } from './card.ts';
import { whyCardStays } from './card-limits.ts';
import { reviewDueOn } from './card-review.ts';
import type { VersionShows } from './card-version.ts';
import type { KnownIds } from './known-links.ts';
import { keepKnownLinks } from './known-links.ts';
import type { CardKind } from './own-card.ts';
import { isOwnCardId } from './own-card.ts';
import type { EvidenceSettings } from './settings.ts';
import type { ShownApproval, ShownCard } from './shown-card.ts';

/** A card that ships, with the hash of its text. */
export type ShippedCard = { readonly card: Card; readonly hash: string };

/** What a clinic has approved for one card: its newest approved version, read into a card where it has its own text. */
export type KeptCard = {
  readonly cardId: string;
  readonly shows: VersionShows;
  readonly card: Card | null;
  readonly shippedHash: string | null;
  readonly approval: ShownApproval;
};

/**
 * The cards as a clinic shows them: what ships with the clinic's approved versions laid over it, hidden ones left out where they can be,
 * its own at the end of their chapter. Links to what is not shown leave their words.
 * @param known the ids of the claims and terms that can be opened
 */
export function shownCardsOf(shipped: readonly ShippedCard[], kept: readonly KeptCard[], known: Omit<KnownIds, 'card'>, settings: EvidenceSettings): readonly ShownCard[] {
  const keptById = new Map(kept.map((each) => [each.cardId, each]));
  const guide = shipped.flatMap((each) => shownShipped(each, keptById.get(each.card.id), settings));
  const own = kept.flatMap((each) => (isOwnCardId(each.cardId) ? shownOwn(each, settings) : []));
  const shown = CHAPTERS.flatMap((chapter) => [...guide, ...own].filter(({ card }) => card.chapter === chapter));
  const card = new Set(shown.map((each) => each.card.id));
  return shown.map((each) => ({ ...each, card: keepKnownLinks(each.card, { ...known, card }) }));
}

function shownShipped({ card, hash }: ShippedCard, kept: KeptCard | undefined, settings: EvidenceSettings): readonly ShownCard[] {
  if (kept?.shows === 'nothing' && whyCardStays(card) === null) return [];
  if (kept?.shows === 'own-text' && kept.card !== null) return [shownKept(kept.card, 'guide', kept.approval, settings)];
  const approval = kept?.shows === 'shipped-text' && kept.shippedHash === hash ? kept.approval : null;
  return [{ card, kind: 'guide', source: 'shipped', approval, reviewDue: reviewDueOn(approval?.date ?? card.written, settings) }];
}

function shownOwn({ card, shows, approval }: KeptCard, settings: EvidenceSettings): readonly ShownCard[] {
  return shows === 'own-text' && card !== null ? [shownKept(card, 'clinic', approval, settings)] : [];
}

function shownKept(card: Card, kind: CardKind, approval: ShownApproval, settings: EvidenceSettings): ShownCard {
  return { card, kind, source: 'clinic', approval, reviewDue: reviewDueOn(approval.date, settings) };
}
