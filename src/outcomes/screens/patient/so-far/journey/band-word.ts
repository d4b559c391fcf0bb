/** The plain word for a band, by the name that the measure gives it. */
const WORDS = { 'none or minimal': 'band.none', minimal: 'band.none', mild: 'band.mild', moderate: 'band.moderate', 'moderately severe': 'band.many', severe: 'band.severe' } as const;

/** The key of the words for a band; null for one that has none, or where there is no band. */
export function bandWord(band: string | null): (typeof WORDS)[keyof typeof WORDS] | null {
  return Object.entries(WORDS).find(([label]) => label === band)?.[1] ?? null;
}
