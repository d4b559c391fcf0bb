/**
 * The highest reading grade of a card in its language's formula: 8, and 6 where a misreading could harm, as for consent
 * (NIH advises below 8th grade, family medicine 5th to 6th; stress lowers reading ability). Product default.
 */
export const HIGHEST_READING_GRADE = { card: 8, safety: 6 } as const;

/** The most words a card's text may have, so that it stays one thought on one screen. Product default. */
export const MOST_WORDS = 150;
