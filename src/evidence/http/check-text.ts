import type { AnswerOf } from '#foundation/contract.ts';
import type { Clinic } from '#foundation/clinic.ts';
import type { Instant } from '#foundation/instant.ts';
import { localDateOf } from '#foundation/zoned-time.ts';
import type { checkGuideCard } from '../api.ts';
import type { Card } from '../card.ts';
import type { CardCheck } from '../card-check.ts';
import { checkCard, claimsLeftOut } from '../card-check.ts';
import type { CardVersion } from '../card-version.ts';
import { claims } from '../claims.ts';
import { ownCardFront } from '../own-card.ts';
import type { ShownCard } from '../shown-card.ts';
import { wordDiff } from '../word-diff.ts';
import { readingText, shownBlocks } from './card-views.ts';
import { readCardBody } from './guide/card-source.ts';
import { textHashOf } from './guide/shipped-guide.ts';
import type { OpenCard } from './open-card.ts';

type Text = NonNullable<CardVersion['text']>;

/** Where and when a text is looked at, and which cards readers can be led to. */
export type Surroundings = { readonly clinic: Clinic; readonly now: Instant; readonly shown: readonly ShownCard[] };

/** Looks at a text as if it were the card's: what is wrong with it, and what readers would find changed. */
export function checkText(open: OpenCard, text: Text, around: Surroundings): AnswerOf<typeof checkGuideCard> {
  const { card, check } = read(open, text, around);
  const reading = readingText(open.standing, open.shipped);
  const before = reading === null ? [] : readCardBody(reading.body).blocks;
  return {
    blocks: shownBlocks(card.blocks),
    faults: check.faults.map((fault) => ({ ...fault, places: [...fault.places] })),
    grade: check.grade,
    words: check.words,
    diff: [...wordDiff(sourceOf(reading), sourceOf(text))],
    leftOut: claimsLeftOut({ blocks: before }, card).map((id) => open.content.claimWords[id]?.known ?? id),
  };
}

/** Everything that keeps a text from being approved. */
export function faultsOfText(open: OpenCard, text: Text, around: Surroundings): CardCheck['faults'] {
  return read(open, text, around).check.faults;
}

/** Title and text in one, as they are compared. */
export function sourceOf(text: Text | null): string {
  return text === null ? '' : `${text.title}\n\n${text.body}`;
}

function read({ key, kind, content, shipped }: OpenCard, text: Text, { clinic, now, shown }: Surroundings): { readonly card: Card; readonly check: CardCheck } {
  const written = localDateOf(now, clinic.zone);
  const { blocks, faults: sourceFaults } = readCardBody(text.body);
  // A clinic's own card is checked without its place: no fault depends on the chapter.
  const front = shipped?.card ?? ownCardFront(key.cardId, { title: text.title, chapter: 'start', written });
  const card = { ...front, title: text.title, blocks };
  // What ships may point to a card that this clinic has hidden: readers find the words there without the link.
  const isShipped = shipped !== undefined && textHashOf(text) === shipped.hash;
  const cardIds = [...shown.map((each) => each.card.id), ...(isShipped ? content.cards.map((each) => each.card.id) : []), key.cardId];
  const check = checkCard({ card, kind, source: text.body, sourceFaults }, { language: content.language, claims, glossary: content.glossary, cardIds });
  return { card, check };
}
