import type { Card } from '../../card.ts';
import type { ClaimWords } from '../../claim-words.ts';
import { claims } from '../../claims.ts';
import type { Glossary } from '../../glossary.ts';
import type { GuideLanguage } from '../../guide-language.ts';
import { GUIDE_LANGUAGES } from '../../guide-language.ts';
import type { GuideWords } from '../../guide-words.ts';
import { readCards, readClaimWords, readGlossary, readGuideWords } from './guide-folder.ts';

/** Everything that the product brings along for one language. */
export type GuideContent = {
  readonly language: GuideLanguage;
  readonly cards: readonly Card[];
  readonly claimWords: ClaimWords;
  readonly glossary: Glossary;
  readonly words: GuideWords;
};

/** The languages in which the whole guide is there, each with its content, in the order of `GUIDE_LANGUAGES`. */
export type GuideContents = ReadonlyMap<GuideLanguage, GuideContent>;

let contents: Promise<GuideContents> | undefined;

/** The product's own content, read once: its files do not change while the server runs. */
export function guideContents(): Promise<GuideContents> {
  contents ??= readContents();
  return contents;
}

async function readContents(): Promise<GuideContents> {
  const read = await Promise.all(GUIDE_LANGUAGES.map(readContent));
  const [english] = read;
  if (english === undefined || english === null) throw new Error('the guide is not whole in English');
  return new Map(read.flatMap((content) => (content !== null && isWhole(content, english) ? [[content.language, content]] : [])));
}

/** Null for a language of which a part is not there, or cannot be read. */
async function readContent(language: GuideLanguage): Promise<GuideContent | null> {
  try {
    const [files, claimWords, glossary, words] = await Promise.all([readCards(language), readClaimWords(language), readGlossary(language), readGuideWords(language)]);
    return { language, cards: files.flatMap(({ card }) => card ?? []), claimWords, glossary, words };
  } catch {
    return null;
  }
}

/** A language is offered only when nothing of the English guide is missing in it. */
function isWhole(content: GuideContent, english: GuideContent): boolean {
  const hasAll = (own: object, all: object): boolean => Object.keys(all).every((key) => Object.hasOwn(own, key));
  const ids = new Set(content.cards.map(({ id }) => id));
  return (
    english.cards.every(({ id }) => ids.has(id)) &&
    claims.every(({ id }) => Object.hasOwn(content.claimWords, id)) &&
    hasAll(content.glossary, english.glossary) &&
    hasAll(content.words, english.words)
  );
}
