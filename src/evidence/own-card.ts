import type { Card, Chapter } from './card.ts';

/** `guide` for a card that Fenestra ships, `clinic` for one that holds a clinic's own facts, which it answers for itself. */
export type CardKind = 'guide' | 'clinic';

/** What the front of a clinic's own card needs beside its id; it stands at the end of its chapter. */
export type OwnCardFront = Pick<Card, 'title' | 'written'> & { readonly chapter: Chapter };

/** What clinics mostly have to say of themselves: the ways of treatment they offer, prices, hours, people. */
export const OWN_SUBJECTS = ['routes', 'prices', 'hours', 'people'] as const;

export type OwnSubject = (typeof OWN_SUBJECTS)[number];

const OWN_CARD_ID = /^our-[a-z]+(?:-[a-z]+)*$/;
const MOST_WORDS_IN_ID = 5;

/** Whether an id can belong to a clinic's own card; no card that ships begins so. */
export function isOwnCardId(cardId: string): boolean {
  return OWN_CARD_ID.test(cardId);
}

/** A name for a new card of the clinic's own, after its title; it keeps its meaning when the title changes. */
export function ownCardId(title: string, taken: readonly string[]): string {
  const words = title.normalize('NFD').toLowerCase().replaceAll(/\p{M}/gu, '').match(/[a-z]+/g) ?? [];
  const named = (words[0] === 'our' ? words.slice(1) : words).slice(0, MOST_WORDS_IN_ID);
  const plain = ['our', ...(named.length > 0 ? named : ['facts'])].join('-');
  let cardId = plain;
  for (let count = 1; taken.includes(cardId); count += 1) cardId = `${plain}-${letters(count)}`;
  return cardId;
}

/** 1 is `b`, 24 is `y`, 25 is `z`, 26 is `zb`: an id holds no digits. */
function letters(count: number): string {
  return count < 26 ? String.fromCharCode(97 + count) : `z${letters(count - 25)}`;
}

/** The front of a clinic's own card: nothing of the seed map, and no card that carries safety. */
export function ownCardFront(cardId: string, { title, chapter, written }: OwnCardFront): Omit<Card, 'blocks'> {
  return { id: cardId, chapter, title, seeds: [], safety: false, written };
}
