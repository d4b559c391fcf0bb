import { hashText } from '#database/text-hash.ts';
import type { Card } from '../../card.ts';
import type { ClaimWords } from '../../claim-words.ts';
import { claims } from '../../claims.ts';
import type { Glossary } from '../../glossary.ts';
import type { GuideLanguage } from '../../guide-language.ts';
import { GUIDE_LANGUAGES } from '../../guide-language.ts';
import type { KnownIds } from '../../known-links.ts';
import type { ShippedCard } from '../../clinic-guide.ts';
import { readCards, readClaimWords, readGlossary } from './guide-folder.ts';

/** A card that ships, with the Markdown of its text. */
export type ShippedText = ShippedCard & { readonly body: string };

/** Everything that ships in one language; empty for a language without a folder. */
export type ShippedGuide = {
  readonly language: GuideLanguage;
  readonly cards: readonly ShippedText[];
  readonly claimWords: ClaimWords;
  readonly glossary: Glossary;
  readonly known: Omit<KnownIds, 'card'>;
};

/** What ships changes with the program alone, so each language is read once. */
const contents = new Map<GuideLanguage, Promise<ShippedGuide>>();

export function shippedGuide(language: GuideLanguage): Promise<ShippedGuide> {
  const content = contents.get(language) ?? readContent(language);
  contents.set(language, content);
  return content;
}

/** The language of an address; undefined where the guide has none of that name. */
export function guideLanguageOf(text: string): GuideLanguage | undefined {
  return GUIDE_LANGUAGES.find((language) => language === text);
}

/** What tells one text from every other. */
export function textHashOf({ title, body }: { readonly title: string; readonly body: string }): string {
  return hashText(`${title}\n\n${body}`);
}

async function readContent(language: GuideLanguage): Promise<ShippedGuide> {
  const files = await readCards(language);
  const cards = files.flatMap(({ card, body }) => (card === null ? [] : [shippedText(card, body)]));
  const isWritten = cards.length > 0;
  const [claimWords, glossary] = isWritten ? await Promise.all([readClaimWords(language), readGlossary(language)]) : [{}, {}];
  return { language, cards, claimWords, glossary, known: { claim: new Set(claims.map(({ id }) => id)), term: new Set(Object.keys(glossary)) } };
}

function shippedText(card: Card, body: string): ShippedText {
  return { card, body, hash: textHashOf({ title: card.title, body }) };
}
