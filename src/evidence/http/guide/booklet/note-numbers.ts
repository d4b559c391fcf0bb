import { linksOf } from '../../../card-text.ts';
import type { Claim } from '../../../claim.ts';
import type { ShownCard } from '../../../shown-card.ts';
import { sourceOf } from '../../../sources.ts';

/** The claims that cards speak of, each once, in the order of their first mention: the first has note 1. */
export function claimsInOrder(shown: readonly ShownCard[], claims: readonly Claim[]): readonly Claim[] {
  const ids = new Set(shown.flatMap(({ card }) => linksOf(card)).flatMap(({ kind, id }) => (kind === 'claim' || kind === 'figure' ? [id] : [])));
  return [...ids].flatMap((id) => claims.find((claim) => claim.id === id) ?? []);
}

/** The terms that cards explain, each once. */
export function termsIn(shown: readonly ShownCard[]): ReadonlySet<string> {
  return new Set(shown.flatMap(({ card }) => linksOf(card)).flatMap(({ kind, id }) => (kind === 'term' ? [id] : [])));
}

/** The keys of the sources that claims rest on, each once, in the order of their references. A starting point of our own is no source. */
export function sourcesInOrder(claims: readonly Claim[]): readonly string[] {
  const keys = new Set(claims.flatMap(({ sources }) => sources.flatMap(({ key, mark }) => (mark === 'P' ? [] : [key]))));
  return [...keys].toSorted((one, other) => sourceOf(one).reference.localeCompare(sourceOf(other).reference, 'en'));
}
