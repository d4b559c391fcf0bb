import type { ZoneName } from '#foundation/zoned-time.ts';
import { localDateOf } from '#foundation/zoned-time.ts';
import type { Card } from '../../card.ts';
import type { CardVersion } from '../../card-version.ts';
import { isOwnCardId, ownCardFront } from '../../own-card.ts';
import { readCardBody } from './card-source.ts';

/** What of a version makes a card. */
type Written = Pick<CardVersion, 'text' | 'chapter' | 'writtenAt'>;

/**
 * A version's own text as a card: what stands above the text of a card of the guide stays as it ships. Null where the
 * version has no text, or is of a card that neither ships nor is the clinic's own.
 */
export function versionCard({ text, chapter, writtenAt }: Written, cardId: string, shipped: Card | undefined, zone: ZoneName): Card | null {
  if (text === null) return null;
  const written = localDateOf(writtenAt, zone);
  const { blocks } = readCardBody(text.body);
  if (shipped !== undefined) return { ...shipped, title: text.title, written, blocks };
  return isOwnCardId(cardId) && chapter !== null ? { ...ownCardFront(cardId, { title: text.title, chapter, written }), blocks } : null;
}
