/** The languages in which the guide is written; each has its own folder of cards, claim words and glossary. */
export const GUIDE_LANGUAGES = ['en', 'es'] as const;

export type GuideLanguage = (typeof GUIDE_LANGUAGES)[number];

/** Each language by its own name. */
export const LANGUAGE_NAMES: Readonly<Record<GuideLanguage, string>> = { en: 'English', es: 'Español' };

const RIGHT_TO_LEFT: readonly string[] = ['ar', 'fa', 'he', 'ur'];

/** Which way a language is written. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.includes(language) ? 'rtl' : 'ltr';
}

/**
 * The language to open the guide in: of those on offer the one that the browser's `Accept-Language` wants most, else the first.
 * @param offered what there is, the language of last resort first
 */
export function preferredLanguage<Language extends string>(acceptLanguage: string, offered: readonly [Language, ...Language[]]): Language {
  const wished = acceptLanguage.split(',').map((part) => {
    const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
    const quality = /^\s*q=(\d(?:\.\d+)?)/.exec(parameters.join(';'))?.[1];
    return { base: tag.split('-')[0] ?? '', quality: quality === undefined ? 1 : Number(quality) };
  });
  const wanted = wished.filter(({ quality }) => quality > 0).toSorted((one, other) => other.quality - one.quality);
  for (const { base } of wanted) {
    const found = offered.find((language) => language === base);
    if (found !== undefined) return found;
  }
  return offered[0];
}
