import { claims } from '../../../claims.ts';
import type { GuideLanguage } from '../../../guide-language.ts';
import { lastChangeOf } from '../../../shown-card.ts';
import type { GuideContext } from '../../context.ts';
import { guideContents } from '../guide-content.ts';
import { shownCards } from '../shown-cards.ts';
import { bookletTagOf } from './booklet-content.ts';
import { printBooklet } from './print-booklet.ts';

/** A booklet that can be printed, and what tells it from every other. */
export type Booklet = { readonly tag: string; readonly print: () => Promise<Uint8Array> };

/** The booklet of a clinic's guide in a language; null where the guide is not whole in it or shows no card. Printing it needs no transaction any more. */
export async function bookletOf(context: GuideContext, language: GuideLanguage): Promise<Booklet | null> {
  const whole = (await guideContents()).get(language);
  const shown = await shownCards(context, language);
  const changedOn = lastChangeOf(shown);
  if (whole === undefined || changedOn === null) return null;
  const { claimWords, glossary, words } = whole;
  const { name, jurisdiction, isPractice } = context.clinic;
  const content = { language, clinic: { name, jurisdiction, isPractice }, shown, claims, claimWords, glossary, words, changedOn };
  return { tag: bookletTagOf(content), print: () => printBooklet(content) };
}
