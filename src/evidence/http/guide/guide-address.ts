import type { GuideLanguage } from '../../guide-language.ts';

/** Where the pages of the guide are in one clinic and one language. */
export type GuideAddresses = ReturnType<typeof addressesOf>;

/** The addresses of a clinic's guide in a language; each is a path on this server. */
export function addressesOf(slug: string, language: GuideLanguage) {
  const root = `/guide/${slug}/`;
  const own = `${root}${language}/`;
  return {
    root,
    contents: own,
    chapter: (chapter: string) => `${own}#${chapter}`,
    card: (id: string) => `${own}${id}`,
    search: `${own}search`,
    searchIndex: `${own}search-index.json`,
    glossary: `${own}glossary`,
    term: (id: string) => `${own}glossary#${id}`,
    sources: `${own}sources`,
    claim: (id: string) => `${own}sources#${id}`,
    booklet: `${own}booklet`,
    bookletPdf: `${own}booklet.pdf`,
    offline: `${own}offline.json`,
    sitemap: `${root}sitemap.xml`,
    /** The explorer of how ketamine moves through a body, which asks for no sign-in. */
    explorer: `/patient/${slug}/explorer?language=${language}`,
    /** The request for a consultation; it knows from which card somebody came. */
    request: (cardId: string | null) => `/patient/${slug}/consultation?${String(new URLSearchParams({ ...(cardId !== null && { from: cardId }), language }))}`,
  };
}
