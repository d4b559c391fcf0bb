import { claims } from '../../../claims.ts';
import type { GuideLanguage } from '../../../guide-language.ts';
import { lastChangeOf } from '../../../shown-card.ts';
import type { GuideContext } from '../../context.ts';
import { shippedGuide } from '../shipped-guide.ts';
import { shownCards } from '../shown-cards.ts';
import { bookletTagOf, printBooklet } from './print-booklet.ts';

/** A booklet that can be printed, and what tells it from every other. */
export type Booklet = { readonly tag: string; readonly print: () => Promise<Uint8Array> };

/** The booklet of a clinic's guide in a language; null where the guide has no cards in it. Printing it needs no transaction any more. */
export async function bookletOf(context: GuideContext, language: GuideLanguage): Promise<Booklet | null> {
  const { claimWords, glossary } = await shippedGuide(language);
  const shown = await shownCards(context, language);
  const changedOn = lastChangeOf(shown);
  if (changedOn === null) return null;
  const { name, jurisdiction } = context.clinic;
  const content = { language, clinic: { name, jurisdiction }, shown, claims, claimWords, glossary, changedOn };
  return { tag: bookletTagOf(content), print: () => printBooklet(content) };
}
