import { linksOf } from '../../../card-text.ts';
import type { ShownCard } from '../../../shown-card.ts';

/** The claims that cards speak of, each once, in the order of their first mention: the first has note 1. */
export function claimsInOrder(shown: readonly ShownCard[]): readonly string[] {
  return [...new Set(shown.flatMap(({ card }) => linksOf(card)).flatMap(({ kind, id }) => (kind === 'claim' || kind === 'figure' ? [id] : [])))];
}

/** The terms that cards explain, each once. */
export function termsIn(shown: readonly ShownCard[]): ReadonlySet<string> {
  return new Set(shown.flatMap(({ card }) => linksOf(card)).flatMap(({ kind, id }) => (kind === 'term' ? [id] : [])));
}
