/** The languages in which the guide is written; each has its own folder of cards, claim words and glossary. */
export const GUIDE_LANGUAGES = ['en', 'es'] as const;

export type GuideLanguage = (typeof GUIDE_LANGUAGES)[number];
