import type { Refusal } from '#foundation/refusal.ts';
import type { StayReason } from './card-limits.ts';
import type { CardStanding, CardVersion, VersionShows } from './card-version.ts';
import type { CardKind } from './own-card.ts';
import { refuse } from './refusals.ts';

/** A version that somebody wants to add, with the number of the newest version they had before them. */
export type VersionWish = {
  readonly seenVersion: number;
  readonly shows: VersionShows;
  readonly text: CardVersion['text'];
  readonly chapter: CardVersion['chapter'];
};

/** The card it is for; `stays` says why it cannot be hidden, and is null where it can. */
export type WrittenOn = { readonly kind: CardKind; readonly stays: StayReason | null; readonly versions: readonly CardVersion[]; readonly standing: CardStanding };

/**
 * Whether a version may be added. It is decided on what its writer saw; it changes something; and a card on which
 * somebody's safety or the guide's honesty rests is put in other words, never hidden.
 */
export function writingRefusal(wish: VersionWish, { kind, stays, versions, standing }: WrittenOn): Refusal | null {
  if (wish.seenVersion !== standing.newest) return changedSince(versions);
  if (wish.shows === 'as-before') return standing.draft === null ? refuse('evidence.no-draft') : null;
  if (wish.shows === 'shipped-text' && kind === 'clinic') return refuse('evidence.card-not-shipped');
  if (wish.shows === 'nothing' && stays !== null) return refuse(`evidence.${stays}-card-stays`);
  return isSaidAlready(wish, standing) ? refuse('evidence.already-so') : null;
}

/** What somebody hears who decided on an older version than the newest. */
export function changedSince(versions: readonly CardVersion[]): Refusal {
  const last = versions.at(-1);
  return refuse('evidence.card-changed', { version: last?.version ?? 0, by: last?.writtenBy.name ?? null, at: last?.writtenAt ?? null });
}

/** Whether the draft, or without one what readers see, says the same. */
function isSaidAlready({ shows, text, chapter }: VersionWish, { draft, inForce, shown }: CardStanding): boolean {
  const said = draft ?? inForce;
  if (shows !== 'own-text') return draft === null ? shown === (shows === 'nothing' ? 'hidden' : 'shipped') : draft.shows === shows;
  return said?.shows === 'own-text' && said.text?.title === text?.title && said.text?.body === text?.body && said.chapter === chapter;
}
