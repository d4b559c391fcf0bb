import type { GuideLanguage } from '#evidence/guide-language.ts';

/** The heading of the part of a consent text that lists its sources. */
export const SOURCES_HEADING: Readonly<Record<GuideLanguage, string>> = { en: 'Sources.', es: 'Fuentes.' };
