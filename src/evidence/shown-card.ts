import type { LocalDate } from '#foundation/zoned-time.ts';
import type { Card } from './card.ts';
import type { CardKind } from './own-card.ts';

/** Who put their name under a card, and on which day. */
export type ShownApproval = { readonly name: string; readonly date: LocalDate };

/** A card as people read it in one clinic. */
export type ShownCard = {
  readonly card: Card;
  /** `clinic` for the clinic's own facts, which are said by this clinic and rest on no evidence of the guide. */
  readonly kind: CardKind;
  /** Whose words: those that Fenestra ships, or the clinic's. */
  readonly source: 'shipped' | 'clinic';
  /** A clinician of this clinic; null while nobody of the clinic has approved the text as it stands. */
  readonly approval: ShownApproval | null;
  /** By when it is to be read again. */
  readonly reviewDue: LocalDate;
};

/** The day on which the newest of these cards was written or approved; null when there is none. */
export function lastChangeOf(shown: readonly ShownCard[]): LocalDate | null {
  return shown.flatMap(({ card, approval }) => [card.written, ...(approval === null ? [] : [approval.date])]).toSorted().at(-1) ?? null;
}
