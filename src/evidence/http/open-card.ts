import type { Refusal } from '#foundation/refusal.ts';
import { isRefusal } from '#foundation/refusal.ts';
import type { StayReason } from '../card-limits.ts';
import { whyCardStays } from '../card-limits.ts';
import type { CardVersion, CardStanding } from '../card-version.ts';
import { standingOf } from '../card-version.ts';
import { GUIDE_LANGUAGES } from '../guide-language.ts';
import type { CardKind } from '../own-card.ts';
import { isOwnCardId } from '../own-card.ts';
import { refuse } from '../refusals.ts';
import type { CardKey } from '../store/guide-version.ts';
import { listCardVersions } from '../store/guide-version.ts';
import type { GuideContext } from './context.ts';
import type { ShippedGuide, ShippedText } from './guide/shipped-guide.ts';
import { shippedGuide, guideLanguageOf } from './guide/shipped-guide.ts';

/** A card with everything that was made of it in this clinic. */
export type OpenCard = {
  readonly key: CardKey;
  readonly kind: CardKind;
  readonly content: ShippedGuide;
  readonly shipped: ShippedText | undefined;
  readonly stays: StayReason | null;
  readonly versions: readonly CardVersion[];
  readonly standing: CardStanding;
};

type Address = { readonly language: string; readonly cardId: string };

/** What ships in the language of an address; refuses `evidence.language-unknown`. */
export async function openContent(language: string): Promise<ShippedGuide | Refusal> {
  const known = guideLanguageOf(language);
  return known === undefined ? refuse('evidence.language-unknown', { languages: GUIDE_LANGUAGES }) : shippedGuide(known);
}

/**
 * The card of an address. A clinic's own card may be opened before anything is written on it. Refuses
 * `evidence.language-unknown` and `evidence.card-unknown`.
 */
export async function openCard({ tx, clinic }: GuideContext, { language, cardId }: Address): Promise<OpenCard | Refusal> {
  const content = await openContent(language);
  if (isRefusal(content)) return content;
  const shipped = content.cards.find(({ card }) => card.id === cardId);
  if (shipped === undefined && !isOwnCardId(cardId)) return refuse('evidence.card-unknown');
  const key = { clinicId: clinic.clinicId, language: content.language, cardId };
  const versions = await listCardVersions(tx, key);
  return { key, kind: shipped === undefined ? 'clinic' : 'guide', content, shipped, stays: staysOf(shipped), versions, standing: standingOf(versions, shipped?.hash ?? null, staysOf(shipped)) };
}

/** Why a card cannot be hidden; a clinic's own always can. */
export function staysOf(shipped: ShippedText | undefined): StayReason | null {
  return shipped === undefined ? null : whyCardStays(shipped.card);
}
