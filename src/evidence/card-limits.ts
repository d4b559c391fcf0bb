import type { Card } from './card.ts';

/**
 * The highest reading grade of a card in its language's formula: 8, and 6 where a misreading could harm, as for consent
 * (NIH advises below 8th grade, family medicine 5th to 6th; stress lowers reading ability). Product default.
 */
export const HIGHEST_READING_GRADE = { card: 8, safety: 6 } as const;

/** The most words a card's text may have, so that it stays one thought on one screen. Product default. */
export const MOST_WORDS = 150;

/** Why no clinic may hide a card: somebody could come to harm without it, or readers could no longer choose with open eyes. */
export const STAY_REASONS = ['safety', 'honesty'] as const;

export type StayReason = (typeof STAY_REASONS)[number];

/**
 * Cards without which the guide would sell instead of tell (decision 010): that it is no cure, how sure anybody is, what
 * the strictest trials saw, what is approved and what is not, what else could help, how it compares with what is feared most, and that one may leave it.
 */
export const HONESTY_CARDS: readonly string[] = ['not-a-cure', 'how-sure-we-are', 'the-strictest-trials', 'approved-or-off-label', 'other-ways', 'electric-treatment', 'not-doing-this'];

/** Cards that tell of one made-up person, and say so: what happens to them is no statement about anybody else. */
export const STORIES: readonly string[] = ['story-beautiful', 'story-pressure-eased', 'story-flat', 'story-frightening'];

/** Why a card of the guide cannot be hidden; null when it can. */
export function whyCardStays({ id, safety }: Pick<Card, 'id' | 'safety'>): StayReason | null {
  if (safety) return 'safety';
  return HONESTY_CARDS.includes(id) ? 'honesty' : null;
}
