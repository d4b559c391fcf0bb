import { settingsInForce } from '#foundation/setting.ts';
import { localDateOf } from '#foundation/zoned-time.ts';
import type { CardVersion } from '../../card-version.ts';
import type { GuideLanguage } from '../../guide-language.ts';
import { evidenceSettings } from '../../settings.ts';
import type { KeptCard } from '../../clinic-guide.ts';
import { shownCardsOf } from '../../clinic-guide.ts';
import type { ShownApproval, ShownCard } from '../../shown-card.ts';
import { listApproved } from '../../store/guide-version.ts';
import type { GuideContext } from '../context.ts';
import { shippedGuide } from './shipped-guide.ts';
import { versionCard } from './version-card.ts';

/**
 * The guide as this clinic's readers see it, in the order of its path: what ships, with the clinic's approved texts in
 * its place, hidden cards left out and the clinic's own facts added. The one door to the content for every page and print.
 */
export async function shownCards({ tx, clinic }: GuideContext, language: GuideLanguage): Promise<readonly ShownCard[]> {
  const { cards, known } = await shippedGuide(language);
  const shippedById = new Map(cards.map(({ card }) => [card.id, card]));
  const approved = await listApproved(tx, clinic.clinicId, language);
  const kept = [...approved].flatMap(([cardId, version]): readonly KeptCard[] => {
    const approval = approvalOf(version);
    const { shows, shippedHash } = version;
    return approval === null ? [] : [{ cardId, shows, shippedHash, approval, card: shows === 'own-text' ? versionCard(version, cardId, shippedById.get(cardId), clinic.zone) : null }];
  });
  return shownCardsOf(cards, kept, known, settingsInForce(evidenceSettings, clinic.settings));

  function approvalOf({ approvals }: CardVersion): ShownApproval | null {
    const last = approvals.at(-1);
    return last === undefined ? null : { name: last.by.name, date: localDateOf(last.at, clinic.zone) };
  }
}
