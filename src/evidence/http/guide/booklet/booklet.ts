import { claims } from '../../../claims.ts';
import type { GuideLanguage } from '../../../guide-language.ts';
import { lastChangeOf } from '../../../shown-card.ts';
import type { GuideContext } from '../../context.ts';
import { shippedGuide } from '../shipped-guide.ts';
import { shownCards } from '../shown-cards.ts';
import type { PrintedBooklet } from './print-booklet.ts';
import { printBooklet } from './print-booklet.ts';

/** The booklet of a clinic's guide in a language; null where the guide has no cards in it. */
export async function bookletOf(context: GuideContext, language: GuideLanguage): Promise<PrintedBooklet | null> {
  const { claimWords, glossary } = await shippedGuide(language);
  const shown = await shownCards(context, language);
  const changedOn = lastChangeOf(shown);
  if (changedOn === null) return null;
  const { name, jurisdiction } = context.clinic;
  return printBooklet({ language, clinic: { name, jurisdiction }, shown, claims, claimWords, glossary, changedOn });
}
